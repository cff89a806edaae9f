"""Texts, addresses and JSON as the formats write them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.report.formats.plain import (
    ROWS,
    address,
    json_document,
    named,
    sentence,
    web_address,
)
from anafacts.report.words import one_line, visible


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("raw/a-b_c.txt", "raw/a-b_c.txt"),
        ("two words.txt", "two%20words.txt"),
        ("50%#1?.txt", "50%25%231%3F.txt"),
        ("año.txt", "a%C3%B1o.txt"),
        ("http:x", "http%3Ax"),
        ("lone\udcff", "lone%5Cudcff"),
    ],
)
def test_a_path_is_an_address(path: str, written: str) -> None:
    """What an address may not hold stands as its bytes; nothing in a path is a scheme."""
    assert address(path) == written
    assert named("claim", path) == f"urn:anafacts:claim:{written}"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://news.example/a?b=1&c=%20#d", "https://news.example/a?b=1&c=%20#d"),
        ("HTTP://news.example/año", "HTTP://news.example/a%C3%B1o"),
        ('https://x.example/"><script>', "https://x.example/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", ""),
        ("ftp://x.example", ""),
        (None, ""),
    ],
)
def test_an_address_of_the_web(url: str | None, written: str) -> None:
    """Only http and https, and nothing in it that ends it."""
    assert web_address(url) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a title", "a title."),
        ("Is it so?", "Is it so?"),
        (" two\r\n lines ", "two lines."),
        ("esc \x1b[1m", "esc [U+001B][1m."),
        ("\ufffe", "[U+FFFE]."),
        ("", ""),
    ],
)
def test_a_sentence_is_one_line_with_a_stop(text: str, written: str) -> None:
    """Controls show as their code, and what ends with a stop of any kind gets no second."""
    assert sentence(text) == written
    assert one_line(text) == written.removesuffix(".")


@given(st.text(alphabet="a \t\n\xa0\u2003\x1c\u202e\u200b", max_size=8))
def test_one_line_has_single_spaces(text: str) -> None:
    """Whatever blanks a text holds, one space stands for any run of them, and none at the ends."""
    assert one_line(text) == visible(" ".join(text.split()))


_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.dictionaries(_TEXT, _TEXT, max_size=3), max_size=4), _TEXT)
def test_json_is_read_back_as_it_was(rows: list[dict[str, str]], text: str) -> None:
    """Every string comes back; each row has a line; nothing in the file is invisible."""
    content = json_document({"text": text, "rows": ROWS} | ({"x": 1}), rows).decode()
    assert json.loads(content) == {"text": text, "rows": rows, "x": 1}
    assert not {"\u202e", "\u2066", "\ufeff", "\u2028", "\x7f"} & set(content)
    assert content.count("\n") == (len(rows) + 6 if rows else 5)


def test_half_a_pair_of_surrogates_is_replaced() -> None:
    """It is no character, and most readers of JSON refuse it."""
    assert json.loads(json_document({"a": "x\ud800y", "b": ROWS}, []))["a"] == "x\ufffdy"
