"""Frozen types that are quick to define, and what they need of `typing`, which takes a while to import.

At a cold start the package defines more than a hundred types. `typing.NamedTuple` compiles every
annotation of a class to check it, and a constructor for each; `Record` leaves the one to the type
checker, to which both are the same, and the other until the first value is made. It is defined in a
fifth of the time. `Any`, `Generic` and `TypeVar` mean nothing at run time.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, TypeVar
    from typing import NamedTuple as Record
else:
    from operator import itemgetter

    try:
        from _collections import _tuplegetter as getter  # as collections.namedtuple has it
    except ImportError:

        def getter(index: int, doc: str) -> property:
            return property(itemgetter(index), doc=doc)

    Any = object

    def TypeVar(name: str, **_: object) -> str:  # noqa: N802
        return name

    class Generic:
        """A base whose parameters are for the type checker alone."""

        __slots__ = ()

        def __class_getitem__(cls, _: object) -> type:
            return cls

    class _Defining(type):
        """Makes of a class's annotations the fields of a tuple, and of their values its defaults."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            body["_fields"] = body["__match_args__"] = fields
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            body.update((field, getter(index, field)) for index, field in enumerate(fields))
            body["__slots__"] = ()
            return type.__new__(cls, name, bases, body)

    class Record(tuple, metaclass=_Defining):  # noqa: SLOT001  _Defining sees to it
        """A frozen type whose fields are its annotations, defaults their values: see `typing.NamedTuple`."""

        def __new__(cls, *values: object, **named: object) -> Record:  # noqa: PYI034
            """The first value of a class: its constructor is compiled, and stands here from then on."""
            text = f"lambda cls, {', '.join(cls._fields)}: new(cls, ({', '.join(cls._fields)},))"
            made = eval(text, {"new": tuple.__new__, "__builtins__": {}})  # noqa: S307  of our own words
            made.__defaults__ = tuple(cls._field_defaults.values())
            cls.__new__ = staticmethod(made)
            return made(cls, *values, **named)

        def __class_getitem__(cls, _: object) -> type:
            return cls

        @classmethod
        def _make(cls, values: object) -> Record:
            return cls(*values)

        def _replace(self, **changed: object) -> Record:
            made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changed)}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"


__all__ = ["Any", "Generic", "Record", "TypeVar"]
