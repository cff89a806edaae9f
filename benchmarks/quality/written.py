"""The value of a mention as the public sets write it."""

from anafacts.model import Hedge, Mention, Trend


def written(mention: Mention) -> float | list[float] | None:
    """Return the value as printed: the sign of "fell 3 percent" stands in the verb."""
    figure = mention.figure
    if figure.value is None:
        ends = (figure.low, figure.high)
        return [e for e in ends if e is not None] if figure.hedge is Hedge.BETWEEN else None
    if mention.rule == "fraction":
        return round(figure.value / 100, 6)
    signed = figure.trend is Trend.DOWN and "double_negative" not in mention.flags
    return abs(figure.value) if signed else figure.value
