"""The sign that NewsQuant puts on a figure: = ~ < > up down.

A direction is given to verbs and particles beside the change itself ("up 3 percent"): not to
nouns ("a 3 percent rise"), not to levels ("rose to 30"), not to comparisons ("3 percent more").
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from anafacts.model import Hedge, Mention, Role, Trend, UnitKind
from anafacts.normalize.figures.vocabulary import growth, hedges

_SIGNS = {
    Hedge.OVER: ">", Hedge.AT_LEAST: ">", Hedge.UNDER: "<", Hedge.AT_MOST: "<",
    Hedge.UP_TO: "<", Hedge.ABOUT: "~", Hedge.NEARLY: "~",
}  # fmt: skip
_TRENDS = {Trend.UP: "up", Trend.DOWN: "down"}
_ENDS = frozenset({Role.BASE, Role.FINAL})
_STOPS = frozenset(
    {"in", "on", "at", "of", "to", "for", "from", "by", "and", "but", "or", "while", "as", "with"}
)
_WORD = re.compile(r"[a-z]+")
# Who adds or cuts something changes it; without "by" the set gives such objects no direction.
_ACTS = re.compile(r"(?:add|rais|shav|cut|boost|trim|slash|lop|chop|reduc|hik)(?:\w{0,5})")
_NEAR = 3  # words around a figure
_WINDOW = 40  # code points around it


def change_of(text: str, mentions: Sequence[Mention], position: int) -> str:
    """Return the sign of a figure; bounds win over directions, and these over "about"."""
    mention = mentions[position]
    sign = _SIGNS.get(_hedge(mentions, mention), "=")
    if sign in "<>":
        return sign
    figure = mention.figure
    if mention.role in _ENDS or _named(text, mention):
        return sign
    if figure.unit_kind is UnitKind.SHARE and figure.trend is Trend.NONE:
        return "down" if (figure.value or 0) < 0 else sign
    return _TRENDS.get(figure.trend, sign)


def _hedge(mentions: Sequence[Mention], mention: Mention) -> Hedge:
    """Return the hedge, of a range that of its lower end, of an equivalent that of its parent."""
    figure = mention.figure
    if mention.role is Role.EQUIVALENT and mention.parent is not None and not figure.hedge_text:
        return _hedge(mentions, mentions[mention.parent])
    if figure.hedge is not Hedge.BETWEEN:
        return figure.hedge
    rule = hedges("before").get(figure.hedge_text.lower())
    return rule.hedge if rule else Hedge.EXACT


def _named(text: str, mention: Mention) -> bool:
    """Return whether a noun or a comparison gives the direction, or the figure is a level."""
    after = _WORD.findall(text[mention.end : mention.end + _WINDOW].lower())[:_NEAR]
    before = _WORD.findall(text[max(0, mention.start - _WINDOW) : mention.start].lower())
    near = list(takewhile(lambda word: word not in _STOPS, after))
    by_noun = any(word in growth("noun") for word in near) or (
        before[-1:] == ["of"] and any(word in growth("noun") for word in before[-_NEAR:])
    )
    compared = bool(near and near[0] in growth("compare")) or near[1:2] == ["than"]
    return by_noun or compared or before[-1:] == ["to"] or _done_to(before, mention)


def _done_to(before: list[str], mention: Mention) -> bool:
    """Return whether a figure is the object of what someone did: "raised 30 million"."""
    relative = mention.figure.unit_kind is UnitKind.SHARE or "point" in mention.figure.unit
    return not relative and any(_ACTS.fullmatch(word) for word in before[-1:])
