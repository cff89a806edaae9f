"""What NewsQuant counts besides our figures: "one of the girls", scores, generations of phones.

The text of the set is in ASCII, so that signs of money are spelled: PS for £, Y= for ¥.
"""

import re
from collections.abc import Iterator, Sequence

from anafacts.model import Rejection
from benchmarks.quality.rows import Row

_SPELLED = (
    (re.compile(r"\bPS(?=\d)"), "£"),
    (re.compile(r"\bY=(?=\d)"), "¥"),
    (re.compile(r"\bW=(?=\d)"), "₩"),
)
_PART = re.compile(
    r"one of (?:the|its|their|his|her|our) (?:\w+est |most \w+ )?(\w+?)s?\b", re.IGNORECASE
)
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})\b")
_GENERATION = re.compile(r"([2-6])G")


def unspelled(text: str) -> str:
    """Return a text with the signs of money that were spelled in ASCII."""
    for spelled, sign in _SPELLED:
        text = spelled.sub(sign, text)
    return text


def extras(text: str, rejections: Sequence[Rejection]) -> Iterator[Row]:
    """Yield what the set counts of the numbers that are no quantities to us."""
    end = -1
    for rejection in rejections:
        found = _extra(text, rejection) if rejection.start >= end else None
        if found:
            row, end = found
            yield row


def _extra(text: str, rejection: Rejection) -> tuple[Row, int] | None:
    """Return the entry of the set for a rejected number, and where in the text it ends."""
    start = rejection.start
    if rejection.reason == "pronoun" and (part := _PART.match(text, start)):
        return _entry(1.0, part[1]), part.end()
    if rejection.reason == "score" and (score := _SCORE.match(text, start)):
        ends = [float(score[1]), float(score[2])]
        return _entry(ends if ends[0] != ends[1] else ends[0], "-"), score.end()
    named = rejection.reason == "name"
    if named and (phones := _GENERATION.fullmatch(text, start, rejection.end)):
        return _entry(float(phones[1]), "generation wireless"), rejection.end
    return None


def _entry(value: float | list[float], unit: str) -> Row:
    return {"value": value, "unit": unit, "change": "=", "concept": ["-"]}
