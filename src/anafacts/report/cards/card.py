"""A finding as a card: its closed line, and what it opens to."""

from dataclasses import replace

from anafacts.model import Family, Finding
from anafacts.report.cards.axes import axis_table
from anafacts.report.cards.lines import about, said
from anafacts.report.excerpts import of_evidence
from anafacts.report.judgements import command, judged
from anafacts.report.lookup import Lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.view import Badge, Body, Card
from anafacts.report.words import FAMILY, REASON, REVIEW, SEVERITY, STATE, TYPE, visible

MOST_EVIDENCE = 24  # of one finding


def plain(finding: Finding, _: Lookup, order: int = 0) -> Card:
    """Return the shortest line: the title, what it is and how it stands."""
    return Card(
        card_id=finding.finding_id,
        title=visible(finding.title),
        family=finding.family.value,
        badges=_badges(finding),
        severity=finding.severity.value,
        kind=finding.type.value,
        state=finding.state.value,
        review=finding.review.value,
        sources=tuple(dict.fromkeys(visible(e.doc_id) for e in finding.evidence)),
        order=order,
        is_finding=True,
    )


def line(finding: Finding, found: Lookup, order: int = 0) -> Card:
    """Return the line with who says what, and with what that is about where they tell the rest."""
    sides = said(finding, found)
    subject = about(finding, found.facts.get(finding.fact_id or ""), sides)
    return replace(plain(finding, found, order), about=subject, sides=sides)


def card(finding: Finding, found: Lookup, order: int = 0) -> Card:
    """Return the finding as a card with all its words, and its first evidence."""
    return replace(line(finding, found, order), body=_body(finding, found))


def _body(finding: Finding, found: Lookup) -> Body:
    claims = [found.claims[c] for c in finding.claim_ids if c in found.claims]
    settled = finding.family is Family.AGREE
    shown = finding.evidence[:MOST_EVIDENCE]
    return Body(
        excerpts=tuple(of_evidence(shown, finding.claim_ids, found)),
        axes=axis_table(claims, found.relation_of(finding.claim_ids)),
        explanation=visible(finding.explanation),
        trace=tuple(visible(words) for words in finding.trace),
        settle_by="" if settled else visible(finding.settle_by),
        change=visible(finding.change),
        judged=judged(finding),
        fingerprint=visible(finding.fingerprint),
        command=command(finding),
        more_evidence=len(finding.evidence) - len(shown),
        plot=interval_plot(claims, found, found.facts.get(finding.fact_id or "")),
    )


def _badges(finding: Finding) -> tuple[Badge, ...]:
    """Return severity, what it is, state and review; what goes without saying is left out."""
    family, kind = FAMILY[finding.family], TYPE[finding.type]
    words = family if kind in family else f"{family} · {kind}"
    why = REASON.get(finding.change_reason)
    state = STATE[finding.state] + (f" {why}" if why else "")
    review = REVIEW[finding.review] if finding.review.value != "open" else ""
    outdated = "judged before, changed since" if finding.outdated else ""
    return (
        *((Badge(SEVERITY[finding.severity], finding.severity.value),) if finding.asks else ()),
        Badge(words, "kind"),
        Badge(state, finding.state.value),
        *(Badge(word, "review") for word in (review, outdated) if word),
    )
