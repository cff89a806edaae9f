"""A figure that follows by arithmetic."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import Span, Told
from anafacts.reconcile.statements.sums import derived, implied, plain
from tests.reconcile.statements.build import statement, told

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "statements_sums.toml").read_text(encoding="utf-8")
)["case"]


def _told(text: str, at: int = 0) -> Told:
    quote, _, modifier = text.partition("|")
    return told(quote, modifiers=(modifier,) if modifier else (), span=Span(at, at + 1))


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_derived(case: dict[str, Any]) -> None:
    """The arithmetic is that of the case, or there is none."""
    first = statement("", *(_told(text, at) for at, text in enumerate(case["given"])))
    found = derived(_told(case["target"]), first, statement(case.get("words", "")))
    assert (found.line if found else None) == case.get("line")


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("they buy", "now", "5 + 3 = 8"),
        ("they sell", "left", "5 - 3 = 2"),
        ("they buy and sell", "now", None),
        ("they buy", "yesterday", None),
    ],
)
def test_implied(first: str, second: str, line: str | None) -> None:
    """What the figures must come to is told only where the words leave one reading."""
    given = statement(first, _told("5 ships", 0), _told("3 ships", 1))
    found = implied(_told("9 ships"), given, statement(second))
    assert (found.line if found else None) == line


@pytest.mark.parametrize(("value", "text"), [(8.0, "8"), (2.5, "2.5"), (1234567.0, "1,234,567")])
def test_numbers_of_a_line_are_in_full(value: float, text: str) -> None:
    """No power of ten and no trailing zeros."""
    assert plain(value) == text
