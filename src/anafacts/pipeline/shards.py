"""Shards: the unit of work, filled by a hash so that a new text moves no other."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from anafacts.model import Claim, Document, Dropped, Event, sharing

_DOCUMENTS_A_SHARD = 16
_MOST_SHARDS = 4096


@dataclass(frozen=True, slots=True)
class Rows:
    """What was read out of some documents, in order of document and offset."""

    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def shard_count(documents: int, shards: int = 0, workers: int = 0) -> int:
    """Return ``shards``, or where it is 0 a power of two that fits the texts and the workers.

    A power of two, because it changes seldom while a folder grows.
    """
    if shards:
        return shards
    wanted = max(-(-documents // _DOCUMENTS_A_SHARD), min(workers, documents), 1)
    return min(1 << (wanted - 1).bit_length(), _MOST_SHARDS)


def shard(documents: Sequence[Document], count: int) -> tuple[tuple[Document, ...], ...]:
    """Return the non-empty shards; which one a document is in follows from its doc_id alone.

    Documents are in order of doc_id within a shard.
    """
    filled: defaultdict[int, list[Document]] = defaultdict(list)
    for document in sorted(documents, key=lambda d: d.doc_id):
        digest = hashlib.sha256(document.doc_id.encode()).digest()
        filled[int.from_bytes(digest[:8]) % count].append(document)
    return tuple(tuple(filled[number]) for number in sorted(filled))


def merge(parts: Iterable[Rows]) -> Rows:
    """Return the rows of all parts in an order that depends neither on parts nor on workers."""
    shared = sharing()
    held = tuple(replace(part, claims=tuple(shared(part.claims))) for part in parts)
    return Rows(
        claims=tuple(sorted((c for p in held for c in p.claims), key=_claim_order)),
        events=tuple(sorted((e for p in held for e in p.events), key=_event_order)),
        dropped=tuple(sorted(d for p in held for d in p.dropped)),
    )


def _claim_order(claim: Claim) -> tuple[str, int, int, str]:
    return claim.doc_id, claim.span.start, claim.span.end, claim.claim_id


def _event_order(event: Event) -> tuple[str, int, int, str]:
    return event.doc_id, event.span.start, event.span.end, event.event_id
