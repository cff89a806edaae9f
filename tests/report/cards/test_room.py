"""A page of thousands of findings stays one that a browser opens."""

from dataclasses import replace

import pytest

from anafacts.model import Finding, Tables
from anafacts.report.cards.room import fitted
from anafacts.report.findings import ROOM, is_to_look_at, ordered
from anafacts.report.lookup import lookup
from anafacts.report.page import render_html
from benchmarks.report.sample import many
from tests.report.page import Node, parse
from tests.report.sample import tables

_HARD = '<&">\u202e' * 40


@pytest.fixture(scope="module")
def rows() -> Tables:
    """A warehouse of a thousand findings."""
    return many(1000)


def _open(rows: Tables) -> list[Finding]:
    return ordered(f for f in rows.findings if is_to_look_at(f))


def test_the_first_are_in_full_the_next_in_a_line_the_rest_counted(rows: Tables) -> None:
    """The order stays that of the findings; nothing is in full behind a bare line."""
    findings, found = _open(rows), lookup(rows)
    cards = fitted(findings, found, 300_000)
    assert [c.card_id for c in cards] == [f.finding_id for f in findings[: len(cards)]]
    assert [c.order for c in cards] == list(range(1, len(cards) + 1))
    kinds = [2 if c.body else 1 if c.sides else 0 for c in cards]
    assert kinds == sorted(kinds, reverse=True)
    assert set(kinds) == {0, 1, 2}
    assert 200 < len(cards) < len(findings)


def test_with_room_for_all_each_is_in_full(rows: Tables) -> None:
    """A report of some hundred findings needs no cut."""
    findings = _open(rows)[:300]
    assert all(c.body and c.sides for c in fitted(findings, lookup(rows), ROOM))


def test_room_for_none_gives_none(rows: Tables) -> None:
    """Then the page only counts them."""
    assert fitted(_open(rows), lookup(rows), 100) == []


def _hard(rows: Tables) -> Tables:
    """Return the findings with words of which each letter takes many bytes."""
    hard = tuple(
        replace(f, title=_HARD, explanation=_HARD * 4, settle_by=_HARD, trace=(_HARD,) * 3)
        for f in rows.findings
    )
    return replace(rows, findings=hard)


@pytest.mark.parametrize("hard", [False, True])
def test_findings_take_no_more_than_their_room(
    rows: Tables, monkeypatch: pytest.MonkeyPatch, *, hard: bool
) -> None:
    """The bytes written are at most those allowed, whatever the words are made of."""
    monkeypatch.setattr("anafacts.report.findings.ROOM", 150_000)
    page = render_html(_hard(rows) if hard else rows).decode()
    start = page.index('<section id="findings"')
    size = len(page[start : page.index("</section>", start)].encode())
    assert size < 150_000 + 2_000
    assert size > 75_000


def test_a_bare_line_still_tells_which_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its title is there, and the line to type that shows the rest; the others are counted."""
    monkeypatch.setattr("anafacts.report.findings.ROOM", 1_200)
    section: Node = parse(render_html(tables())).by_id("findings")
    cards = section.all(cls="finding")
    assert [c.all("code")[0].text() for c in cards] == [
        f"anafacts show {c.attrs['id']}" for c in cards
    ]
    assert cards[0].all(cls="title")[0].text() == "Six areas are announced, five are listed"
    assert len(cards) == 2
    assert section.all(cls="more")[0].text().startswith("1 more")
