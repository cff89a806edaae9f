"""Figures of one thing on one scale, each as far as its words allow."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from anafacts.model import AHEAD, BestBasis, Claim, Fact
from anafacts.normalize.figures.nouns import plural
from anafacts.report.amounts import amount, is_signed, unit_words
from anafacts.report.lookup import Lookup
from anafacts.report.pictures.labels import (
    allowed,
    modality,
    origin,
    quoted,
    span_words,
    written,
)
from anafacts.report.pictures.scale import Scale, scale_of
from anafacts.report.pictures.ticks import ticks
from anafacts.report.pictures.units import Common, Extent, common, size
from anafacts.report.view.pictures import Mark, Plot, Stretch
from anafacts.report.words import count_of, visible

MOST_MARKS = 8
MOST_ORIGINS = 3  # of one figure, by name
ENOUGH = 3  # voices, of whom the middle one is not simply one side

Drawn = tuple[str, Extent]  # the figure as written, and what it allows
Said = dict[Drawn, list[Claim]]


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the marks stand, and where their words come from."""

    scale: Scale
    unit: str
    found: Lookup


def interval_plot(claims: Sequence[Claim], found: Lookup, fact: Fact | None = None) -> Plot | None:
    """Return the figures of the claims on one scale; None where fewer than two can be drawn.

    Claims of one figure are one mark, which names those who say so. With a ``fact`` its best value
    is a line, and what its claims allow together a stretch.
    """
    shared = common([c.figure for c in claims])
    if shared is None:
        return None
    said, apart = _sorted_out(claims, shared)
    shown = dict(list(said.items())[:MOST_MARKS])
    extents = [extent for _, extent in shown]
    best = _best(fact, shared, claims)
    scale = scale_of((*chain.from_iterable(e.ends for e in extents), *(best[:1] if best else ())))
    if len(shown) < 2 or scale is None:  # noqa: PLR2004 - one figure is no picture
        return None
    field = _Field(scale, shared.unit, found)
    together = best[1:] if best and best[1] < best[2] else _overlap(extents)
    return Plot(
        caption=_caption(scale, shared.unit, best, together),
        marks=tuple(_mark(drawn, rows, field) for drawn, rows in shown.items()),
        ticks=ticks(scale, shared.unit),
        best=scale.place(best[0]) if best else None,
        shared=_stretch(together, scale) if together else None,
        broken=scale.broken,
        apart=tuple(dict.fromkeys(f"{quoted(c)} ({origin(c, found)})" for c in apart)),
        hidden=len(said) - len(shown),
    )


def _sorted_out(claims: Sequence[Claim], shared: Common) -> tuple[Said, list[Claim]]:
    said: Said = {}
    apart = []
    for claim, extent in zip(claims, shared.extents, strict=True):
        if extent is None:
            apart.append(claim)
        else:
            said.setdefault((written(claim), extent), []).append(claim)
    return said, apart


def _best(
    fact: Fact | None, shared: Common, claims: Iterable[Claim]
) -> tuple[float, float, float] | None:
    """Return the best value and what the claims allow together, in the unit of the scale."""
    held = [c for c in claims if fact and c.claim_id in fact.claim_ids]
    if fact is None or fact.best is None or not math.isfinite(fact.best) or len(held) < 2:  # noqa: PLR2004
        return None
    weighed = fact.best_basis is BestBasis.OVERLAP or fact.n_originators >= ENOUGH
    if not weighed or fact.best_basis is BestBasis.ONLY:
        return None  # the line would run through the figure of one side
    own = next((size(c.figure) for c in claims if c.figure.unit == fact.unit), None)
    factor = 1.0 if fact.unit == shared.unit else own and shared.size and own / shared.size
    if not factor:
        return None
    fits = fact.best_basis is BestBasis.OVERLAP
    low = fact.best_low if fits and fact.best_low is not None else fact.best
    high = fact.best_high if fits and fact.best_high is not None else fact.best
    return fact.best * factor, low * factor, high * factor


def _overlap(extents: Sequence[Extent]) -> tuple[float, float] | None:
    """Return what all figures allow, where that is more than one value and less than all."""
    low, high = max(e.low for e in extents), min(e.high for e in extents)
    return (low, high) if low < high and math.isfinite(low) | math.isfinite(high) else None


def scale_caption(scale: Scale, unit: str) -> str:
    """Return the unit in words, and what is unusual about the scale."""
    words = visible(unit_words(unit))
    said = [f"In {words if is_signed(unit) else plural(words)}."] if words else []
    if scale.broken:
        said.append(f"The scale begins at {amount(scale.first, unit)}, not at 0.")
    if scale.log:
        said.append("Each step of the scale is a multiple, for the figures are far apart.")
    return " ".join(said)


def _caption(
    scale: Scale,
    unit: str,
    best: tuple[float, float, float] | None,
    together: tuple[float, float] | None,
) -> str:
    said = [scale_caption(scale, unit)]
    if best:
        said.append(f"Line: the best value, {amount(best[0], unit)}.")
    if together:
        said.append(f"Shaded: what all of them allow, {span_words(*together, unit)}.")
    return " ".join(text for text in said if text)


def _mark(drawn: Drawn, rows: Sequence[Claim], field: _Field) -> Mark:
    (words, extent), scale = drawn, field.scale
    origins = list(dict.fromkeys(origin(c, field.found) for c in rows))
    more = len(origins) - MOST_ORIGINS
    about = (
        *allowed(rows[0], extent, field.unit),
        *dict.fromkeys(word for c in rows if (word := modality(c))),
        *origins[:MOST_ORIGINS],
        *((count_of(more, "more source"),) if more > 0 else ()),
    )
    wide = extent.low < extent.high
    bound = wide and extent.value in {extent.low, extent.high}  # "over 500": nobody says 500
    return Mark(
        words=words,
        about=about,
        at=None if extent.value is None or bound else scale.place(extent.value),
        allowed=_stretch((extent.low, extent.high), scale) if wide else None,
        likely=_stretch(extent.likely, scale) if extent.likely else None,
        hollow=all(c.modality in AHEAD for c in rows),
    )


def _stretch(ends: tuple[float, float], scale: Scale) -> Stretch:
    low, high = ends
    return Stretch(scale.place(low), scale.place(high), math.isinf(low), math.isinf(high))
