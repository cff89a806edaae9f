"""Which finding or document a word names."""

from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.cli.named import named
from anafacts.cli.shown.place import Place
from anafacts.errors import SettingsError
from anafacts.model import (
    AnalysisText,
    Claim,
    ClaimKind,
    Document,
    Figure,
    Finding,
    Span,
    Tables,
    UnitKind,
)
from tests.cli.build import finding


def _document(name: str) -> Document:
    return Document(name, f"{name}.txt", "", "utf-8", "", AnalysisText("", ()))


_NAMES = ("finding_id", "claim_id", "doc_id")


def _finding(name: str) -> Finding:
    return replace(finding(name), fingerprint=name.replace("finding", "print"))


_FIGURE = Figure(3.0, 3.0, 3.0, "ship", UnitKind.COUNT)
_CLAIM = Claim(
    *("claim-e5f6", "mark-e5", "may/mill", Span(4, 11), "3 ships", Span(0, 12), "The 3 ships."),
    ClaimKind.COUNT,
    _FIGURE,
)
_TABLES = Tables(
    claims=(_CLAIM,),
    findings=tuple(map(_finding, ("finding-ab12", "finding-ab34", "finding-ab3", "finding-c7"))),
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
        ("claim-e5f6", "claim-e5f6"),
        ("e5", "claim-e5f6"),
        ("mark-e5", "claim-e5f6"),
        ("print-c7", "finding-c7"),
    ],
)
def test_one_is_meant(name: str, meant: str) -> None:
    """The whole name wins over its beginning, and that over a part of it."""
    found = named(_TABLES, name, Path("raw"))
    assert meant in {getattr(found, field, None) for field in _NAMES}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ab", "3 findings fit 'ab': finding-ab12"),
        ("mill", "2 documents fit 'mill': may/mill, may/mill_two"),
        ("zz", "No finding, claim, fact, event or relation begins with 'zz'"),
        ("b12", "No finding, claim, fact, event or relation begins with 'b12'"),
        ("may/mil_two", r"Nearest: may/mill_two"),
        ("may/mill_two:5-5", "give a start that is below the end"),
        ("july:1-2", "No finding"),
    ],
)
def test_none_or_several(name: str, words: str) -> None:
    """What names none or several is refused with what to do."""
    with pytest.raises(SettingsError, match=words):
        named(_TABLES, name, Path("raw"))


@pytest.mark.parametrize("name", ["may/mill:4-11", "raw/may/mill.txt:4-11", "_two:4-11"])
def test_a_place_of_a_document(name: str) -> None:
    """A document's name with two offsets is the place, whatever stands there."""
    found = named(_TABLES, name, Path("raw"))
    assert isinstance(found, Place)
    assert found.span == Span(4, 11)


def test_a_finding_and_a_document_of_one_beginning() -> None:
    """Neither is guessed where a finding and a document fit alike."""
    with pytest.raises(SettingsError, match="1 finding, 1 claim and 1 document fit 'c'"):
        named(_TABLES, "c", Path("raw"))
