"""A person's verdicts."""

from pathlib import Path

import pytest

from anafacts.errors import SettingsError
from anafacts.judgements import Judgement, apply_judgements, read_judgements
from anafacts.model import Family, Finding, FindingType, Review, Severity

_HEAD = "fingerprint,review,reviewer,note\n"


def _finding(fingerprint: str) -> Finding:
    return Finding(
        finding_id=f"finding-{fingerprint}",
        fingerprint=fingerprint,
        family=Family.CONFLICT,
        type=FindingType.VALUE,
        severity=Severity.MAJOR,
        title="",
        explanation="",
        settle_by="",
        evidence=(),
    )


def test_verdicts_are_read_by_fingerprint(tmp_path: Path) -> None:
    """The last line on a fingerprint holds, so that a verdict can be taken back."""
    file = tmp_path / "judgements.csv"
    file.write_text(_HEAD + 'p,dismissed,Ana,"two, shops"\nq,fixed,,\np,open,Ana,\n', "utf-8")
    assert read_judgements(file) == {
        "p": Judgement(Review.OPEN, "Ana"),
        "q": Judgement(Review.FIXED),
    }


def test_no_file_no_verdicts() -> None:
    """Without the setting there are none."""
    assert read_judgements(None) == {}


def test_a_verdict_stands_on_its_finding_only() -> None:
    """The finding of the fingerprint is under the verdict, the others are as they were."""
    judged, other = apply_judgements(
        [_finding("p"), _finding("q")], {"p": Judgement(Review.DISMISSED, "Ana", "two shops")}
    )
    assert (judged.review, judged.reviewer, judged.note) == (Review.DISMISSED, "Ana", "two shops")
    assert other == _finding("q")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (_HEAD + "p,maybe,,\n", r"judgements\.csv, line 2: .*dismissed"),
        (_HEAD + ",open,,\n", "line 2"),
        (_HEAD + "p,open,,,more\n", "line 2"),
        ("print,review\np,open\n", "line 2: .*fingerprint, review, reviewer, note"),
        (_HEAD + '"p,open\n', "cannot be read"),
    ],
)
def test_what_is_no_verdict_is_refused(tmp_path: Path, content: str, words: str) -> None:
    """The message names the file, the line and what a line looks like."""
    file = tmp_path / "judgements.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=words):
        read_judgements(file)


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    """A file of verdicts that is named but missing is told."""
    with pytest.raises(SettingsError, match=r"judgements\.csv: cannot be read"):
        read_judgements(tmp_path / "judgements.csv")
