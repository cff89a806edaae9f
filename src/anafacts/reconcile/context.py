"""What the sentences and the dates of two texts add to the axes of a comparison."""

from dataclasses import replace
from functools import lru_cache

from anafacts.model import Axes, AxisState, Claim, DateInterval, Period, StockFlow, UnitKind
from anafacts.reconcile.deeds import is_deed, of_a_part
from anafacts.reconcile.lists import in_one_list
from anafacts.reconcile.other_times import names_another_time
from anafacts.reconcile.parties import parties_of
from anafacts.reconcile.times import is_stated, one_moment
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.verdict import Pair

_OF_NOW = frozenset({UnitKind.MONEY, UnitKind.SHARE, UnitKind.AGE, UnitKind.MAGNITUDE})


def in_context(pair: Pair) -> Axes:
    """Return the axes as the sentences of both and the dates of their texts leave them."""
    axes, definition = pair.axes, pair.axes.definition
    if definition is AxisState.NOT_STATED and in_one_list(pair.a, pair.b):
        definition = AxisState.SAME
    if is_deed(pair.a) and of_a_part(pair.a) != of_a_part(pair.b):
        definition = AxisState.NOT_STATED
    found = (_place(pair), _subject(pair), definition, _period(pair))
    if found == (axes.place, axes.subject, axes.definition, axes.period):
        return axes  # as mostly
    return _with(axes, found)


@lru_cache(maxsize=4096)
def _with(axes: Axes, found: tuple[AxisState, AxisState, AxisState, AxisState]) -> Axes:
    place, subject, definition, period = found
    return replace(axes, place=place, subject=subject, definition=definition, period=period)


def _subject(pair: Pair) -> AxisState:
    """Return the state of the subject; goals that name nobody are nobody's."""
    nobodys = is_deed(pair.a) and not (parties_of(pair.a) and parties_of(pair.b))
    return AxisState.NOT_STATED if nobodys else pair.axes.subject


def _place(pair: Pair) -> AxisState:
    """Return the state of the place; within one story the sentence of one may name the other's."""
    if pair.axes.place is not AxisState.NOT_STATED or not pair.same_story:
        return pair.axes.place
    ends = ((pair.a, pair.b), (pair.b, pair.a))
    named = any(x.topic.place and x.topic.place in y.sentence_text for x, y in ends)
    return AxisState.COMPATIBLE if named else AxisState.NOT_STATED


def _period(pair: Pair) -> AxisState:
    """Return the state of the period; two figures without a time of their own are for one moment.

    That is so in one text, in texts of one week, and for the running toll of one story, unless a
    sentence speaks of another time as well.
    """
    unsaid = pair.axes.period is AxisState.NOT_STATED
    return AxisState.COMPATIBLE if unsaid and _at_one_moment(pair) else pair.axes.period


def _at_one_moment(pair: Pair) -> bool:
    if _of_a_doer(pair):
        return False
    if pair.same_story and is_toll(pair.a):
        return True
    published = (pair.published_a, pair.published_b)
    if any(map(names_another_time, (pair.a, pair.b), published)):
        return False
    periods = (_beside_news(pair.a, published[0]), _beside_news(pair.b, published[1]))
    undated = pair.same_document and not any(is_stated(p) for p in periods)
    return undated or one_moment(periods, published)


def _beside_news(claim: Claim, published: DateInterval | None) -> Period:
    """Return the time of a claim; of a count the day of the news itself is no time of its own."""
    interval = claim.period.interval
    news = published is not None and interval is not None and published.contains(interval)
    return Period() if news and claim.figure.unit_kind is UnitKind.COUNT else claim.period


def _of_a_doer(pair: Pair) -> bool:
    """Return whether it is told what somebody does again and again: points scored, visits made.

    Without a time of their own two such figures are of two occasions as likely as of one. Amounts,
    shares and ages are of a time of writing.
    """
    ends = (pair.a, pair.b)
    counts = all(c.figure.unit_kind not in _OF_NOW for c in ends)
    unknown = all(c.topic.stock_flow is StockFlow.UNKNOWN for c in ends)
    return counts and unknown and all(parties_of(c) for c in ends)
