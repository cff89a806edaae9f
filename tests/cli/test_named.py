"""Which finding or document a word names."""

from pathlib import Path

import pytest

from anafacts.cli.named import named
from anafacts.errors import SettingsError
from anafacts.model import AnalysisText, Document, Finding, Tables
from tests.cli.build import finding


def _document(name: str) -> Document:
    return Document(name, f"{name}.txt", "", "utf-8", "", AnalysisText("", ()))


_TABLES = Tables(
    findings=tuple(map(finding, ("finding-ab12", "finding-ab34", "finding-ab3", "finding-c7"))),
    documents=tuple(map(_document, ("may/mill", "may/mill_two", "june/c7_note", "finding"))),
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("finding-ab1", "finding-ab12"),
        ("ab12", "finding-ab12"),
        ("ab34", "finding-ab34"),
        ("finding-ab3", "finding-ab3"),
        ("may/mill", "may/mill"),
        ("may/mill.txt", "may/mill"),
        ("raw/may/mill.txt", "may/mill"),
        ("./raw/may/mill.txt", "may/mill"),
        ("mill_t", "may/mill_two"),
        ("two", "may/mill_two"),
        ("note", "june/c7_note"),
        ("finding", "finding"),
    ],
)
def test_one_is_meant(name: str, meant: str) -> None:
    """The whole name wins over its beginning, and that over a part of it."""
    found = named(_TABLES, name, Path("raw"))
    assert meant == (found.finding_id if isinstance(found, Finding) else found.doc_id)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ab", "3 findings fit 'ab': finding-ab12"),
        ("mill", "2 documents fit 'mill': may/mill, may/mill_two"),
        ("zz", "No finding begins with 'zz'"),
        ("b12", "No finding begins with 'b12'"),
    ],
)
def test_none_or_several(name: str, words: str) -> None:
    """What names none or several is refused with what to do."""
    with pytest.raises(SettingsError, match=words):
        named(_TABLES, name, Path("raw"))


def test_a_finding_and_a_document_of_one_beginning() -> None:
    """Neither is guessed where a finding and a document fit alike."""
    with pytest.raises(SettingsError, match="1 finding and 1 document fit 'c'"):
        named(_TABLES, "c", Path("raw"))
