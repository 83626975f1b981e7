"""Regular expressions that are compiled when they are first used: at a start many never are."""

from __future__ import annotations

import re

METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")
TYPE_CHECKING = False
if TYPE_CHECKING:
    lazy = re.compile
else:

    class lazy:  # noqa: N801  called like re.compile
        """A pattern with the methods of a compiled one."""

        def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
            self.pattern, self._flags = pattern, flags

        def __getattr__(self, name: str) -> object:
            if name not in METHODS and name != "flags":
                raise AttributeError(name)
            compiled = re.compile(self.pattern, self._flags)
            self.__dict__.update((method, getattr(compiled, method)) for method in (*METHODS, "flags"))
            return self.__dict__[name]


__all__ = ["lazy"]
