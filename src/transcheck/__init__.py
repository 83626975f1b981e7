"""Checks that a translated release says what its source says.

The public names are loaded when they are first used: asking for the version costs nothing.
"""

from __future__ import annotations

from transcheck.version import __version__

TYPE_CHECKING = False  # typing's own costs a third of the start of `transcheck --version`

if TYPE_CHECKING:
    from transcheck.api import align, check
    from transcheck.checker import Checker
    from transcheck.compare.names import same_name
    from transcheck.errors import ConfigError, GlossaryError, InputError, LanguageError, TranscheckError
    from transcheck.glossary.concepts import Glossary
    from transcheck.model import (
        Alignment,
        Bead,
        Document,
        Finding,
        Pair,
        Parallelism,
        Report,
        Severity,
        Site,
        Verdict,
    )

__all__ = [
    "Alignment",
    "Bead",
    "Checker",
    "ConfigError",
    "Document",
    "Finding",
    "Glossary",
    "GlossaryError",
    "InputError",
    "LanguageError",
    "Pair",
    "Parallelism",
    "Report",
    "Severity",
    "Site",
    "TranscheckError",
    "Verdict",
    "__version__",
    "align",
    "check",
    "same_name",
]

_HOMES = {
    "Checker": "checker",
    "Glossary": "glossary.concepts",
    "align": "api",
    "check": "api",
    "same_name": "compare.names",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  only when a name is wanted

    home = _HOMES.get(name) or ("errors" if name.endswith("Error") else "model")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
