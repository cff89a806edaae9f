"""Published estimators of the true value, to set ours beside."""

import pytest

from benchmarks.quality.estimators import RIVALS, Estimator, catd, crh, truth_finder, vote
from benchmarks.quality.rows import Row
from benchmarks.quality.sources import answer, top

# Forty objects on which a and b are right, and c and d wrong, each in its own way; on the last a
# stands alone against c and d.
SAID = {str(n): [("a", 1.0), ("b", 1.0), ("c", 5.0 + n), ("d", 90.0 + n)] for n in range(40)} | {
    "last": [("a", 1.0), ("c", 2.0), ("d", 2.0)]
}


@pytest.mark.parametrize("estimator", [crh, catd])
def test_record_outweighs_the_vote(estimator: Estimator) -> None:
    """One source that was right outweighs two that were wrong, unless each has one vote."""
    assert top(vote(SAID)["last"]) == [2.0]
    assert top(estimator(SAID)["last"]) == [1.0]


def test_close_numbers_bear_each_other_out() -> None:
    """Under TruthFinder 1,000 and 1,001 outweigh two who say 5,000, as neither does alone."""
    said = {"x": [("a", 1000.0), ("b", 1001.0), ("c", 1000.5), ("d", 5000.0), ("e", 9000.0)]}
    assert top(vote(said)["x"]) == [1000.0, 1001.0, 1000.5, 5000.0, 9000.0]
    assert top(truth_finder(said)["x"]) == [1000.5]


def test_ties_are_told() -> None:
    """Of values that nothing tells apart the lower is the answer, and all are named."""
    assert answer("x", {4.0: 1.0, 2.0: 1.0, 3.0: 0.5}) == {
        "id": "x", "value": 2.0, "tied": [2.0, 4.0],
    }  # fmt: skip
    assert answer("x", {4.0: 1.0, 2.0: 2.0}) == {"id": "x", "value": 2.0}


@pytest.mark.parametrize("name", RIVALS)
def test_every_rival_answers_every_object(name: str) -> None:
    """An object without claims has no answer; the others have one of their values."""
    gold: list[Row] = [
        {"id": "x", "claims": [{"source": "a", "value": 3.0}, {"source": "b", "value": None}]},
        {"id": "y", "claims": []},
    ]
    assert [row["value"] for row in RIVALS[name](gold)] == [3.0, None]
