"""``anafacts show``."""

import dataclasses

import pytest

from anafacts.cli import main
from anafacts.cli.show import find, told
from anafacts.errors import SettingsError
from anafacts.model import Family, Finding, FindingType, Review, Severity


def _finding(name: str) -> Finding:
    return Finding(
        finding_id=name,
        fingerprint="print-1",
        family=Family.TENSION,
        type=FindingType.VALUE,
        severity=Severity.MINOR,
        title="A title",
        explanation="An explanation.",
        settle_by="",
        evidence=(),
    )


_FINDINGS = [_finding("finding-ab12"), _finding("finding-ab34"), _finding("finding-ab3")]


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        ("finding-ab1", "finding-ab12"),
        ("ab12", "finding-ab12"),
        ("ab34", "finding-ab34"),
        ("finding-ab3", "finding-ab3"),
    ],
)
def test_a_finding_by_its_beginning(beginning: str, name: str) -> None:
    """The id, its beginning, or the beginning of its digits name a finding; the whole id wins."""
    assert find(_FINDINGS, beginning).finding_id == name


@pytest.mark.parametrize(
    ("beginning", "words"),
    [("ab", "3 findings begin with 'ab': finding-ab12"), ("zz", "No finding begins with 'zz'")],
)
def test_no_finding_or_several(beginning: str, words: str) -> None:
    """What names none or several is refused with what to do."""
    with pytest.raises(SettingsError, match=words):
        find(_FINDINGS, beginning)


def test_parts_without_content_are_left_out() -> None:
    """A finding without quotes, arithmetic and advice has no empty headings."""
    lines = list(told(_finding("finding-1")))
    assert "What the texts say" not in lines
    assert "What would settle it" not in lines


def test_a_verdict_is_shown() -> None:
    """The reviewer and the note stand there."""
    judged = dataclasses.replace(
        _finding("finding-1"), review=Review.DISMISSED, reviewer="Ana", note="two shops"
    )
    assert "  Ana: two shops" in list(told(judged))


@pytest.mark.usefixtures("texts", "one_finding")
def test_everything_about_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """Both quotes with their places, the arithmetic and the check stand there."""
    assert main(["run", "--quiet"]) == 0
    assert main(["show", "finding"]) == 0
    said = capsys.readouterr().out
    assert "one [14:16]  “12”" in said
    assert "two [14:16]  “15”" in said
    assert "15 - 12 = 3" in said
    assert "Ask the shop." in said
    assert "fingerprint for judgements.csv: print-of-pears" in said
