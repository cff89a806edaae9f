"""What is counted of labels."""

import pytest

from benchmarks.quality.own_counts import labels


@pytest.mark.parametrize(
    ("extra", "parts"),
    [
        ({}, {"right"}),
        ({"numeric": False}, {"right"}),
        ({"numeric": True}, {"right", "right, numeric"}),
        ({"subset": "A"}, {"right", "right, A"}),
    ],
)
def test_parts_of_labels(extra: dict[str, object], parts: set[str]) -> None:
    """Items of a subset, and those with figures, are counted by themselves as well."""
    found = labels({"id": "x", "label": "open", **extra}, {"id": "x", "label": "open"})
    assert {part.figure for part in found} == parts
