"""The sections that a text announces against those that it has."""

from anafacts.model import Family, FindingType, RelationName, Severity
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.outlined import Outline
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import join, squeeze


def outlines(case: Case) -> list[Check]:
    """Return a check for every text that says section by section what is to come.

    Those behind it count, the conclusion and the references aside.
    """
    return [_check(outline) for outline in case.outlines]


def _check(outline: Outline) -> Check:
    said, found = outline.announced, len(outline.headings)
    names = join([f'"{squeeze(h.quote)}"' for h in outline.headings])
    holds = said == found
    family = Family.AGREE if holds else Family.TENSION
    relation = RelationName.DERIVED_CONSISTENT if holds else RelationName.TENSION
    how = "the count holds" if holds else f"{found} found, not {said}"
    text = f"The text announces {said} {outline.noun}s one by one and then has {names}: {how}."
    line = f"count of numbered {outline.noun}s = {found}; announced = {said}"
    return Check(
        "outlines",
        f"{said} {outline.noun}s announced, {found} follow",
        Verdict(family, relation, text, (line,), FindingType.ENUMERATION),
        Severity.INFO if holds else Severity.MINOR,
        (outline.lead, *outline.headings),
        (),
        settle_by="Ask the author: was a section added, or the outline left as it was?",
        marks=(squeeze(outline.lead.quote),),
    )
