"""Abbreviated scales after a number in digits: 5m people, $3bn, 50k, $5 mm."""

from anafacts.model import UnitKind
from anafacts.normalize.figures.money import prefix, suffix
from anafacts.normalize.figures.numeral import Numeral, linked
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.unit_doubts import cued
from anafacts.normalize.figures.unit_grammar import read_unit
from anafacts.normalize.figures.units import Trust
from anafacts.normalize.figures.vocabulary import names, scales

_DIMENSIONS = {"deep", "high", "long", "wide", "tall", "away", "below", "above", "across", "thick"}
_FUNCTION = {"and", "in", "at", "from", "to", "by"}
_SHORT = 3
_NOUN_REACH = 4


def abbreviated(tokens: Tokens, numeral: Numeral) -> tuple[float, int]:
    """Return what the abbreviation after a number multiplies by, and the position after it.

    Where there is none: 1, and the end of the number.
    """
    at = linked(tokens, numeral.stop)
    scale = scales().get(tokens.at(at).text) if at is not None else None
    if at is None or scale is None or (tokens.glued(at + 1) and tokens[at + 1].kind == "number"):
        return 1.0, numeral.stop
    after, thousand = tokens.at(at + 1).lower, tokens[at].text in {"K", "k"}
    if after in names("distance") or (thousand and after in names("after_k")):
        return 1.0, numeral.stop
    before = prefix(tokens, numeral.first) is not None
    money = before or suffix(tokens, at + 1) is not None
    if scale.attached and not tokens.glued(at) and not _apart(tokens, at, money=before):
        return 1.0, numeral.stop
    if tokens[at].text == "K" and not before and cued(tokens, numeral.first, "kelvin"):
        return 1.0, numeral.stop
    small = tokens[at].text.islower()
    doubtful = scale.money or (scale.metric and small)
    length = scale.money and small  # "7.5mm cables"
    if doubtful and not money and (length or not _counts(tokens, at + 1)):
        return 1.0, numeral.stop
    return scale.value, at + 1


def _apart(tokens: Tokens, position: int, *, money: bool) -> bool:
    """Return whether a letter after a space scales: "$1.5 T" and "$5 mm", not "$5 t of waste"."""
    token = tokens[position]
    tied = tokens.glued(position + 1) and tokens[position + 1].kind != "sign"
    return money and token.text != "t" and token.gap == Gap.SPACE and not tied


def _measures(tokens: Tokens, position: int) -> bool:
    """Return whether an "m" has a unit of more than a letter behind it: "3m kWh"; no time."""
    token, found = tokens.at(position), read_unit(tokens, position)
    short = len(token.text) == 1 or token.lower in _FUNCTION
    if found is None or short or tokens[position - 1].text != "m":
        return False
    return found.trust is Trust.SURE and found.unit.kind not in {UnitKind.SHARE, UnitKind.DURATION}


def _counts(tokens: Tokens, position: int) -> bool:
    """Return whether a plural noun or a unit follows: "5m people" counts, "5m deep" measures."""
    if tokens.at(position).gap != Gap.SPACE or tokens.at(position).lower in _DIMENSIONS:
        return False
    if _measures(tokens, position):
        return True
    for token in tokens[position : position + _NOUN_REACH]:
        if token.kind != "word" or token.lower in _FUNCTION:
            return False
        if token.lower == "people" or (token.lower.endswith("s") and len(token.text) > _SHORT):
            return True
    return False
