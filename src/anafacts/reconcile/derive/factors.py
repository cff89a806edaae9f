"""By what a growth word or a change in percent multiplies the level before it."""

from dataclasses import dataclass, replace

from anafacts.model import Claim, Hedge, Trend, UnitKind
from anafacts.reconcile.bounds import Bounds, allowed, expected, in_words
from anafacts.reconcile.derive.sums import percent
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number, quoted

_PLUS_ONE = "plus_one_reading"  # "three times more" may mean four times as much
_HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a change: the factors in its band hold, those in the wider one strain."""

    band: Bounds
    strained: Bounds
    line: str
    note: str = ""


def readings_of(change: Claim, *, falls: bool = False) -> tuple[Reading, ...]:
    """Return the readings of a growth word or of a change in percent, the plain one first.

    ``falls`` says that the level fell, for a percentage that does not say which way it went.
    """
    if change.figure.unit_kind is not UnitKind.RATIO:
        return (_percent(change, falls=falls),)
    value = change.figure.value or 1.0
    plain = _factor(change, _band(change), "")
    if not _adds(change):
        return (plain,)
    fold, more = width("fold"), value + 1
    second = Bounds(more * (1 - fold), more * (1 + fold))
    return plain, _factor(change, second, f"{number(value)} times on top of what there was")


def _adds(change: Claim) -> bool:
    """Return whether the words may mean that so much came on top of what there was."""
    rises = change.figure.trend is Trend.UP
    return _PLUS_ONE in change.flags or (rises and change.quote.casefold().endswith("fold"))


def _band(factor: Claim) -> Bounds:
    """Return the factors that a reader takes the words for: doubled is 1.8 to 2.2 times."""
    figure, value = factor.figure, factor.figure.value or 1.0
    low, high = figure.likely_low, figure.likely_high
    if low is None and high is None:
        fold = width("fold")
        return Bounds(value * (1 - fold), value * (1 + fold))
    if low is None or high is None or low == high:
        return expected(figure)
    return Bounds(low, high, figure.low_open and low == figure.low)


def _factor(change: Claim, band: Bounds, note: str) -> Reading:
    strain = width("strain")
    wide = Bounds(band.low * (1 - strain), band.high * (1 + strain))
    read = f"{quoted(change)} is read as {in_words(band, 'time')}"
    return Reading(band, wide, read + (f", {note}" if note else ""), note)


def _percent(change: Claim, *, falls: bool) -> Reading:
    sizes = _sizes(change)
    slack = width("change points")
    wide = Bounds(max(sizes.low - slack, 0), sizes.high + slack, False, False)  # noqa: FBT003
    line = f"{quoted(change)} is read as {in_words(sizes, 'percent')}"
    return Reading(_as_factor(sizes, falls=falls), _as_factor(wide, falls=falls), line)


def _sizes(change: Claim) -> Bounds:
    """Return how many percent the change has, whichever way it went.

    A fall has a minus, so that one of "under 12 percent" is of -12 or more: of 0 to 12 percent.
    """
    figure = change.figure
    exact = figure.hedge is Hedge.EXACT and figure.low == figure.high
    found = percent(figure) if exact else allowed(figure)
    if found.low < 0 and (found.high <= 0 or (figure.value or 0.0) < 0):
        found = Bounds(-found.high, -found.low, found.high_open, found.low_open)
    return found if found.low >= 0 else replace(found, low=0.0, low_open=False)


def _as_factor(sizes: Bounds, *, falls: bool) -> Bounds:
    if falls:
        low = max(1 - sizes.high / _HUNDRED, 0.0)
        return Bounds(low, 1 - sizes.low / _HUNDRED, sizes.high_open, sizes.low_open)
    low, high = 1 + sizes.low / _HUNDRED, 1 + sizes.high / _HUNDRED
    return Bounds(low, high, sizes.low_open, sizes.high_open)
