"""Which claims are compared, and at what cost."""

from dataclasses import replace

from anafacts.model import AnalysisText, AxisState, Claim, Span
from anafacts.normalize.figures import shipped_rates
from anafacts.reconcile.candidates import NEAR, REACH
from anafacts.reconcile.occasions import telling_of
from anafacts.reconcile.pairs import inner_of, pairs
from anafacts.reconcile.parts import Known
from anafacts.reconcile.stories import stories_of
from anafacts.reconcile.verdict import Pair
from tests.reconcile.build import claim, document, figure

_MANY = 700


def _block(subject: str | None) -> list[Claim]:
    return [
        claim(f"d{n:04}", f"${n} million", figure(n * 1e6), period="2024", subject=subject)
        for n in range(_MANY)
    ]


def _count(claims: list[Claim]) -> int:
    return len(_found(claims))


def _found(claims: list[Claim]) -> list[Pair]:
    documents = [document(c.doc_id, "2024-12") for c in claims]
    assert documents[0].analysis == AnalysisText("", ())
    metas = {d.doc_id: d.meta for d in documents}
    told = telling_of(documents, claims)
    known = Known(metas, stories_of(documents), told, (), shipped_rates())
    return list(pairs(claims, inner_of(claims), known))


def test_a_large_block_does_not_explode() -> None:
    """Of many figures for one thing each is compared with no more than the next ones in time."""
    assert _count(_block("Chile")) == REACH * _MANY - REACH * (REACH + 1) // 2


def test_in_a_large_block_copies_stand_for_one_another() -> None:
    """The one other figure among hundreds of copies is found, at a few comparisons a claim."""
    said = [
        claim(
            f"d{n:04}", "$9 million", figure(9e6 if n != 333 else 7e6), period="2024", subject="X"
        )
        for n in range(_MANY)
    ]
    found = _found(said)
    assert len(found) < 3 * _MANY
    assert any({p.a.figure.value, p.b.figure.value} == {7e6, 9e6} for p in found)


def test_in_a_large_block_times_meet_by_their_first_claims() -> None:
    """Figures for other years are told apart a few times a year, not once for every claim."""
    said = [
        claim(f"d{n:04}", f"${n % 3} million", figure(1e6 + n % 3), period=str(2000 + n % 9))
        for n in range(_MANY)
    ]
    told = [replace(c, topic=replace(c.topic, subject="Chile")) for c in said]
    apart = [p for p in _found(told) if p.axes.period is AxisState.DIFFERS]
    assert 0 < len(apart) <= 9 * NEAR


def test_claims_that_name_nobody_meet_in_one_story_only() -> None:
    """Nothing ties two unnamed figures of unrelated texts together."""
    assert _count(_block(None)) == 0


def test_an_elided_count_is_no_figure_of_its_own() -> None:
    """A bare "two" counts a part of what was told before; of the dead it is plain who is meant."""
    given = {"subject": "Chile", "kind": "count"}
    bombs = [
        claim(d, q, figure(2.0, unit="bomb", unit_kind="count"), key="bomb|land|", **given)
        for d, q in (("a", "two"), ("b", "two bombs"))
    ]
    assert _count(bombs) == 0
    dead = {"key": "person|death|", "stock_flow": "cumulative", **given}
    tolls = [
        claim(d, q, figure(2.0, unit="person", unit_kind="count"), period="2024-12-05", **dead)
        for d, q in (("a", "two"), ("b", "two people"))
    ]
    assert _count(tolls) == 1


def test_thousands_bear_out_no_toll() -> None:
    """Dozens of dead may be the 30 of another text; thousands may be any of its figures."""
    toll = {"subject": "Chile", "kind": "count", "stock_flow": "cumulative", "key": "person|death|"}
    person = {"unit": "person", "unit_kind": "count"}
    known = claim("a", "30 people", figure(30.0, **person), period="2024-12-05", **toll)
    for words, low, high, count in (("dozens", 24.0, 100.0, 1), ("thousands", 2000.0, 1e6, 0)):
        vague = figure(None, hedge="vague", low=low, high=high, **person)
        assert _count([known, claim("b", words, vague, period="2024-12-05", **toll)]) == count


def test_a_number_inside_another_figure_is_not_compared() -> None:
    """The 36 of "22 of 36 states" says how many there are, not how many had a law."""
    given = {"subject": "Nigeria", "kind": "count", "key": "state|have|law"}
    states = {"unit": "state", "unit_kind": "count"}
    part = claim("a", "22 of 36 states", figure(22.0, **states), **given)
    whole = claim("a", "36 states", figure(36.0, **states), start=6, **given)
    other = claim("b", "36 states", figure(36.0, **states), **given)
    assert _count([part, other]) == 1
    assert _count([whole, other]) == 1
    assert _count([part, whole, other]) == 1


def test_a_pair_says_why_it_was_made() -> None:
    """Texts of one story have a score; within one text there are only words."""
    body = "A flood in Serava, Moldania, swept away two bridges on Wednesday. "
    documents = [
        replace(
            document(name, "2019-07-03"),
            text=body,
            analysis=AnalysisText(body, tuple(range(len(body)))),
        )
        for name in ("a", "b")
    ]
    toll = {"unit": "person", "unit_kind": "count"}
    given = {"key": "person|death|", "stock_flow": "cumulative", "place": "Moldova"}
    claims = [
        claim("a", "nine people", figure(9.0, **toll), **given),
        claim("a", "ten people", figure(10.0, **toll), start=40, **given),
        claim("b", "nine people", figure(9.0, **toll), **given),
    ]
    claims[1] = replace(claims[1], sentence=Span(40, 60))
    metas = {d.doc_id: d.meta for d in documents}
    told = telling_of(documents, claims)
    known = Known(metas, stories_of(documents), told, (), shipped_rates())
    found = list(pairs(claims, inner_of(claims), known))
    grades = {(p.a.doc_id, p.b.doc_id): p.grade for p in found}
    across, within = grades["a", "b"], grades["a", "a"]
    assert across is not None
    assert within is not None
    assert across.score is not None
    assert across.lines[0].startswith("start: two figures of one kind in one story -")
    assert within.score is None
    assert within.lines[0] == "measure: same head and verb"
