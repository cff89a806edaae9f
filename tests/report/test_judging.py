"""The forms of a served page, and that a file on disk has none."""

from dataclasses import replace

import pytest

from anafacts.model import Ruling, Tables
from anafacts.report.page import render_finding, render_html
from anafacts.report.view import Judging
from tests.report.page import Node, parse
from tests.report.sample import tables

_JUDGING = Judging(
    "t0ken",
    by='Ana "<b>',
    findings=frozenset({"f-books", "f-six"}),
    judged=frozenset({"f-six"}),
    pending=frozenset({"f-six"}),
)


def _form(page: Node, finding_id: str) -> Node:
    (form,) = page.by_id(finding_id).all("form")
    return form


def _alone(name: str, judging: Judging) -> Node:
    page = render_finding(tables(), name, judging)
    assert page is not None
    return parse(page)


def _values(form: Node) -> dict[str, str]:
    return {n.attrs["name"]: n.attrs.get("value", "") for n in form.all("input")}


def test_a_file_on_disk_has_no_form() -> None:
    """Nothing of the forms, their style or their words is in it, and its policy forbids them."""
    page = render_html(tables())
    assert b"<form" not in page
    assert b"judging" not in page
    assert b"form-action 'none'" in page


def test_each_finding_that_can_be_judged_has_a_form() -> None:
    """With the token, the finding and the name, escaped; the others have none."""
    page = parse(render_html(tables(), _JUDGING))
    assert len(page.all("form")) == 2
    form = _form(page, "f-books")
    assert (form.attrs["method"], form.attrs["action"]) == ("post", "/judge")
    assert _values(form) == {"token": "t0ken", "finding": "f-books", "by": 'Ana "<b>'}


@pytest.mark.parametrize(("name", "reopens"), [("f-books", False), ("f-six", True)])
def test_what_can_be_clicked(name: str, *, reopens: bool) -> None:
    """Every verdict, and to take one back where there is one; Enter in a field clicks nothing."""
    form = _form(parse(render_html(tables(), _JUDGING)), name)
    first, *buttons = form.all("button")
    assert {"disabled", "hidden"} <= set(first.attrs)
    offered = {b.attrs["value"] for b in buttons}
    assert offered == set(map(str, Ruling)) - (set() if reopens else {"reopen"})
    assert ("takes effect with the next run" in form.text()) == reopens


def test_the_policy_is_left_to_the_server() -> None:
    """A policy in the page would forbid forms; one on referrers would hide where they are from."""
    page = parse(render_html(tables(), _JUDGING))
    named = {m.attrs.get("http-equiv") or m.attrs.get("name") for m in page.all("meta")}
    assert not named & {"Content-Security-Policy", "referrer"}


def test_a_line_without_room_leads_to_its_own_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a finding stands in full, so that each can be judged by a click."""
    monkeypatch.setattr("anafacts.report.findings.ROOM", 3000)
    card = parse(render_html(tables(), _JUDGING)).by_id("f-six")
    assert card.all("form") == []
    assert [a.attrs["href"] for a in card.all("a")] == ["/finding/f-six"]
    monkeypatch.undo()
    assert len(_alone("f-six", _JUDGING).all("form")) == 1


def test_one_finding_alone() -> None:
    """It stands opened, with its form, and its links lead into the whole report."""
    page = _alone("f-books", _JUDGING)
    (card,) = page.all("details", "card")
    assert card.attrs["id"] == "f-books"
    assert "open" in card.attrs
    assert _values(_form(page, "f-books"))["page"] == "finding"
    links = [a.attrs["href"] for a in page.all("a")]
    assert "/#f-books" in links
    assert all(link.startswith("/") for link in links)


def test_one_finding_reads_as_in_the_whole_report() -> None:
    """Its quotes, arithmetic and remedy are the same words."""
    whole = parse(render_html(tables())).by_id("f-books").text()
    alone = _alone("f-books", replace(_JUDGING, findings=frozenset()))
    assert alone.by_id("f-books").text() == whole


def test_what_is_not_there_has_no_page() -> None:
    """No page is made of nothing."""
    assert render_finding(Tables(), "f-none", _JUDGING) is None
