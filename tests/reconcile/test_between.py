"""Any two runs side by side."""

from dataclasses import replace
from typing import Any

import pytest

from anafacts.model import BestBasis, Claim, Fact, FactStatus, Review, Tables
from anafacts.reconcile import between
from tests.reconcile.test_history import ENDS, _run, _text, _trade


def _fact(name: str, claims: tuple[Claim, ...], best: float) -> Fact:
    return Fact(
        fact_id=name,
        label="trade (China and Chile)",
        measure_key="trade||",
        subject="China",
        counterpart="Chile",
        place=None,
        unit="USD",
        period=None,
        status=FactStatus.DISPUTED,
        best=best,
        best_low=None,
        best_high=None,
        low=None,
        high=None,
        best_claim_id=None,
        n_claims=len(claims),
        n_documents=len(claims),
        n_originators=len(claims),
        claim_ids=tuple(c.claim_id for c in claims),
        best_basis=BestBasis.MEDIAN,
    )


def _with_facts(tables: Tables, *facts: Fact) -> Tables:
    return replace(tables, facts=facts)


def test_a_run_and_itself() -> None:
    """Nothing is otherwise: no text, no finding, no fact."""
    run = _with_facts(_run(ENDS), _fact("fact-1", ENDS, 519e9))
    found = between(run, run)
    assert {f.state for f in found.findings} == {"unchanged"}
    assert (found.moved, found.new_facts, found.gone_facts, found.method) == ((), 0, 0, "")
    assert found.texts.added | found.texts.removed | found.texts.changed == set()


def test_a_text_that_has_come() -> None:
    """The finding that it brings is new, and says so; back again it is gone."""
    first, second = _run(ENDS[:1]), _run(ENDS)
    there, back = between(first, second), between(second, first)
    assert there.texts.added == {"b"}
    assert [f.state for f in there.findings] == ["new"]
    assert "The text b is new." in there.findings[0].change
    assert back.texts.removed == {"b"}
    assert [f.state for f in back.findings] == ["absent"]
    assert "The text b was removed" in back.findings[0].change


def test_runs_that_do_not_follow_each_other() -> None:
    """What one run changed and the next took back is no difference between the ends."""
    first = _run(ENDS)
    second = _run((ENDS[0], _trade("b", 800)), first)
    third = _run(ENDS, second)
    assert {f.state for f in between(first, second).findings} == {"updated"}
    assert {f.state for f in between(first, third).findings} == {"unchanged"}


def test_what_is_absent_already_is_not_told_again() -> None:
    """A finding that the later run only keeps as absent is gone, and stands there once."""
    first = _run(ENDS)
    second = _run(ENDS[:1], first, documents=[_text("a", ENDS), _text("b", ())])
    assert [f.state for f in second.findings] == ["absent"]
    assert [f.state for f in between(first, second).findings] == ["absent"]


def test_another_verdict() -> None:
    """A finding that stands as it did, but was dismissed since, is told apart."""
    first = _run(ENDS)
    judged = tuple(replace(f, review=Review.DISMISSED) for f in first.findings)
    (found,) = between(first, replace(first, findings=judged)).reviewed
    assert found.review is Review.DISMISSED


@pytest.mark.parametrize(
    ("given", "moved"),
    [
        ({}, 0),
        ({"best": 700e9}, 1),
        ({"status": FactStatus.AGREED}, 1),
        ({"label": "trade"}, 0),
    ],
)
def test_a_fact_that_moved(given: dict[str, Any], moved: int) -> None:
    """Another best value or another status is told; another name for it alone is not."""
    run = _run(ENDS)
    first = _with_facts(run, _fact("fact-1", ENDS, 519e9))
    second = _with_facts(run, replace(_fact("fact-2", ENDS, 519e9), **given))
    found = between(first, second)
    assert (len(found.moved), found.new_facts, found.gone_facts) == (moved, 0, 0)


def test_facts_are_known_by_their_claims() -> None:
    """One that split goes on in the part with more of its claims; the other part is new."""
    claims = (*ENDS, _trade("c", 700))
    run = _run(claims)
    first = _with_facts(run, _fact("fact-1", claims, 519e9))
    parts = (_fact("fact-2", claims[1:], 700e9), _fact("fact-3", claims[:1], 519e9))
    found = between(first, _with_facts(run, *parts))
    assert [(m.before.fact_id, m.now.fact_id) for m in found.moved] == [("fact-1", "fact-2")]
    assert (found.new_facts, found.gone_facts) == (1, 0)


def test_an_edited_fact_is_known_by_what_it_is_about() -> None:
    """Where every claim of a fact was edited, the fact about the same thing is the same."""
    first = _with_facts(_run(ENDS[:1]), _fact("fact-1", ENDS[:1], 519e9))
    edited = (_trade("a", 600),)
    second = _with_facts(_run(edited), _fact("fact-2", edited, 600e9))
    (moved,) = between(first, second).moved
    assert (moved.before.best, moved.now.best) == (519e9, 600e9)


def test_another_method() -> None:
    """Another language model is told, for it alone may change what is read."""
    assert between(_run(ENDS), _run(ENDS, model="n")).method == "the language model is another"
