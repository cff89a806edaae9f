"""The measures of clusters of mentions, against values worked out by hand."""

import pytest

from benchmarks.quality.coreference import by_topic, conll
from benchmarks.quality.tally import figures

Clusters = list[str]


@pytest.mark.parametrize(
    ("gold", "said", "values"),
    [
        # Two chains, found: all is right.
        (["abc", "d"], ["abc", "d"], (100.0, 100.0, 100.0)),
        # One link of two found. B³: recall (4/3 + 1/3)/3, precision 1.
        (["abc"], ["ab", "c"], (66.7, 71.4, 53.3)),
        # All in one. MUC: recall 2/2, precision 2/3; CEAF: 2 * (4/6) / 3, one of two aligned.
        (["ab", "cd"], ["abcd"], (80.0, 66.7, 44.4)),
    ],
)
def test_measures(gold: Clusters, said: Clusters, values: tuple[float, float, float]) -> None:
    """MUC counts links, B³ mentions, CEAF aligned chains; CoNLL is their mean."""
    muc, b3, ceaf = values
    counts = conll(*([frozenset(c) for c in clusters] for clusters in (gold, said)))
    found = {f.name: f.value for f in figures([counts], resamples=0)}
    assert found == {
        "MUC": pytest.approx(muc, abs=0.05),
        "B³": pytest.approx(b3, abs=0.05),
        "CEAF-e": pytest.approx(ceaf, abs=0.05),
        "CoNLL": pytest.approx((muc + b3 + ceaf) / 3, abs=0.05),
    }


def test_best_alignment_is_not_the_greedy_one() -> None:
    """The likest pair is given up where two others together are better."""
    gold, said = [frozenset(c) for c in ("abcd", "ef")], [frozenset(c) for c in ("abef", "cd")]
    found = {f.name: f.value for f in figures([conll(gold, said)], resamples=0)}
    # ab|ef share 2 of 4+4 and of 2+4: 0.5, 2/3; cd 2/3: the sum 4/3 beats 0.5.
    assert found["CEAF-e"] == pytest.approx(100 * 2 * (4 / 3) / 4)


def test_counted_are_events_in_checked_sentences() -> None:
    """Persons and sentences that nobody checked are left out; an unmade answer is alone."""
    mentions = [
        {"m_id": "1", "type": "ACTION_STATE", "sentence": 0, "cluster": "x"},
        {"m_id": "2", "type": "NEG_ACTION_STATE", "sentence": 0, "cluster": "x"},
        {"m_id": "3", "type": "HUMAN_PART", "sentence": 0, "cluster": "y"},
        {"m_id": "4", "type": "ACTION_STATE", "sentence": 1, "cluster": "x"},
    ]
    row = {"id": "a", "topic": 1, "validated_sentences": [0], "mentions": mentions}
    (alone,) = by_topic([row], {})
    (joined,) = by_topic([row], {"a": {"clusters": {"1": "k", "2": "k", "4": "z"}}})
    values = [{f.name: f.value for f in figures([c], resamples=0)} for c in (alone, joined)]
    assert (values[0]["MUC"], values[1]["MUC"]) == (0.0, 100.0)
