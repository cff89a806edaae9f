"""How NewsQuant writes what we read."""

from typing import Any

import pytest

from benchmarks.quality import newsquant

CASES = [
    pytest.param(
        "Profit rose 4 percent to $9 a share.",
        [(4, "percentage", "up"), (9, "dollar per share", "=")],
        id="a change has a direction, the level it leads to has none",
    ),
    pytest.param(
        "There was a 4 percent rise.", [(4, "percentage", "=")], id="a noun gives no direction"
    ),
    pytest.param("Exports fell by more than 7 percent.", [(7, "percentage", ">")], id="bounds win"),
    pytest.param(
        "Output went from 30 tonnes to 45 tonnes.", [([30, 45], "tonne", "=")], id="from X to Y"
    ),
    pytest.param(
        "The harbour keeps three old fishing boats.",
        [(3, "old fishing boat", "=")],
        id="the unit of a count is its noun phrase in the singular",
    ),
    pytest.param(
        "Thousands of voters and several mayors came.",
        [([1000, 10000], "voter", "=")],
        id="vague plurals are decades, other vague words nothing",
    ),
    pytest.param(
        "One of the sailors drew 2-2 after a decade.",
        [(1, "sailor", "="), (2, "-", "=")],
        id="one of the, and scores, count; a decade does not",
    ),
    pytest.param(
        "It is one of the two oldest mills on its tenth anniversary.",
        [(1, "old mill", "="), (2, "old mill", "=")],
        id="one of a number has the noun of that number; an ordinal is no quantity",
    ),
    pytest.param(
        "One of the hostesses fed six of her sister's old cats.",
        [(1, "hostess", "="), (6, "old cat", "=")],
        id="the owner of what is counted is none of the unit",
    ),
    pytest.param(
        "Lena scored 8 of the club's first 15 goals.",
        [(8, "goal", "="), (15, "goal", "=")],
        id="the words before another number are none of the unit",
    ),
    pytest.param(
        "Costs were 3% higher than before, while shares closed 2% higher.",
        [(3, "percentage", "="), (2, "percentage", "up")],
        id="what is higher than another has no direction",
    ),
    pytest.param(
        "It cost PS30, or 5 percent a year.",
        [(30, "pound sterling", "="), (5, "percentage per year", "=")],
        id="signs spelled in ASCII, and shares a year",
    ),
]


@pytest.mark.parametrize(("text", "quantities"), CASES)
def test_quantities(text: str, quantities: list[Any]) -> None:
    """A sentence has these values, units and changes, in any order."""
    (row,) = newsquant.predict([{"id": "x", "text": text}])
    made = [(q["value"], q["unit"], q["change"]) for q in row["quantities"]]
    assert sorted(made, key=str) == sorted(quantities, key=str)
