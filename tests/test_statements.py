"""``anafacts.compare``: two statements side by side, with the shipped model."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import anafacts
from anafacts.errors import StatementError
from anafacts.model import Outcome
from anafacts.statements import compare_many

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "statements.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_compare(case: dict[str, Any]) -> None:
    """The outcome is that of the case, and the reason has its words."""
    found = anafacts.compare(case["first"], case["second"])
    assert found.outcome == case["outcome"], found
    assert case.get("says", "") in found.reason


def test_each_figure_of_the_second_is_compared() -> None:
    """A comparison has one entry a figure of the second, with what it was held against."""
    found = anafacts.compare("It keeps 12 goats and 3 cows.", "It keeps 3 cows and 14 goats.")
    assert [(f.figure, f.against, f.outcome) for f in found.figures] == [
        ("3 cows", ("3 cows",), Outcome.FOLLOWS),
        ("14 goats", ("12 goats",), Outcome.CONTRADICTS),
    ]


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("", "It has 3 rooms.", "the first statement is empty"),
        ("It has 3 rooms.", " \n", "the second statement is empty"),
        ("It has 3 rooms.", "It has rooms.", "there is no figure in the second statement"),
        ("It has rooms.", "It has 3 rooms.", "there is no figure in the first statement"),
    ],
)
def test_what_cannot_be_compared_is_told(first: str, second: str, message: str) -> None:
    """The error says which statement lacks what, and what to do."""
    with pytest.raises(StatementError, match=message):
        anafacts.compare(first, second)


def test_only_texts_are_read() -> None:
    """What is no text is a mistake of the program, with the remedy."""
    with pytest.raises(TypeError, match="decode it first"):
        anafacts.compare(b"3 rooms", "3 rooms")  # type: ignore[arg-type]


def test_many_pairs_give_what_each_gives_alone() -> None:
    """A batch is only faster."""
    pairs = [("It has 3 rooms.", "It has 4 rooms."), ("It has 3 rooms.", "It has three rooms.")]
    assert compare_many(pairs) == tuple(anafacts.compare(a, b) for a, b in pairs)
