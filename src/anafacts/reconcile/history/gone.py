"""Why a finding of the run before is found no longer."""

from collections.abc import Iterator

from anafacts.model import Change, Claim, Family, Finding, Relation
from anafacts.reconcile.history.runs import Runs
from anafacts.reconcile.history.told import Told, edited, place_of, reason_of
from anafacts.reconcile.words import join, source

_CORE = 2
_NAMED = 4  # new texts that one reason names


def departure(finding: Finding, runs: Runs) -> Told:
    """Return why, in words: what happened to its texts, its figures or their comparison."""
    told = list(_figures(finding, runs)) or list(_documents(finding, runs))
    if told:
        words = [text for _, text in told]
        reason = reason_of(told)
        after = _after(finding, runs)
        new = {d for r in after for d in _documents_of(r, runs)} & runs.texts.added
        if new and reason is Change.DOCUMENT_REMOVED:
            reason = Change.RESOLVED
        return reason, "; ".join([*dict.fromkeys(words), *_now(after)])
    return _compared_otherwise(finding, runs)


def _figures(finding: Finding, runs: Runs) -> Iterator[Told]:
    """Yield what happened to those figures that no longer stand as they did."""
    for position, claim_id in enumerate(finding.claim_ids):
        old = runs.old.get(claim_id)
        if old is None or runs.same(old):
            continue
        heir = runs.edited(old)
        if old.doc_id in runs.texts.removed:
            yield Change.DOCUMENT_REMOVED, f"{runs.texts.called(old.doc_id)} was removed"
        elif heir is not None:
            yield edited(old, heir, place_of(position))
        elif old.doc_id in runs.texts.changed:
            what = "table" if old.doc_id in runs.texts.tables else "text"
            words = f"{source(old)} no longer stands there: the {what} has changed"
            yield Change.DOCUMENT_CHANGED, words
        else:
            how = f": {runs.other_method}" * bool(runs.other_method)
            yield Change.METHOD_CHANGED, f"{source(old)} is no longer read as it was{how}"


def _documents(finding: Finding, runs: Runs) -> Iterator[Told]:
    """Yield what happened to the texts that a finding rests on."""
    for name in sorted({e.doc_id for e in finding.evidence}):
        if name in runs.texts.removed:
            yield Change.DOCUMENT_REMOVED, f"{runs.texts.called(name)} was removed"
        elif name in runs.texts.changed:
            yield Change.DOCUMENT_CHANGED, f"{runs.texts.called(name)} has changed"
        elif name in runs.texts.restated:
            yield Change.DOCUMENT_CHANGED, f"what is known of {runs.texts.called(name)} has changed"


def _compared_otherwise(finding: Finding, runs: Runs) -> Told:
    """Return why figures that all still stand as they did are in disagreement no longer."""
    now = list(_now(_after(finding, runs)))
    if runs.other_method:
        return Change.METHOD_CHANGED, "; ".join([f"compared otherwise: {runs.other_method}", *now])
    if beside := _new_beside(finding, runs):
        more = f" and {len(beside) - _NAMED} more" if len(beside) > _NAMED else ""
        texts = f"{join(beside[:_NAMED])}{more}"
        return Change.RESOLVED, "; ".join([f"resolved with what is new: {texts}", *now])
    if now:
        return Change.OUTCOME_CHANGED, "; ".join(now)
    return Change.OTHER, "its figures still stand and are no longer compared"


def _new_beside(finding: Finding, runs: Runs) -> list[str]:
    """Return the new texts whose figures are now compared with those of the finding."""
    heirs = (_heir(i, runs) for i in finding.claim_ids)
    related = runs.relations_of({c.claim_id for c in heirs if c is not None})
    return sorted({d for r in related for d in _documents_of(r, runs)} & runs.texts.added)


def _after(finding: Finding, runs: Runs) -> list[Relation]:
    """Return how what is left of its figures is compared now: among themselves, with new ones."""
    heirs = [_heir(i, runs) for i in finding.claim_ids[:_CORE]]
    ids = {c.claim_id for c in heirs if c is not None}
    touching = [r for r in runs.relations_of(ids) if r.family is not Family.CONFLICT]
    if len(ids) == _CORE:
        return [r for r in touching if {r.claim_a, r.claim_b} == ids]
    return [
        r
        for r in touching
        if r.family is Family.AGREE and _documents_of(r, runs) & runs.texts.added
    ]


def _heir(claim_id: str, runs: Runs) -> Claim | None:
    old = runs.old.get(claim_id)
    return runs.heir(old) if old else None


def _now(relations: list[Relation]) -> Iterator[str]:
    for relation in relations[:1]:
        yield f"now: {relation.explanation.rstrip('.')}"


def _documents_of(relation: Relation, runs: Runs) -> set[str]:
    ends = (runs.new.get(i) for i in (relation.claim_a, relation.claim_b))
    return {c.doc_id for c in ends if c is not None}
