"""Each kind of row in full."""

import json

import pytest

from anafacts.cli import main
from anafacts.cli.show import as_data, told
from anafacts.cli.shown.fact import _BAR, bar
from anafacts.cli.shown.place import Place
from anafacts.model import Span
from tests.cli.shown.sample import CLAIMS, EVENT, FACT, FINDING, RELATION, TABLES, TEXT


def _said(row: object) -> str:
    return "\n".join(told(row, TABLES))  # type: ignore[arg-type]


def test_a_claim() -> None:
    """Its sentence with the figure marked, its columns in words, and what is made of it."""
    said = _said(CLAIMS[0])
    assert "The line has [over 5 ships] now." in said
    assert "mill:13-25  Mill News, 3 May 2024" in said
    for words in (
        "read as           over 5",
        "the words allow   5 or more; 5 itself excluded",
        "hedge             over: “over”",
        "subject           Ferry Line, written “The line”",
        "period            2024 (explicit; to the year)",
        "speaker           Ana Ruiz",
        "doubts            unit assumed",
        "fact-1  ships (ferry line) (disputed)",
        "conflict: 4 is not over 5.",
        "“4 ships”",
        "finding-1  [minor, new] A title",
    ):
        assert words in said


def test_a_fact() -> None:
    """Its best value with the basis, and every claim on one scale with who says so."""
    said = _said(FACT)
    for words in (
        "fact-1  disputed",
        "best              5",
        "no value fits all claims: the middle one",
        "2 claims in 1 text, on the word of 2 sources",
        f"  | ●{' ' * (_BAR - 2)}|\n  “4 ships”",
        f"  |{' ' * (_BAR - 2)}●►|\n  “over 5 ships”",
        "finding-1  [minor, new] A title",
    ):
        assert words in said


def test_a_relation() -> None:
    """Both figures, every axis, the arithmetic and why they were compared."""
    said = _said(RELATION)
    for words in (
        "relation-1  conflict",
        "“over 5 ships”",
        "“4 ships”",
        "period            not stated",
        "4 < 5",
        "gap               1",
        "of the greater    20.00%",
        "measure: same head",
        "finding-1",
    ):
        assert words in said


def test_an_event() -> None:
    """What was read of it, and where else it is told."""
    said = _said(EVENT)
    for words in ("mill:40-60", "name              Boat Day", "date              not stated"):
        assert words in said
    assert "The same event elsewhere" in said
    assert "event-2" in said


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (13, 14, "“over 5 ships”"),
        (45, 46, "“on Boat Day the town”"),
        (70, 72, "“12”  page number"),
        (80, 81, "80-90: caption"),
        (13, 14, "finding-1"),
        (200, 201, "Nothing was read there."),
    ],
)
def test_a_place(start: int, end: int, words: str) -> None:
    """What was read there stands there, what was set aside or left out too, or that nothing was."""
    assert words in _said(Place(TEXT, Span(start, end)))


@pytest.mark.parametrize(
    ("row", "tables"),
    [
        (CLAIMS[0], ["claims", "relations", "facts", "findings"]),
        (FACT, ["facts", "claims", "relations", "findings"]),
        (FINDING, ["findings", "claims", "relations", "facts"]),
        (RELATION, ["relations", "claims", "facts", "findings"]),
        (EVENT, ["events"]),
        (TEXT, ["documents", "claims", "events", "findings", "dropped"]),
        (Place(TEXT, Span(13, 14)), ["documents", "claims", "findings"]),
    ],
)
def test_rows_as_data(row: object, tables: list[str]) -> None:
    """The row comes first, then what touches it, each as its table has it."""
    found = as_data(row, TABLES)  # type: ignore[arg-type]
    assert list(found) == tables
    assert json.loads(json.dumps(found, default=str))


@pytest.mark.parametrize(
    ("ends", "drawn"),
    [
        ((0.0, 5.0, 10.0), f" ├{'─' * 13}●{'─' * 14}┤ "),
        ((None, None, 10.0), f"◄{'─' * 29}┤ "),
        ((0.0, None, None), f" ├{'─' * 29}►"),
        ((10.0, 10.0, 10.0), f"{' ' * 30}● "),
    ],
)
def test_a_bar(ends: tuple[float | None, float | None, float | None], drawn: str) -> None:
    """A bar reaches from end to end, open ends are arrows, the value is a dot."""
    assert bar(ends, 0.0, 10.0) == drawn
    assert len(drawn) == _BAR


def test_no_text_steers_the_terminal() -> None:
    """A control in a text is shown as its code in every form."""
    hostile = TABLES.events[1]
    assert "\x1b" in hostile.quote
    assert "\x1b" not in _said(hostile)


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_claim_of_a_run_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """From the command line --json prints one object; the finding on the claim is in it."""
    assert main(["run", "--quiet"]) == 0
    assert main(["show", "one:14-16", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["claims"][0]["quote"] == "12"
    assert found["findings"][0]["title"] == "12 and 15 pears"
