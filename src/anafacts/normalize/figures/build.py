"""The mention that a finished draft stands for."""

from dataclasses import replace

from anafacts.model import ClaimKind, Figure, Hedge, Mention, Role, UnitKind
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.hedges import Bounds, bounds
from anafacts.normalize.figures.numeral import AGO, Form
from anafacts.normalize.figures.rounding import half_unit
from anafacts.normalize.figures.tokens import Tokens

_SHARES = {Form.FRACTION, Form.MAJORITY}
_KINDS = {
    UnitKind.COUNT: ClaimKind.COUNT,
    UnitKind.SHARE: ClaimKind.SHARE,
    UnitKind.RATE: ClaimKind.RATE,
    UnitKind.RATIO: ClaimKind.RATIO,
    UnitKind.DURATION: ClaimKind.DURATION,
}


def build(tokens: Tokens, text: str, draft: Draft) -> Mention:
    """Return the mention of a draft; offsets are into the text that was tokenised."""
    last = draft.upper or draft.numeral
    unit, kind = unit_of(draft)
    figure = _based(draft, _figure(draft, unit, kind))
    if draft.hedge:
        words = text[tokens[draft.hedge_first].start : tokens[draft.hedge_stop - 1].end]
        figure = replace(figure, hedge_text=words)
    return Mention(
        tokens[draft.first].start,
        tokens[draft.stop - 1].end,
        tokens[draft.numeral.first].start,
        tokens[last.stop - 1].end,
        figure,
        draft.kind or _kind(tokens, draft, kind),
        draft.rule or draft.numeral.form.value,
        Role.FACTOR if draft.numeral.form is Form.FACTOR else draft.role,
        draft.parent,
        _flags(draft),
    )


def unit_of(draft: Draft) -> tuple[str, UnitKind]:
    """Return the name and the dimension of what a draft is measured in."""
    measure = draft.measure
    if draft.numeral.form is Form.FACTOR:
        return "factor", UnitKind.RATIO
    if draft.numeral.form in _SHARES:
        return "percent", UnitKind.SHARE
    name, kind = measure.noun, UnitKind.COUNT
    if measure.money:
        name, kind = measure.money.code, UnitKind.MONEY
    elif measure.unit:
        name, kind = measure.unit.name, measure.unit.kind
    if measure.age:
        kind = UnitKind.AGE
    return (f"{name}/{measure.per}", UnitKind.RATE) if measure.per else (name, kind)


def _figure(draft: Draft, unit: str, kind: UnitKind) -> Figure:
    numeral, factor = draft.numeral, draft.measure.money.factor if draft.measure.money else 1.0
    rule = draft.hedge.hedge if draft.hedge else Hedge.EXACT
    figure = Figure(
        None, None, None, unit, kind, digits_min=numeral.least, digits_max=numeral.most,
        hedge=rule, trend=draft.trend,
    )  # fmt: skip
    if draft.upper and numeral.value is not None and draft.upper.value is not None:
        return _range(figure, draft, factor)
    if numeral.value is None:
        return _vague(figure, draft)
    value = _clean(draft.sign * numeral.value * factor)
    limits = _limits(draft, value, count=kind is UnitKind.COUNT)
    return replace(_bounded(figure, limits), value=value)


def _range(figure: Figure, draft: Draft, factor: float) -> Figure:
    upper = draft.upper or draft.numeral
    ends = [_clean(draft.sign * (n.value or 0.0) * factor) for n in (draft.numeral, upper)]
    low, high = sorted(ends)
    return replace(
        figure, low=low, high=high, likely_low=low, likely_high=high, hedge=Hedge.BETWEEN,
        digits_min=min(draft.numeral.least, upper.least),
        digits_max=max(draft.numeral.most, upper.most),
    )  # fmt: skip


def _vague(figure: Figure, draft: Draft) -> Figure:
    numeral = draft.numeral
    limits = Bounds(
        numeral.low, numeral.high, numeral.low_open, numeral.high_open, numeral.low, numeral.high
    )
    return replace(_bounded(figure, limits), hedge=Hedge.VAGUE)


def _limits(draft: Draft, value: float, *, count: bool) -> Bounds:
    numeral = draft.numeral
    if draft.hedge:
        half = half_unit(value, numeral.most)
        limits = bounds(draft.hedge, value, half, count=count)
        return _grown(draft, limits) if numeral.growth else limits
    if draft.margin is not None:
        low, high = _clean(value - draft.margin), _clean(value + draft.margin)
        return Bounds(low, high, likely_low=low, likely_high=high)
    if numeral.growth:
        return Bounds(value, value, likely_low=numeral.growth.low, likely_high=numeral.growth.high)
    if numeral.form is Form.FACTOR:
        return Bounds(value, value, likely_low=_clean(0.9 * value), likely_high=_clean(1.1 * value))
    if numeral.form is Form.FRACTION:
        part = _between(draft)
        return Bounds(*part, likely_low=part[0], likely_high=part[1])
    return Bounds(value, value, likely_low=value, likely_high=value)


def _between(draft: Draft) -> tuple[float | None, float | None]:
    """Return what a part in words allows: a fall by half is one by -55 to -45 percent."""
    low, high = draft.numeral.low, draft.numeral.high
    if draft.sign > 0 or low is None or high is None:
        return low, high
    return -high, -low


def _grown(draft: Draft, limits: Bounds) -> Bounds:
    """Return the bounds of "more than doubled" and "nearly doubled"."""
    growth, hedge = draft.numeral.growth, draft.hedge
    if growth and hedge and hedge.hedge in {Hedge.OVER, Hedge.AT_LEAST}:
        return replace(limits, likely_high=growth.over_high)
    if growth and hedge and hedge.hedge is Hedge.NEARLY:
        return replace(limits, low=growth.nearly_low, likely_low=growth.nearly_low)
    return limits


def _bounded(figure: Figure, limits: Bounds) -> Figure:
    return replace(
        figure, low=limits.low, high=limits.high, low_open=limits.low_open,
        high_open=limits.high_open, likely_low=limits.likely_low, likely_high=limits.likely_high,
    )  # fmt: skip


def _based(draft: Draft, figure: Figure) -> Figure:
    """Return the figure in its base unit; only dollars need no rate of exchange."""
    unit = draft.measure.unit
    if draft.measure.money or draft.measure.per:
        dollars = figure.unit == "USD"
        base = ("USD", figure.low, figure.high) if dollars else ("", None, None)
    elif unit and draft.numeral.form is not Form.FACTOR:
        base = (unit.base, _to_base(figure.low, unit.factor, unit.offset),
                _to_base(figure.high, unit.factor, unit.offset))  # fmt: skip
    else:
        base = (figure.unit, figure.low, figure.high)
    return replace(figure, base_unit=base[0], base_low=base[1], base_high=base[2])


def _to_base(value: float | None, factor: float, offset: float) -> float | None:
    return None if value is None else _clean(value * factor + offset)


def _clean(value: float) -> float:
    """Return the value without the noise of binary fractions: 0.1 * 3 is 0.3."""
    return float(f"{value:.15g}")


def _kind(tokens: Tokens, draft: Draft, kind: UnitKind) -> ClaimKind:
    lasting = kind is UnitKind.DURATION
    if lasting and tokens.at(draft.stop).lower in AGO:
        return ClaimKind.GAP
    return _KINDS.get(kind, ClaimKind.LEVEL)


def _flags(draft: Draft) -> tuple[str, ...]:
    money = draft.measure.money
    return (*draft.flags, money.flag) if money and money.flag else draft.flags
