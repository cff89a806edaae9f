"""Mentions of one event get one key, and no others do."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from anafacts.model import (
    AnalysisText,
    Basis,
    DateInterval,
    Document,
    DocumentMeta,
    Event,
    EventType,
    Modality,
    Period,
    Span,
    content_id,
)
from anafacts.reconcile.events import join_events

MAY = DateInterval.of_month(2025, 5)
DAY = DateInterval.of_day(date(2025, 5, 13))
OTHER = DateInterval.of_month(2024, 1)
FOURTH = {"name": "Fourth Ministerial Meeting", "edition": 4, "participants": ("CELAC", "China")}
VISIT = {"type": EventType.VISIT, "trigger": "visit", "participants": ("China", "Gabriel Boric")}


def event(doc: str, interval: DateInterval | None = None, **fields: Any) -> Event:
    """Return a mention that stands for nothing but what is given."""
    key = content_id("event", doc, str(interval), str(sorted(fields.items())))
    period = Period(interval, Basis.EXPLICIT if interval else Basis.NONE)
    given: dict[str, Any] = {"type": EventType.MEETING, "trigger": "meet", "period": period}
    return Event(key, key, doc, Span(0, 1), "x", Span(0, 1), **(given | fields))


def joined(*events: Event) -> bool:
    """Return whether all the mentions get one key."""
    return len({found.event_key for found in join_events(events)}) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (event("a", MAY, **FOURTH), event("b", DAY, **FOURTH)),
        (event("a", None, **FOURTH), event("b", DAY, **FOURTH)),
        (event("a", MAY, **VISIT), event("b", DAY, **VISIT)),
        (event("a", None, **VISIT), event("a", DAY, **VISIT)),
        (
            event("a", None, type=EventType.PUBLICATION, name="The World: A Story"),
            event("b", MAY, type=EventType.PUBLICATION, name="The World"),
        ),
        (
            event("a", DAY, place="Beijing", **FOURTH),
            event("b", DAY, place="China", **FOURTH),
        ),
    ],
    ids=["edition", "edition-undated", "members-and-days", "one-text", "title", "place-inside"],
)
def test_mentions_of_one_event_share_a_key(a: Event, b: Event) -> None:
    """Edition, title, or members with sharp days join two mentions."""
    assert joined(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (event("a", DAY, **FOURTH), event("b", DAY, **(FOURTH | {"edition": 3}))),
        (event("a", OTHER, **FOURTH), event("b", DAY, **FOURTH)),
        (event("a", None, **VISIT), event("b", DAY, **VISIT)),
        (event("a", DAY, **VISIT), event("b", OTHER, **VISIT)),
        (
            event("a", DAY, place="Lima", **FOURTH),
            event("b", DAY, place="Beijing", **FOURTH),
        ),
        (
            event("a", DAY, **VISIT),
            event("b", DAY, modality=Modality.NEGATED, **VISIT),
        ),
        (
            event("a", DAY, participants=("China",)),
            event("b", DAY, participants=("China", "Chile")),
        ),
    ],
    ids=["edition", "days", "undated-elsewhere", "other-days", "place", "denied", "one-member"],
)
def test_what_anything_sets_apart_stays_apart(a: Event, b: Event) -> None:
    """Another edition, day, place or mood, or too little in common, keeps two mentions apart."""
    assert not joined(a, b)


def test_a_vague_mention_does_not_bridge_two_events() -> None:
    """An undated mention joins one of two events of different days, never both."""
    one, two = event("a", DAY, **FOURTH), event("b", OTHER, **FOURTH)
    vague = event("c", None, **FOURTH)
    assert len({found.event_key for found in join_events([one, two, vague])}) == 2


def test_the_order_of_the_mentions_does_not_matter() -> None:
    """Every order of the mentions gives every mention the same key."""
    mentions = [
        event("a", MAY, **FOURTH),
        event("b", DAY, **FOURTH),
        event("c", OTHER, **FOURTH),
        event("d", None, **FOURTH),
    ]
    results = {
        tuple(sorted((e.event_id, e.event_key) for e in join_events(order)))
        for order in permutations(mentions)
    }
    assert len(results) == 1


def test_joining_twice_changes_nothing() -> None:
    """What is joined already is left as it is."""
    once = join_events([event("a", MAY, **FOURTH), event("b", DAY, **FOURTH)])
    assert join_events(once) == once


def test_mentions_that_refer_back_stay_together() -> None:
    """Two mentions of one text that came with one key keep one key."""
    first = event("a", DAY, **VISIT)
    again = Event(
        "event-2", first.event_key, "a", Span(2, 3), "x", Span(2, 3), "visit", EventType.VISIT
    )
    assert joined(first, again)


def told(doc: str, text: str, published: DateInterval | None = None) -> Document:
    """Return a text as it is read."""
    meta = DocumentMeta(published=published)
    analysis = AnalysisText(text, tuple(range(len(text))))
    return Document(doc, f"{doc}.txt", "0", "utf-8", text, analysis, meta)


STORY = "Omar Selim was held in Port Lamu, the Lamu Harbour Police said. Selim is of Mombasa."
TEXTS = (told("a", STORY), told("b", f"In Kenya: {STORY}"), told("c", "Rain fell in the hills."))
HELD: dict[str, Any] = {"type": EventType.OTHER, "participants": ("Omar Selim",)}


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (event("a", trigger="arrest", **HELD), event("b", trigger="detain", **HELD), True),
        (
            event("a", trigger="arrest", **HELD),
            event("b", trigger="arrest", **(HELD | {"participants": ("Selim",)})),
            True,
        ),
        (event("a", trigger="arrest", **HELD), event("c", trigger="arrest", **HELD), False),
        (event("a", trigger="arrest", **HELD), event("b", trigger="charge", **HELD), False),
        (
            event("a", trigger="arrest", **HELD),
            event("b", trigger="arrest", **(HELD | {"participants": ("Hana Noor",)})),
            False,
        ),
        (
            event("a", trigger="arrest", **HELD),
            event("b", trigger="arrest", **(HELD | {"participants": ("Harbour Bank",)})),
            False,
        ),
        (
            event("a", trigger="travel", **(HELD | {"type": EventType.VISIT})),
            event("b", trigger="visit", **(HELD | {"type": EventType.VISIT})),
            False,
        ),
        (
            event("a", trigger="arrest", type=EventType.OTHER),
            event("a", trigger="detain", **HELD),
            True,
        ),
        (
            event("a", trigger="arrest", type=EventType.OTHER),
            event("b", trigger="detain", **HELD),
            True,
        ),
        (
            replace(event("a", trigger="arrest", type=EventType.OTHER), span=Span(900, 901)),
            event("b", trigger="detain", **HELD),
            False,
        ),
        (
            event("a", trigger="arrest", **(HELD | {"participants": ("Nurse Omar Selim",)})),
            event("b", trigger="arrest", **HELD),
            True,
        ),
        (
            event("a", trigger="arrest", **(HELD | {"participants": ("Omar Selim", "Lamu Bank")})),
            event("b", trigger="arrest", **(HELD | {"participants": ("Hana Noor", "Lamu Bank")})),
            False,
        ),
    ],
    ids=[
        "kin", "surname", "another-story", "another-kind", "another-man", "a-bank", "repeated",
        "nameless-in-one-text", "nameless-where-both-begin", "nameless-further-down",
        "with-a-title", "another-man-of-one-bank",
    ],
)  # fmt: skip
def test_one_story_joins_words_of_one_kind(a: Event, b: Event, *, one: bool) -> None:
    """In texts that tell one story a person and a kind of act make one event, else they do not."""
    assert len({e.event_key for e in join_events([a, b], TEXTS)}) == (1 if one else 2)


def test_texts_of_other_weeks_tell_no_story_together() -> None:
    """The same words months apart are another arrest."""
    texts = (told("a", STORY, DAY), told("b", STORY, OTHER))
    a, b = event("a", trigger="arrest", **HELD), event("b", trigger="detain", **HELD)
    assert len({e.event_key for e in join_events([a, b], texts)}) == 2
