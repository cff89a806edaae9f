"""Which mentions tell of one event: editions, titles, names, members, days and places."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from anafacts.lexicon import words_of_kind
from anafacts.model import DateInterval, Document, Event, EventType, Modality, content_id
from anafacts.normalize.names import is_part
from anafacts.reconcile.event_focus import focal_of
from anafacts.reconcile.event_habits import types_with
from anafacts.reconcile.event_kin import families_of, is_known, same_kind
from anafacts.reconcile.event_members import (
    is_person,
    members,
    named_alike,
    other_people,
    strangers,
)
from anafacts.reconcile.leads import Lead
from anafacts.reconcile.stories import Stories, told_together
from anafacts.reconcile.widths import width

_WORD = re.compile(r"\w+")
_REACH = 100  # mentions of a block, by date, with which each is compared at most


def join_events(
    events: Sequence[Event],
    documents: Sequence[Document] = (),
    leads: Mapping[str, Lead] | None = None,
) -> tuple[Event, ...]:
    """Return the events in the order given, all mentions of one event with the same ``event_key``.

    Mentions that already share a key within a document stay together. Beyond that two mentions are
    joined by the same title, by name and edition, or by type, trigger, two shared participants and
    sharp overlapping days; in one text, or in texts of ``documents`` that tell one story, by words
    of one kind and the same members. Nothing is joined that anything speaks against: other days,
    places, editions, titles or members of any two mentions. The order does not matter.
    """
    groups = _Groups(events)
    told = _Told(told_together(documents, leads), focal_of(events))
    for left, right in sorted(_pairs(events, told)):
        groups.join(left, right)
    return tuple(replace(event, event_key=groups.key(event)) for event in events)


class _Groups:
    """Mentions by group; a group keeps its members so that every pair can be checked."""

    def __init__(self, events: Sequence[Event]) -> None:
        """Put the mentions of a document that share a key into one group."""
        self._group: dict[str, list[Event]] = {}
        by_key: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for event in sorted(events, key=lambda e: e.event_id):
            by_key[(event.doc_id, event.event_key or event.event_id)].append(event)
        for group in by_key.values():
            self._group |= {member.event_id: group for member in group}

    def join(self, left: str, right: str) -> None:
        """Merge the groups of two mentions unless any two members contradict each other."""
        first, second = self._group[left], self._group[right]
        if first is second or any(_contradict(a, b) for a in first for b in second):
            return
        merged = sorted([*first, *second], key=lambda e: e.event_id)
        self._group |= {member.event_id: merged for member in merged}

    def key(self, event: Event) -> str:
        """Return the key of the mention's group, derived from its first member."""
        return content_id("happening", self._group[event.event_id][0].event_id)


@dataclass(frozen=True, slots=True)
class _Told:
    """Which texts tell one story, and the mentions of what their texts begin with, by id."""

    stories: Stories
    focal: frozenset[str]


def _pairs(events: Sequence[Event], told: _Told) -> Iterator[tuple[str, str]]:
    """Yield the ids of mentions that tell of one event, the smaller first, pairs maybe twice."""
    blocks: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        for key in {*_blocks(event), *_kinds(event, told.stories)}:
            blocks[key].append(event)
    for block in blocks.values():
        for a, b in _meeting(block):
            if a.event_id != b.event_id and (_same(a, b) or _told_as_one(a, b, told)):
                yield a.event_id, b.event_id


