"""Abbreviated scales after a number in digits: 5m people, $3bn, 50k, $5 mm."""

from anafacts.normalize.figures.money import prefix, suffix
from anafacts.normalize.figures.numeral import Numeral, linked
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.unit_doubts import cued
from anafacts.normalize.figures.vocabulary import scales

_DIMENSIONS = {"deep", "high", "long", "wide", "tall", "away", "below", "above", "across", "thick"}
# Beside them "400m" and "10K" are distances: the 400m hurdles, a 10K run.
_RACES = {
    *("race", "races", "run", "runs", "walk", "jog", "sprint", "sprints", "dash", "relay"),
    *("relays", "hurdles", "heat", "heats", "final", "finals", "semifinal", "semifinals"),
    *("steeplechase", "freestyle", "backstroke", "breaststroke", "butterfly", "medley", "swim"),
    *("trial", "trials", "champion", "champions", "gold", "silver", "bronze", "title", "titles"),
}
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
    if tokens.at(at + 1).lower in _RACES:
        return 1.0, numeral.stop
    before = prefix(tokens, numeral.first) is not None
    money = before or suffix(tokens, at + 1) is not None
    if scale.attached and not tokens.glued(at) and not _apart(tokens, at, money=before):
        return 1.0, numeral.stop
    if tokens[at].text == "K" and not before and cued(tokens, numeral.first, "kelvin"):
        return 1.0, numeral.stop
    doubtful = scale.money or (scale.metric and tokens[at].text.islower())
    if doubtful and not money and not _counts(tokens, at + 1):
        return 1.0, numeral.stop
    return scale.value, at + 1


def _apart(tokens: Tokens, position: int, *, money: bool) -> bool:
    """Return whether a letter after a space scales: "$1.5 T" and "$5 mm", not "$5 t of waste"."""
    token = tokens[position]
    tied = tokens.glued(position + 1) and tokens[position + 1].kind != "sign"
    return money and token.text != "t" and token.gap == Gap.SPACE and not tied


def _counts(tokens: Tokens, position: int) -> bool:
    """Return whether a plural noun follows: "5m people" counts, "5m deep" measures."""
    if tokens.at(position).gap != Gap.SPACE or tokens.at(position).lower in _DIMENSIONS:
        return False
    for token in tokens[position : position + _NOUN_REACH]:
        if token.kind != "word" or token.lower in {"and", "in", "at", "from", "to", "by"}:
            return False
        if token.lower == "people" or (token.lower.endswith("s") and len(token.text) > _SHORT):
            return True
    return False
