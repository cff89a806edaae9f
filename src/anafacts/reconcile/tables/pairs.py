"""Which rows of a user's own tables a claim is held against: those for the same thing and time.

A row says of itself what a text must be read for, so nothing is guessed: whose the figure is must
be the same, and of rows for several times only those for the claim's own time are taken. Work
grows with claims and rows, not with their product.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from anafacts.model import Claim, ClaimKind, Document, DocumentKind, DocumentMeta, Role, UnitKind
from anafacts.normalize.figures import Rates
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.spans_of_time import says_of_what
from anafacts.reconcile.tables.axes import table_axes
from anafacts.reconcile.tables.shelves import Shelves, rows_for, shelves_of
from anafacts.reconcile.tables.times import of_its_time
from anafacts.reconcile.tolls import is_toll
from anafacts.reconcile.verdict import Pair

_PARTS = frozenset({Role.LIST, Role.FACTOR})
_CHANGES = frozenset({ClaimKind.RATIO, ClaimKind.RANK, ClaimKind.ENUMERATION})


def sorted_out(
    documents: Iterable[Document],
) -> tuple[tuple[Document, ...], dict[str, DocumentMeta]]:
    """Return the texts in the order of their ids, and what is known of the tables beside them."""
    sources = sorted(documents, key=lambda d: d.doc_id)
    texts = tuple(d for d in sources if d.kind is DocumentKind.TEXT)
    return texts, {d.doc_id: d.meta for d in sources if d.kind is DocumentKind.TABLE}


def table_pairs(
    claims: Iterable[Claim],
    rows: Iterable[Claim],
    metas: Mapping[str, DocumentMeta],
    rates: Rates,
) -> Iterator[Pair]:
    """Yield each claim with the rows that it is held against, the claim first."""
    shelves = shelves_of(rows)
    for claim in claims if shelves.rows else ():
        if _is_compared(claim):
            alike = _alike(claim, shelves, metas)
            yield from of_its_time([replace(pair, rates=rates) for pair in alike])


def _is_compared(claim: Claim) -> bool:
    """Return whether a figure stands for itself, with the words that say what it is of.

    A number alone counts what was told before, of which only of a toll it is plain what it is.
    """
    measured = bool(measure_key(claim.topic.measure_key).head)
    alone = claim.figure.unit_kind is UnitKind.COUNT and len(claim.quote.split()) == 1
    whole = claim.role not in _PARTS and claim.kind not in _CHANGES
    return measured and whole and (is_toll(claim) or not alone) and says_of_what(claim)


def _alike(claim: Claim, shelves: Shelves, metas: Mapping[str, DocumentMeta]) -> Iterator[Pair]:
    meta = metas[claim.doc_id]
    for row in rows_for(claim, shelves, meta.published):
        axes = table_axes(claim, row, meta.published)
        turned = claim.role is Role.EQUIVALENT and claim.figure.unit != row.figure.unit
        if axes is not None and not turned:  # an amount in brackets is of another beside it
            yield Pair(claim, _placed(row, claim), meta, metas[row.doc_id], axes)


def _placed(row: Claim, claim: Claim) -> Claim:
    """Return the row with its names where the claim has them: trade of B with A, A with B."""
    topic = claim.topic
    return replace(
        row,
        topic=replace(
            row.topic, subject=topic.subject, counterpart=topic.counterpart, place=topic.place
        ),
    )
