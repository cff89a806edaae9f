"""``anafacts judge``."""

import dataclasses
import subprocess
from pathlib import Path
from typing import Any

import pytest

from anafacts.cli import main
from anafacts.cli.judge import fingerprint_named, whoami
from anafacts.errors import SettingsError
from anafacts.model import Judgement, Ruling, Tables
from tests.cli.build import finding

_RUN = pytest.mark.usefixtures("texts", "one_finding")


@_RUN
def test_a_verdict_is_written_and_applied(
    elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, one sentence on what was judged, and how to apply it; the next run does."""
    assert main(["run", "--fail-on", "major", "--quiet"]) == 1
    assert main(["judge", "finding", "dismiss", "--note", "two shops", "--by", "Ana"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Dismissed by Ana on ")
    assert ": two shops. (finding-" in said
    assert "'anafacts reconcile'" in said
    head, line = (elsewhere / "judgements.csv").read_text("utf-8").splitlines()
    assert head == "fingerprint,verdict,note,by,at"
    assert line.startswith("print-of-pears,dismiss,two shops,Ana,20")
    assert main(["reconcile", "--fail-on", "major", "--quiet"]) == 0
    assert main(["show", "finding"]) == 0
    assert "dismiss by Ana" in capsys.readouterr().out


@_RUN
def test_a_file_of_another_name(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Run and reconcile read the file that judge wrote, when they are told its name too."""
    other = ["--judgements", "mine.csv"]
    assert main(["run", "--quiet"]) == 0
    assert main(["judge", "finding", "dismiss", "--quiet", *other]) == 0
    assert (elsewhere / "mine.csv").is_file()
    for command, given, review in (
        ("reconcile", other, "dismissed"),
        ("run", [], "open"),
        ("run", other, "dismissed"),
    ):
        assert main([command, "--quiet", *given]) == 0
        assert main(["tables", "findings", "--columns", "review"]) == 0
        assert capsys.readouterr().out.split() == ["review", review]


@_RUN
def test_a_verdict_is_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    """By one more line; the earlier one stays in the file."""
    assert main(["run", "--quiet"]) == 0
    assert main(["judge", "print-of-pears", "dismiss", "--quiet"]) == 0
    assert main(["judge", "print", "reopen", "--by", "Ana"]) == 0
    assert "Before, it was: dismiss" in capsys.readouterr().out
    assert main(["judge", "--list"]) == 0
    assert capsys.readouterr().out.startswith("0 judgements in judgements.csv")


@_RUN
def test_all_judgements_are_listed(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it is on in the last run, or that it is on nothing."""
    file = elsewhere / "mine.csv"
    file.write_text("fingerprint,verdict,by\nprint-of-pears,accept,Ana\nmark-0,same,\n,same,\n")
    assert main(["run", "--quiet"]) == 0
    assert main(["judge", "--list", "--judgements", "mine.csv"]) == 0
    said = capsys.readouterr()
    assert "line 2: accept print-of-pears by Ana\n  on finding-" in said.out
    assert "line 3: same mark-0\n  on no finding of the last run." in said.out
    assert "line 4: there is no fingerprint" in said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing", "dismiss"], "No finding or fingerprint begins with 'nothing'"),
        (["finding"], "Name a finding and a verdict"),
        ([], "--list"),
        (["finding", "perhaps"], "(choose from 'same', 'not_same', 'dismiss', "),
    ],
)
@_RUN
def test_wrong_usage(
    arguments: list[str], words: str, elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told what to give, and no file is made."""
    assert main(["run", "--quiet"]) == 0
    assert main(["judge", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not (elsewhere / "judgements.csv").exists()


@pytest.mark.parametrize("name", ["finding-ab1", "ab1", "mark-1-value", "mark-1", "1-va"])
def test_a_beginning_is_enough(name: str) -> None:
    """Of the id or of the fingerprint, also behind the dash."""
    assert fingerprint_named(_tables(), (), name) == "mark-1-value"


def test_one_of_several_is_not_guessed() -> None:
    """All that fit are named with their titles."""
    with pytest.raises(
        SettingsError, match=r"2 findings fit 'ab'; .*:\n  finding-ab1: A title\n  f"
    ):
        fingerprint_named(_tables(), (), "ab")


def test_a_long_list_of_names_is_cut() -> None:
    """Eight are named, and how many more there are."""
    known = [Judgement(f"mark-{n}-date", Ruling.SAME) for n in range(11)]
    with pytest.raises(SettingsError, match="11 findings fit 'mark'") as raised:
        fingerprint_named(Tables(), known, "mark")
    assert str(raised.value).endswith("\n  and 3 more")


def test_what_only_the_file_knows_can_be_named() -> None:
    """So that a judgement on what is gone can be taken back."""
    assert fingerprint_named(_tables(), [Judgement("mark-9-date", Ruling.SAME)], "9") == (
        "mark-9-date"
    )


@pytest.mark.parametrize("error", [None, FileNotFoundError(), subprocess.TimeoutExpired("git", 5)])
def test_who_judges(error: Exception | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name that git signs with, and without git that of the login."""

    def git(*_: Any, **_more: Any) -> subprocess.CompletedProcess[str]:
        if error:
            raise error
        return subprocess.CompletedProcess([], 0, "Ana Berg\n", "")

    monkeypatch.setattr("subprocess.run", git)
    monkeypatch.setattr("getpass.getuser", lambda: "aberg")
    assert whoami() == ("aberg" if error else "Ana Berg")


def _tables() -> Tables:
    one, two = finding("finding-ab1"), finding("finding-ab2")
    return Tables(
        findings=(
            dataclasses.replace(one, fingerprint="mark-1-value"),
            dataclasses.replace(two, fingerprint="mark-2-value"),
        )
    )
