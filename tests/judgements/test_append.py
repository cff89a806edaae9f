"""Adding a line to a file of judgements."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from anafacts.errors import SettingsError
from anafacts.judgements import append_judgement, read_judgements
from anafacts.model import Judgement, Ruling

_JUDGEMENT = Judgement("mark-1-value", Ruling.DISMISS, 'two "shops", not one', "Ana", "2026-01-02")


def test_the_first_judgement_makes_the_file(tmp_path: Path) -> None:
    """With the columns as its first line, in a folder made if need be."""
    file = tmp_path / "desk" / "judgements.csv"
    append_judgement(file, _JUDGEMENT)
    assert file.read_bytes() == (
        b"fingerprint,verdict,note,by,at\n"
        b'mark-1-value,dismiss,"two ""shops"", not one",Ana,2026-01-02\n'
    )


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (
            b"\xef\xbb\xbffingerprint;verdict;note;by;at\r\np;accept;'=A1;;\r\n",
            b'mark-1-value;dismiss;"two ""shops"", not one";Ana;2026-01-02\r\n',
        ),
        (
            b'"at","by","note","verdict","fingerprint","desk"\n"","","","accept","p",""',
            b'\n"2026-01-02","Ana","two ""shops"", not one","dismiss","mark-1-value",""\n',
        ),
    ],
)
def test_what_is_there_stays_byte_by_byte(tmp_path: Path, before: bytes, added: bytes) -> None:
    """The line comes in the form of the file: separator, order, quotation marks and line ends."""
    file = tmp_path / "judgements.csv"
    file.write_bytes(before)
    append_judgement(file, _JUDGEMENT)
    assert file.read_bytes() == before + added
    assert [j.fingerprint for j in read_judgements(file).judgements] == ["p", "mark-1-value"]


@pytest.mark.parametrize("note", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "plain"])
def test_no_cell_is_a_formula(tmp_path: Path, note: str) -> None:
    """A spreadsheet shows it as text; it is read back as it was written."""
    file = tmp_path / "judgements.csv"
    append_judgement(file, Judgement("p", Ruling.ACCEPT, note))
    (line,) = file.read_text("utf-8").splitlines()[1:]
    assert not any(f",{sign}" in line or f',"{sign}' in line for sign in "=+-@")
    assert read_judgements(file).judgements[0].note == note


def test_many_at_once_lose_no_line(tmp_path: Path) -> None:
    """One writes after the other, under one first line."""
    file = tmp_path / "judgements.csv"
    rows = [Judgement(f"p{n}", Ruling.ACCEPT, "a\nb") for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda row: append_judgement(file, row), rows))
    assert len(file.read_text("utf-8").splitlines()) == 41
    assert {j.fingerprint for j in read_judgements(file).judgements} == {f"p{n}" for n in range(40)}


def test_a_line_goes_into_the_file_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an editor saves a new file in the place of the old one meanwhile, into the new one."""
    file, edited = tmp_path / "judgements.csv", b"fingerprint,verdict,note,by,at\np,accept,,,\n"
    file.write_bytes(b"")

    def saved_meanwhile(_handle: int, _how: int) -> None:
        monkeypatch.undo()
        new = tmp_path / "new"
        new.write_bytes(edited)
        new.replace(file)

    monkeypatch.setattr("fcntl.flock", saved_meanwhile)
    append_judgement(file, _JUDGEMENT)
    assert file.read_bytes().startswith(edited)
    assert [j.fingerprint for j in read_judgements(file).judgements] == ["p", "mark-1-value"]


def test_a_full_disk_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What did not fit is taken back, and it is said that nothing was written."""
    file = tmp_path / "judgements.csv"
    append_judgement(file, _JUDGEMENT)
    before, write = file.read_bytes(), os.write
    monkeypatch.setattr("os.write", lambda handle, line: write(handle, line[:7]))
    with pytest.raises(SettingsError, match="cannot be written: No space left on device"):
        append_judgement(file, _JUDGEMENT)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"fingerprint,review,reviewer,note\np,open,,\n", "write fingerprint,verdict,by,note,at "),
        (b"\xff", "UTF-8"),
    ],
)
def test_a_file_of_another_form_is_not_touched(tmp_path: Path, content: bytes, words: str) -> None:
    """The message says what its first line must be."""
    file = tmp_path / "judgements.csv"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=words):
        append_judgement(file, _JUDGEMENT)
    assert file.read_bytes() == content


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder in its place, for one."""
    with pytest.raises(SettingsError, match="cannot be written: Is a directory"):
        append_judgement(tmp_path, _JUDGEMENT)
