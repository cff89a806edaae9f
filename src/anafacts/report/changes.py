"""A run against the run before, in one sentence: its texts, then its findings."""

from collections import Counter
from collections.abc import Iterable

from anafacts.model import Change, Finding, FindingState, Run, Tables
from anafacts.report.words import REASON, STATE, count_of, listed

_CHANGED = (FindingState.NEW, FindingState.UPDATED, FindingState.ABSENT)
_ORDER = (*_CHANGED, FindingState.UNCHANGED)


def is_first(tables: Tables) -> bool:
    """Return whether there is no run before the one that wrote the tables."""
    return len(tables.runs) <= 1


def changes(tables: Tables) -> str:
    """Return how many texts are new, changed and gone, and what that did to the findings, and why.

    Only findings that ask for attention are counted. Nothing where there was no run before.
    """
    if is_first(tables):
        return ""
    run = tables.runs[-1]
    return f"Against the run before: {_texts(run)}; {_findings(tables.findings)}."


def _texts(run: Run) -> str:
    counts = (
        (run.new_documents, "new"),
        (run.changed_documents, "changed"),
        (run.renamed_documents, "renamed"),
        (run.removed_documents, "removed"),
    )
    parts = [(number, word) for number, word in counts if number]
    return _counted(parts, "text") if parts else f"the same {count_of(run.documents, 'text')}"


def _findings(findings: Iterable[Finding]) -> str:
    rows = tuple(findings)
    asking = [f for f in rows if f.asks]
    states = Counter(f.state for f in asking)
    if any(states[state] for state in _CHANGED):
        parts = [(states[s], f"{STATE[s]}{_why(asking, s)}") for s in _ORDER if states[s]]
        return _counted(parts, "finding")
    which = " that asks for attention" if any(f.state in _CHANGED for f in rows) else ""
    return f"no finding{which} changed"


def _counted(parts: Iterable[tuple[int, str]], noun: str) -> str:
    """Return the parts as in prose, the noun in the first: "2 texts new and 1 changed"."""
    (number, word), *rest = parts
    return listed([f"{count_of(number, noun)} {word}", *(f"{n:,} {words}" for n, words in rest)])


def _why(findings: Iterable[Finding], state: FindingState) -> str:
    """Return the reasons of one state, as far as they are known, in brackets.

    One that holds for all of that state needs no number.
    """
    reasons = Counter(f.change_reason for f in findings if f.state is state)
    known = [r for r in Change if reasons[r] and r in REASON]
    if len(reasons) == len(known) == 1:
        return f" ({REASON[known[0]]})"
    told = ", ".join(f"{reasons[r]:,} {REASON[r]}" for r in known)
    return f" ({told})" if told else ""
