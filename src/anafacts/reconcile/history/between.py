"""Any two runs side by side: what became of texts, findings and facts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from anafacts.model import Claim, Fact, Finding, FindingState, Tables
from anafacts.reconcile.history.carry import carry_over
from anafacts.reconcile.history.runs import Runs, Texts


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact whose best value or status is another now."""

    before: Fact
    now: Fact


@dataclass(frozen=True, slots=True)
class Difference:
    """What is otherwise in the later of two runs.

    ``findings`` are those of both, each with its state against the earlier run and with what
    changed in words. ``reviewed`` are those that stand as they did, but under another verdict.
    ``method`` says what else than the texts is otherwise, and is empty where nothing is.
    """

    texts: Texts
    findings: tuple[Finding, ...]
    reviewed: tuple[Finding, ...]
    moved: tuple[Moved, ...]
    new_facts: int
    gone_facts: int
    method: str


def between(before: Tables, now: Tables) -> Difference:
    """Return what is otherwise in ``now`` than in ``before``."""
    runs = Runs.of(before, now)
    present = tuple(f for f in now.findings if f.state is not FindingState.ABSENT)
    findings = carry_over(replace(now, findings=present), before)
    pairs = _pairs(before, now, runs.texts)
    moved = (Moved(old, new) for old, new in pairs if _standing(old) != _standing(new))
    return Difference(
        texts=runs.texts,
        findings=findings,
        reviewed=tuple(_reviewed(before.findings, findings)),
        moved=tuple(sorted(moved, key=lambda m: (m.now.label, m.now.fact_id))),
        new_facts=len(now.facts) - len(pairs),
        gone_facts=len(before.facts) - len(pairs),
        method=runs.other_method,
    )


def _reviewed(before: Iterable[Finding], now: Iterable[Finding]) -> Iterator[Finding]:
    reviews = {f.fingerprint: f.review for f in before}
    for finding in now:
        same = finding.state is FindingState.UNCHANGED
        if same and reviews.get(finding.fingerprint, finding.review) is not finding.review:
            yield finding


def _standing(fact: Fact) -> tuple[object, ...]:
    return fact.best, fact.best_low, fact.best_high, fact.unit, fact.status


def _pairs(before: Tables, now: Tables, texts: Texts) -> list[tuple[Fact, Fact]]:
    """Return each fact with what it has become: of those that share claims, most shared first.

    Those whose claims were all edited are known by what they are about.
    """
    old_marks = _marks(before, texts.renamed)
    pairs = _sharing(before.facts, now.facts, old_marks, _marks(now, {}))
    taken = {f.fact_id for pair in pairs for f in pair}
    about: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in now.facts:
        if fact.fact_id not in taken:
            about[_topic(fact)].append(fact)
    for fact in before.facts:
        if fact.fact_id not in {old.fact_id for old, _ in pairs} and about[_topic(fact)]:
            pairs.append((fact, about[_topic(fact)].pop(0)))
    return pairs


def _marks(tables: Tables, renamed: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return by its id what a claim is known by in another run: its text and its words."""

    def mark(claim: Claim) -> tuple[str, str]:
        return renamed.get(claim.doc_id, claim.doc_id), claim.fingerprint

    return {claim.claim_id: mark(claim) for claim in tables.claims}


def _sharing(
    old: Sequence[Fact],
    new: Sequence[Fact],
    old_marks: Mapping[str, tuple[str, str]],
    new_marks: Mapping[str, tuple[str, str]],
) -> list[tuple[Fact, Fact]]:
    holding: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in new:
        for claim_id in fact.claim_ids:
            holding[new_marks.get(claim_id)].append(fact)
    by_id = {f.fact_id: f for f in new}
    rated = []
    for fact in old:
        marks = [m for i in fact.claim_ids if (m := old_marks.get(i)) is not None]
        shared = Counter(f.fact_id for mark in marks for f in holding.get(mark, ()))
        rated += [(-count, fact.fact_id, heir, fact) for heir, count in shared.items()]
    pairs: list[tuple[Fact, Fact]] = []
    done, taken = set[str](), set[str]()
    for _, fact_id, heir, fact in sorted(rated, key=lambda r: r[:3]):
        if fact_id not in done and heir not in taken:
            done.add(fact_id)
            taken.add(heir)
            pairs.append((fact, by_id[heir]))
    return pairs


def _topic(fact: Fact) -> tuple[object, ...]:
    return fact.measure_key, fact.subject, fact.counterpart, fact.place, fact.unit, fact.period
