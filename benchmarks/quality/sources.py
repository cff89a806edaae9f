"""Conflicting sources: the value that a vote, weighted by reliability, takes for true."""

import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.quality.rows import Row

Value = float | str
_COMPARABLE = 30  # claims from which on a source's reliability is learned
_ACCURACY, _BEST = 0.8, 0.99  # of a source of which little is known, and the most that is believed
_FALSE = 10  # wrong values that a source could have given
_ROUNDS = 10


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield for each object one of its claimed values, or None where there are none."""
    claims = {row["id"]: _claims(row) for row in gold}
    accuracy: Mapping[str, float] = {}
    beliefs = _beliefs(claims, accuracy)
    for _ in range(_ROUNDS):
        accuracy = _accuracies(claims, beliefs)
        beliefs = _beliefs(claims, accuracy)
    for row in gold:
        yield {"id": row["id"], "value": _likeliest(beliefs[row["id"]])}


def _claims(row: Row) -> list[tuple[str, Value]]:
    return [(c["source"], c["value"]) for c in row["claims"] if c["value"] is not None]


def _beliefs(
    claims: Mapping[str, Sequence[tuple[str, Value]]], accuracy: Mapping[str, float]
) -> dict[str, dict[Value, float]]:
    """Return the probability of each claimed value of each object.

    A source of accuracy A votes with ln(n A / (1 - A)) (ACCUVOTE in Dong, Berti-Equille and
    Srivastava, Integrating conflicting data, 2009).
    """
    made = {}
    for name, said in claims.items():
        score: dict[Value, float] = defaultdict(float)
        for source, value in said:
            right = accuracy.get(source, _ACCURACY)
            score[value] += math.log(_FALSE * right / (1 - right))
        top = max(score.values(), default=0.0)
        weight = {value: math.exp(s - top) for value, s in score.items()}
        made[name] = {value: w / sum(weight.values()) for value, w in weight.items()}
    return made


def _accuracies(
    claims: Mapping[str, Sequence[tuple[str, Value]]],
    beliefs: Mapping[str, Mapping[Value, float]],
) -> dict[str, float]:
    """Return the mean belief in what each source says, of sources that say enough."""
    said: Counter[str] = Counter()
    held: dict[str, float] = defaultdict(float)
    for name, pairs in claims.items():
        for source, value in pairs:
            said[source] += 1
            held[source] += beliefs[name][value]
    enough = [source for source, n in said.items() if n >= _COMPARABLE]
    return {s: min(max(held[s] / said[s], 1 - _BEST), _BEST) for s in enough}


def _likeliest(beliefs: Mapping[Value, float]) -> Value | None:
    """Return the value most believed; of several the lower median, which somebody said."""
    top = max(beliefs.values(), default=0.0)
    tied = [value for value, belief in beliefs.items() if math.isclose(belief, top)]
    numbers = [value for value in tied if not isinstance(value, str)]
    return statistics.median_low(numbers) if numbers else next(iter(tied), None)
