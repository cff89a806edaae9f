"""The adapter of the number set reads as its models count."""

import pytest

from benchmarks.quality.numbers import items

CASES = [
    (
        "letters after digits scale",
        "NumberModel",
        "It needs 7G and 3.5 k.",
        [("7G", 7e9), ("3.5 k", 3500)],
    ),
    ("other letters make the digits no number", "NumberModel", "a 250ml jar of B12", []),
    (
        "a code is as many numbers as it has groups",
        "NumberModel",
        "host 10.4.0.3",
        [("10", 10), ("4", 4), ("0", 0), ("3", 3)],
    ),
    ("over divides", "NumberModel", "that is 7 over 2", [("7 over 2", 3.5)]),
    ("a minus may stand apart", "NumberModel", "- 12 lamps", [("- 12", -12)]),
    (
        "a hyphen between numbers is no minus",
        "NumberModel",
        "12 - 14 lamps",
        [("12", 12), ("14", 14)],
    ),
    ("one as a pronoun is none", "NumberModel", "I like this one, not two", [("two", 2)]),
    ("ordinals are no numbers", "NumberModel", "her third of nine lamps", [("nine", 9)]),
    (
        "the sign of a percentage is no part of its number",
        "NumberModel",
        "12% of lamps",
        [("12", 12)],
    ),
    ("the percent model wants the sign", "PercentModel", "12% of 40 lamps", [("12%", 12)]),
    (
        "percent of a number is a percentage",
        "PercentModel",
        "per cent of 30",
        [("per cent of 30", 30)],
    ),
    ("an address holds no percentage", "PercentModel", "https://example.org/a?b=30%25", []),
    (
        "the ordinal model wants ordinals alone",
        "OrdinalModel",
        "her third of nine lamps",
        [("third", 3)],
    ),
]


@pytest.mark.parametrize(("why", "model", "text", "wanted"), CASES, ids=[c[0] for c in CASES])
def test_convention(why: str, model: str, text: str, wanted: list[tuple[str, float]]) -> None:
    """Each convention of the set is followed, and only by its own model."""
    found = [(text[i["start"] : i["end"]], i["value"]) for i in items(text, model)]
    assert found == wanted, why
