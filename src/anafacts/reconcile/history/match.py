"""Which finding of the run before is which of this run."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from anafacts.model import Finding, subject_of
from anafacts.reconcile.history.runs import Runs

_CORE = 2  # claims that a finding is told by come first


def matched(findings: Sequence[Finding], old: Sequence[Finding], runs: Runs) -> dict[int, Finding]:
    """Return the finding before by the position of each finding that it has become.

    Known again is, in this order: the same fingerprint; the same claims under another type; the
    same claims where a text was edited, or a source has come or gone. A disagreement that is none
    any more is not its own successor.
    """
    found: dict[int, Finding] = {}
    left = list(old)
    for step in (_by_fingerprint, _by_subject, _by_claims):
        free = [n for n in range(len(findings)) if n not in found]
        pairs = step(findings, free, left, runs) if free and left else ()
        taken: set[str] = set()
        for number, before in pairs:
            if number not in found and before.finding_id not in taken:
                found[number] = before
                taken.add(before.finding_id)
        left = [f for f in left if f.finding_id not in taken]
    return found


_Pairs = Iterator[tuple[int, Finding]]


def _by_fingerprint(
    findings: Sequence[Finding], free: Iterable[int], old: Iterable[Finding], _: Runs
) -> _Pairs:
    """Yield those with one fingerprint; of several, as copies of a text make, first the same id."""
    by_print = _queues(old, lambda f: f.fingerprint)
    by_id = {(f.fingerprint, f.finding_id): f for f in old}
    waiting = []
    for number in free:
        name = findings[number].fingerprint, findings[number].finding_id
        if name in by_id:
            yield number, by_id[name]
        else:
            waiting.append(number)
    taken = {findings[n].finding_id for n in free} - {findings[n].finding_id for n in waiting}
    for number in waiting:
        queue = by_print.get(findings[number].fingerprint)
        while queue and queue[-1].finding_id in taken:
            queue.pop()
        if queue:
            yield number, queue.pop()


def _by_subject(
    findings: Sequence[Finding], free: Iterable[int], old: Iterable[Finding], _: Runs
) -> _Pairs:
    by_subject = _queues(old, lambda f: subject_of(f.fingerprint))
    for number in free:
        queue = by_subject.get(subject_of(findings[number].fingerprint))
        if queue and _may_become(queue[-1], findings[number]):
            yield number, queue.pop()


def _queues(old: Iterable[Finding], key: Callable[[Finding], str]) -> dict[str, list[Finding]]:
    """Return the findings by their keys, each list to be taken from at its end."""
    queues: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in old:
        queues[key(finding)].append(finding)
    return dict(queues)


def _by_claims(
    findings: Sequence[Finding], free: Sequence[int], old: Iterable[Finding], runs: Runs
) -> _Pairs:
    """Yield those of one type whose claims go back to each other, those that share most first."""
    holding: defaultdict[str, set[int]] = defaultdict(set)
    for number in free:
        for claim_id in findings[number].claim_ids:
            holding[claim_id].add(number)
    shared = []
    for before in old:
        image = [_heir(i, runs) for i in before.claim_ids]
        for number in {n for i in image if i for n in holding.get(i, ())}:
            now = findings[number]
            if now.type is before.type and _may_become(before, now) and _is_one(image, now):
                shared.append((-len({*image} & {*now.claim_ids}), number, before))
    for _, number, before in sorted(shared, key=lambda s: (s[0], s[1], s[2].finding_id)):
        yield number, before


def _heir(claim_id: str, runs: Runs) -> str | None:
    claim = runs.old.get(claim_id)
    heir = runs.heir(claim) if claim else None
    return heir.claim_id if heir else None


def _is_one(image: Sequence[str | None], now: Finding) -> bool:
    """Return whether the claims that tell of one of the two are all among those of the other."""
    told, was = set(now.claim_ids[:_CORE]), set(image[:_CORE])
    return told <= set(image) or was <= set(now.claim_ids)


def _may_become(before: Finding, now: Finding) -> bool:
    return now.asks or not before.asks
