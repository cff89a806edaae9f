"""Facts as the rows of a table."""

from anafacts.model import BestBasis, Fact, FactStatus, Tables
from anafacts.report.amounts import amount, between, unit_words
from anafacts.report.days import days
from anafacts.report.lookup import Lookup
from anafacts.report.view import FactRow, FactTable
from anafacts.report.words import visible

MOST_FACTS = 300  # of each sort

_STATUS = {
    FactStatus.DISPUTED: "disputed",
    FactStatus.UNDETERMINED: "undetermined",
    FactStatus.EXPLAINED: "explained",
    FactStatus.AGREED: "agreed",
    FactStatus.SINGLE_SOURCE: "single source",
}
_BASIS = {
    BestBasis.ONLY: "",
    BestBasis.OVERLAP: "the most precise value that all standing claims allow",
    BestBasis.MEDIAN: "no value fits all claims: the middle one, one vote a voice",
    BestBasis.RELIABILITY: (
        "no value fits all claims: the one most believed, by how often each source was right"
    ),
}
_ORDER = {status: place for place, status in enumerate(_STATUS)}


def table(tables: Tables, found: Lookup) -> FactTable:
    """Return the facts, disputed ones first, and apart from them those with a single claim."""
    rows = sorted(tables.facts, key=_rank)
    compared = [f for f in rows if f.n_claims > 1]
    single = [f for f in rows if f.n_claims <= 1]
    hidden = len(compared[MOST_FACTS:]) + len(single[MOST_FACTS:])
    return FactTable(
        compared=tuple(_row(f, found) for f in compared[:MOST_FACTS]),
        single=tuple(_row(f, found) for f in single[:MOST_FACTS]),
        total=len(rows),
        hidden=hidden,
    )


def _rank(fact: Fact) -> tuple[int, int, int, str, str]:
    return _ORDER[fact.status], -fact.n_originators, -fact.n_documents, fact.label, fact.fact_id


def _row(fact: Fact, found: Lookup) -> FactRow:
    claim = found.claims.get(fact.best_claim_id or "")
    return FactRow(
        fact_id=fact.fact_id,
        label=visible(fact.label),
        best=_best(fact),
        basis=_BASIS[fact.best_basis],
        spread=between(fact.low, fact.high, fact.unit),
        unit=visible(unit_words(fact.unit)),
        period=days(fact.period),
        status=_STATUS[fact.status],
        quote=visible(claim.quote) if claim else "",
        claims=fact.n_claims,
        documents=fact.n_documents,
        originators=fact.n_originators,
    )


def _best(fact: Fact) -> str:
    if fact.best is not None:
        return amount(fact.best, fact.unit)
    return between(fact.best_low, fact.best_high, fact.unit)
