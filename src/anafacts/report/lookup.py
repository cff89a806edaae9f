"""Find, for a stretch of a text, the sentence, the event and the document that hold it."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol, TypeVar

from anafacts.model import Claim, Document, Event, Fact, Span, Tables


class _Placed(Protocol):
    @property
    def doc_id(self) -> str: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Lookup:
    """The rows of the tables by their ids, and the claims and events of each text by offset."""

    documents: dict[str, Document]
    claims: dict[str, Claim]
    events: dict[str, Event]
    claims_of: dict[str, list[Claim]]
    events_of: dict[str, list[Event]]
    facts: dict[str, Fact]

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
        claims_of=_by_document(
            sorted(tables.claims, key=lambda c: (c.sentence.start, c.span, c.claim_id))
        ),
        events_of=_by_document(sorted(tables.events, key=lambda e: (e.span, e.event_id))),
        facts={f.fact_id: f for f in tables.facts},
    )


def _by_document(rows: list[P]) -> dict[str, list[P]]:
    grouped: dict[str, list[P]] = defaultdict(list)
    for row in rows:
        grouped[row.doc_id].append(row)
    return dict(grouped)
