"""Who wrote or edited a listed work, as its list has it and as a text says."""

from anafacts.model import Evidence, Family, FindingType, RelationName, Severity
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.titles_told import Misnamed
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import squeeze


def credits_told(case: Case) -> list[Check]:
    """Return a check for every place that calls the editors of a work its authors, or turned round.

    An entry without "(eds.)" may be of authors or have forgotten it, so that only editors that it
    names as such are held against "co-authored", never authors against "edited".
    """
    named = (m for m in case.misnamed if m.credit and m.reference.editors and not m.edited)
    return [_check(m, m.credit) for m in named if m.credit]


def _check(place: Misnamed, credit: Evidence) -> Check:
    reference, said = place.reference, squeeze(credit.quote)
    text = (
        f'The text says "{said}" ({credit.doc_id}), but the list of references ({reference.doc_id})'
        f" has the people of that work as its editors."
    )
    span = reference.span
    row = Evidence(reference.doc_id, span.start, span.end, reference.quote)
    return Check(
        "credits",
        f'Authors in one place, editors in another: "{squeeze(place.evidence.quote)}"',
        Verdict(Family.TENSION, RelationName.TENSION, text, (), FindingType.IDENTITY),
        Severity.MINOR,
        (credit, row),
        (),
        settle_by="Look up the title page.",
        marks=(said, squeeze(reference.quote)),
    )
