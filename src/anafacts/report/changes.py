"""The findings of a run against those of the run before, in one sentence."""

from collections import Counter
from collections.abc import Iterable

from anafacts.model import Change, Finding, FindingState
from anafacts.report.words import REASON, STATE, listed


def changes(findings: Iterable[Finding]) -> str:
    """Return how many of the findings that ask for attention are new, updated and gone, and why.

    Nothing where there was no run before, or no such finding in either.
    """
    asking = [f for f in findings if f.asks]
    states = Counter(f.state for f in asking)
    first = all(f.state is FindingState.NEW and f.change_reason is Change.NONE for f in asking)
    if first:
        return ""
    parts = [f"{states[s]} {STATE[s]}{_why(asking, s)}" for s in FindingState if states[s]]
    return f"Against the run before: {listed(parts)}."


def _why(findings: Iterable[Finding], state: FindingState) -> str:
    """Return the reasons of one state, as far as they are known, in brackets."""
    reasons = Counter(f.change_reason for f in findings if f.state is state)
    told = [f"{reasons[r]} {REASON[r]}" for r in Change if reasons[r] and r in REASON]
    return f" ({', '.join(told)})" if told else ""
