"""Which sentences are parsed."""

from collections.abc import Sequence
from typing import Any

import pytest

from anafacts.extract.telling import telling
from anafacts.model import AnalysisText, DateMention, Mention, Span
from anafacts.normalize.dates import find_dates
from anafacts.normalize.figures import find_figures
from tests.extract.claims.reading import cases
from tests.extract.events.parsed import table


def _read(text: str) -> tuple[Sequence[DateMention], Sequence[Mention]]:
    dates = find_dates(text)
    return dates, find_figures(text, dates=[Span(d.start, d.end) for d in dates]).mentions


@pytest.mark.parametrize("case", cases("telling"))
def test_what_tells_something_is_kept(case: dict[str, Any]) -> None:
    """Units with figures, events and what these need are kept; the others are left out."""
    analysis = AnalysisText(case["text"], range(len(case["text"])))
    kept = telling(analysis, *_read(case["text"])).analysis.text
    assert [words for words in case["keep"] if words not in kept] == []
    assert [words for words in case["leave"] if words in kept] == []


@pytest.mark.parametrize("case", cases("telling"))
def test_dates_and_figures_move_with_their_words(case: dict[str, Any]) -> None:
    """Every figure is kept, in order, at the words that it had; so is every date that is kept."""
    text = case["text"]
    dates, mentions = _read(text)
    found = telling(AnalysisText(text, range(7, len(text) + 7)), dates, mentions)
    new = found.analysis.text
    assert [new[m.number_start : m.number_end] for m in found.mentions] == [
        text[m.number_start : m.number_end] for m in mentions
    ]
    assert all(new[d.start : d.end] == d.text for d in found.dates)
    raw = [found.analysis.raw(m.start, m.end) for m in found.mentions]
    assert [Span(m.start + 7, m.end + 7) for m in mentions] == raw


@pytest.mark.parametrize("case", table("events_find"))
def test_no_sentence_with_an_event_of_the_table_is_left_out(case: dict[str, Any]) -> None:
    """What the lexicon of events asks for at least is never more than what the parse accepts."""
    text = "It was late.\n\n" + case["text"]
    kept = telling(AnalysisText(text, range(len(text))), *_read(text)).analysis.text
    assert [e["quote"] for e in case["events"] if e["quote"] not in kept] == []


def test_a_gap_ends_a_paragraph() -> None:
    """What stood apart does not come to stand in one paragraph; glue maps to where the gap is."""
    text = "It was late. It was warm. It was dry. Shops sold 40 carts."
    found = telling(AnalysisText(text, range(len(text))), *_read(text)).analysis
    assert found.text == "It was late. \n\nShops sold 40 carts."
    assert list(found.offsets[12:16]) == [12, 13, 13, text.index("Shops")]
