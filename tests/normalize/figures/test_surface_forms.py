"""The surface forms of numbers, family by family."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures

FAMILIES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "surface_forms.toml").read_text(encoding="utf-8")
)["family"]
STRINGS = [(f["why"], s) for f in FAMILIES for s in f["strings"]]
EXACT = {"hedge": "exact"}


def shown(mention: Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of a mention what a string asks for; bounds are open where only one is given."""
    return {key: getattr(mention.figure, key) for key in wanted}


@pytest.mark.parametrize(("why", "string"), STRINGS, ids=[s["text"] for _, s in STRINGS])
def test_string(why: str, string: dict[str, Any]) -> None:
    """The figures of a string are read with value, bounds, unit and hedge, or refused."""
    figures = find_figures(string["text"])
    if "none" in string:
        assert figures.mentions == (), why
        assert {r.reason for r in figures.rejections} == {string["none"]}
        return
    plain = {key: value for key, value in string.items() if key != "text"}
    found = [EXACT | f for f in string.get("found", [plain])]
    assert len(figures.mentions) == len(found), why
    for mention, wanted in zip(figures.mentions, found, strict=True):
        got = shown(mention, wanted)
        assert got == {
            key: pytest.approx(value) if isinstance(value, float | int) else value
            for key, value in wanted.items()
        }, why
