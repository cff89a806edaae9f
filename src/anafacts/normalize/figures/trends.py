"""Words of change that give a figure a direction and a sign."""

from dataclasses import replace

from anafacts.model import ClaimKind, Trend, UnitKind
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import growth, names

_SKIPPED = {
    "by",
    "a",
    "an",
    "another",
    "some",
    "further",
    "additional",
    "the",
    "at",
    "only",
    "just",
}
_REACH = 3
_OBJECT = 5
_BE = {"is", "are", "was", "were", "been", "be"}
_PARTICLES = {"up", "down"}  # "gave up 517 yards" is no rise
_COLLECTS = {"raise", "raises", "raised", "raising"}  # "raised $5 million" from investors
_STOPS = {
    "of",
    "in",
    "to",
    "for",
    "from",
    "and",
    "or",
    "on",
    "at",
    "by",
    "than",
    "with",
    "as",
    "while",
}


def trended(tokens: Tokens, draft: Draft) -> Draft:
    """Return the draft with its direction; a percentage that fell is negative."""
    if draft.numeral.form is Form.FACTOR:
        entry = draft.numeral.growth
        return replace(draft, trend=entry.direction if entry else _before(tokens, draft)[0])
    unit = draft.measure.unit
    share = draft.numeral.form is Form.FRACTION or (
        unit is not None and unit.kind is UnitKind.SHARE
    )
    trend, by = _before(tokens, draft)
    if trend is Trend.NONE and (share or draft.measure.money):
        trend, by = _after(tokens, draft, share=share), share
        if trend is Trend.NONE and share:
            return _compared(tokens, draft)
    if trend is Trend.NONE:
        return replace(draft, trend=_level(tokens, draft))
    if not share and not by:
        return replace(draft, trend=trend)
    return _changed(draft, trend, share=share)


def _changed(draft: Draft, trend: Trend, *, share: bool) -> Draft:
    points = draft.measure.unit is not None and draft.measure.unit.name != "percent"
    kind = ClaimKind.GROWTH if share and not points else ClaimKind.DIFFERENCE
    draft = replace(draft, trend=trend, kind=draft.kind or kind)
    if trend is not Trend.DOWN:
        return draft
    if draft.sign < 0:
        return replace(draft, flags=(*draft.flags, "double_negative"))
    return replace(draft, sign=-1)


def _before(tokens: Tokens, draft: Draft) -> tuple[Trend, bool]:
    """Return the direction of the word that governs the figure, and whether "by" joins them."""
    at, by = draft.first - 1, False
    for _ in range(_REACH):
        if tokens.at(at).lower not in _SKIPPED:
            break
        by = by or tokens[at].lower == "by"
        at -= 1
    entry = growth("change").get(tokens.at(at).lower)
    if not by and draft.measure.money and tokens.at(at).lower in _COLLECTS:
        return Trend.NONE, False
    if tokens.at(at).lower in _PARTICLES and tokens.at(at - 1).lower in names("phrasal"):
        return Trend.NONE, False  # "makes up 75 percent"
    stands = at == draft.first - 1 and tokens.at(at - 1).lower in _BE  # "jobs are up 290,000"
    if entry and (draft.measure.known or stands or tokens.at(at).lower not in _PARTICLES):
        return entry.direction, by
    if by and (far := _object_of(tokens, at)):
        return far, by
    if tokens.at(at).lower == "of":
        noun = growth("noun").get(tokens.at(at - 1).lower)
        return (noun.direction, True) if noun else (Trend.NONE, False)
    return Trend.NONE, False


def _object_of(tokens: Tokens, position: int) -> Trend | None:
    """Return the direction of the verb before its object: "cut emissions by 40 percent"."""
    for token in reversed(tokens[max(position - _OBJECT, 0) : max(position + 1, 0)]):
        if token.kind != "word" or token.lower in _STOPS:
            return None
        if entry := growth("change").get(token.lower):
            return entry.direction
    return None


def _after(tokens: Tokens, draft: Draft, *, share: bool) -> Trend:
    entry = growth("after").get(tokens.at(draft.stop).lower)
    if entry and tokens.at(draft.stop + 1).lower != "to":
        return entry.direction
    for token in tokens[draft.stop : draft.stop + (_REACH if share else 1)]:
        if token.lower in _STOPS or (token.kind != "word" and token.text != "-"):
            break
        noun = growth("noun").get(token.lower)
        if noun:
            return noun.direction
    return Trend.NONE


def _compared(tokens: Tokens, draft: Draft) -> Draft:
    entry = growth("compare").get(tokens.at(draft.stop).lower)
    if not entry:
        return replace(draft, trend=_level(tokens, draft))
    return replace(draft, trend=entry.direction, kind=ClaimKind.GROWTH)


def _level(tokens: Tokens, draft: Draft) -> Trend:
    """Return the direction of "rose to X", which is a level."""
    if tokens.at(draft.first - 1).lower != "to":
        return Trend.NONE
    for token in reversed(tokens[max(draft.first - 1 - _REACH, 0) : max(draft.first - 1, 0)]):
        entry = growth("change").get(token.lower)
        if entry:
            return entry.direction
    return Trend.NONE
