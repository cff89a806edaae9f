"""Numbers that say how old someone is: "aged under 5", "she turned 40", "Ann Lee, 51,"."""

from anafacts.model import UnitKind
from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.hedges import hedge_before
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import Gap, Tokens
from anafacts.normalize.figures.vocabulary import names

_AGED = {"aged", "age", "ages"}
_OF_AGE = {"age of", "ages of"}
_OLDEST = 115
_BE = {"is", "was", "be", "am", "been", "'m", "becomes", "became"}
_WHO = {"he", "she", "i", "who", "he's", "she's", "i'm"}
_PASSED = {"will", "would", "had", "has", "just", "now", "then", "only", "already", "still", "not"}
_TURN = {"turn", "turns", "turned", "turning"}
_DIED = {"died at", "dies at", "dead at", "die at"}
# What may follow a bare age; anything else could be what the number counts.
_BEHIND = {
    *("by", "in", "on", "at", "and", "but", "or", "when", "while", "next", "last", "this", "after"),
    *("before", "from", "with", "if", "because", "years", "today", "now", "then", "of", "for"),
}
_SUBJECT = 4  # tokens from a pronoun to its age


def is_age(context: Context, draft: Draft) -> bool:
    """Return whether a bare number of at most 115 is an age by the words around it."""
    tokens, numeral = context.tokens, draft.numeral
    if numeral.decimal or not 0 < (numeral.value or 0) <= _OLDEST:
        return False
    if said_of_age(tokens, numeral.first) or _in_commas(context, draft):
        return True
    return _ends(tokens, numeral.stop) and _predicated(tokens, numeral.first)


def said_of_age(tokens: Tokens, first: int) -> bool:
    """Return whether "aged" or "the age of" stands before a number, or before its hedge."""
    hedge = hedge_before(tokens, first)
    starts = (first, hedge[1]) if hedge else (first,)
    named = any(tokens.at(at - 1).lower in _AGED for at in starts)
    return named or any(tokens.lowers(at - 2, at) in _OF_AGE for at in starts)


def lasts(draft: Draft) -> bool:
    """Return whether a draft is in years, months, weeks or days."""
    unit = draft.measure.unit
    return unit is not None and unit.kind is UnitKind.DURATION and not draft.measure.per


def _ends(tokens: Tokens, stop: int) -> bool:
    """Return whether nothing behind a number can be what it counts."""
    after = tokens.at(stop)
    sign = after.kind in {"edge", "sign"} and after.text not in {"%", "-", "/", "°", "'", ":"}
    return sign or (after.kind == "word" and (after.lower in _BEHIND or after.gap > Gap.SPACE))


def _predicated(tokens: Tokens, first: int) -> bool:
    """Return whether someone is, turns or dies at that age: "she will be 35"."""
    hedge = hedge_before(tokens, first)
    at = hedge[1] if hedge else first
    before = tokens.at(at - 1).lower
    if before in _TURN or tokens.lowers(at - 2, at) in _DIED:
        return True
    for token in reversed(tokens[max(at - _SUBJECT, 0) : at]):
        if token.lower in _WHO:
            return before in _BE or "'" in before
        if token.lower not in _BE | _PASSED:
            return False
    return False


def _in_commas(context: Context, draft: Draft) -> bool:
    """Return whether the number stands in commas behind a name: "Lee, 51, said", "Ann Lee, 51."."""
    tokens, numeral = context.tokens, draft.numeral
    before, after = tokens.at(numeral.first - 1), tokens.at(numeral.stop)
    if numeral.form is not Form.DIGITS or before.text != "," or not before.glued:
        return False
    if context.in_date(numeral.first) or not _is_name(tokens, numeral.first - 2):
        return False
    if after.text == "," and after.glued:
        return tokens.at(numeral.stop + 1).kind == "word"
    closes = after.text in {".", ";", ")"} and after.glued
    return closes and _is_name(tokens, numeral.first - 3)


def _is_name(tokens: Tokens, position: int) -> bool:
    token = tokens.at(position)
    return token.kind == "word" and token.capital and token.lower not in names("never_name")
