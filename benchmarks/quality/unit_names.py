"""Our names of units in the words of the public sets: open, general maps.

``BRITISH`` and ``RECOGNIZERS`` hold what no rule gives; currencies are in the same maps by
their ISO 4217 code.
"""

import re

_AMERICAN = re.compile(r"(?<!thermo)(?<!peri)(?<!dia)(met|lit)er\b")
BRITISH = {
    "percent": "percentage", "USD": "dollar", "EUR": "euro", "GBP": "pound sterling",
    "INR": "indian rupee", "CNY": "chinese yuan", "AUD": "australian dollar", "factor": "-",
}  # fmt: skip
RECOGNIZERS = {
    "USD": "Dollar", "EUR": "Euro", "GBP": "British pound", "INR": "Indian rupee",
    "CNY": "Chinese yuan", "AUD": "Australian dollar",
}  # fmt: skip


def british(unit: str) -> str:
    """Return the British singular that NewsQuant, R-TEXT-NUM and quantulum3 use."""
    return BRITISH.get(unit) or _AMERICAN.sub(r"\1re", unit)


def recognizers(unit: str) -> str:
    """Return the name that Recognizers-Text gives a unit; it begins with a capital."""
    return RECOGNIZERS.get(unit) or unit.capitalize()
