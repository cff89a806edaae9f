"""Two figures of two statements."""

import tomllib
from pathlib import Path

import pytest

from anafacts.model import Outcome
from anafacts.reconcile.statements.relate import comparable, relate
from tests.reconcile.statements.build import told

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "statements_relate.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_relate(case: dict[str, str]) -> None:
    """The outcome and the relation are those of the case; the sentence quotes both figures."""
    found = relate(told(case["a"]), told(case["b"]))
    assert (found.outcome, found.relation) == (case["outcome"], case["relation"])
    assert f'"{case["b"]}"' in found.text
    assert found.missing or found.outcome is not Outcome.OPEN


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("12 cranes", "14 boats", True),
        ("12 cranes", "12 dollars", False),
        ("12 km", "3 miles", True),
        ("12 km", "12 kg", False),
    ],
)
def test_comparable(a: str, b: str, *, expected: bool) -> None:
    """Only figures of one kind are held against each other, whatever they count."""
    assert comparable(told(a), told(b)) is expected
