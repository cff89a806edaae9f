"""Our names of units in the words of the public sets: open, general maps.

The maps hold what no rule gives; currencies, by their ISO 4217 codes, have their names in
``currency_names``.
``surface`` is the unit as written, for the few units of which a set tells two spellings apart.
"""

import re

from benchmarks.quality.currency_names import everyday

_AMERICAN = re.compile(r"(?<!thermo)(?<!peri)(?<!dia)(met|lit)er\b")
_HOURS = re.compile(r"watt-hour$")
BRITISH = {
    "percent": "percentage", "factor": "-",
    "basis_point": "basis point", "percentage_point": "percentage point",
    "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit", "degree of arc": "degree",
    "pound": "pound-mass", "part per million": "parts-per-million",
    "part per billion": "parts-per-billion", "part per trillion": "parts-per-trillion",
    "revolution per minute": "revolutions per minute", "milliampere hour": "milliampere-hour",
    "liter per 100 kilometers": "litre per 100 kilometre", "astronomical unit": "astronomical unit",
    "meter per second squared": "metre per square second",
}  # fmt: skip
RECOGNIZERS = {
    "degree Celsius": "C",
    "degree Fahrenheit": "F", "kelvin": "K", "degree Rankine": "R", "degree of arc": "Degree",
    "tonne": "Ton", "light-year": "Light year", "stone": "Weight unit", "grain": "Weight unit",
    "dram": "Weight unit", "long ton": "Weight unit", "quart": "Volume unit",
    "bushel": "Volume unit", "peck": "Volume unit", "barrel": "Volume unit",
}  # fmt: skip
_WRITTEN = (
    ("tonne", re.compile(r"\bmetric ton", re.IGNORECASE), "metric ton"),
    ("tonne", re.compile(r"\btons?\b|\btp[day]\b", re.IGNORECASE), "ton"),
    ("horsepower", re.compile(r"\bbhp\b|\bbrake\b"), "brake horsepower"),
)


def british(unit: str, surface: str = "") -> str:
    """Return the British singular that NewsQuant, R-TEXT-NUM and quantulum3 use."""
    return " per ".join(_british(part, surface) for part in unit.split("/"))


def recognizers(unit: str, surface: str = "") -> str:
    """Return the name that Recognizers-Text gives a unit; it begins with a capital."""
    written = _written(unit, surface)
    if written == "metric ton":
        return "Metric ton"
    return RECOGNIZERS.get(unit) or unit.replace("/", " per ").capitalize()


def _british(unit: str, surface: str) -> str:
    own = _written(unit, surface) or BRITISH.get(unit) or everyday(unit)
    return own or _HOURS.sub("watt hour", _AMERICAN.sub(r"\1re", unit))


def _written(unit: str, surface: str) -> str:
    return next((n for own, seen, n in _WRITTEN if own == unit and seen.search(surface)), "")
