"""Addresses that lead to a place of the page, and the buttons that copy them."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.report.browser.pages import Visit, opened, shown
from tests.report.sample import tables
from tests.report.sample_texts import TEXTS
from tests.report.texts.test_annotated import with_texts

WHERE = "() => document.querySelector('.here')?.id"


@pytest.mark.parametrize("name", ["f-books", "f-dismissed", "f-period"])
def test_address_of_a_finding_opens_it(visit: Visit, name: str) -> None:
    """The finding stands open and in view with the focus, wherever it is folded; others closed."""
    page = visit(f"#{name}")
    assert opened(page) == [name]
    expect(page.locator(f"#{name} > summary")).to_be_focused()
    expect(page.locator(f"#{name} > summary")).to_be_in_viewport()


@pytest.mark.parametrize("name", ["t-trade", "t-gdp", "doc-jacobin"])
def test_address_of_a_fact_or_text_leads_there(visit: Visit, name: str) -> None:
    """The row of a fact, and a text, are in view with the focus, and marked."""
    page = visit(f"#{name}")
    assert page.evaluate(WHERE) == name
    expect(page.locator(f"#{name}")).to_be_focused()
    expect(page.locator(f"#{name}")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("place", "led_to", "why"),
    [
        ("cgtn_li:{0}-{1}", "cgtn_li:{0}-{1}", "a span that is marked"),
        ("cgtn_li:{0}+2-{1}", "cgtn_li:{0}-{1}", "within a marked span"),
        ("cgtn_li:{1}+3-{1}+4", "cgtn_li:{0}-{1}", "the last mark before it"),
        ("cgtn_li:0-1", "", "the first mark, where none comes before"),
        ("jacobin:900000-900001", "", "the last mark of the text"),
    ],
)
def test_address_of_a_span_leads_to_the_nearest_mark(
    visit: Visit, place: str, led_to: str, why: str
) -> None:
    """A span without a mark of its own leads to the mark that covers it or comes before."""
    text = TEXTS["cgtn_li"]
    start = text.index("$263.5 billion")
    end = start + len("$263.5 billion")
    name = re.sub(r"(\d+)\+(\d+)", _sum, place.format(start, end))
    page = visit(f"#{name}", rows=with_texts())
    here = page.evaluate(WHERE)
    assert here.startswith(name.split(":")[0]), why
    assert not led_to or here == led_to.format(start, end), why
    expect(page.locator(f"[id='{here}']")).to_be_in_viewport()


def _sum(match: re.Match[str]) -> str:
    return str(int(match[1]) + int(match[2]))


def test_every_link_within_the_page_leads_somewhere(visit: Visit) -> None:
    """No link to a place of the page is dead."""
    page = visit(rows=with_texts())
    dead = page.evaluate(
        "() => [...document.querySelectorAll('a[href^=\"#\"]')]"
        ".map((a) => decodeURIComponent(a.getAttribute('href').slice(1)))"
        ".filter((id) => !document.getElementById(id))"
    )
    assert dead == []


def test_link_followed_opens_its_target(visit: Visit) -> None:
    """A link is followed to a place that is folded away; followed again, it leads there again."""
    page = visit(rows=with_texts())
    page.locator("#f-six > summary").click()
    link = page.locator("#f-six .body a[href^='#']").first
    target = link.evaluate("(a) => decodeURIComponent(a.getAttribute('href').slice(1))")
    for _ in range(2):
        link.click()
        expect(page.locator(f"[id='{target}']")).to_be_in_viewport()
        page.locator("#f-six").scroll_into_view_if_needed()
    assert opened(page) == ["f-six"]


def test_target_that_is_filtered_away_comes_back(visit: Visit) -> None:
    """A link to a hidden finding takes the filters away that hide it."""
    page = visit("#?search=books")
    assert shown(page) == ["f-books"]
    page.evaluate("() => { location.hash = '#f-six'; }")
    expect(page.locator("#f-six > summary")).to_be_focused()
    assert page.get_by_label("Search", exact=True).input_value() == ""
    assert page.url.endswith("#f-six")


def test_address_that_leads_nowhere_changes_nothing(visit: Visit) -> None:
    """An id of another report, and one that is no id, leave the page as it was."""
    for fragment in ("#f-other", "#%E0%A4%A", "#bu_pardee:x-y"):
        assert opened(visit(fragment)) == []


def test_hostile_address_stays_text(visit: Visit) -> None:
    """What stands in the address is searched for and never becomes part of the page."""
    page = visit('#?search=<img src=x onerror=alert(1)>&sort=\'"]&sources="]')
    assert page.get_by_label("Search", exact=True).input_value().startswith("<img")
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("clipboard", [True, False])
def test_copies_address_and_command(visit: Visit, *, clipboard: bool) -> None:
    """Both buttons of an opened finding copy, with the clipboard of the browser and without it."""
    page = visit("#f-six", permissions=["clipboard-read", "clipboard-write"])
    if not clipboard:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    wanted = {
        "Copy link": page.url,
        "Copy this line": page.locator("#f-six .judge code").inner_text(),
    }
    for name, text in wanted.items():
        button = page.locator("#f-six").get_by_role("button", name=name)
        button.click()
        expect(page.locator("#f-six").get_by_role("button", name=name)).to_have_count(0)
        assert page.evaluate("() => navigator.clipboard.readText()") == text


def test_id_with_spaces_can_be_linked_and_chosen(visit: Visit) -> None:
    """A text whose path holds spaces and accents is one value to choose, not several."""
    rows = tables()
    name = "política exterior/a text"
    six = next(f for f in rows.findings if f.finding_id == "f-six")
    moved = replace(six, evidence=tuple(replace(e, doc_id=name) for e in six.evidence))
    rows = replace(
        rows,
        documents=(*rows.documents, replace(rows.documents[0], doc_id=name, path="raw/x.txt")),
        findings=(moved, *(f for f in rows.findings if f is not six)),
    )
    page = visit(rows=rows)
    page.get_by_text("More filters").click()
    page.get_by_role("combobox", name="Text").select_option("política%20exterior/a%20text")
    page.wait_for_url("**/report.html#?sources=*")
    assert shown(page) == ["f-six"]
