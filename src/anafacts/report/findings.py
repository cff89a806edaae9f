"""Findings as cards: those to look at, those that a person settled, those no longer found."""

from collections.abc import Iterable

from anafacts.model import Family, Finding, FindingState, Review, Severity
from anafacts.report.excerpts import of_evidence
from anafacts.report.judgements import command, folded, judged
from anafacts.report.lookup import Lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.view import Badge, Card, Plot, Section
from anafacts.report.words import FAMILY, REASON, REVIEW, SEVERITY, STATE, TYPE, visible

MOST_FINDINGS = 1000  # on the page; the tables and report.json hold all
MOST_EVIDENCE = 24  # of one finding

_SETTLED = frozenset({Review.DISMISSED, Review.EXPLAINED, Review.FIXED})
_DISAGREEING = frozenset({Family.CONFLICT, Family.TENSION})
_SEVERITY_ORDER = {Severity.MAJOR: 0, Severity.MINOR: 1, Severity.INFO: 2}
_FAMILY_ORDER = {family: place for place, family in enumerate(reversed(Family))}
_STATE_ORDER = {FindingState.NEW: 0, FindingState.UPDATED: 1}


def is_settled(finding: Finding) -> bool:
    """Return whether a person has closed the finding; an accepted one is still to be mended."""
    return finding.review in _SETTLED


def is_gone(finding: Finding) -> bool:
    """Return whether the finding belongs to an earlier run only."""
    return finding.state is FindingState.ABSENT


def is_to_look_at(finding: Finding) -> bool:
    """Return whether the finding stands, is open, and is a disagreement or more than a note."""
    standing = not is_gone(finding) and not is_settled(finding)
    disagrees = finding.family in _DISAGREEING
    return standing and (disagrees or finding.severity is not Severity.INFO)


def is_note(finding: Finding, family: Family) -> bool:
    """Return whether the finding belongs to the chapter of its family, not among the alarms."""
    listed = is_to_look_at(finding) or is_gone(finding) or is_settled(finding)
    return not listed and finding.family is family


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with the gravest first: severity, family, what is new, then the title."""
    return sorted(
        findings,
        key=lambda f: (
            _SEVERITY_ORDER[f.severity],
            _FAMILY_ORDER[f.family],
            _STATE_ORDER.get(f.state, 2),
            f.title,
            f.finding_id,
        ),
    )


def card(finding: Finding, found: Lookup, extra: tuple[Badge, ...] = ()) -> Card:
    """Return the finding as a card with all its words, and its first evidence."""
    excerpts = of_evidence(finding.evidence[:MOST_EVIDENCE], finding.claim_ids, found)
    return Card(
        card_id=finding.finding_id,
        title=visible(finding.title),
        badges=(*_badges(finding), *extra),
        excerpts=tuple(excerpts),
        explanation=visible(finding.explanation),
        trace=tuple(visible(line) for line in finding.trace),
        settle_by=visible(finding.settle_by),
        change=visible(finding.change),
        judged=judged(finding),
        command=command(finding),
        more_evidence=max(0, len(finding.evidence) - MOST_EVIDENCE),
        plot=_plot(finding, found),
        tone=finding.family.value,
        is_finding=True,
    )


def _plot(finding: Finding, found: Lookup) -> Plot | None:
    claims = [found.claims[c] for c in finding.claim_ids if c in found.claims]
    return interval_plot(claims, found, found.facts.get(finding.fact_id or ""))


def sections(findings: tuple[Finding, ...], found: Lookup) -> tuple[Section, Section, Section]:
    """Return what is to be looked at, what a person settled, and what is no longer found."""
    look = [f for f in findings if is_to_look_at(f)]
    gone = [f for f in findings if is_gone(f)]
    settled = [f for f in findings if is_settled(f) and not is_gone(f)]
    return (
        _section("findings", "Findings", look, found),
        _section("settled", "Settled by a person", settled, found),
        _section("gone", "No longer found", gone, found),
    )


_INTROS = {
    "findings": "Each line opens to both passages, the arithmetic and what would settle it. "
    "The report never says who is right.",
    "settled": "A verdict stays through later runs; anafacts judge FINDING reopen takes it back.",
    "gone": "Found by the run before and no longer by this one, each with the reason.",
}
_EMPTY = {"findings": "Nothing disagrees, as far as these texts can be compared."}


def _section(name: str, title: str, findings: list[Finding], found: Lookup) -> Section:
    rows = ordered(findings)
    return Section(
        name=name,
        title=title,
        intro=_INTROS[name] if rows else "",
        cards=tuple(card(f, found) for f in rows[:MOST_FINDINGS]),
        total=len(rows),
        hidden=max(0, len(rows) - MOST_FINDINGS),
        empty=_EMPTY.get(name, ""),
        folded=folded(rows) if name == "settled" else "",
    )


def _badges(finding: Finding) -> tuple[Badge, ...]:
    """Return severity, family, type, state and review; what goes without saying is left out."""
    family, kind = FAMILY[finding.family], TYPE[finding.type]
    graded = finding.severity is not Severity.INFO or finding.family in _DISAGREEING
    reviewed = finding.review is not Review.OPEN
    return (
        *((Badge(SEVERITY[finding.severity], finding.severity.value),) if graded else ()),
        Badge(family, finding.family.value),
        *((Badge(kind),) if kind != family else ()),
        Badge(STATE[finding.state], finding.state.value),
        *((Badge(REASON[finding.change_reason]),) if finding.change_reason in REASON else ()),
        *((Badge(REVIEW[finding.review], "review"),) if reviewed else ()),
        *((Badge("judged before, changed since", "review"),) if finding.outdated else ()),
    )
