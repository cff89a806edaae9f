"""Which mentions tell of what their text is about: a happening that its beginning names."""

from collections import defaultdict
from collections.abc import Sequence

from anafacts.model import Event
from anafacts.reconcile.event_kin import families_of
from anafacts.reconcile.widths import width


def focal_of(events: Sequence[Event]) -> frozenset[str]:
    """Return the ids of the mentions of a kind that their text tells of at its beginning."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for event in events:
        if event.span.start < width("beginning of a text"):
            kinds[event.doc_id] |= families_of(event)
    return frozenset(e.event_id for e in events if kinds[e.doc_id] & families_of(e))
