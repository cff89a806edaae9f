"""Which of our events a given mention of ECB+ belongs to."""

import pytest

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


def test_mention_has_the_key_of_the_event_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two events the shorter one counts; without one a mention is alone; persons are none."""
    text = "Rivals met .\n\nThe talks failed ."
    asked: list[dict[str, str]] = []

    def keys(texts: dict[str, str]) -> dict[str, list[tuple[int, int, str]]]:
        asked.append(dict(texts))
        meeting, talks = text.index("met"), text.index("The talks")
        return {"a": [(0, len(text), "story"), (meeting, meeting + 3, "meeting"),
                      (talks, talks + 9, "meeting")]}  # fmt: skip

    monkeypatch.setattr(happenings, "_keys", keys)
    (made,) = happenings.predict([ROW])
    assert asked == [{"a": text}]
    assert made == {"id": "a", "clusters": {"1": "meeting", "2": "meeting", "3": "story"}}
    monkeypatch.setattr(happenings, "_keys", lambda _: {})
    (alone,) = happenings.predict([ROW])
    assert alone["clusters"] == {"1": "a 1", "2": "a 2", "3": "a 3"}
