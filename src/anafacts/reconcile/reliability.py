"""How often each source is right, and which value of a fact is to be believed.

ACCU of Dong, Berti-Equille and Srivastava (Integrating conflicting data: the role of source
dependence, VLDB 2009), on intervals: a value is borne out by every source whose figure allows it,
a source is right so far as the values that it allows are believed. Sources that never differ are
one voice. Nothing here knows of texts: any statements of any sources will do.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from anafacts.lexicon.reliability import reliability as constant
from anafacts.reconcile.copying import Shared, one_voice

Value = float | str
_SAME = 1e-9  # relative
_SETTLED = 1e-6  # a change of belief that ends the rounds


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says of a fact: a value, and the ends of what its words allow.

    Without ends it allows its own value only.
    """

    source: str
    value: Value
    low: float | None = None
    high: float | None = None

    def allows(self, value: Value) -> bool:
        """Return whether the statement holds if the value is true."""
        if value == self.value:
            return True
        if isinstance(value, str) or self.low is None or self.high is None:
            return False
        slack = _SAME * abs(value)
        return self.low - slack <= value <= self.high + slack


@dataclass(frozen=True, slots=True)
class Reliability:
    """The share of a source's claims that hold, and the number of claims on which that rests."""

    share: float
    claims: int


@dataclass(frozen=True, slots=True)
class Learned:
    """By fact the belief in each value, which add up to one, and by source its reliability.

    Only sources with enough comparable claims have one; ``voice`` names for each source the one
    that it never differs from, or itself.
    """

    beliefs: Mapping[str, Mapping[Value, float]]
    reliability: Mapping[str, Reliability]
    voice: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Contest:
    """A fact: of each value the voices that bear it out, and by voice the values it allows."""

    backers: Mapping[Value, tuple[str, ...]]
    allowed: Mapping[str, tuple[Value, ...]]

    @property
    def is_open(self) -> bool:
        """Whether no value is borne out by all."""
        return all(len(b) < len(self.allowed) for b in self.backers.values())


def comparable(facts: Mapping[str, Sequence[Statement]]) -> dict[str, int]:
    """Return of how many facts each source speaks of which another speaks too."""
    counts: dict[str, int] = defaultdict(int)
    for said in facts.values():
        sources = {s.source for s in said}
        for source in sources if len(sources) > 1 else ():
            counts[source] += 1
    return counts


def learn(facts: Mapping[str, Sequence[Statement]]) -> Learned:
    """Return what to believe of each fact, and how reliable its sources are.

    Work grows with the statements; the order of facts and statements is of no account.
    """
    voice = one_voice(_shared(facts), int(constant("comparable_claims")))
    contests = {name: _contest(facts[name], voice) for name in sorted(facts)}
    compared = {name: c for name, c in contests.items() if len(c.allowed) > 1}
    counts: dict[str, int] = defaultdict(int)
    for contest in compared.values():
        for source in contest.allowed:
            counts[source] += 1
    shares = _shares(compared.values(), counts)
    beliefs = {name: _beliefs(contest, shares) for name, contest in contests.items()}
    sources = sorted({s.source for said in facts.values() for s in said})
    known = [s for s in sources if voice.get(s, s) in shares]
    learned = {s: Reliability(shares[voice.get(s, s)], counts[voice.get(s, s)]) for s in known}
    return Learned(beliefs, learned, {s: voice.get(s, s) for s in sources})


def _shared(facts: Mapping[str, Sequence[Statement]]) -> Shared:
    """Return of each fact on which sources differ what those say that say enough elsewhere."""
    counts, least = comparable(facts), constant("comparable_claims")
    contested = (facts[name] for name in sorted(facts) if len({s.value for s in facts[name]}) > 1)
    frequent = ([s for s in said if counts.get(s.source, 0) >= least] for said in contested)
    return [sorted((s.source, s.value) for s in said) for said in frequent if len(said) > 1]


def _contest(said: Sequence[Statement], voice: Mapping[str, str]) -> _Contest:
    values = sorted({s.value for s in said}, key=lambda v: (isinstance(v, str), v))
    backers: dict[Value, set[str]] = {value: set() for value in values}
    allowed: dict[str, set[Value]] = defaultdict(set)
    for statement in said:
        speaker = voice.get(statement.source, statement.source)
        for value in values:
            if statement.allows(value):
                backers[value].add(speaker)
                allowed[speaker].add(value)
    return _Contest(
        {value: tuple(sorted(by)) for value, by in backers.items()},
        {speaker: tuple(v for v in values if v in those) for speaker, those in allowed.items()},
    )


def _shares(contests: Iterable[_Contest], counts: Mapping[str, int]) -> dict[str, float]:
    """Return the mean belief in what each voice allows, of voices with enough comparable claims."""
    enough = {s for s, n in counts.items() if n >= constant("comparable_claims")}
    still = [c for c in contests if c.is_open and not enough.isdisjoint(c.allowed)]
    disputed: dict[str, int] = defaultdict(int)
    for contest in still:
        for source in contest.allowed:
            disputed[source] += 1
    shares = dict.fromkeys(enough, constant("accuracy"))
    for _ in range(int(constant("rounds")) if still else 0):
        held: dict[str, list[float]] = defaultdict(list)
        for contest in still:
            belief = _beliefs(contest, shares)
            for source, values in contest.allowed.items():
                held[source].append(math.fsum(belief[v] for v in values))
        made = {
            s: _within((math.fsum(held[s]) + counts[s] - disputed[s]) / counts[s]) for s in enough
        }
        moved = max((abs(made[s] - shares[s]) for s in enough), default=0.0)
        shares = made
        if moved < _SETTLED:
            break
    return shares


def _within(share: float) -> float:
    surest = constant("surest")
    return min(max(share, 1 - surest), surest)


def _beliefs(contest: _Contest, shares: Mapping[str, float]) -> dict[Value, float]:
    """Return the probability of each value; a voice that is right in A votes with ln(n A/(1-A))."""
    weight = {s: _vote(shares.get(s, constant("accuracy"))) for s in contest.allowed}
    score = {v: math.fsum(weight[s] for s in by) for v, by in contest.backers.items()}
    top = max(score.values(), default=0.0)
    odds = {v: math.exp(s - top) for v, s in score.items()}
    total = math.fsum(odds.values())
    return {v: o / total for v, o in odds.items()}


def _vote(share: float) -> float:
    return math.log(constant("wrong_values") * share / (1 - share))
