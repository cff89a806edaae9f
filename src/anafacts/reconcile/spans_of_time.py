"""Spans of time and ages are compared only where it is plain what they are of."""

from anafacts.model import Claim, ClaimKind, UnitKind
from anafacts.normalize.names import surname
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.widths import width


def says_of_what(claim: Claim) -> bool:
    """Return whether a span of time says what lasts so long, and an age stands beside its bearer.

    "Three years" that a verb does not tie to anything may be a term, a delay or a habit.
    """
    if claim.figure.unit_kind is UnitKind.AGE:
        return _beside_its_bearer(claim)
    if claim.figure.unit_kind is not UnitKind.DURATION or claim.kind is ClaimKind.GAP:
        return True
    head, predicate, _ = measure_key(claim.topic.measure_key)
    return bool(predicate) or head not in claim.figure.unit.split()


def _beside_its_bearer(claim: Claim) -> bool:
    """Return whether the subject's name stands right before or behind the age."""
    if not claim.topic.subject:
        return False
    at, near = claim.span.start - claim.sentence.start, int(width("bearer of an age"))
    around = claim.sentence_text[max(0, at - near) : at + len(claim.quote) + near]
    return surname(claim.topic.subject) in around.casefold()
