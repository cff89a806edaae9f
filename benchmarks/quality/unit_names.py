"""Our names of units in the words of the public sets: open, general maps.

``BRITISH`` and ``RECOGNIZERS`` hold what no rule gives; currencies, by their ISO 4217 codes, have
their names in ``currency_names``.
"""

import re

from benchmarks.quality.currency_names import everyday, wikipedia

_AMERICAN = re.compile(r"(?<!thermo)(?<!peri)(?<!dia)(met|lit)er\b")
BRITISH = {
    "percent": "percentage", "factor": "-",
}  # fmt: skip
RECOGNIZERS: dict[str, str] = {}


def british(unit: str) -> str:
    """Return the British singular that NewsQuant, R-TEXT-NUM and quantulum3 use."""
    return BRITISH.get(unit) or everyday(unit) or _AMERICAN.sub(r"\1re", unit)


def recognizers(unit: str) -> str:
    """Return the name that Recognizers-Text gives a unit; it begins with a capital."""
    return RECOGNIZERS.get(unit) or wikipedia(unit) or unit.capitalize()
