"""A document as a terminal shows it, drawn from notes made by hand."""

import re
import tomllib
from pathlib import Path

import pytest
from rich.cells import cell_len

from anafacts.cli.document import Content, page
from anafacts.cli.paper import Look, laid_out
from anafacts.model import (
    AnalysisText,
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    DateInterval,
    Document,
    Event,
    EventType,
    Figure,
    Hedge,
    Modality,
    Period,
    Span,
    Tables,
    Topic,
    UnitKind,
    Voice,
)
from anafacts.report.texts.marked import paragraphs
from anafacts.report.texts.notes import Kind, Note, claim_words, event_words

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases/show_document.toml").read_text("utf-8"))
_KINDS = {"": Kind.CLAIM, "e": Kind.EVENT, "x": Kind.DROPPED}
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


def _notes(case: dict[str, object]) -> list[Note]:
    text, marks = str(case["text"]), case["marks"]
    assert isinstance(marks, dict)
    made = []
    for label, quote in marks.items():
        start = text.index(quote)
        kind = _KINDS[label.rstrip("0123456789")]
        made.append(Note(start, start + len(quote), kind, f"note {label}", label, quote))
    return sorted(made)


@pytest.mark.parametrize("case", _CASES["case"], ids=lambda case: case["why"])
def test_drawn(case: dict[str, object]) -> None:
    """The drawing is the expected one, cell by cell."""
    notes = _notes(case)
    width = case["width"]
    assert isinstance(width, int)
    drawn = laid_out((), paragraphs(str(case["text"]), notes), Look(width))
    assert drawn.strip("\n") == str(case["drawn"]).strip("\n")


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("width", [40, 60, 100, 160])
def test_no_line_is_too_wide(width: int, *, colour: bool) -> None:
    """Neither long words nor wide characters run over the width."""
    text = "價格 " * 60 + "a" * 200 + " sold 12 pears"
    note = Note(len(text) - 8, len(text), Kind.CLAIM, "價" * 90, "1", "12 pears")
    drawn = laid_out((), paragraphs(text, [note]), Look(width, colour=colour))
    assert max(cell_len(_COLOURS.sub("", line)) for line in drawn.splitlines()) <= width


def test_colours() -> None:
    """Claims, events and set-aside numbers each have a colour of their own, without brackets."""
    text = "In 1968 Ana met Bo and sold 12 pears."
    notes = [
        Note(3, 7, Kind.DROPPED, "a date", "x1", "1968"),
        Note(8, 18, Kind.EVENT, "a meeting", "e1", "Ana met Bo"),
        Note(28, 36, Kind.CLAIM, "pears", "1", "12 pears"),
    ]
    drawn = laid_out((), paragraphs(text, notes), Look(60, colour=True))
    assert "\x1b[2m1968\x1b[0m\x1b[2mˣ¹\x1b[0m" in drawn
    assert "\x1b[35mAna met Bo\x1b[0m\x1b[35mᵉ¹\x1b[0m" in drawn
    assert "\x1b[1;36m12 pears\x1b[0m\x1b[1;36m¹\x1b[0m" in drawn
    assert "[12" not in drawn


def test_reasons_are_told_once() -> None:
    """Numbers set aside for one reason share their line."""
    notes = [
        Note(start, start + 1, Kind.DROPPED, reason, f"x{number}")
        for number, (start, reason) in enumerate([(0, "date"), (2, "page"), (4, "date")], 1)
    ]
    drawn = laid_out((), paragraphs("1 2 3", notes), Look(60))
    assert "x set aside: date (x1, x3); page (x2)" in drawn


def test_controls_cannot_steer_the_terminal() -> None:
    """An escape in a text is shown as its code and moves no mark."""
    text = "a\x1b[2J sold 12 pears"
    note = Note(11, 13, Kind.CLAIM, "note", "1", "12")
    drawn = laid_out((), paragraphs(text, [note]), Look(60))
    assert "a[U+001B][2J sold [12]1 pears" in drawn


def test_all_that_was_read_of_a_claim() -> None:
    """Hedge, value, unit, measure, parties, period with basis, modality and voice stand there."""
    claim = Claim(
        claim_id="c",
        fingerprint="f",
        doc_id="d",
        span=Span(0, 1),
        quote="q",
        sentence=Span(0, 1),
        sentence_text="q",
        kind=ClaimKind.LEVEL,
        figure=Figure(3e9, 3e9, None, "USD", UnitKind.MONEY, hedge=Hedge.OVER),
        topic=Topic("trade", "trade", subject="Peru", counterpart="Chile", place="Lima"),
        period=Period(DateInterval.of_years(2031, 2031), Basis.INHERITED),
        modality=Modality.FORECAST,
        attribution=Attribution("Ana Ro", Voice.QUOTED, "The Bank"),
    )
    assert claim_words(claim) == (
        "over $3 billion; trade; of Peru; with Chile; in Lima; 2031 (inherited); forecast; "
        "quoted, by Ana Ro, from The Bank"
    )


def test_all_that_was_read_of_an_event() -> None:
    """Type, participants, place, date with basis, modality and speaker stand there."""
    event = Event(
        event_id="e",
        event_key="k",
        doc_id="d",
        span=Span(0, 1),
        quote="q",
        sentence=Span(0, 1),
        trigger="meet",
        type=EventType.INVESTMENT_OR_PROJECT,
        participants=("Ana", "Bo"),
        place="Lima",
        period=Period(DateInterval.of_month(2031, 5), Basis.ANCHORED),
        modality=Modality.PLANNED,
        speaker="Bo",
    )
    assert event_words(event) == (
        "investment or project; Ana, Bo; in Lima; May 2031 (anchored); planned; said by Bo"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "The text is empty."), ("Nothing.", "0 claims (1 ...) and 0 events (e1 ...).")],
)
def test_nothing_to_mark(text: str, words: str) -> None:
    """An empty text and one in which nothing was found are shown as such."""
    document = Document("d", "d.txt", "", "utf-8", "", AnalysisText("", ()))
    kinds = [Kind.CLAIM, Kind.EVENT]
    drawn = page(document, Tables(), Content(text), kinds=kinds, look=Look(60))
    assert words in drawn
