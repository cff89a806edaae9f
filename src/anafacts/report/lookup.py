"""Find, for a stretch of a text, the sentence, the event and the document that hold it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol, TypeVar

from anafacts.model import Claim, Document, Event, Fact, Finding, Relation, Span, Tables


class _Placed(Protocol):
    @property
    def doc_id(self) -> str: ...


MOST_CLAIMS = 3  # of a finding, whose comparison with one another is looked up

P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Lookup:
    """The rows of the tables by their ids, and the claims and events of each text by offset.

    ``relations`` are those between two claims of one finding, by these in the order of their ids.
    """

    documents: dict[str, Document]
    claims: dict[str, Claim]
    events: dict[str, Event]
    claims_of: dict[str, list[Claim]]
    events_of: dict[str, list[Event]]
    facts: dict[str, Fact]
    relations: dict[tuple[str, str], Relation]

    def relation_of(self, claim_ids: Sequence[str]) -> Relation | None:
        """Return how two of the claims were compared, the first pair that was."""
        pairs = (self.relations.get(pair) for pair in _pairs(claim_ids))
        return next(filter(None, pairs), None)

    def claims_at(self, doc_id: str, span: Span) -> list[Claim]:
        """Return the claims whose sentence holds the whole span, the nearest to its start first.

        Only sentences that begin within a few claims of the span are tried: they do not overlap.
        """
        rows = self.claims_of.get(doc_id, [])
        position = bisect_right(rows, span.start, key=lambda c: c.sentence.start)
        holding = []
        for claim in reversed(rows[:position]):
            if not claim.sentence.contains(span):
                break
            holding.append(claim)
        return sorted(holding, key=lambda c: (not c.span.overlaps(span), c.span, c.claim_id))

    def event_at(self, doc_id: str, span: Span) -> Event | None:
        """Return the event with the shortest quote that holds the whole span, if there is one."""
        rows = self.events_of.get(doc_id, [])
        holding = [e for e in rows if e.span.contains(span)]
        return min(holding, key=lambda e: (len(e.span), e.event_id), default=None)


def lookup(tables: Tables) -> Lookup:
    """Return the rows of the tables arranged for look-up."""
    return Lookup(
        documents={d.doc_id: d for d in tables.documents},
        claims={c.claim_id: c for c in tables.claims},
        events={e.event_id: e for e in tables.events},
        claims_of=by_document(
            sorted(tables.claims, key=lambda c: (c.sentence.start, c.span, c.claim_id))
        ),
        events_of=by_document(sorted(tables.events, key=lambda e: (e.span, e.event_id))),
        facts={f.fact_id: f for f in tables.facts},
        relations=_between(tables.relations, tables.findings),
    )


def _between(
    relations: Iterable[Relation], findings: Iterable[Finding]
) -> dict[tuple[str, str], Relation]:
    """Return the relation of each pair, that with the first id where there are several."""
    wanted = {pair for f in findings for pair in _pairs(f.claim_ids)}
    held: dict[tuple[str, str], Relation] = {}
    for row in relations:
        pair = (min(row.claim_a, row.claim_b), max(row.claim_a, row.claim_b))
        if pair in wanted:
            held[pair] = min(held.get(pair, row), row, key=lambda r: r.relation_id)
    return held


def _pairs(claim_ids: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(claim_ids) <= MOST_CLAIMS:
        yield from ((min(pair), max(pair)) for pair in combinations(claim_ids, 2))


def by_document(rows: Iterable[P]) -> dict[str, list[P]]:
    """Return the rows of each document in their order."""
    grouped: dict[str, list[P]] = defaultdict(list)
    for row in rows:
        grouped[row.doc_id].append(row)
    return dict(grouped)
