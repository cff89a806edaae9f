"""What everyday speech puts behind a number: five grand, ten degrees below zero."""

from dataclasses import replace

from anafacts.model import UnitKind
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import Gap, Tokens

_THOUSAND = 1000.0
_NUMBERS = {Form.DIGITS, Form.WORDS}
_AFTER = {  # what may follow a sum; "two grand pianos" are none
    *("a", "an", "and", "or", "in", "for", "to", "from", "on", "at", "by", "with", "of", "per"),
    *("each", "more", "less", "if", "but", "when", "was", "is", "were", "last", "this", "off"),
}


def spoken(tokens: Tokens, draft: Draft) -> Draft:
    """Return the draft with the thousands of "grand" and the minus of "below zero"."""
    value, stop = draft.numeral.value, draft.stop
    if value is None or draft.numeral.form not in _NUMBERS or tokens.at(stop).gap > Gap.SPACE:
        return draft
    if tokens.at(stop).lower == "grand" and not draft.measure.known and _ends(tokens, stop + 1):
        numeral = replace(draft.numeral, value=value * _THOUSAND, scale=_THOUSAND, stop=stop + 1)
        return replace(draft, numeral=numeral, stop=stop + 1)
    unit = draft.measure.unit
    warm = unit.kind is UnitKind.TEMPERATURE if unit else not draft.measure.known
    if warm and draft.sign > 0 and tokens.lowers(stop, stop + 2) == "below zero":
        return replace(draft, sign=-1, stop=stop + 2)
    return draft


def _ends(tokens: Tokens, position: int) -> bool:
    after = tokens.at(position)
    return after.kind != "word" or after.lower in _AFTER
