"""Citations in the text: by name and year, "(GAO, 2024)", and by number, "[3]"."""

import calendar
import re
from functools import lru_cache

CITATION = re.compile(
    r"\((?:see |cf\. )?(?P<who>[^()\d:;]{2,80}?),? (?:19|20)\d\d[a-z]?(?:[;,][^()]*)?\)"
)
_NUMBER = re.compile(r"\[(\d{1,3})(?:[,–-] ?\d{1,3})*\]")
_ENTRY = re.compile(r"^[ \t]*\[?(\d{1,3})[\].][ \t]+(?P<who>[^\n]{2,400})$", re.MULTILINE)
_WHO = re.compile(r"[A-Z][^.,(“\"\n]{1,80}(?=[.,(“\"])")
_SOURCED = re.compile(r"\b(?:19|20)\d\d\b|https?://")  # an entry of a list of references has one
_MONTHS = frozenset(calendar.month_name[1:]) | frozenset(calendar.month_abbr[1:])


@lru_cache(maxsize=64)
def citations(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of all citations in a text: "(Lorca, 2024)"."""
    return tuple(match.span() for match in CITATION.finditer(text))


def cited(text: str, at: int, end: int) -> str | None:
    """Return who is cited by the first citation "(GAO, 2024)" between two offsets of the text."""
    for match in CITATION.finditer(text, at, end):
        who = " ".join(match["who"].split())
        if who[0].isupper() and who.split()[-1].strip(",.") not in _MONTHS:
            return who
    return None


def numbered(text: str, at: int, end: int, whole: str) -> str | None:
    """Return the author of the entry that the first "[3]" between two offsets points to.

    ``whole`` is the text with its reference list.
    """
    match = _NUMBER.search(text, at, end)
    return _entries(whole).get(int(match[1])) if match is not None else None


@lru_cache(maxsize=8)
def _entries(whole: str) -> dict[int, str]:
    """Return the first author, or the body, of each numbered entry of a reference list.

    A number that two entries have points to neither.
    """
    found: dict[int, str | None] = {}
    for match in _ENTRY.finditer(whole):
        number, who = int(match[1]), _WHO.match(match["who"])
        dated = who is not None and _SOURCED.search(match["who"]) is not None
        found[number] = who[0].strip() if who and dated and number not in found else None
    return {number: who for number, who in found.items() if who}
