"""A warehouse of generated claims, reconciled: more of everything than the sample has."""

from functools import cache

from anafacts.model import Tables
from anafacts.reconcile import reconcile
from benchmarks.scale.texts import texts
from tests.report.sample import RUN


@cache
def generated(claims: int = 500, seed: int = 5) -> Tables:
    """Return the tables of so many claims of invented outlets, whose texts are at hand."""
    told = list(texts(claims, seed=seed))
    documents, all_claims = tuple(t.document for t in told), [c for t in told for c in t.claims]
    events = [e for t in told for e in t.events]
    found = reconcile(documents, all_claims, events)
    return Tables(
        documents=documents,
        claims=tuple(all_claims),
        events=tuple(found.events),
        relations=found.relations,
        facts=tuple(found.facts),
        findings=tuple(found.findings),
        runs=(RUN,),
    )
