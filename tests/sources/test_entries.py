"""Entries of a list of references: who, when, what and where, each at its place."""

from typing import Any

import pytest

from anafacts.model import DateInterval
from anafacts.sources.clean import clean
from anafacts.sources.entries import entries
from anafacts.sources.mapped import identity
from tests.sources.cases import cases, names

_TEXT = "The harbour was built long ago and is used by ships of every kind, as all say.\n\n"
_OTHER = "\n\nZuber, Z. (2001). Filler. Press.\n\nZahn, Z. (2002). More filler. Press.\n"
_PLAIN = ("title", "container", "letter", "url", "doi", "part_of")


@pytest.mark.parametrize("case", cases("references_entries"), ids=names("references_entries"))
def test_entry(case: dict[str, Any]) -> None:
    """An entry gives authors, date, title, outlet, address and number; what it lacks is empty."""
    raw = f"{_TEXT}References\n\n{case['raw']}{_OTHER}"
    found = clean(raw, markdown=True).references[0]
    assert {name: getattr(found, name) for name in _PLAIN} == {
        name: case.get(name, "") for name in _PLAIN
    }
    assert list(found.names) == case.get("names", [])
    assert list(found.part_of_names) == case.get("part_of_names", [])
    assert (found.editors, found.number) == (case.get("editors", False), case.get("number"))
    assert found.date == (DateInterval.of_iso(case["date"]) if "date" in case else None)


def test_quote_stands_at_its_place_in_the_raw_text() -> None:
    """Escapes and emphasis are taken out of what is read, never out of the quote."""
    raw = f"{_TEXT}References\n\nOkafor, A. (2017). *Ports \\& Tides*. Quay Press.{_OTHER}"
    found = clean(raw, markdown=True).references
    assert [raw[r.span.start : r.span.end] for r in found] == [r.quote for r in found]
    assert found[0].quote == "Okafor, A. (2017). *Ports \\& Tides*. Quay Press."
    assert found[0].title == "Ports & Tides"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Abe, A. (2001). One. Press. Bell, B. C. (2002). Two. Press.", [2001, 2002]),
        ("[1] A. Abe, One. Press, 2001. [2] B. Bell, Two. Press, 2002.", [2001, 2002]),
        ("Abe, A. and Bell, B. (2001). One. Press.", [2001]),
        ("Abe, A. (2001). One, after Bell (2002) and others. Press.", [2001]),
    ],
    ids=["authors", "numbers", "two authors of one work", "a year inside a title"],
)
def test_entries_of_one_paragraph(text: str, years: list[int]) -> None:
    """Hard-wrapped lists run together; an entry begins with an author or a number in brackets."""
    assert [e.year for e in entries([identity(text)], text)] == years


def test_prose_is_no_entry() -> None:
    """A stray line in a list says neither when nor where."""
    text = "All addresses were open when this went to print."
    assert entries([identity(text)], text) == ()