def _meeting(block: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield the mentions of a block two by two, the smaller id first.

    In a large block each meets those that are next to it by their dates, then by their texts; what
    begins after it has ended is another event.
    """
    near = sorted(block, key=lambda e: (_start(e), e.doc_id, e.event_id))
    for at, event in enumerate(near, start=1):
        end = event.period.interval.end.isoformat() if event.period.interval else "~"
        for other in near[at : at + _REACH]:
            if _start(other) >= end:
                break
            yield (event, other) if event.event_id < other.event_id else (other, event)


def _start(event: Event) -> str:
    interval = event.period.interval
    return interval.start.isoformat() if interval else ""


def _kinds(event: Event, stories: Stories) -> Iterator[tuple[object, ...]]:
    """Yield the keys under which a mention meets those of its kind in the texts of its story."""
    for family in families_of(event):
        yield ("kind", family, stories.of(event.doc_id))


def _told_as_one(a: Event, b: Event, told: _Told) -> bool:
    """Return whether two mentions in one story are of one kind and of the same members.

    Whoever only one of the two names must not stand against someone whom only the other names.
    What the same people do again and again (they meet, travel, sign, speak) takes two of them. What
    both texts begin with is one happening even where a mention of it names nobody.
    """
    if not told.stories.are_one(a.doc_id, b.doc_id) or not same_kind(a, b) or _contradict(a, b):
        return False
    shared = named_alike(a, b)
    if a.name or b.name or len(shared) >= width("members in common"):
        return not (a.name or b.name)
    if {a.type, b.type} & types_with("repeated"):
        return False
    fewer = min(len(members(a)), len(members(b)))
    if not fewer:
        return _told_without_names(a, b, told)
    return is_known(a) and len(shared) == fewer and any(map(is_person, shared))


def _told_without_names(a: Event, b: Event, told: _Told) -> bool:
    """Return whether a mention that names nobody tells of what the other tells of."""
    if {a.event_id, b.event_id} <= told.focal:
        return True
    bare = not members(a) and not members(b) and a.type is EventType.DISASTER
    return is_known(a) and (a.doc_id == b.doc_id or bare)


def _blocks(event: Event) -> Iterator[tuple[object, ...]]:
    """Yield the keys under which a mention is looked up; mentions that match share at least one."""
    if event.type is EventType.PUBLICATION and event.name:
        yield ("title", _main_title(event.name))
        return
    few = event.participants[: int(width("members looked up"))]
    if event.name:
        yield ("name", event.edition, tuple(sorted(_words(event.name))))
        for member in few:
            yield ("edition", event.edition, member)
    times = _years(event.period.interval) or [event.doc_id]
    for pair in combinations(few, 2):
        yield from (("members", event.type, pair, time) for time in times)
        yield ("members", event.type, pair, event.doc_id)


def _years(interval: DateInterval | None) -> list[object]:
    if interval is None:
        return []
    return list(range(interval.start.year, min(interval.last.year, interval.start.year + 2) + 1))


def _same(a: Event, b: Event) -> bool:
    """Return whether two mentions that nothing sets apart tell of one event."""
    return _are_alike(a, b) and not _contradict(a, b)


def _are_alike(a: Event, b: Event) -> bool:
    if a.type is EventType.PUBLICATION and a.name and b.name:
        return a.type is b.type and _main_title(a.name) == _main_title(b.name)
    if a.name and b.name:
        return _same_name(a, b)
    return a.type is b.type and _same_members(a, b)


def _same_name(a: Event, b: Event) -> bool:
    """Return whether the names fit and edition, days or uniqueness make them one event."""
    first, second = _words(a.name or ""), _words(b.name or "")
    if a.edition is not None and a.edition == b.edition:
        return (first <= second or second <= first) and bool(_shared(a, b))
    if first != second or a.edition != b.edition:
        return False
    return _both_dated(a, b) or (
        a.type is b.type and (a.doc_id == b.doc_id or a.type in types_with("unique"))
    )


def _same_members(a: Event, b: Event) -> bool:
    """Return whether two unnamed mentions share trigger, members and sharp days, or one text."""
    if len(_shared(a, b)) < width("members in common") or not same_kind(a, b):
        return False
    if _both_dated(a, b):
        return _sharp(a) or _sharp(b)
    return a.doc_id == b.doc_id and a.type not in types_with("loose")


def _sharp(event: Event) -> bool:
    interval = event.period.interval
    return interval is not None and (interval.end - interval.start).days <= width("sharp days")


def _both_dated(a: Event, b: Event) -> bool:
    return a.period.interval is not None and b.period.interval is not None


def _contradict(a: Event, b: Event) -> bool:
    """Return whether anything stated keeps two mentions apart."""
    if a.edition is not None and b.edition is not None and a.edition != b.edition:
        return True
    if (a.modality is Modality.NEGATED) != (b.modality is Modality.NEGATED):
        return True
    first, second = a.period.interval, b.period.interval
    if first is not None and second is not None and not first.overlaps(second):
        return True
    if not (a.name and b.name) and strangers(a, b):
        return True
    if not {a.type, b.type} & types_with("repeated") and other_people(a, b):
        return True
    return a.place is not None and b.place is not None and not _one_place(a.place, b.place)


def _one_place(a: str, b: str) -> bool:
    """Return whether two places are one, or one lies in the other or bears its name."""
    if is_part(a, b) or is_part(b, a):
        return True
    first, second = _words(a), _words(b)
    return first <= second or second <= first


def _shared(a: Event, b: Event) -> set[str]:
    return set(a.participants) & set(b.participants)


def _small() -> frozenset[str]:
    return words_of_kind("name_words", "inside an event's name")


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(name.casefold()) if word not in _small())


def _main_title(title: str) -> str:
    """Return the title without its subtitle, in small letters without marks."""
    words = _WORD.findall(title.partition(":")[0].casefold())
    return " ".join(word for word in words if word not in _small())
