"""Every number that became no claim, with its reason."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from anafacts.model import Claim, Document, Dropped, Span

_NUMBER = re.compile(r"\d[\d.,]*")


def dropped_of(
    document: Document, rejected: Iterable[tuple[Span, str]], claims: Sequence[Claim]
) -> tuple[Dropped, ...]:
    """Return the rejected numbers of the text, and all that stand in what was removed from it.

    ``rejected`` are spans of the raw text, each with the reason.
    """
    rows = {_row(document, span, reason) for span, reason in rejected}
    for part in document.removed:
        for found in _NUMBER.finditer(document.text, part.start, part.end):
            rows.add(_row(document, Span(found.start(), found.end()), part.reason))
    taken = sorted(c.span for c in claims if not c.members)
    starts = [s.start for s in taken]
    reach = list(accumulate((s.end for s in taken), max, initial=0))
    return tuple(sorted(r for r in rows if reach[bisect_right(starts, r.start)] < r.end))


def _row(document: Document, span: Span, reason: str) -> Dropped:
    return Dropped(
        document.doc_id, span.start, span.end, document.text[span.start : span.end], reason
    )
