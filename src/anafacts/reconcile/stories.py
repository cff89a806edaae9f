"""Which texts tell one story: they appear within days of each other and name the same things."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from anafacts.model import Claim, DateInterval, DocumentMeta, Event
from anafacts.normalize.names import entity_key

_DAYS = 14  # a story is told within two weeks
_PRECISE = 31  # days: a text dated no better than to a year tells no story of the day
_SHARED = 2  # names that two texts must share at least
_OVERLAP = 0.3  # of the names of the shorter text

Stories = frozenset[frozenset[str]]


def stories_of(
    metas: Mapping[str, DocumentMeta], claims: Iterable[Claim], events: Iterable[Event]
) -> Stories:
    """Return the pairs of texts that tell one story; every text tells its own."""
    names = _names(claims, events)
    pairs = {frozenset({d}) for d in metas}
    for a, b in combinations(sorted(metas), 2):
        near = _near(metas[a].published, metas[b].published)
        if near and _alike(names[a], names[b]):
            pairs.add(frozenset({a, b}))
    return frozenset(pairs)


def _names(claims: Iterable[Claim], events: Iterable[Event]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for event in events:
        given = (*event.participants, event.place, event.name)
        names[event.doc_id] |= {entity_key(n) for n in given if n}
    for claim in claims:
        topic = claim.topic
        given = (topic.subject, topic.counterpart, topic.place)
        names[claim.doc_id] |= {entity_key(n) for n in given if n}
    return names


def _near(a: DateInterval | None, b: DateInterval | None) -> bool:
    if a is None or b is None:
        return False
    precise = max((i.end - i.start).days for i in (a, b)) <= _PRECISE
    return precise and (max(a.start, b.start) - min(a.last, b.last)).days <= _DAYS


def _alike(a: set[str], b: set[str]) -> bool:
    shared = len(a & b)
    return shared >= _SHARED and shared >= _OVERLAP * min(len(a), len(b))
