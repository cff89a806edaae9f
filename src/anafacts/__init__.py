"""Finds every figure and every event in a folder of texts and says where they disagree.

``quantities``, ``dates``, ``numerals`` and ``set_aside`` read a single text, without a model;
``compare`` holds the figures of one statement against those of another.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anafacts.api import dates, numerals, quantities, set_aside
    from anafacts.model import (
        Comparison,
        DateInterval,
        NumeralMention,
        Quantity,
        SetAside,
        WrittenDate,
    )
    from anafacts.statements import compare

__all__ = [
    "Comparison",
    "DateInterval",
    "NumeralMention",
    "Quantity",
    "SetAside",
    "WrittenDate",
    "__version__",
    "compare",
    "dates",
    "numerals",
    "quantities",
    "set_aside",
]
__version__ = "0.1.0"

_ROOMS = {
    "compare": "anafacts.statements",
    **dict.fromkeys(("dates", "numerals", "quantities", "set_aside"), "anafacts.api"),
}


def __getattr__(name: str) -> Any:
    """Return what is asked for by name: the grammars are read in when they are first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ROOMS.get(name, "anafacts.model")), name)


def __dir__() -> list[str]:
    """Return the public names, so that a shell completes them before they are loaded."""
    return sorted({*globals(), *__all__})
