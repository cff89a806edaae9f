"""Every finding with its state: those of this run, and those that it no longer found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from anafacts.model import Change, Finding, FindingState, Review, Tables, subject_of
from anafacts.reconcile.history.gone import departure
from anafacts.reconcile.history.match import matched
from anafacts.reconcile.history.runs import Runs
from anafacts.reconcile.history.told import IDENTITY, Told, arrival, reason_of, updates

_MATERIAL = frozenset(
    {
        *(Change.VALUE_CHANGED, Change.OUTCOME_CHANGED),
        *(Change.SEVERITY_ROSE, Change.SEVERITY_FELL),
    }
)


def carry_over(now: Tables, before: Tables) -> tuple[Finding, ...]:
    """Return the findings of ``now`` with state, reason and runs, then those that are gone.

    What is gone stays for one run as absent, with the reason. What returns in the run after that
    is new, and keeps the run that first found it. The last of ``now.runs`` is this run.
    """
    runs, run_id = Runs.of(before, now), now.runs[-1].run_id if now.runs else None
    old = [f for f in before.findings if f.state is not FindingState.ABSENT]
    absent = {f.fingerprint: f for f in before.findings if f.state is FindingState.ABSENT}
    pairs = matched(now.findings, old, runs)
    taken_back = _taken_back(now.findings, old)
    kept = [
        _carried(f, pairs[n], runs)
        if n in pairs
        else _new(f, absent.get(f.fingerprint), taken_back, runs)
        for n, f in enumerate(now.findings)
    ]
    known = {f.finding_id for f in pairs.values()}
    left = [f for f in old if f.finding_id not in known]
    runs = runs.told_of(left)
    gone = [_gone(f, taken_back, runs) for f in left]
    stamped = [_stamped(f, run_id) for f in kept]
    return (*stamped, *sorted(gone, key=lambda f: f.finding_id))


def _taken_back(now: Iterable[Finding], old: Iterable[Finding]) -> dict[str, str]:
    """Return by their claims the judgements on identity that hold no longer, in words."""
    held = {subject_of(f.fingerprint) for f in now if f.verdict in IDENTITY}
    return {
        subject: f"no longer {IDENTITY[f.verdict]}"
        for f in old
        if f.verdict in IDENTITY and (subject := subject_of(f.fingerprint)) not in held
    }


def _new(
    finding: Finding, absent: Finding | None, taken_back: Mapping[str, str], runs: Runs
) -> Finding:
    reason, words = arrival(finding, runs)
    if reason is Change.OTHER and (judged := taken_back.get(subject_of(finding.fingerprint))):
        reason, words = Change.JUDGED, judged
    if absent is not None:
        reason, words = Change.RETURNED, "found again: the run before did not find it"
    return replace(
        finding,
        state=FindingState.NEW,
        first_run=absent.first_run if absent else None,
        change=_sentence([words]),
        change_reason=reason,
    )


def _carried(finding: Finding, before: Finding, runs: Runs) -> Finding:
    found = updates(before, finding, runs)
    carried = replace(
        finding,
        state=FindingState.UPDATED if found else FindingState.UNCHANGED,
        first_run=before.first_run,
        change=_sentence(dict.fromkeys(words for _, words in found)),
        change_reason=reason_of(found),
    )
    return _judged_before(carried, before, found)


def _judged_before(finding: Finding, before: Finding, found: Sequence[Told]) -> Finding:
    """Return the finding, outdated where it was judged before it became what it is now."""
    if finding.verdict is None:
        if before.verdict is None or (
            not before.outdated and finding.fingerprint == before.fingerprint
        ):
            return finding
        return replace(
            finding,
            verdict=before.verdict,
            reviewer=before.reviewer,
            note=before.note,
            judged_at=before.judged_at,
            review=Review.OPEN,
            outdated=True,
        )
    material = finding.verdict not in IDENTITY and any(r in _MATERIAL for r, _ in found)
    said = (finding.verdict, finding.judged_at, finding.reviewer, finding.note)
    still = before.outdated and said == (
        *(before.verdict, before.judged_at, before.reviewer, before.note),
    )
    return replace(finding, outdated=finding.outdated or material or still)


def _gone(finding: Finding, taken_back: Mapping[str, str], runs: Runs) -> Finding:
    reason, words = departure(finding, runs)
    judged = taken_back.get(subject_of(finding.fingerprint))
    if judged and reason in {Change.OTHER, Change.OUTCOME_CHANGED}:
        reason, words = Change.JUDGED, f"{judged}; {words}"
    return replace(
        finding, state=FindingState.ABSENT, change=_sentence([words]), change_reason=reason
    )


def _stamped(finding: Finding, run_id: str | None) -> Finding:
    return replace(finding, first_run=finding.first_run or run_id, last_run=run_id)


def _sentence(parts: Iterable[str]) -> str:
    """Return the parts as one sentence."""
    text = "; ".join(filter(None, parts))
    return f"{text[0].upper()}{text[1:]}." if text else ""
