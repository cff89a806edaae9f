"""Which of the values of a disputed fact to believe, where its sources are known well enough."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from anafacts.lexicon.reliability import reliability as constant
from anafacts.model import BestBasis, Fact
from anafacts.reconcile.best import with_best
from anafacts.reconcile.consensus import Said, Texts, median, votes
from anafacts.reconcile.reliability import Statement, Value, comparable, learn
from anafacts.reconcile.voices import source_of

_TIED = 1e-9


@dataclass(frozen=True, slots=True)
class Ballot:
    """The votes on a fact, one a voice; ``said`` are all standing claims of a disputed one."""

    fact_id: str
    statements: tuple[Statement, ...]
    said: tuple[Said, ...]

    @classmethod
    def on(cls, fact_id: str, said: Sequence[Said], *, disputed: bool) -> "Ballot":
        """Return the ballot on a fact; without common ground of its claims it is disputed."""
        voted = votes(said) if len(said) > 1 else said
        stated = (
            Statement(source_of(s.claim), s.value, s.generous.low, s.generous.high)
            for s in voted
            if s.value is not None
        )
        return cls(fact_id, tuple(stated), tuple(said) if disputed else ())


def told_by_the_reliable(
    facts: Iterable[Fact], ballots: Iterable[Ballot], texts: Texts
) -> Iterator[Fact]:
    """Yield the facts; of one in dispute best is the value most believed if its sources are known.

    A source is known by at least as many comparable claims in the run as the rule book asks for.
    Where no fact gains by it, nothing is learned.
    """
    by_fact = {ballot.fact_id: ballot for ballot in ballots}
    statements = {name: ballot.statements for name, ballot in by_fact.items()}
    counts, least = comparable(statements), constant("comparable_claims")
    known = {
        name
        for name, ballot in by_fact.items()
        if ballot.said and all(counts.get(s.source, 0) >= least for s in ballot.statements)
    }
    beliefs = learn(statements).beliefs if known else {}
    for fact in facts:
        if fact.fact_id in known:
            said = by_fact[fact.fact_id].said
            best = _most(said, beliefs[fact.fact_id])
            yield with_best(fact, best, said, texts, basis=BestBasis.RELIABILITY)
        else:
            yield fact


def _most(said: Sequence[Said], belief: Mapping[Value, float]) -> Said:
    """Return the claim most believed, of several the lower median of them."""
    top = max(belief.values())
    voted = (s for s in votes(said) if s.value is not None)
    return median([s for s in voted if belief[s.value or 0.0] >= top - _TIED])
