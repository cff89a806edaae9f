"""The reasons for which numbers are set aside."""

import re
from pathlib import Path

from anafacts.normalize.figures.noise import ADDRESSES, MARKED, STARTS
from anafacts.normalize.figures.reject import _FORMS
from anafacts.normalize.rejections import meanings, number_words_aside, reasons
from anafacts.sources.clean import MARKERS
from anafacts.sources.markdown import CUTS

_FIGURES = ("naming", "references", "wording", "years", "reject")
_RETURNED = re.compile(r'return "(\w+)"')


def test_every_reason_is_explained(root: Path) -> None:
    """What any part of the package gives as a reason has a meaning, and no meaning is idle."""
    given = {row[0] for table in (ADDRESSES, MARKED, STARTS, MARKERS, CUTS) for row in table}
    given |= {*_FORMS.values(), "uncounted", *(e.reason for e in reasons() if e.words)}
    folder = root / "src/anafacts/normalize/figures"
    for name in _FIGURES:
        given |= set(_RETURNED.findall((folder / f"{name}.py").read_text(encoding="utf-8")))
    assert given - {""} == set(meanings())


def test_reasons_stand_in_the_manual(root: Path) -> None:
    """The manual lists every reason with its meaning and an example."""
    manual = (root / "docs/coverage.md").read_text(encoding="utf-8")
    rows = [f"| {e.reason} | {e.meaning} | {e.example} |" for e in reasons()]
    assert [row for row in rows if row not in manual] == []


def test_words_that_no_other_part_reads() -> None:
    """A multiple of nothing and a possessive are set aside; a word that holds one is not."""
    text = "A Double blow fell twice on one’s house; the double-decker and the doubles stood."
    found = [(text[r.start : r.end], r.reason) for r in number_words_aside(text)]
    assert found == [
        ("Double", "multiple"),
        ("twice", "multiple"),
        ("one’s", "pronoun"),
        ("double", "multiple"),
    ]
