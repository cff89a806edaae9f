"""Figures that belong to others: from X to Y, doubled to X, X (Y), more than X, Y and Z."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.model import ClaimKind, Role, Trend, UnitKind
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.ranges import change_cue
from anafacts.normalize.figures.tokens import SENTENCE_ENDS, Tokens
from anafacts.normalize.figures.vocabulary import growth

_REACH = 15
_NEAR = 7
_LIST_REACH = 6


def related(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with roles and parents; a parent is a position in the same list."""
    linked = list(drafts)
    for i in range(1, len(linked)):
        before, after = linked[i - 1], linked[i]
        linked[i - 1], linked[i] = _pair(tokens, before, after, i - 1)
        if linked[i].role is Role.NONE:
            linked[i] = _equivalent(tokens, linked, i)
        if linked[i].role is Role.NONE:
            linked[i] = _shared_hedge(tokens, linked[i - 1], linked[i])
    return linked


def _pair(tokens: Tokens, a: Draft, b: Draft, index: int) -> tuple[Draft, Draft]:
    apart = b.first - a.stop
    if apart > _REACH or tokens.ended(a.stop, b.first):
        return a, b
    before_a, before_b = tokens.at(a.first - 1).lower, tokens.at(b.first - 1).lower
    if before_a == "from" and before_b == "to" and _opens(tokens, a) and _same_dimension(a, b):
        return _from_to(tokens, a, b, index)
    if before_b == "from" and _same_dimension(a, b) and _backwards(tokens, a, b):
        role = Role.FINAL if a.role is Role.NONE else a.role
        return replace(a, role=role), replace(b, role=Role.BASE, parent=index)
    grown = a.numeral.form is Form.FACTOR or a.kind is ClaimKind.GROWTH
    if grown and before_b == "to" and apart <= _NEAR and not _share_of(a, b):
        return _with_factor(a), replace(b, role=Role.FINAL, parent=index)
    if a.numeral.form is Form.FACTOR and before_b == "from" and apart <= _NEAR:
        return _with_factor(a), replace(b, role=Role.BASE, parent=index)
    return a, b


def _from_to(tokens: Tokens, a: Draft, b: Draft, index: int) -> tuple[Draft, Draft]:
    cue = change_cue(tokens, a.first - 1)
    words = growth("change") | growth("noun")
    trend = words[cue].direction if cue in words else Trend.NONE
    if not a.measure.known and not a.measure.noun and not _own_noun(tokens, a):
        a = replace(a, measure=b.measure)
    base = replace(a, role=Role.BASE)
    return base, replace(b, role=Role.FINAL, parent=index, trend=trend)


def _opens(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a figure behind "from" still waits for its "to"."""
    inside = tokens[draft.numeral.stop : draft.upper.first] if draft.upper else ()
    return draft.role is Role.NONE and not any(t.lower in {"to", "through"} for t in inside)


def _own_noun(tokens: Tokens, draft: Draft) -> bool:
    token = tokens.at(draft.stop)
    return token.kind == "word" and token.lower not in {"to", "in", "a", "at", "by", "last", "this"}


def _backwards(tokens: Tokens, a: Draft, b: Draft) -> bool:
    """Return whether "from" names the base of the figure before: "to $5bn from $4bn", "up from"."""
    if tokens.at(b.first - 2).lower in {"up", "down"}:
        return True
    to = tokens.at(a.first - 1).lower == "to" and change_cue(tokens, a.first - 1) is not None
    return to and b.first - a.stop <= _NEAR and not _resumes(tokens, b)


def _resumes(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a figure behind "from" has a "to" of its own: "to 95, and from 12 to 9"."""
    for at in range(draft.stop, draft.stop + _NEAR):
        if tokens.at(at).kind == "sign":
            return False
        if tokens.at(at).lower == "to" and tokens.at(at + 1).kind == "number":
            return True
    return False


def _with_factor(draft: Draft) -> Draft:
    return replace(draft, role=Role.FACTOR) if draft.numeral.form is Form.FACTOR else draft


def _share_of(a: Draft, b: Draft) -> bool:
    return a.numeral.form is not Form.FACTOR and a.measure == b.measure


def _equivalent(tokens: Tokens, drafts: Sequence[Draft], i: int) -> Draft:
    draft, opened = drafts[i], tokens.at(drafts[i].first - 1).text
    first = drafts[i - 1].parent if drafts[i - 1].role is Role.EQUIVALENT else None
    if opened == "(" and tokens.at(drafts[i - 1].stop).text == "(":
        parent = i - 1
    elif opened in {",", "/", ";"} and first is not None:
        parent = first
    else:
        return draft
    between = tokens[drafts[i - 1].stop : draft.first]
    near = len(between) <= 2 and all(t.text != ")" for t in between)  # noqa: PLR2004
    if not near or not _converts(drafts[parent], draft):
        return draft
    equivalent = replace(draft, role=Role.EQUIVALENT, parent=parent, kind=ClaimKind.CONVERSION)
    return _hedged_alike(drafts[parent], equivalent)


def _hedged_alike(a: Draft, b: Draft) -> Draft:
    """Return the equivalent with the hedge of what it converts: "less than 50 km (31 miles)"."""
    bare = b.hedge is None and b.upper is None and b.margin is None and b.numeral.value is not None
    if not bare or a.hedge is None or a.upper is not None or a.hedge_first > a.numeral.first:
        return b
    return replace(b, hedge=a.hedge, hedge_first=a.hedge_first, hedge_stop=a.hedge_stop)


def _converts(a: Draft, b: Draft) -> bool:
    """Return whether two figures give one quantity in two units."""
    if a.measure.money and b.measure.money:
        return a.measure.money.code != b.measure.money.code
    ours, theirs = a.measure.unit, b.measure.unit
    return bool(ours and theirs and ours.kind is theirs.kind and ours is not theirs)


def _shared_hedge(tokens: Tokens, a: Draft, b: Draft) -> Draft:
    hedge = a.hedge or ("hedge_may_be_shared" in a.flags)
    own = b.hedge or b.numeral.value is None or b.numeral.form is Form.FACTOR
    if not hedge or own or (a.hedge and a.hedge_first > a.first):
        return b
    between = tokens[a.stop : b.first]
    joint = tokens.at(b.first - 1).lower in {",", "and", "or"}
    if not joint or len(between) > _LIST_REACH or any(t.text in SENTENCE_ENDS for t in between):
        return b
    if _kind(a) is not _kind(b):
        return b
    return replace(b, flags=(*b.flags, "hedge_may_be_shared"))


def _same_dimension(a: Draft, b: Draft) -> bool:
    if a.numeral.form is Form.FACTOR or b.numeral.form is Form.FACTOR:
        return False
    return _kind(a) is _kind(b) or not (a.measure.known and b.measure.known)


def _kind(draft: Draft) -> UnitKind:
    if draft.measure.money:
        return UnitKind.MONEY
    return draft.measure.unit.kind if draft.measure.unit else UnitKind.COUNT
