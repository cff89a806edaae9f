"""The one line of a finding, and the cheapest next check that would settle it."""

from collections.abc import Mapping

from anafacts.model import Claim, DateInterval, DocumentMeta, Family, Relation, RelationName
from anafacts.reconcile.judged import RULE as JUDGED
from anafacts.reconcile.rules.missed import missed
from anafacts.reconcile.rules.missing import unstated
from anafacts.reconcile.table_words import is_row, row_of
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.words import join, measure_of, quoted, squeeze, when

NOTHING = ""  # what holds asks for no check
MISSED = "Ask who planned it why it came otherwise."
AHEAD = "Look for a later text that tells what came of it."
_AGREE = "Agreement"
_LEADS = {
    RelationName.PART_OF: "Part and whole",
    RelationName.EXPLAINED_TIME: "Different times",
    RelationName.EXPLAINED_SCOPE: "Different places",
    RelationName.EXPLAINED_DEFINITION: "Different things counted",
    RelationName.EXPLAINED_MODALITY: "Not both stated as fact",
    RelationName.NOT_COMPARABLE: "Not comparable",
    RelationName.CONFLICT: "Conflict",
    RelationName.TENSION: "Tension",
}
_BY_RULE = {JUDGED: "Not the same thing", missed.__name__: "Plan missed"}
_OPEN = frozenset({Family.CONFLICT, Family.TENSION})
_IN_TURN = frozenset({RelationName.SUPERSEDED, RelationName.REVISED})
_SETTLE = {
    RelationName.CONFLICT: "Ask both originators for the source of their figure.",
    RelationName.TENSION: "Look for the exact figure behind the rougher one.",
    RelationName.SUPERSEDED: "Check that the later figure is the current one.",
    RelationName.REVISED: "Check that the later figure is the current one.",
    RelationName.EXPLAINED_TIME: "Nothing to settle, unless a time was misread.",
    RelationName.EXPLAINED_SCOPE: "Nothing to settle, unless a place was misread.",
    RelationName.EXPLAINED_DEFINITION: "Check what each side counts.",
    RelationName.EXPLAINED_MODALITY: AHEAD,
}


def title_of(
    relation: Relation, ends: tuple[Claim, Claim], metas: Mapping[str, DocumentMeta]
) -> str:
    """Return both figures and what they measure; figures that follow each other with their times.

    "17 books" (December 2024), then "18 books" (2025): books published (Jorge Heine).
    """
    early, late = ends
    if relation.relation in _IN_TURN:
        first, second = (f"{quoted(c)} ({when(_time(c, metas))})" for c in ends)
        return f"{first}, then {second}: {measure_of(late)}"
    lead = _BY_RULE.get(relation.rule) or _LEADS.get(relation.relation, _AGREE)
    return f"{lead}: {quoted(early)} and {quoted(late)}, {measure_of(late)}"


def settle_by(relation: Relation, early: Claim, late: Claim) -> str:
    """Return what a reader would do to settle it, nothing where nothing is open."""
    if relation.family is Family.AGREE or relation.rule == JUDGED:
        return NOTHING
    if relation.rule == missed.__name__:
        return MISSED
    if is_row(late) and relation.family in _OPEN:
        origin = late.attribution.originator
        where = f"with {squeeze(origin)}" if origin else "at its source"
        return f"Look up {row_of(late)} {where}, and ask on what the figure of the text rests."
    if relation.relation is not RelationName.NOT_COMPARABLE:
        return _of_one(relation, early, late) or _SETTLE[relation.relation]
    names = unstated(relation.axes)
    found = f"Find out what is not stated: {join(names)}." if names else ""
    return found or "Look up the rate between the two units."


def _of_one(relation: Relation, early: Claim, late: Claim) -> str:
    """Return whom to ask where both figures are of one person, or stand in one text."""
    if relation.relation is RelationName.CONFLICT and relation.same_originator:
        return "Ask the one who gave both figures which of them holds."
    if relation.relation is RelationName.TENSION and early.doc_id == late.doc_id:
        both = f"{quoted(early)} and {quoted(late)}"
        return f"Ask the author of {early.doc_id}, which has {both}, for the exact figure."
    return ""


def _time(claim: Claim, metas: Mapping[str, DocumentMeta]) -> DateInterval | None:
    own = claim.period.interval if is_stated(claim.period) else None
    return own or metas[claim.doc_id].published
