"""Citations: found in brackets and in the sentence, and told from dates."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.normalize.citations import find_citations

_FILE = Path(__file__).parents[1] / "cases" / "citations.toml"
CASES = tomllib.loads(_FILE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_citations(case: dict[str, Any]) -> None:
    """A text gives these citations, in order of place."""
    text = case["text"]
    found = find_citations(text, frozenset(case.get("listed", ())))
    assert [[text[c.start : c.end], list(c.names), c.year] for c in found] == case["found"]
