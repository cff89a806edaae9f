"""Every number that became no claim, with its reason."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from anafacts.model import Claim, Document, Dropped, Removed, Span
from anafacts.normalize.figures import find_numerals
from anafacts.normalize.rejections import number_words_aside

_NUMBER = re.compile(r"\d[\d.,]*")


def dropped_of(
    document: Document, rejected: Iterable[tuple[Span, str]], claims: Sequence[Claim]
) -> tuple[Dropped, ...]:
    """Return the rejected numbers of the text, and all that stand in what was removed from it.

    ``rejected`` are spans of the raw text, each with the reason.
    """
    rows = {_row(document, span, reason) for span, reason in rejected}
    for part in document.removed:
        rows.update(_row(document, span, part.reason) for span in _numbers(document.text, part))
    taken = [c.span for c in claims if not c.members]
    rows = set(_outside(taken, rows))
    aside = number_words_aside(document.text)
    words = (_row(document, Span(r.start, r.end), r.reason) for r in aside)
    spans = [*taken, *(Span(r.start, r.end) for r in rows)]
    return tuple(sorted({*rows, *_outside(spans, words)}))


def _numbers(text: str, part: Removed) -> Iterator[Span]:
    """Yield the numbers of a part that was not read, in digits and in words."""
    for found in _NUMBER.finditer(text, part.start, part.end):
        yield Span(found.start(), found.end())
    for numeral in find_numerals(text[part.start : part.end]):
        if numeral.spelled:
            yield Span(part.start + numeral.start, part.start + numeral.end)


def _outside(spans: Sequence[Span], rows: Iterable[Dropped]) -> Iterator[Dropped]:
    """Yield the rows that no span reaches over."""
    taken = sorted(spans)
    starts = [s.start for s in taken]
    reach = list(accumulate((s.end for s in taken), max, initial=0))
    return (r for r in rows if reach[bisect_right(starts, r.start)] < r.end)


def _row(document: Document, span: Span, reason: str) -> Dropped:
    return Dropped(
        document.doc_id, span.start, span.end, document.text[span.start : span.end], reason
    )
