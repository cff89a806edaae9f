"""Bare four-digit numbers that are years."""

from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import names

_FIRST, _LAST = 1500, 2100
_SURE, _MODERN, _RECENT = 1700, 1900, 1950
_DETERMINERS = {"the", "its", "their", "his", "her", "our", "this", "that", "a", "an"}
_DIGITS = 4


def year(context: Context, draft: Draft) -> str | None:
    """Return "year" for a bare number that reads as one: "in 2014", "the 2008 elections"."""
    numeral = draft.numeral
    if numeral.stop > numeral.first + 1 or draft.measure.known or numeral.scale > 1:
        return None
    text = context.tokens[numeral.first].text
    if not (text.isdecimal() and len(text) == _DIGITS and _FIRST <= int(text) <= _LAST):
        return None
    hedged = draft.hedge is not None and not draft.hedge.stance
    if hedged and int(text) % 100 == 0:
        return None
    return "year" if _reads_as_year(context.tokens, draft, int(text)) else None


def _reads_as_year(tokens: Tokens, draft: Draft, value: int) -> bool:
    before, after = tokens.at(draft.first - 1), tokens.at(draft.numeral.stop)
    counted, round_number = plural_noun(after), value % 100 == 0
    if counted and round_number:
        return False
    if before.lower in names("year_before"):
        return value >= _MODERN or not counted
    if counted:
        owner = before.lower in _DETERMINERS or before.lower.endswith("'s") or before.capital
        return owner and value >= _RECENT
    return value >= _SURE or after.kind != "word"
