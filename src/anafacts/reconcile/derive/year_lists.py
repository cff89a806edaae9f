"""Years in a row that neither rise nor fall, or that come twice: "in 2005, 2015 and 2011"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from anafacts.model import Document, Evidence
from anafacts.reconcile.derive.places_told import evidence_in

_YEAR = r"(?:1[5-9]|20)\d\d"
_ROW = re.compile(
    rf"\b(?:in|of|since|during|from)\s(({_YEAR})(?:,\s{_YEAR})+,?\s(?:and|or)\s{_YEAR})\b"
)


@dataclass(frozen=True, slots=True)
class YearRow:
    """Three or more years that a text names in a row."""

    evidence: Evidence
    years: tuple[int, ...]


def year_rows_in(documents: Iterable[Document]) -> tuple[YearRow, ...]:
    """Return the rows of years of all texts that are out of order, in order of place."""
    return tuple(row for d in documents for row in _in(d) if not _is_ordered(row.years))


def _in(document: Document) -> Iterator[YearRow]:
    for match in _ROW.finditer(document.analysis.text):
        years = tuple(int(year) for year in re.findall(_YEAR, match[1]))
        yield YearRow(evidence_in(document, *match.span(1)), years)


def _is_ordered(years: tuple[int, ...]) -> bool:
    steps = [b - a for a, b in pairwise(years)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
