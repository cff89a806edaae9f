"""Texts come back to the tables of a run that is over, where their files are as they were."""

from dataclasses import replace
from pathlib import Path

from anafacts.model import Tables
from anafacts.pipeline.texts import with_texts
from anafacts.sources import read_folder

_LIST = "Ports grow.\n\nReferences\n\nAbe, A. (2001). One. Press.\n\nBell, B. (2002). Two. Press.\n"


def _stored(raw: Path) -> Tables:
    """Return the tables as they come back from a warehouse, without any text."""
    documents = read_folder(raw).documents
    bare = (
        replace(d, text="", analysis=type(d.analysis)("", ()), references=()) for d in documents
    )
    references = tuple(r for d in documents for r in d.references)
    return Tables(documents=tuple(bare), references=references)


def test_text_of_an_unchanged_file_comes_back(tmp_path: Path) -> None:
    """Text, analysis and references are those that the run has read."""
    (tmp_path / "a.txt").write_text(_LIST, encoding="utf-8")
    assert with_texts(_stored(tmp_path), tmp_path).documents == read_folder(tmp_path).documents


def test_changed_or_missing_file_gives_no_text_but_keeps_its_references(tmp_path: Path) -> None:
    """Places of the tables would not fit another text; what the tables hold stays."""
    (tmp_path / "a.txt").write_text(_LIST, encoding="utf-8")
    stored = _stored(tmp_path)
    (tmp_path / "a.txt").write_text(f"New. {_LIST}", encoding="utf-8")
    changed = with_texts(stored, tmp_path).documents
    (tmp_path / "a.txt").unlink()
    gone = with_texts(stored, tmp_path).documents
    assert [d.text for d in (*changed, *gone)] == ["", ""]
    assert [d.references for d in (*changed, *gone)] == [stored.references] * 2
