"""A fact in full: every claim with its value, on one scale."""

import math
from collections.abc import Iterable, Iterator, Sequence

from anafacts.cli.shown.lines import Pairs, claim_line, findings_on, part, table
from anafacts.model import BestBasis, Claim, Fact, Figure, Tables
from anafacts.report.amounts import best_words, between, number, unit_words
from anafacts.report.days import days
from anafacts.report.lookup import Lookup
from anafacts.report.words import count_of, visible

_BAR = 32  # cells

Ends = tuple[float | None, float | None, float | None]
"""Low, value and high; None where a bound or the value is missing."""

_BASIS = {
    BestBasis.ONLY: "the only standing figure",
    BestBasis.OVERLAP: "the most precise value that all standing claims allow",
    BestBasis.MEDIAN: "no value fits all claims: the middle one, one vote a voice",
    BestBasis.RELIABILITY: "no value fits all claims: the one most believed",
}


def fact_lines(fact: Fact, tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield the lines of a fact."""
    yield f"{fact.fact_id}  {fact.status.value.replace('_', ' ')}"
    yield visible(fact.label)
    yield from part("What is known", table(_columns(fact)))
    claims = [found.claims[i] for i in fact.claim_ids if i in found.claims]
    claims.sort(key=lambda c: (_middle(c.figure), c.doc_id, c.span))
    yield from part("Who says what", _claims(fact, claims, found))
    yield from part("Findings", findings_on(fact.claim_ids, tables))


def _columns(fact: Fact) -> Pairs:
    yield "best", best_words(fact)
    yield "how it was found", _BASIS[fact.best_basis]
    yield "all allow", between(fact.best_low, fact.best_high, fact.unit)
    yield "spread", between(fact.low, fact.high, fact.unit)
    yield "unit", unit_words(fact.unit)
    yield "period", days(fact.period)
    yield "subject", fact.subject or ""
    yield "counterpart", fact.counterpart or ""
    yield "place", fact.place or ""
    yield "measure key", fact.measure_key
    texts = count_of(fact.n_documents, "text")
    sources = count_of(fact.n_originators, "source")
    yield "support", f"{count_of(fact.n_claims, 'claim')} in {texts}, on the word of {sources}"
    yield "allow the best", count_of(fact.n_supporting, "source")


def _claims(fact: Fact, claims: Sequence[Claim], found: Lookup) -> Iterator[str]:
    bars = _bars([_ends(claim.figure, fact.unit, claims) for claim in claims])
    yield from bars[:1]
    for place, claim in enumerate(claims, start=1):
        yield from bars[place : place + 1]
        yield from claim_line(claim, found)


def _bars(rows: Sequence[Ends]) -> list[str]:
    """Return a scale and a bar a claim; nothing where there is nothing to tell apart."""
    known = [end for row in rows for end in row if end is not None]
    if not known or min(known) == max(known):
        return []
    low, high = min(known), max(known)
    left, right = number(low), number(high)
    scale = f"   {left}{right:>{max(_BAR - len(left), len(right) + 1)}}"
    return [scale, *(f"  |{bar(row, low, high)}|" for row in rows)]


def bar(ends: Ends, low: float, high: float) -> str:
    """Return what a claim allows as a bar from ``low`` to ``high``, its value as a dot.

    An end that is not bounded is an arrow at the border, where no value stands.
    """
    start, middle, end = ends
    first = 0 if start is None else _cell(start, low, high)
    last = _BAR - 1 if end is None else _cell(end, low, high)
    cells = [" "] * first + ["─"] * (last - first + 1) + [" "] * (_BAR - 1 - last)
    cells[first] = "◄" if start is None else "├"
    cells[last] = "►" if end is None else "┤"
    if middle is not None:
        cells[_cell(middle, low, high)] = "●"
    return "".join(cells)


def _ends(figure: Figure, unit: str, claims: Iterable[Claim] = ()) -> Ends:
    """Return the ends and the value in the unit of the fact, by the base unit of another claim.

    Where the units are currencies that is as rough as the rates of a year; it is for a picture.
    """
    low, value, high = figure.low, figure.value, figure.high
    if figure.unit != unit:
        known = (c.figure for c in claims if c.figure.unit == unit)
        rates = [f.low / f.base_low for f in known if f.low and f.base_low]
        rate = rates[0] if rates else math.nan
        low, high = ((end or math.nan) * rate for end in (figure.base_low, figure.base_high))
        value = (low + high) / 2 if figure.value is not None else None
    return _finite(low), _finite(value), _finite(high)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _cell(value: float, low: float, high: float) -> int:
    return 1 + round((value - low) / (high - low) * (_BAR - 3))


def _middle(figure: Figure) -> float:
    """Return by what the claim is ordered: its value, or an end where it has none."""
    low, value, high = _ends(figure, figure.unit)
    return next((end for end in (value, low, high) if end is not None), 0.0)
