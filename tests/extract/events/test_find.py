"""Events in parsed sentences, from a table of cases."""

from datetime import date
from typing import Any

import pytest

from anafacts.extract.events import find_events
from anafacts.model import DateInterval, Event, Modality
from tests.extract.events.parsed import context, parse, table

CASES = table("events_find")


def row(event: Event, keys: list[str]) -> dict[str, Any]:
    """Return an event as the table writes it; what is not there is left out."""
    interval = event.period.interval
    values: dict[str, Any] = {
        "quote": event.quote,
        "type": event.type,
        "trigger": event.trigger,
        "participants": list(event.participants),
        "place": event.place,
        "first": interval.start if interval else None,
        "last": interval.last if interval else None,
        "basis": event.period.basis if interval else None,
        "modality": event.modality,
        "name": event.name,
        "edition": event.edition,
        "happening": keys.index(event.event_key) + 1,
    }
    return {key: value for key, value in values.items() if value is not None}


@pytest.mark.parametrize("case", CASES)
def test_the_events_of_the_table_are_found_and_no_others(case: dict[str, Any]) -> None:
    """Every mention has the span, type, members, place, days, mood and name of the table."""
    doc = parse(case["text"], case["parse"])
    events = find_events(doc, context(case["text"]))
    keys = list(dict.fromkeys(event.event_key for event in events))
    assert [row(event, keys) for event in events] == case["events"]


@pytest.mark.parametrize("case", CASES)
def test_every_quote_stands_in_the_raw_text_at_its_span(case: dict[str, Any]) -> None:
    """The span gives the quote, and lies inside the sentence."""
    doc = parse(case["text"], case["parse"])
    for event in find_events(doc, context(case["text"])):
        assert case["text"][event.span.start : event.span.end] == event.quote
        assert event.sentence.contains(event.span)


def test_spans_are_mapped_to_the_raw_text() -> None:
    """A mark that the text read leaves out is counted in the offsets of the raw text."""
    case = next(c.values[0] for c in CASES if c.id == "an invasion by verb")
    known = context(case["text"])
    raw = "*" + case["text"]
    shifted = tuple(range(1, len(raw)))
    document = known.document
    analysis = type(document.analysis)(case["text"], shifted)
    moved = type(document)("doc", "doc.txt", "0", "utf-8", raw, analysis)
    found = find_events(parse(case["text"], case["parse"]), type(known)(moved, known.dates))
    assert [raw[e.span.start : e.span.end] for e in found] == [e.quote for e in found]
    assert found[0].span.start == 1


def test_what_lies_after_the_publication_is_planned() -> None:
    """An event of the past tense that is dated after the text came out has not happened yet."""
    case = next(c.values[0] for c in CASES if c.id == "an invasion by verb")
    earlier = DateInterval.of_day(date(2021, 1, 1))
    found = find_events(parse(case["text"], case["parse"]), context(case["text"], earlier))
    assert [event.modality for event in found] == [Modality.PLANNED]


def test_ids_are_the_same_for_the_same_text() -> None:
    """Two readings of one text give the same ids and keys."""
    case = CASES[0].values[0]
    first, second = (
        find_events(parse(case["text"], case["parse"]), context(case["text"])) for _ in range(2)
    )
    assert first == second
