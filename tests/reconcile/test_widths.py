"""The widths on which comparing decides: each is asked for, and decides where it says it does."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from anafacts.lexicon import load
from anafacts.model import AnalysisText
from anafacts.reconcile.distances import far_end
from anafacts.reconcile.leads import lead_of
from anafacts.reconcile.widths import Width, width
from tests.reconcile.build import claim, document, figure


def test_every_width_is_asked_for_and_known(root: Path) -> None:
    """No entry is dead, no rule asks for one that is not there, and each key stands once."""
    code = "".join(
        file.read_text(encoding="utf-8") for file in (root / "src/anafacts/reconcile").rglob("*.py")
    )
    asked = set(re.findall(r'width\(\s*"([^"]+)"', code))
    keys = [entry.key for entry in load("comparison_widths", Width)]
    assert sorted(asked) == sorted(keys)


def test_an_unknown_width_is_an_error() -> None:
    """A name that was misspelt is not taken for a width of nothing."""
    with pytest.raises(KeyError):
        width("nearly near")


@pytest.mark.parametrize(("shift", "named"), [(-10, True), (1, False)])
def test_a_text_says_at_its_beginning_what_it_is_about(shift: int, *, named: bool) -> None:
    """A name within the width is of the lead, one behind it is not."""
    before = "x" * (int(width("beginning of a text")) + shift)
    text = f"{before} Kerlo came."
    told = replace(document("a"), analysis=AnalysisText(text, range(len(text))))
    assert ("kerlo" in lead_of(told).names) is named


@pytest.mark.parametrize(
    ("behind", "end"),
    [
        ("off the northern coast of Elmar", {"elmar"}),
        ("from the town of Varda", {"varda"}),
        ("from the coast", set()),
    ],
)
def test_general_words_name_no_end_of_a_distance(behind: str, end: set[str]) -> None:
    """What any place is called, and directions, do not tell one end of a distance from another."""
    one = claim("a", "40 km", figure(40.0, unit="kilometer", unit_kind="length"), key="distance||")
    assert far_end(replace(one, sentence_text=f"40 km {behind}")) == end
