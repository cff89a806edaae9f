"""The parts of a measure's key."""

import pytest

from anafacts.reconcile.measure_keys import measure_key


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("person|kill|flood", ("person", "kill", "flood")),
        ("term", ("term", "", "")),
        ("", ("", "", "")),
    ],
)
def test_what_a_key_leaves_out_is_empty(key: str, parts: tuple[str, str, str]) -> None:
    """A key of one word, or of none, stops nothing."""
    assert measure_key(key) == parts
