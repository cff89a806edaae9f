"""Findings against those of the run before, with a person's verdicts carried over."""

import dataclasses
from collections.abc import Iterable, Sequence

from anafacts.model import Finding, FindingState


def carry_over(
    findings: Sequence[Finding], previous: Iterable[Finding], run_id: str
) -> tuple[Finding, ...]:
    """Return the findings with state, review and runs set, those that vanished as absent.

    A finding is known again by its fingerprint; it is updated where its words changed.
    """
    before = {f.fingerprint: f for f in previous}
    kept = [_carry(f, before.get(f.fingerprint), run_id) for f in findings]
    here = {f.fingerprint for f in findings}
    gone = [
        dataclasses.replace(f, state=FindingState.ABSENT)
        for f in before.values()
        if f.fingerprint not in here and f.state is not FindingState.ABSENT
    ]
    return (*kept, *sorted(gone, key=lambda f: f.finding_id))


def _carry(finding: Finding, old: Finding | None, run_id: str) -> Finding:
    if old is None or old.state is FindingState.ABSENT:
        return dataclasses.replace(
            finding, state=FindingState.NEW, first_run=run_id, last_run=run_id
        )
    same = (finding.title, finding.explanation) == (old.title, old.explanation)
    return dataclasses.replace(
        finding,
        state=FindingState.UNCHANGED if same else FindingState.UPDATED,
        review=old.review,
        reviewer=old.reviewer,
        note=old.note,
        first_run=old.first_run,
        last_run=run_id,
    )
