"""The words beside a mark: they hold every number that is drawn."""

import math

from anafacts.model import SETTLED, Basis, Claim, Hedge
from anafacts.report.amounts import amount, between, figure_words, named
from anafacts.report.days import days
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.pictures.units import Extent
from anafacts.report.words import MODALITY, visible

_LONGEST_QUOTE = 60
_BOUNDS = frozenset({Hedge.OVER, Hedge.AT_LEAST, Hedge.UNDER, Hedge.AT_MOST, Hedge.UP_TO})


def written(claim: Claim) -> str:
    """Return the figure as its text has it, with its noun: "over $500 billion", "2 weeks"."""
    figure = claim.figure
    return named(figure_words(figure), figure.unit, one=figure.value == 1)


def allowed(claim: Claim, extent: Extent, unit: str) -> tuple[str, ...]:
    """Return in words what is drawn and not in the figure as written."""
    figure, wide = claim.figure, extent.low != extent.high
    said: list[str] = []
    point = extent.value if figure.hedge is Hedge.EXACT or not wide else None
    span = span_words(extent.low, extent.high, unit)
    if figure.unit != unit:
        drawn = span if point is None else amount(point, unit)
        said.append(f"= {named(drawn, unit, one=point == 1)}")
    if wide and figure.value is not None and figure.hedge not in _BOUNDS:
        told = figure.unit == unit or point is not None
        said += [f"allows {span}"] if told else []
    if extent.likely:
        low, high = extent.likely
        low = -math.inf if low == extent.low else low
        said.append(f"likely {span_words(low, math.inf if high == extent.high else high, unit)}")
    return tuple(visible(text) for text in said)


def origin(claim: Claim, found: Lookup) -> str:
    """Return who says so, and for when: "Heine in CGTN, for 2024"."""
    where = source(claim.doc_id, found).name
    who = claim.attribution.speaker
    return f"{f'{visible(who)} in {where}' if who else where}, {_when(claim)}"


def quoted(claim: Claim) -> str:
    """Return the words of the text in quotation marks, with who says so and for when."""
    words = " ".join(claim.quote.split())
    cut = f"{words[:_LONGEST_QUOTE]}…" if len(words) > _LONGEST_QUOTE else words
    return f"“{visible(cut)}”"


def modality(claim: Claim) -> str:
    """Return the word for what is not told as so, else nothing."""
    return "" if claim.modality in SETTLED else MODALITY[claim.modality]


def _when(claim: Claim) -> str:
    period = claim.period
    if period.interval is None:
        return "no period stated"
    how = " (date of the text)" if period.basis is Basis.PUBLICATION else ""
    return f"for {days(period.interval)}{how}"


def span_words(low: float, high: float, unit: str) -> str:
    """Return both ends in words; one that is infinite is no bound."""
    return between(low if math.isfinite(low) else None, high if math.isfinite(high) else None, unit)
