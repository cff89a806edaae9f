"""Published estimators of the true value among conflicting sources, to set ours beside.

Each takes what the sources say of each object and returns a score of each value. All are told as
in the papers, except that a source with fewer claims than the rule book asks for has no record of
its own: such sources share one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from statistics import NormalDist

from anafacts.lexicon.reliability import reliability as constant
from anafacts.reconcile.reliability import Value
from benchmarks.quality.rows import Row
from benchmarks.quality.sources import Claims, answer, claims, top

Scores = dict[str, dict[Value, float]]
Estimator = Callable[[Claims], Scores]
_ROUNDS = 20
_REST = ""  # the record that sources with few claims share


def vote(said: Claims) -> Scores:
    """Return how many sources give each value."""
    return {name: dict(Counter(v for _, v in pairs)) for name, pairs in said.items()}


def median(said: Claims) -> Scores:
    """Return 1 for the one or two values in the middle."""
    made: Scores = {}
    for name, pairs in said.items():
        values = sorted((v for _, v in pairs), key=lambda v: (isinstance(v, str), v))
        middle = values[(len(values) - 1) // 2 : len(values) // 2 + 1]
        made[name] = dict.fromkeys(middle, 1.0)
    return made


def crh(said: Claims) -> Scores:
    """Return the weight of each value under CRH with 0-1 loss (Li et al., SIGMOD 2014)."""

    def weigh(loss: Mapping[str, float], made: Mapping[str, int]) -> dict[str, float]:
        share = {s: max(loss[s] / made[s], 1e-3) for s in made}
        return {s: -math.log(share[s] / sum(share.values())) for s in made}

    return _in_turns(said, weigh)


def catd(said: Claims) -> Scores:
    """Return the weight of each value under CATD (Li et al., VLDB 2015), at 95 % confidence."""

    def weigh(loss: Mapping[str, float], made: Mapping[str, int]) -> dict[str, float]:
        return {s: _chi_squared(0.025, n) / max(loss[s], 0.5) for s, n in made.items()}

    return _in_turns(said, weigh)


def truth_finder(said: Claims) -> Scores:
    """Return the confidence of each value under TruthFinder (Yin et al., KDD 2008).

    Close numbers bear each other out: implication exp(-gap / 1 %) at weight 0.5; dampening 0.3.
    """
    record, trust = _records(said), defaultdict[str, float](lambda: 0.9)
    made = Counter(record[s] for pairs in said.values() for s, _ in pairs)
    scores: Scores = {}
    for _ in range(_ROUNDS):
        held: dict[str, float] = defaultdict(float)
        for name, pairs in said.items():
            raw: dict[Value, float] = defaultdict(float)
            for source, value in pairs:
                raw[value] -= math.log(1 - min(trust[record[source]], 1 - 1e-6))
            scores[name] = {v: s + 0.5 * _implied(v, raw) for v, s in raw.items()}
            for source, value in pairs:
                held[record[source]] += 1 / (1 + math.exp(-0.3 * scores[name][value]))
        trust.update({s: held[s] / n for s, n in made.items()})
    return scores


def _implied(value: Value, scores: Mapping[Value, float]) -> float:
    if isinstance(value, str):
        return 0.0
    others = ((v, s) for v, s in scores.items() if v != value and not isinstance(v, str))
    size = abs(value) or 1.0
    return sum(s * math.exp(-abs(v - value) / (0.01 * max(size, abs(v)))) for v, s in others)


def _in_turns(
    said: Claims, weigh: Callable[[Mapping[str, float], Mapping[str, int]], dict[str, float]]
) -> Scores:
    """Return the scores when weights and truths have been found in turns."""
    record = _records(said)
    made = Counter(record[s] for pairs in said.values() for s, _ in pairs)
    weight, scores = dict.fromkeys(made, 1.0), vote(said)
    for _ in range(_ROUNDS):
        loss: dict[str, float] = defaultdict(float)
        for name, pairs in said.items():
            true = top(scores[name])
            for source, value in pairs:
                loss[record[source]] += 1 - (value in true) / len(true)
        weight = weigh(loss, made)
        scores = {name: _weighed(pairs, record, weight) for name, pairs in said.items()}
    return scores


def _weighed(
    pairs: Sequence[tuple[str, Value]], record: Mapping[str, str], weight: Mapping[str, float]
) -> dict[Value, float]:
    made: dict[Value, float] = defaultdict(float)
    for source, value in pairs:
        made[value] += weight[record[source]]
    return dict(made)


def _records(said: Claims) -> dict[str, str]:
    counts = Counter(s for pairs in said.values() for s, _ in pairs)
    least = constant("comparable_claims")
    return {s: s if n >= least else _REST for s, n in counts.items()}


def _chi_squared(share: float, degrees: int) -> float:
    """Return the quantile of chi squared (Wilson and Hilferty 1931)."""
    spread = 2 / (9 * degrees)
    return degrees * (1 - spread + NormalDist().inv_cdf(share) * math.sqrt(spread)) ** 3


def _predicted(estimator: Estimator, gold: Sequence[Row]) -> Iterator[Row]:
    scores = estimator(claims(gold))
    return (answer(row["id"], scores[row["id"]]) for row in gold)


def predictor(estimator: Estimator) -> Callable[[Sequence[Row]], Iterator[Row]]:
    """Return what answers a set by an estimator."""
    return partial(_predicted, estimator)


RIVALS: Mapping[str, Callable[[Sequence[Row]], Iterator[Row]]] = {
    "vote, lower": predictor(vote), "median, lower": predictor(median),
    "CRH": predictor(crh), "CATD": predictor(catd), "TruthFinder": predictor(truth_finder),
}  # fmt: skip
