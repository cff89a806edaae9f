"""Years as they are spoken: "nineteen eighty-four", "in twenty twelve"."""

import re

from anafacts.model import Grain
from anafacts.normalize.dates.fragments import GAP, OPT, compiled
from anafacts.normalize.dates.reading import Context, Match, Reading, Rule
from anafacts.normalize.dates.words import amount
from anafacts.normalize.dates.year_rules import years

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_REST = rf"(?P<rest>{_TENS}(?:(?:{OPT}-{OPT}|{GAP}){_UNITS})?|{_TEENS}|(?:oh|o){GAP}{_UNITS})"
_OH = re.compile(r"^oh?\s+", re.IGNORECASE)  # "nineteen oh five"
_LED = rf"(?i:in|since|until|till|by|from|of|to|before|after|around|between|and|year){GAP}"
_NO_MORE = r"(?![\w-])"


def _year(match: Match, _context: Context) -> Reading | None:
    """The first word is the century, the rest the year in it."""
    hundreds, rest = amount(match["first"]), amount(_OH.sub("", match["rest"]))
    if hundreds is None or rest is None:
        return None
    year = hundreds[0] * 100 + rest[0]
    whole = years(year, year, Grain.YEAR)
    return Reading(whole) if whole else None


SPOKEN_RULES = (
    Rule(
        "spoken_year",
        "spoken",
        compiled(
            rf"(?<![\w-]){_LED}(?P<d>(?i:(?P<first>sixteen|seventeen|eighteen|nineteen|twenty){GAP}{_REST})){_NO_MORE}"
        ),
        _year,
    ),
    Rule(
        "spoken_year",
        "spoken",
        compiled(
            rf"(?<![\w-])(?P<d>(?i:(?P<first>eighteen|nineteen){GAP}(?P<rest>{_TENS}(?:{OPT}-{OPT}|{GAP}){_UNITS}))){_NO_MORE}"
        ),
        _year,
    ),
)
