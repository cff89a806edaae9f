"""Our own annotation stands in the texts where it says, and does not contradict itself."""

import json
from typing import Any

import pytest

from benchmarks.annotation import OWN, ROOT

KINDS = ("claims", "events", "traps")


def rows(kind: str) -> list[dict[str, Any]]:
    """Return the rows of one file of the annotation."""
    lines = (OWN / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("kind", KINDS)
def test_quote_is_the_text_between_the_offsets(kind: str) -> None:
    """Every row quotes the text at its offsets, newlines kept."""
    for row in rows(kind):
        with (ROOT / "raw" / f"{row['doc']}.txt").open(encoding="utf-8", newline="") as file:
            assert file.read()[row["start"] : row["end"]] == row["quote"], row["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_unique(kind: str) -> None:
    """No two rows of a file share an id, which would hide one in a list of errors."""
    ids = [row["id"] for row in rows(kind)]
    assert sorted(set(ids)) == sorted(ids)


def test_trap_is_no_claim() -> None:
    """No trap overlaps a claim: a row there would be right and wrong at once."""
    for trap in rows("traps"):
        for claim in rows("claims"):
            apart = trap["end"] <= claim["start"] or claim["end"] <= trap["start"]
            assert apart or trap["doc"] != claim["doc"], (trap["id"], claim["id"])
