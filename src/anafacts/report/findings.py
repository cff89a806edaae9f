"""Findings as chapters: those to look at, those that a person settled, those no longer found."""

from collections.abc import Iterable
from itertools import groupby

from anafacts.model import Family, Finding, FindingState, Review, Severity
from anafacts.report.cards.room import fitted
from anafacts.report.judgements import folded
from anafacts.report.lookup import Lookup
from anafacts.report.view import Group, Section

MOST_FINDINGS = 1000  # to which the texts of the page link
ROOM = 2_800_000  # bytes of the page for the findings to look at: a browser opens 5 MB at once
ROOM_ASIDE = 150_000  # bytes for those settled, and for those no longer found

_SETTLED = frozenset({Review.DISMISSED, Review.EXPLAINED, Review.FIXED})
_SEVERITY_ORDER = {Severity.MAJOR: 0, Severity.MINOR: 1, Severity.INFO: 2}
_FAMILY_ORDER = {family: place for place, family in enumerate(reversed(Family))}
_FRESH = frozenset({FindingState.NEW, FindingState.UPDATED})
_GROUPS = ("New and changed", "Open since an earlier run", "Accepted, and still to be mended")


def is_settled(finding: Finding) -> bool:
    """Return whether a person has closed the finding; an accepted one is still to be mended."""
    return finding.review in _SETTLED


def is_gone(finding: Finding) -> bool:
    """Return whether the finding belongs to an earlier run only."""
    return finding.state is FindingState.ABSENT


def is_to_look_at(finding: Finding) -> bool:
    """Return whether the finding stands, is open, and is a disagreement or more than a note."""
    return finding.asks and not is_gone(finding) and not is_settled(finding)


def is_note(finding: Finding, family: Family) -> bool:
    """Return whether the finding belongs to the chapter of its family, not among the alarms."""
    listed = is_to_look_at(finding) or is_gone(finding) or is_settled(finding)
    return not listed and finding.family is family


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Return what is new or changed first, in it the gravest: severity, family, then the title.

    What is accepted comes after what nobody has looked at.
    """
    return sorted(
        findings,
        key=lambda f: (
            _group_of(f),
            _SEVERITY_ORDER[f.severity],
            _FAMILY_ORDER[f.family],
            f.title,
            f.finding_id,
        ),
    )


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
    look = name == "findings"
    cards = {c.card_id: c for c in fitted(rows, found, ROOM if look else ROOM_ASIDE)}
    groups = []
    for place, held in groupby(rows, key=_group_of if look else lambda _: 0):
        members = list(held)
        shown = tuple(cards[f.finding_id] for f in members if f.finding_id in cards)
        groups.append(Group(_GROUPS[place], shown, len(members)))
    return Section(
        name=name,
        title=title,
        intro=_INTROS[name] if rows else "",
        groups=tuple(groups) if len(groups) > 1 else tuple(_untitled(groups)),
        total=len(rows),
        hidden=len(rows) - len(cards),
        empty=_EMPTY.get(name, ""),
        folded=folded(rows) if name == "settled" else "",
    )


def _untitled(groups: Iterable[Group]) -> Iterable[Group]:
    """Return the groups without a heading: one alone needs none."""
    return (Group("", group.cards, group.total) for group in groups)


def _group_of(finding: Finding) -> int:
    if finding.review is Review.ACCEPTED:
        return 2
    return 0 if finding.state in _FRESH else 1
