"""``anafacts show``."""

import dataclasses
from pathlib import Path

import pytest

from anafacts.cli import main
from anafacts.cli.show import told
from anafacts.model import Review, Ruling, Tables
from tests.cli.build import finding


def test_parts_without_content_are_left_out() -> None:
    """A finding without quotes, arithmetic and advice has no empty headings."""
    lines = list(told(finding("finding-1"), Tables()))
    assert "What the texts say" not in lines
    assert "What would settle it" not in lines


@pytest.mark.parametrize(
    ("outdated", "words"),
    [
        (False, "  dismiss by Ana on 2026-01-02: two shops"),
        (True, "  Judged before, changed since: dismiss by Ana on 2026-01-02: two shops"),
    ],
)
def test_a_verdict_is_shown(*, outdated: bool, words: str) -> None:
    """Who gave it, when and why stand there, and whether it still holds."""
    judged = dataclasses.replace(
        finding("finding-1"),
        review=Review.DISMISSED,
        verdict=Ruling.DISMISS,
        reviewer="Ana",
        judged_at="2026-01-02T09:00",
        note="two shops",
        outdated=outdated,
        change="It was major.",
    )
    lines = list(told(judged, Tables()))
    assert words in lines
    assert "  It was major." in lines


@pytest.mark.usefixtures("texts", "one_finding")
def test_everything_about_afinding(capsys: pytest.CaptureFixture[str]) -> None:
    """Both quotes with their places, the arithmetic and the check stand there."""
    assert main(["run", "--quiet"]) == 0
    assert main(["show", "finding"]) == 0
    said = capsys.readouterr().out
    assert "one:14-16  “12”" in said
    assert "two:14-16  “15”" in said
    assert "15 - 12 = 3" in said
    assert "Ask the shop." in said
    assert "fingerprint for judgements.csv: print-of-pears" in said


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_document_with_its_marks(capsys: pytest.CaptureFixture[str]) -> None:
    """A document is named by its path, and its figures stand in brackets with a note each."""
    assert main(["run", "--quiet"]) == 0
    assert main(["show", "raw/one.txt", "--width", "60"]) == 0
    said = capsys.readouterr().out
    assert "The shop sold [12]1 pears in May." in said
    assert "1 12 pears; pears sold; of shop" in said
    assert "\x1b" not in said


@pytest.mark.usefixtures("one_finding")
def test_a_changed_document(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that changed since the run is said, and no mark stands at a wrong place."""
    assert main(["run", "--quiet"]) == 0
    (texts / "one.txt").write_text("The shop sold 12 pears in July.", encoding="utf-8")
    assert main(["show", "one", "--width", "400"]) == 0
    said = capsys.readouterr().out
    assert "changed since the run" in said
    assert "0 notes are left out" in said
    (texts / "one.txt").write_text("In May our shop sold 12 pears.", encoding="utf-8")
    assert main(["show", "one", "--width", "400"]) == 0
    said = capsys.readouterr().out
    assert "1 note is left out" in said
    assert "[12]" not in said


@pytest.mark.usefixtures("one_finding")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["one"], "Put it back"),
        (["two", "--width", "5"], "give 40 or more"),
        ([".txt"], "2 documents fit '.txt'"),
        (["pears"], "anafacts tables documents"),
    ],
)
def test_a_document_that_cannot_be_shown(
    arguments: list[str], words: str, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is gone, a line too short and a name that fits none or two say what to do."""
    assert main(["run", "--quiet"]) == 0
    (texts / "one.txt").unlink()
    assert main(["show", *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.usefixtures("texts", "one_finding")
def test_the_kinds_are_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    """With --events alone no claim is marked; with --claims it is."""
    assert main(["run", "--quiet"]) == 0
    assert main(["show", "one", "--events"]) == 0
    assert "sold 12 pears" in capsys.readouterr().out
    assert main(["show", "one", "--events", "--claims"]) == 0
    assert "sold [12]1 pears" in capsys.readouterr().out


@pytest.mark.usefixtures("texts", "one_finding")
@pytest.mark.parametrize(
    ("terminal", "no_color", "term", "coloured"),
    [
        (True, "", "xterm", True),
        (True, "1", "xterm", False),
        (True, "", "dumb", False),
        (False, "", "xterm", False),
    ],
)
def test_colours_only_where_they_are_wanted(
    *,
    terminal: bool,
    no_color: str,
    term: str,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A terminal gets colours, unless NO_COLOR is set or it has none; a pipe gets brackets."""
    assert main(["run", "--quiet"]) == 0
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    assert main(["show", "one"]) == 0
    said = capsys.readouterr().out
    assert ("\x1b[1;36m12" in said, "[12]1" in said) == (coloured, not coloured)
