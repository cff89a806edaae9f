"""Running text made again from tokens."""

import pytest

from benchmarks.quality.tokenised import here, joined, there


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("the mayor 's house ( 1890 s ) , they did n't", "the mayor's house (1890s), they didn't"),
        ("a mid - 17th - century mill .", "a mid-17th-century mill."),
        ("from 1700 – 1710 , 50 % of it", "from 1700 – 1710, 50% of it"),
    ],
)
def test_spaces_that_only_part_tokens_go(tokens: str, text: str) -> None:
    """Marks, endings and hyphens stand where a writer sets them; dashes keep their spaces."""
    assert joined(tokens)[0] == text


def test_places_lead_from_the_text_to_the_tokens_and_back() -> None:
    """A span of one is the span of the same words in the other."""
    tokens = "built in the 1890 s ( perhaps )"
    text, places = joined(tokens)
    start, end = text.index("1890s"), text.index("1890s") + 5
    assert tokens[slice(*there(places, start, end))] == "1890 s"
    assert here(places, *there(places, start, end)) == (start, end)
