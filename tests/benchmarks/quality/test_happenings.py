"""Which of our events a given mention of ECB+ belongs to."""

import pytest

from anafacts.model import Event, EventType, Span
from benchmarks.quality import happenings

ROW = {
    "id": "a",
    "sentences": [["Rivals", "met", "."], ["The", "talks", "failed", "."]],
    "mentions": [
        {"m_id": "1", "type": "ACTION_OCCURRENCE", "sentence": 0, "tokens": [1], "text": "met"},
        {"m_id": "2", "type": "ACTION_OCCURRENCE", "sentence": 1, "tokens": [1], "text": "talks"},
        {"m_id": "3", "type": "ACTION_OCCURRENCE", "sentence": 1, "tokens": [2], "text": "failed"},
        {"m_id": "4", "type": "HUMAN_PART", "sentence": 0, "tokens": [0], "text": "Rivals"},
    ],
}


TEXT = "Rivals met .\n\nThe talks failed ."


def event(quote: str, trigger: str, key: str) -> Event:
    """Return a meeting with a quote of the text."""
    start = TEXT.index(quote)
    span = Span(start, start + len(quote))
    return Event(
        f"{key} {start}", key, "a", span, quote, span, trigger=trigger, type=EventType.MEETING
    )


@pytest.mark.parametrize(
    ("found", "clusters"),
    [
        ([event("Rivals met", "meet", "k"), event("met", "meet", "j")], {"1": "j"}),
        ([event("The talks failed", "fail", "k")], {"3": "k"}),
        ([event("The talks failed", "hold", "k")], {"2": "k"}),
        ([], {}),
    ],
    ids=["the shortest with the trigger", "the trigger alone", "a noun that is carried", "none"],
)
def test_mention_is_the_event_whose_trigger_it_is(
    monkeypatch: pytest.MonkeyPatch, found: list[Event], clusters: dict[str, str]
) -> None:
    """What only stands inside an event is not that event, unless the event's verb carries it."""
    asked: list[dict[str, str]] = []

    def events(texts: dict[str, str]) -> dict[str, list[Event]]:
        asked.append(dict(texts))
        return {"a": found}

    monkeypatch.setattr(happenings, "_events", events)
    (made,) = happenings.predict([ROW])
    assert asked == [{"a": TEXT}]
    assert made == {"id": "a", "clusters": clusters}
