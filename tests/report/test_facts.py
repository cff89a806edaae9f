"""A fact shows what its claims allow together, on whose word, and where they stand."""

from dataclasses import replace

import pytest

from anafacts.model import BestBasis, FactStatus, Tables
from anafacts.report import facts, render
from anafacts.report.facts import table
from anafacts.report.lookup import lookup
from anafacts.report.view import FactTable
from tests.report.page import parse
from tests.report.sample import tables
from tests.report.texts.test_annotated import with_texts


def _table(rows: Tables) -> FactTable:
    return table(rows, lookup(rows))


def _disputed(rows: Tables, **other: object) -> Tables:
    """Return the tables with the number of books, and what else is said of it, in dispute."""
    changed: dict[str, object] = {"status": FactStatus.DISPUTED, **other}
    return replace(
        rows,
        facts=tuple(
            replace(f, **changed) if f.fact_id == "t-books" else f  # type: ignore[arg-type]
            for f in rows.facts
        ),
    )


def test_disputed_facts_stand_first_and_are_drawn() -> None:
    """What is disputed stands before what is agreed, with its figures on one scale."""
    page = parse(render(_disputed(tables()))["report.html"])
    rows = page.by_id("facts").all("table")[0].all("tr")
    assert [r.attrs.get("id") for r in rows] == [None, "t-books", None, "t-trade"]
    assert len(rows[2].all("div", "plot")) == 1


def test_pictures_of_facts_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond their number a disputed fact has its row alone."""
    rows = _disputed(tables())
    assert [bool(r.plot) for r in _table(rows).compared] == [True, False]
    monkeypatch.setattr(facts, "MOST_PLOTS", 0)
    assert [bool(r.plot) for r in _table(rows).compared] == [False, False]


@pytest.mark.parametrize(
    ("voices", "basis", "why"),
    [
        (1, "no value fits all claims: one of them, not as the right one", "one side was taken"),
        (2, "no value fits all claims: one of them, not as the right one", "of two as well"),
        (3, "no value fits all claims: the middle one, one vote a voice", "three have a middle"),
    ],
)
def test_basis_of_a_middle_value_needs_three_voices(voices: int, basis: str, why: str) -> None:
    """The middle of one or two voices is one side's figure, and is called so."""
    rows = _disputed(tables(), best_basis=BestBasis.MEDIAN, n_originators=voices)
    assert _table(rows).compared[0].basis == basis, why


@pytest.mark.parametrize(
    ("counts", "support"),
    [
        ((1, 1, 1), "1 voice in 1 text"),
        ((2, 1, 3), "1 voice in 3 texts"),
        ((2, 3, 3), "2 of 3 voices in 3 texts"),
        ((0, 2, 2), "0 of 2 voices in 2 texts"),
    ],
)
def test_support_is_counted_by_voices(counts: tuple[int, int, int], support: str) -> None:
    """How many voices allow the best value, of how many; texts that repeat one add none."""
    suits, voices, texts = counts
    fact = replace(tables().facts[0], n_supporting=suits, n_originators=voices, n_documents=texts)
    assert _table(replace(tables(), facts=(fact,))).compared[0].support == support


def test_claims_of_a_fact_lead_to_their_places() -> None:
    """Each claim is a link to its mark where its text is shown, the best one first."""
    rows = with_texts()
    page = parse(render(rows)["report.html"])
    claims = {c.claim_id: c for c in rows.claims}
    for fact in rows.facts:
        links = page.by_id(fact.fact_id).all("a")
        places = [(c.doc_id, c.span) for c in (claims[name] for name in fact.claim_ids)]
        assert {a.attrs["href"] for a in links} == {f"#{d}:{s.start}-{s.end}" for d, s in places}
        assert links[0].text() == claims[str(fact.best_claim_id)].quote


def test_many_claims_of_a_fact_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond their number claims are counted in a word."""
    monkeypatch.setattr(facts, "MOST_CLAIMS", 1)
    page = parse(render(tables())["report.html"])
    assert page.by_id("t-trade").text().endswith("and 1 more claim")


@pytest.mark.parametrize(
    ("best", "unit", "shown"),
    [
        (519e9, "USD", "$519 billion"),
        (12.5, "percent", "12.5%"),
        (10.0, "day", "10 days"),
        (1.0, "training_place", "1 training place"),
        (3.0, "", "3"),
    ],
)
def test_best_value_has_its_unit(best: float, unit: str, shown: str) -> None:
    """Signs of money and percent stand in the amount; a counted noun is named behind it."""
    fact = replace(tables().facts[0], best=best, unit=unit)
    assert _table(replace(tables(), facts=(fact,))).compared[0].best == shown
