"""The axes on which a claim and a row stand to each other."""

import re
from functools import cache

from anafacts.lexicon import Measure, load, words_of_kind
from anafacts.model import SETTLED, Axes, AxisState, Claim, DateInterval, StockFlow
from anafacts.normalize.figures.nouns import singular
from anafacts.normalize.names import canonical
from anafacts.normalize.names import relation as region_relation
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.measures import modifiers_of
from anafacts.reconcile.table_words import is_row
from anafacts.reconcile.tables.shelves import whose_of
from anafacts.reconcile.times import is_stated, period_state

_STANDING = frozenset({StockFlow.STOCK, StockFlow.CUMULATIVE})
_STEM = 5  # letters that two forms of one word share at least
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def table_axes(claim: Claim, row: Claim, published: DateInterval | None) -> Axes | None:
    """Return the axes of a claim and a row of one unit kind, family of measures and party.

    None where the two measure different things.
    """
    measure = _measure(claim, row)
    if measure is AxisState.DIFFERS:
        return None
    units = claim.figure.unit == row.figure.unit
    settled = claim.modality in SETTLED
    return Axes(
        measure=measure,
        subject=AxisState.SAME if whose_of(claim) & whose_of(row) else AxisState.COMPATIBLE,
        place=_place(claim, row),
        period=_period(claim, row, published),
        unit=AxisState.SAME if units else AxisState.COMPATIBLE,
        population=AxisState.SAME,
        modality=AxisState.SAME if settled else AxisState.DIFFERS,
        definition=AxisState.SAME,
    )


def _measure(claim: Claim, row: Claim) -> AxisState:
    """Return how two measures stand: what narrows only one of them leaves the other open."""
    own, other = (measure_key(c.topic.measure_key) for c in (claim, row))
    if any(x and y and not _one_word(x, y) for x, y in zip(own[1:], other[1:], strict=True)):
        return AxisState.DIFFERS
    narrow, also = (_narrowing(c) for c in (claim, row))
    if narrow and also and not narrow & also:
        return AxisState.DIFFERS
    same = own[0] == other[0] and bool(own[1]) == bool(other[1])
    return AxisState.SAME if same and narrow == also else AxisState.COMPATIBLE


def _one_word(x: str, y: str) -> bool:
    """Return whether two words are forms of one: "signed" of a table, "sign" of a text."""
    short, long = sorted((x, y), key=len)
    stem = max(_STEM, len(short) - 1)
    return x == y or long.startswith(short) or (len(short) > _STEM and long[:stem] == short[:stem])


def _narrowing(claim: Claim) -> frozenset[str]:
    """Return the words that narrow what is measured; whose it is narrows nothing further."""
    if is_row(claim):
        return frozenset(claim.topic.qualifiers)
    said = {singular(w) for w in _WORD.findall(claim.topic.measure.casefold())}
    known = set(_WORD.findall(claim.topic.measure_key)) | words_of_kind("table_words", "plain")
    words = {w for w in said | modifiers_of(claim) if _names().get(w, w) not in known} - known
    return frozenset(w for w in words if canonical(w.title()) is None)


@cache
def _names() -> dict[str, str]:
    """Return the names of measures by the nouns that stand for them: an economy is its GDP."""
    return {noun: m.key for m in load("measures", Measure) for noun in m.nouns}


def _place(claim: Claim, row: Claim) -> AxisState:
    first, second = claim.topic.place, row.topic.place
    own = max(whose_of(claim), key=len, default=frozenset())
    if first == second or own in {max(whose_of(row), key=len), frozenset()}:
        return AxisState.SAME
    if not first or not second:
        return AxisState.NOT_STATED
    near = region_relation(first, second) in {"nested", "overlap"}
    return AxisState.COMPATIBLE if near else AxisState.DIFFERS


def _period(claim: Claim, row: Claim, published: DateInterval | None) -> AxisState:
    """A row without a period holds whenever a text that gives no time was written.

    What there is or has been so far, and no more is said of its time, is as of the text.
    """
    if is_stated(claim.period):
        return period_state(claim.period, row.period)
    interval, standing = row.period.interval, claim.topic.stock_flow in _STANDING
    if interval is None or (standing and published is not None and interval.overlaps(published)):
        return AxisState.COMPATIBLE
    return AxisState.NOT_STATED
