"""Facts as the rows of a table."""

from anafacts.model import BestBasis, Claim, Fact, FactStatus, Tables
from anafacts.report.amounts import best_words, between
from anafacts.report.days import days
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.pictures import interval_plot
from anafacts.report.pictures.intervals import ENOUGH
from anafacts.report.view import FactRow, FactTable, Link
from anafacts.report.words import count_of, one_line, place, visible

MOST_FACTS = 300  # of each sort
MOST_PLOTS = 40  # of the first facts: a picture takes more room than the row
MOST_CLAIMS = 12  # of one fact

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
_OPEN = frozenset({FactStatus.DISPUTED, FactStatus.UNDETERMINED})
_ORDER = {status: place for place, status in enumerate(_STATUS)}


def table(tables: Tables, found: Lookup) -> FactTable:
    """Return the facts, disputed ones first, and apart from them those with a single claim."""
    rows = sorted(tables.facts, key=_rank)
    compared = [f for f in rows if f.n_claims > 1]
    single = [f for f in rows if f.n_claims <= 1]
    hidden = len(compared[MOST_FACTS:]) + len(single[MOST_FACTS:])
    return FactTable(
        compared=tuple(
            _row(f, found, drawn=n < MOST_PLOTS and f.status in _OPEN)
            for n, f in enumerate(compared[:MOST_FACTS])
        ),
        single=tuple(_row(f, found) for f in single[:MOST_FACTS]),
        total=len(rows),
        hidden=hidden,
    )


def _rank(fact: Fact) -> tuple[int, int, int, str, str]:
    return _ORDER[fact.status], -fact.n_originators, -fact.n_documents, fact.label, fact.fact_id


def _row(fact: Fact, found: Lookup, *, drawn: bool = False) -> FactRow:
    claims = [found.claims[name] for name in fact.claim_ids if name in found.claims]
    claims.sort(key=lambda c: (c.claim_id != fact.best_claim_id, c.doc_id, c.span))
    return FactRow(
        fact_id=fact.fact_id,
        label=visible(fact.label),
        best=best_words(fact),
        basis=_basis(fact),
        spread=between(fact.low, fact.high, fact.unit),
        period=days(fact.period),
        status=_STATUS[fact.status],
        support=_support(fact),
        claims=tuple(_claim(claim, found) for claim in claims[:MOST_CLAIMS]),
        hidden=len(claims[MOST_CLAIMS:]),
        plot=interval_plot(claims, found, fact) if drawn else None,
    )


def _basis(fact: Fact) -> str:
    if fact.best_basis is BestBasis.MEDIAN and fact.n_originators < ENOUGH:
        return "no value fits all claims: one of them, not as the right one"
    return _BASIS[fact.best_basis]


def _claim(claim: Claim, found: Lookup) -> Link:
    words = one_line(claim.quote)
    origin = source(claim.doc_id, found)
    return Link(place(claim.doc_id, claim.span), words, origin.name)


def _support(fact: Fact) -> str:
    """Return on how many voices the fact rests, and how many of them its best value suits."""
    voices = count_of(fact.n_originators, "voice")
    suits = min(fact.n_supporting, fact.n_originators)
    borne = voices if suits == fact.n_originators else f"{suits} of {voices}"
    return f"{borne} in {count_of(fact.n_documents, 'text')}"
