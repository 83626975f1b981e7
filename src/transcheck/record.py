"""Frozen types that are quick to define, and what they need of `typing`, which takes a while to import.

At a cold start the package defines more than a hundred types. `typing.NamedTuple` compiles every
annotation of a class to check it; `Record` leaves that to the type checker, to which both are the
same, and is defined in a third of the time. `Any`, `Generic` and `TypeVar` mean nothing at run time.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Generic, TypeVar
    from typing import NamedTuple as Record
else:
    from collections import namedtuple

    OWN = frozenset(("__annotations__", "__module__", "__orig_bases__", "__qualname__", "__slots__"))
    Any = object

    def TypeVar(name: str, **_: object) -> str:  # noqa: N802
        return name

    class Generic:
        """A base whose parameters are for the type checker alone."""

        __slots__ = ()

        def __class_getitem__(cls, _: object) -> type:
            return cls

    class _Defining(type):
        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return type.__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body[field] for field in fields if field in body)
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # noqa: PYI024
            made.__annotations__ = body.get("__annotations__", {})
            made.__qualname__ = body["__qualname__"]
            made.__class_getitem__ = classmethod(lambda cls, _: cls)
            for key, value in body.items():
                if key not in OWN and key not in fields:
                    setattr(made, key, value)
            return made

    class Record(metaclass=_Defining):
        """A frozen type whose fields are its annotations, defaults their values: see `typing.NamedTuple`."""


__all__ = ["Any", "Generic", "Record", "TypeVar"]
