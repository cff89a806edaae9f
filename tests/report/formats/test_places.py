"""Spans in lines and columns, and the words around them."""

import pytest

from anafacts.model import Document, Evidence, Span
from anafacts.model.document import AnalysisText
from anafacts.report.formats.places import Place, context, texts
from anafacts.report.lookup import lookup
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS, evidence


def _document(text: str) -> Document:
    return Document("d", "d.txt", "", "utf-8", text, AnalysisText("", ()))


@pytest.mark.parametrize(
    ("text", "quote", "place", "why"),
    [
        ("17 books", "17", Place(0, 1, 1, 1, 3), "at the very start"),
        ("a\n17 books", "books", Place(5, 2, 4, 2, 9), "on the second line"),
        ("a\r\n17 books", "17", Place(3, 2, 1, 2, 3), "CRLF is one end of a line"),
        ("a\rb 17", "17", Place(4, 1, 5, 1, 7), "a lone CR ends no line"),
        ("17\nbooks", "17\nbooks", Place(0, 1, 1, 2, 6), "over two lines"),
        ("a\nb\n", "b\n", Place(2, 2, 1, 2, 3), "the end of a line belongs to it"),
        ("\ufeff17", "17", Place(0, 1, 1, 1, 3), "a byte order mark is no character"),
        ("\U0001f600 17", "17", Place(2, 1, 3, 1, 5), "a pair of surrogates is one character"),
    ],
)
def test_a_span_in_lines_and_columns(text: str, quote: str, place: Place, why: str) -> None:
    """Lines and columns count from 1, in code points; the end is behind the last of them."""
    start = text.index(quote)
    held = texts([_document(text)])["d"]
    assert held.holds(Span(start, start + len(quote)), quote)
    assert held.place(Span(start, start + len(quote))) == place, why


def test_other_words_are_not_held() -> None:
    """Where the file has changed, nothing is said about its lines."""
    held = texts([_document("18 books")])["d"]
    assert not held.holds(Span(0, 8), "17 books")
    assert texts([_document("")]) == {}


def test_words_around_come_from_the_text_or_the_sentence() -> None:
    """The text gives what lies behind the sentence too; without it the sentence is all."""
    item, found = evidence("bu_pardee", "18 books"), lookup(tables())
    text = texts([_document(TEXTS["bu_pardee"])])["d"]
    before, behind = context(item, text, found)
    assert before == TEXTS["bu_pardee"][item.start - 32 : item.start]
    assert behind == " including Latin American Foreig"
    assert context(item, None, found) == ("He has published ", behind)


def test_words_that_stand_nowhere_have_none_around() -> None:
    """Nothing is made up."""
    assert context(Evidence("gone", 3, 5, "17"), None, lookup(tables())) == ("", "")
