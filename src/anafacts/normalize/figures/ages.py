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
_AS_OLD = {"as young as", "as old as"}
_THAN = {"younger than", "older than"}
_OLDEST = 115
_BE = {"is", "was", "be", "am", "been", "'m", "becomes", "became"}
_WHO = {"he", "she", "i", "who", "he's", "she's", "i'm"}
_PASSED = {"will", "would", "had", "has", "just", "now", "then", "only", "already", "still", "not"}
_TURN = {"turn", "turns", "turned", "turning"}
_GROWN = 13  # a lower number may be an hour or a score: "she left at 9"
_LIMITS = {"under", "over", "above", "below"}
_NOW = {"now", "then", "just", "only", "still", "also", "barely"}
_PARTS = {"of", "for"}
_ALL = {"both", "all"}
_THE_DEAD = {"the", "of", "their", "its", "total"}
_SUFFIXES = {"jr", "sr"}  # of names
# What may follow a bare age; anything else could be what the number counts.
_BEHIND = {
    *("by", "in", "on", "at", "and", "but", "or", "when", "while", "next", "last", "this", "after"),
    *("before", "from", "with", "if", "because", "years", "today", "now", "then", "of", "for"),
    *("is", "are", "was", "were", "has", "have", "had", "who", "will", "can", "may", "must"),
}
_SUBJECT = 4  # tokens from a pronoun to its age


def is_age(context: Context, draft: Draft) -> bool:
    """Return whether a bare number of at most 115 is an age by the words around it."""
    tokens, numeral = context.tokens, draft.numeral
    if numeral.decimal or not 0 < (numeral.value or 0) <= _OLDEST:
        return False
    if said_of_age(tokens, numeral.first) or _in_commas(context, draft):
        return True
    if not _ends(tokens, numeral.stop):
        return False
    if _limited(tokens, numeral.first) or _reached(tokens, draft):
        return True
    # "He was one of many", "she is 4 for 7", but "died at 80 of it", "turned 40 for the day".
    some = tokens.at(numeral.stop).lower in _PARTS or tokens[numeral.first].lower == "one"
    fated = tokens.at(numeral.first - 1).lower in {"at", *_TURN}
    return _predicated(tokens, numeral.first) and (fated or not some)


def said_of_age(tokens: Tokens, first: int) -> bool:
    """Return whether "aged" or "the age of" stands before a number, or before its hedge."""
    hedge = hedge_before(tokens, first)
    starts = (first, hedge[1]) if hedge else (first,)
    named = any(tokens.at(at - 1).lower in _AGED for at in starts)
    compared = tokens.lowers(first - 3, first) in _AS_OLD
    compared = compared or tokens.lowers(first - 2, first) in _THAN
    return named or compared or any(tokens.lowers(at - 2, at) in _OF_AGE for at in starts)


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
    if before in _TURN or (before == "at" and _met_end(tokens, at - 2)):
        return True
    for token in reversed(tokens[max(at - _SUBJECT, 0) : at]):
        if token.lower in _WHO:
            return before in _BE or "'" in before
        if token.lower not in _BE | _PASSED:
            return False
    return False


def _met_end(tokens: Tokens, position: int) -> bool:
    """Return whether a word says how a life ended; "the dead" are put at a number."""
    word, before = tokens.at(position).lower, tokens.at(position - 1).lower
    return word in names("fate") and before not in _THE_DEAD


def _limited(tokens: Tokens, first: int) -> bool:
    """Return whether an age tells people apart: "women over 40", "children under five"."""
    limit = tokens.at(first - 1).lower in _LIMITS
    return limit and tokens.at(first - 2).lower in names("aged_people")


def _reached(tokens: Tokens, draft: Draft) -> bool:
    """Return whether one or all are of an age: "Ann Lee was 90.", "Li and Wu, both 30"."""
    first, numeral = draft.numeral.first, draft.numeral
    if numeral.form is not Form.DIGITS or (numeral.value or 0) < _GROWN:
        return False
    before = tokens.at(first - 1).lower
    if before in _ALL:
        return tokens.at(first - 2).text == ","
    after, next_word = tokens.at(draft.numeral.stop), tokens.at(draft.numeral.stop + 1)
    if before in _NOW | {"at"} and tokens.at(first - 1).capital and after.text == ",":
        return next_word.capital or next_word.lower in _WHO  # "At 92, Ann Lee sings"
    named = before == "was" and _is_name(tokens, first - 2) and _is_name(tokens, first - 3)
    return named and tokens.at(draft.numeral.stop).text == "."


def _in_commas(context: Context, draft: Draft) -> bool:
    """Return whether the number stands in commas behind a name: "Lee, 51, said", "Ann Lee, 51."."""
    tokens, numeral = context.tokens, draft.numeral
    first = numeral.first - (tokens.at(numeral.first - 1).lower in _NOW)
    before, after = tokens.at(first - 1), tokens.at(numeral.stop)
    if numeral.form is not Form.DIGITS or before.text != "," or not before.glued:
        return False
    suffix = tokens.at(first - 2).text == "." and tokens.at(first - 3).lower in _SUFFIXES
    if context.in_date(numeral.first) or not (suffix or _is_name(tokens, first - 2)):
        return False
    if after.text == "," and after.glued:
        return tokens.at(numeral.stop + 1).kind == "word"
    if after.lower == "and" and _is_name(tokens, numeral.stop + 1):
        return _is_name(tokens, first - 3) and _is_name(tokens, numeral.stop + 2)
    closes = after.text in {".", ";", ")"} and after.glued
    return closes and (_is_name(tokens, first - 3) or _listed(tokens, first - 2))


def _listed(tokens: Tokens, name: int) -> bool:
    """Return whether another name with an age stands before a name: "Lee, 47, and Kim, 48."."""
    joins = tokens.at(name - 1).lower == "and"
    at = name - 1 - joins - (tokens.at(name - 1 - joins).text == ",")
    aged = tokens.at(at).kind == "number" and tokens.at(at - 1).text == ","
    return joins and aged and _is_name(tokens, at - 2)


def _is_name(tokens: Tokens, position: int) -> bool:
    token = tokens.at(position)
    return token.kind == "word" and token.capital and token.lower not in names("never_name")
