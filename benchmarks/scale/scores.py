"""What was found held against what is true."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from anafacts.model import Claim, Fact, Family, Relation
from benchmarks.scale.texts import Truth

Truths = Mapping[str, Truth]


def facts_scored(facts: Iterable[Fact], truths: Truths) -> dict[str, float]:
    """Return the B-cubed precision and recall of the facts as groups of claims.

    Of every claim: which part of its fact is truly of one thing with it, and which part of all that
    is truly of one thing with it is in its fact (Bagga and Baldwin, 1998).
    """
    mine = {claim: fact.fact_id for fact in facts for claim in fact.claim_ids}
    both = Counter((mine[c], t.fact) for c, t in truths.items())
    found, true = Counter(mine.values()), Counter(t.fact for t in truths.values())
    size = len(truths)
    return {
        "facts precision": sum(n * n / found[m] for (m, _), n in both.items()) / size,
        "facts recall": sum(n * n / true[t] for (_, t), n in both.items()) / size,
    }


def conflicts_scored(
    relations: Iterable[Relation], claims: Sequence[Claim], truths: Truths
) -> dict[str, float]:
    """Return the precision of conflicts, and their recall by figures and by claims.

    Figures are what claims of one fact say: two that cannot both hold are found where any claims
    that give them are said to conflict. By claims, every two count that give them.
    """
    says = {c.claim_id: (c.figure.value, c.figure.hedge, c.figure.unit) for c in claims}
    named = [r for r in relations if r.family is Family.CONFLICT]
    right = [r for r in named if _apart(truths[r.claim_a], truths[r.claim_b])]
    told = {_figures(truths[r.claim_a].fact, says[r.claim_a], says[r.claim_b]) for r in right}
    wanted, pairs = _wanted(truths, says)
    return {
        "conflicts named": len(named),
        "conflicts precision": len(right) / max(1, len(named)),
        "conflicts recall, by figures": len(told & wanted) / max(1, len(wanted)),
        "conflicts recall, by claims": len(right) / max(1, pairs),
    }


def _wanted(truths: Truths, says: Mapping[str, object]) -> tuple[set[object], int]:
    """Return the figures that cannot both hold, fact by fact, and how many claims give them."""
    sides: defaultdict[str, tuple[list[object], list[object]]] = defaultdict(lambda: ([], []))
    for claim, truth in truths.items():
        sides[truth.fact][truth.side].append(says[claim])
    figures = {_figures(f, x, y) for f, (a, b) in sides.items() for x in set(a) for y in set(b)}
    return figures, sum(len(a) * len(b) for a, b in sides.values())


def _figures(fact: str, one: object, other: object) -> object:
    return fact, frozenset((one, other))


def _apart(a: Truth, b: Truth) -> bool:
    return a.fact == b.fact and a.side != b.side


def naive(claims: Sequence[Claim], truths: Truths) -> dict[str, float]:
    """Return the same for a tool that groups equal keys and alarms where values differ."""
    import pandas as pd

    rows = [
        (
            c.claim_id,
            c.topic.measure_key,
            c.topic.subject,
            c.topic.counterpart,
            c.topic.place,
            c.figure.unit,
            str(c.period.interval),
            c.figure.value,
        )
        for c in claims
    ]
    keys = ["measure", "subject", "counterpart", "place", "unit", "period"]
    table = pd.DataFrame(rows, columns=["claim", *keys, "value"])
    groups = table.groupby(keys, dropna=False)
    alarmed = groups["value"].transform("nunique") > 1
    facts = groups.ngroup()
    wrong = {t.fact for t in truths.values() if t.side}
    right: defaultdict[int, bool] = defaultdict(bool)
    for claim, group in zip(table["claim"][alarmed], facts[alarmed], strict=True):
        right[group] |= truths[claim].fact in wrong
    return {"naive alarms": len(right), "naive precision": sum(right.values()) / max(1, len(right))}
