"""Units that a sentence leaves out because the figure before it, or after it, has them."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.model import ClaimKind, Role, Trend, UnitKind
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens

_REACH = 15  # tokens between a figure and the one that shares its unit
_NEAR = 7
_PAIRS = 4  # a change and its level, twice
_LISTED = frozenset({"and", ",", "or", ", and", "and /or"})
_TIMES = frozenset({"x", "×", "by"})
_PLAIN = frozenset({Form.DIGITS, Form.WORDS})
_WHOLES = frozenset({"of", "of the", "of its", "of their", "of his", "of her", "of our", "out of"})
_ORDERS = {"first", "last", "next", "final", "past", "opening", "closing", "total"}
# What may stand behind a number that leaves its unit out: no noun, which it would count.
_BEHIND = frozenset(
    {
        *("in", "on", "at", "by", "from", "to", "for", "with", "of", "than", "as", "a", "per"),
        *("and", "but", "or", "while", "when", "after", "before", "during", "since", "until"),
        *("last", "this", "next", "over", "under", "between", "compared", "respectively"),
        *("today", "yesterday", "earlier", "later", "now", "is", "was", "ago"),
    }
)


def elided(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the units that their sentence leaves out.

    The end of a change has the unit of its beginning ("from 20 mpg to 23"), a level that of the
    step to it ("rose 64 points to 4,577"), a part that of its whole ("80 million of the 2 billion
    yuan"), a second change that of the first ("by 2 percent and by 1"), and the level of a second
    change that of the first level ("A rose 2% to 90 yen, B fell 3% to 40").
    """
    found = list(drafts)
    for i in range(1, len(found)):
        before, after = found[i - 1], found[i]
        if after.first - before.stop > _REACH or tokens.ended(before.stop, after.first):
            continue
        if _bare(tokens, after) and _leads(tokens, before, after):
            found[i] = _shared(after, before)
        elif _bare(tokens, after) and _is_parallel(tokens, found[max(i - 3, 0) : i + 1]):
            found[i] = _shared(after, found[i - 2])
        elif _bare(tokens, before) and _is_part(tokens, before, after):
            found[i - 1] = _shared(before, after)
    return found


def listed(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the units that the last of a list, or the first, gives to all.

    "5.8 and 5.1 magnitude", "four-, five- and six-seat cars"; two numbers with no more than a comma
    between are a list only if another member follows.
    """
    found = list(drafts)
    for i in range(len(found) - 2, -1, -1):
        if _same_list(tokens, found[i], found[i + 1]):
            found[i] = _shared(found[i], found[i + 1])
    for i in range(1, len(found)):
        if _is_magnitude(tokens, found[i - 1], found[i]):
            found[i] = replace(found[i], measure=found[i - 1].measure, rule=found[i - 1].rule)
    return found


def _same_list(tokens: Tokens, draft: Draft, after: Draft) -> bool:
    """Return whether a number without a unit is listed before one that has it."""
    bare = not (draft.measure.known or draft.measure.noun or draft.numeral.scale > 1)
    plain = draft.numeral.form in _PLAIN and after.numeral.form in _PLAIN
    if not bare or not plain or draft.upper or after.upper:
        return False
    hangs = tokens.at(draft.stop).text in HYPHENS and tokens.glued(draft.stop)
    between = tokens.lowers(draft.stop + hangs, after.first)
    unit = after.measure.unit
    if between in _TIMES and unit and unit.kind is UnitKind.LENGTH:  # 60 x 90 cm
        return True
    if between not in _LISTED or (between == "," and "unit_shared" not in after.flags):
        return False
    return unit is not None or bool(hangs and after.measure.noun)


def _is_magnitude(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """Return whether a number is a magnitude after another: "measuring 5.8 and 5.1"."""
    if before.rule != "magnitude" or draft.measure.known or not draft.numeral.decimal:
        return False
    return tokens.lowers(before.stop, draft.first) in _LISTED


def _shared(draft: Draft, other: Draft) -> Draft:
    kind = ClaimKind.GROWTH if _is_share(other) and draft.kind else draft.kind
    return replace(draft, measure=other.measure, kind=kind, flags=(*draft.flags, "unit_shared"))


def _is_share(draft: Draft) -> bool:
    return draft.measure.unit is not None and draft.measure.unit.kind is UnitKind.SHARE


def _bare(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a number has no unit and no noun behind it."""
    if draft.measure.known or draft.measure.noun or draft.numeral.form not in _PLAIN:
        return False
    after = tokens.at(draft.stop)
    return after.kind != "word" or after.gap > Gap.SPACE or after.lower in _BEHIND


def _leads(tokens: Tokens, before: Draft, after: Draft) -> bool:
    """Return whether the figure before ``after`` says what it is measured in."""
    if not before.measure.known or before.measure.age:
        return False
    lead = tokens.at(after.first - 1).lower
    if after.role is Role.FINAL and before.role is Role.BASE:
        return True
    if lead == "to":
        near = after.first - before.stop <= _NEAR
        return before.trend is not Trend.NONE and near and not _is_share(before)
    return lead == "by" == tokens.at(before.first - 1).lower and after.trend is not Trend.NONE


def _is_parallel(tokens: Tokens, four: Sequence[Draft]) -> bool:
    """Return whether two changes by shares lead to levels: "rose 2% to 90 yen, and B 3% to 40"."""
    if len(four) < _PAIRS or tokens.at(four[3].first - 1).lower != "to":
        return False
    shares = all(_is_share(d) and d.trend is not Trend.NONE for d in (four[0], four[2]))
    level = four[1].measure.known and not _is_share(four[1])
    return shares and level and not tokens.ended(four[0].stop, four[3].first)


def _is_part(tokens: Tokens, before: Draft, after: Draft) -> bool:
    """Return whether the first number is a part of the second: "80 of the 200 kilometres"."""
    between = tokens[before.stop : after.first]
    if not after.measure.known or not between:
        return False
    ordered = between[0].lower == "of" and between[-1].lower in _ORDERS and len(between) <= _NEAR
    return ordered or tokens.lowers(before.stop, after.first) in _WHOLES
