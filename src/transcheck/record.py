"""Frozen types that are quick to define: NamedTuples to a type checker, and for everyone who uses them.

At a cold start the package defines more than a hundred of them. `typing.NamedTuple` compiles every
annotation of a class to check it; `Record` leaves that to the type checker and is defined in a third
of the time. A generic type needs `typing.NamedTuple` itself.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from collections import namedtuple

    OWN = frozenset(("__annotations__", "__module__", "__qualname__", "__slots__"))

    class _Defining(type):
        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if not bases:
                return type.__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body[field] for field in fields if field in body)
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # noqa: PYI024
            made.__annotations__ = body.get("__annotations__", {})
            made.__qualname__ = body["__qualname__"]
            for key, value in body.items():
                if key not in OWN and key not in fields:
                    setattr(made, key, value)
            return made

    class Record(metaclass=_Defining):
        """A frozen type whose fields are its annotations, defaults their values: see `typing.NamedTuple`."""


__all__ = ["Record"]
