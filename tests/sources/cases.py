"""Read the case tables of the tests."""

import tomllib
from pathlib import Path
from typing import Any

CASES = Path(__file__).resolve().parents[1] / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the ``[[case]]`` tables of ``tests/cases/NAME.toml``; each says why it is there."""
    found: list[dict[str, Any]] = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]
    assert found, f"{name}.toml holds no case"
    assert all(case["why"] for case in found)
    return found


def names(name: str) -> list[str]:
    """Return what each case is called in the output of pytest."""
    return [case.get("name", case["why"]) for case in cases(name)]
