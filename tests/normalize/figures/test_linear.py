"""Hostile text takes time in proportion to its length."""

import time

import pytest

from anafacts.normalize.figures import find_figures

HOSTILE = {
    "digits": "1" * 200_000,
    "letters": "a" * 200_000,
    "commas": "1," * 20_000,
    "dots": "1." * 20_000,
    "initials": "a." * 50_000,
    "codes": "a.b-" * 20_000,
    "brackets": "(" * 50_000,
    "quotes": '"' * 50_000,
    "dollars": "$" * 20_000,
    "hedges": "more than " * 10_000,
    "spelled": "one hundred and " * 5_000,
    "ones": "1 " * 2_000,
    "ranges": "1-" * 2_000,
    "dates": "May 1 " * 2_000,
    "tens": "tens of " * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    """Four times the text takes less than twelve times as long; squares would take sixteen."""
    text = HOSTILE[name]
    find_figures(text[:100])
    start = time.perf_counter()
    find_figures(text[: len(text) // 4])
    quarter = time.perf_counter() - start
    start = time.perf_counter()
    find_figures(text)
    assert time.perf_counter() - start < 12 * quarter + 0.5
