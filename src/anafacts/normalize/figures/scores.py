"""Scores and ratios of two numbers: "2-1", "3:1", "a 62 - 46 win", "lost 1-3"."""

from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.naming import bare
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import unit_near
from anafacts.normalize.figures.tokens import SENTENCE_ENDS, Gap, Tokens
from anafacts.normalize.figures.vocabulary import names, scales

_SIGNS = {"-", "–", ":"}
_LONGEST = 3  # digits of a score
_BACK = 24  # tokens from a ratio to its numbers
_CLOSED = {".", ",", ";", ")", "!", "?", '"', "”"}


def scored(context: Context, draft: Draft) -> str | None:
    """Return "score" for either number of a pair that is one: "62 - 46", "15 - 17 record".

    A falling pair is one where nothing counted follows; a rising one might be a range, and needs a
    word of winning beside it, or another score.
    """
    if not _plain(draft):
        return None
    tokens, at = context.tokens, draft.numeral.first
    return "score" if any(_pair(context, tokens, start) for start in (at, at - 2)) else None


def _plain(draft: Draft) -> bool:
    numeral = draft.numeral
    return bare(draft) and not (numeral.decimal or numeral.grouped or draft.measure.noun)


def _pair(context: Context, tokens: Tokens, start: int) -> bool:
    """Return whether a score begins at a position."""
    if start < 0 or not _tied(tokens, start):
        return False
    left, sign, right = (tokens[start + i] for i in range(3))
    stop, spaced = start + 3, not sign.glued
    if sign.text == ":" and _of_ratio(tokens, start):
        return False
    if plural_noun(tokens.at(stop)) or _measured(tokens, stop):
        return False
    told = _told(context, start, stop)
    if sign.text == ":" or int(left.text) < int(right.text):
        return told or (sign.text == ":" and spaced)
    return spaced and (told or _closed(tokens, stop))


def _of_ratio(tokens: Tokens, start: int) -> bool:
    """Return whether the sentence speaks of a ratio before the pair: "in a ratio of 5 : 6"."""
    for token in reversed(tokens[max(start - _BACK, 0) : start]):
        if token.lower in names("score_ratio"):
            return True
        if token.text in SENTENCE_ENDS or token.gap is Gap.PARAGRAPH:
            break
    return False


def _tied(tokens: Tokens, start: int) -> bool:
    """Return whether two short numbers and a sign stand there, the sign alike on both sides."""
    left, sign, right = (tokens.at(start + i) for i in range(3))
    digits = all(t.text.isdecimal() and len(t.text) <= _LONGEST for t in (left, right))
    even = sign.gap is right.gap and sign.gap <= Gap.SPACE
    after = tokens.at(start + 3)
    goes_on = after.glued and (after.kind != "sign" or after.text in _SIGNS)
    return digits and even and sign.text in _SIGNS and not goes_on


def _measured(tokens: Tokens, stop: int) -> bool:
    """Return whether a unit or a scale follows, which would make it a range."""
    after = tokens.at(stop)
    if after.lower in names("score_closed"):
        return False
    return unit_near(tokens, stop) is not None or after.text in {"%", *scales()}


def _told(context: Context, start: int, stop: int) -> bool:
    """Return whether a word of winning stands beside the pair, or another pair in its row."""
    tokens = context.tokens
    after, before = tokens.at(stop).lower, tokens.at(start - 1).lower
    if after in names("score_after") or before in names("score_before"):
        return True
    moved = before in {"to", "at"} and tokens.at(start - 2).lower in names("score_moved")
    lead = tokens.at(stop + 1).lower in names("score_after") and tokens.at(stop).text.islower()
    if lead or (moved and _closed(tokens, stop)):
        return True
    team = tokens.at(start - 2).capital and not context.opens_sentence(start - 2)
    if before == "(" and after in {")", ","} and team and not tokens[start + 1].glued:
        return True
    row = (start - 4, before), (stop + 1, after)
    return any(sign == "," and _tied(tokens, at) and _falls(tokens, at) for at, sign in row)


def _falls(tokens: Tokens, start: int) -> bool:
    return int(tokens[start].text) > int(tokens[start + 2].text)


def _closed(tokens: Tokens, stop: int) -> bool:
    """Return whether a pair ends its phrase: nothing follows that could be counted."""
    after = tokens.at(stop)
    return after.kind == "edge" or after.text in _CLOSED or after.lower in names("score_closed")
