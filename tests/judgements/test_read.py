"""Reading a file of judgements."""

from pathlib import Path

import pytest

from anafacts.errors import SettingsError
from anafacts.judgements import Reading, read_judgements
from anafacts.model import Judgement, Ruling

_HEAD = "fingerprint,verdict,note,by,at\n"


def _read(folder: Path, content: str) -> Reading:
    file = folder / "judgements.csv"
    file.write_bytes(content.encode())
    return read_judgements(file)


def test_a_line_is_a_judgement(tmp_path: Path) -> None:
    """Every column is read, and the line is kept for what is told of it."""
    found = _read(tmp_path, _HEAD + 'mark-1-value,dismiss,"two, shops",Ana,2026-01-02T09:00\n')
    assert found == Reading(
        (Judgement("mark-1-value", Ruling.DISMISS, "two, shops", "Ana", "2026-01-02T09:00", 2),)
    )
    assert found.judgements[0].signed == "by Ana on 2026-01-02"


def test_the_last_line_holds(tmp_path: Path) -> None:
    """On one fingerprint; ``reopen`` takes back whatever was said before on the same claims."""
    lines = ("p,dismiss", "p,accept", "mark-1-missing_axis,same", "mark-1-value,reopen", "q,fixed")
    found = _read(tmp_path, _HEAD + "".join(f"{line},,,\n" for line in lines)).judgements
    assert [(j.fingerprint, j.verdict) for j in found] == [("p", "accept"), ("q", "fixed")]


def test_without_the_file_there_are_none(tmp_path: Path) -> None:
    """Unless it is asked for: then the message says how it comes about."""
    assert read_judgements(None) == Reading()
    assert read_judgements(tmp_path / "judgements.csv", required=False) == Reading()
    assert _read(tmp_path, "") == Reading()
    with pytest.raises(SettingsError, match="first 'anafacts judge'"):
        read_judgements(tmp_path / "other.csv")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("p,maybe,,,", "'maybe' is no verdict. The columns are fingerprint, verdict"),
        (",accept,,,", "there is no fingerprint"),
        ("p,accept,,,,more", "too many cells"),
        ('p,accept,"half,,', "a quotation mark is not closed"),
    ],
)
def test_a_bad_line_is_told_and_the_rest_is_used(tmp_path: Path, line: str, words: str) -> None:
    """The message names the file, the line and what a line looks like."""
    found = _read(tmp_path, f"{_HEAD}{line}\nq,accept,,,\n")
    assert [j.fingerprint for j in found.judgements] == ["q"]
    (problem,) = found.problems
    assert problem.startswith(f"{tmp_path / 'judgements.csv'}, line 2: ")
    assert words in problem


@pytest.mark.parametrize(
    "content",
    [
        "fingerprint;verdict;note;by;at\r\np;dismiss;two, shops;Ana;\r\n",
        "\ufeffFingerprint\tVerdict\tNote\tBy\tAt\np\tDismiss\ttwo, shops\tAna\t\n",
        '"by","at","fingerprint","note","verdict"\n"Ana","","p","two, shops","dismiss"\n',
        'fingerprint,verdict,by,note\n\np,dismiss,Ana,"two,\n shops"\n',
    ],
)
def test_what_spreadsheets_make_of_it_is_read(tmp_path: Path, content: str) -> None:
    """Separators, marks of byte order, cases, orders of columns and line ends may be others."""
    found = _read(tmp_path, content)
    assert found.problems == ()
    (judgement,) = found.judgements
    assert (judgement.fingerprint, judgement.verdict, judgement.by) == ("p", "dismiss", "Ana")
    assert " ".join((judgement.note or "").split()) == "two, shops"


def test_columns_of_an_older_file_are_read_with_a_warning(tmp_path: Path) -> None:
    """Its lines hold; the warning says what the columns are called now."""
    found = _read(tmp_path, "fingerprint,review,reviewer,note\np,dismissed,Ana,\nq,open,,\n")
    assert [(j.fingerprint, j.verdict, j.by) for j in found.judgements] == [("p", "dismiss", "Ana")]
    assert "line 1: the column review is now verdict, reviewer is now by" in found.problems[0]


def test_a_column_of_ones_own_is_passed_over(tmp_path: Path) -> None:
    """It is told that nothing is read from it."""
    found = _read(tmp_path, "fingerprint,verdict,desk\np,accept,Berlin\n")
    assert [j.verdict for j in found.judgements] == ["accept"]
    assert "nothing is read from the column desk" in found.problems[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"print,review\np,open\n", "line 1: .*Write: fingerprint,verdict,note,by,at"),
        (b"fingerprint,verdict\np,\xff\n", "Save it as CSV in UTF-8"),
    ],
)
def test_what_is_no_file_of_judgements_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    """Nothing of it could be used, so that the run does not begin."""
    file = tmp_path / "judgements.csv"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=words):
        read_judgements(file)
