"""Search, filters and order of the findings, and their state in the address."""

import pytest
from playwright.sync_api import Page, expect

from tests.report.browser.pages import Visit, opened, settle, shown
from tests.report.sample import tables

ALL = {finding.finding_id for finding in tables().findings}


def _search(page: Page, words: str) -> None:
    page.get_by_label("Search", exact=True).fill(words)
    settle(page)


@pytest.mark.parametrize(
    ("words", "found", "why"),
    [
        ("books", {"f-books"}, "a word of the title"),
        ("THINK-tank", {"f-six"}, "a word of a quote, in whatever case"),
        ("cgtn_li", {"f-anniversary"}, "the id of a text"),
        ("Boston University", {"f-books", "f-period"}, "an outlet"),
        ("jorge bóoks", {"f-books"}, "all words, in any order, whatever their accents"),
        ("books tenth", set(), "all words must occur"),
        ("f-six", {"f-six"}, "the id of a finding"),
        ("settle", set(), "a heading that stands on every card finds nothing"),
    ],
)
def test_search_shows_what_holds_all_words(
    visit: Visit, words: str, found: set[str], why: str
) -> None:
    """Only findings with every word stay; the region that is read out says how many."""
    page = visit()
    _search(page, words)
    assert set(shown(page)) == found, why
    expect(page.get_by_role("status")).to_contain_text(f"{len(found)} of {len(ALL)} findings")


@pytest.mark.parametrize(
    ("head", "value", "found"),
    [
        ("severity", "minor", {"f-books", "f-dismissed"}),
        ("state", "unchanged", {"f-anniversary"}),
        ("family", "tension", {"f-dismissed"}),
    ],
)
def test_box_shows_its_kind_only(visit: Visit, head: str, value: str, found: set[str]) -> None:
    """A box that is ticked leaves its kind, its label says how many, and the address keeps it."""
    page = visit()
    page.get_by_text("More filters").click()
    box = page.locator(f"[data-facet={head}]").get_by_label(value)
    box.check()
    settle(page)
    assert set(shown(page)) == found
    assert box.locator("..").locator(".n").inner_text() == str(len(found))
    assert page.url.endswith(f"#?{head}={value}")


def test_boxes_of_one_head_add_and_heads_narrow(visit: Visit) -> None:
    """Major or minor, and of those only what is new: each head narrows what the others leave."""
    page = visit()
    page.get_by_text("More filters").click()
    for words in ("major", "minor"):
        page.get_by_label(words).check()
    page.locator("[data-facet=state]").get_by_label("new").check()
    settle(page)
    assert set(shown(page)) == {"f-six", "f-dismissed"}


@pytest.mark.parametrize(
    ("label", "value", "found"),
    [
        ("Type", "date", {"f-anniversary"}),
        ("Text", "bu_pardee", {"f-books", "f-period"}),
        ("Judged", "dismissed", {"f-dismissed"}),
    ],
)
def test_list_shows_one_value_only(visit: Visit, label: str, value: str, found: set[str]) -> None:
    """A value chosen from a list leaves the findings that have it, and "any" brings all back."""
    page = visit()
    page.get_by_text("More filters").click()
    chosen = page.get_by_role("combobox", name=label)
    chosen.select_option(value)
    settle(page)
    assert set(shown(page)) == found
    chosen.select_option("")
    settle(page)
    page.locator("#settled details.folded > summary").click()
    assert set(shown(page)) == ALL


def test_show_all_takes_every_filter_away(visit: Visit) -> None:
    """The button empties each control and the address, and stands there only while it can help."""
    page = visit("#?search=books&severity=minor&type=superseded&sort=type")
    assert shown(page) == ["f-books"]
    button = page.get_by_role("button", name="Show all")
    button.click()
    assert page.url.endswith("#?sort=type")
    assert not page.get_by_label("minor").is_checked()
    assert page.get_by_role("combobox", name="Type").input_value() == ""
    expect(button).to_be_hidden()
    expect(page.get_by_label("Search", exact=True)).to_be_focused()


@pytest.mark.parametrize(
    "fragment",
    [
        "#?severity=minor",
        "#?search=jorge+heine&sources=bu_pardee",
        "#?state=updated&family=explained&review=open&type=superseded",
    ],
)
def test_address_of_a_view_shows_it_again(visit: Visit, fragment: str) -> None:
    """The address that one reader mails shows another the same findings."""
    page = visit(fragment)
    assert "f-books" in shown(page)
    assert "f-six" not in shown(page)


def test_values_that_do_not_occur_are_left_out(visit: Visit) -> None:
    """An address from a report of other texts shows what it can, and tells of no error."""
    page = visit("#?severity=grave&sources=elsewhere&sort=loudness")
    assert {"f-six", "f-anniversary"} <= set(shown(page))
    assert page.get_by_role("combobox", name="Order").input_value() == ""


@pytest.mark.parametrize(
    ("by", "first"),
    [("severity", "f-six"), ("state", "f-six"), ("type", "f-anniversary"), ("sources", "f-books")],
)
def test_order_puts_its_first_first(visit: Visit, by: str, first: str) -> None:
    """Lines of a chapter change places, and come back to the order of the report."""
    page = visit()
    before = shown(page)
    order = page.get_by_role("combobox", name="Order")
    order.select_option(by)
    settle(page)
    assert shown(page)[0] == first
    assert sorted(shown(page)) == sorted(before)
    order.select_option("")
    settle(page)
    assert shown(page) == before


def test_headings_say_how_many_are_left(visit: Visit) -> None:
    """The number beside a heading tells shown from all, and is as before when all are shown."""
    page = visit("#?search=anniversary")
    total = page.locator("#findings > h2 .total")
    expect(total).to_have_text("1 of 3")
    page.get_by_role("button", name="Show all").click()
    expect(total).to_have_text("3")


def test_folded_part_opens_where_it_holds_a_match(visit: Visit) -> None:
    """What a person settled is folded away; a search that finds it opens it, then closes it."""
    page = visit()
    assert "f-dismissed" not in shown(page)
    _search(page, "40 percent")
    assert shown(page) == ["f-dismissed"]
    _search(page, "")
    assert "f-dismissed" not in shown(page)


def test_open_all_opens_what_is_shown(visit: Visit) -> None:
    """The buttons open and close the lines that stand on the page, not those filtered away."""
    page = visit("#?search=books")
    page.get_by_role("button", name="Open all").click()
    assert opened(page) == ["f-books"]
    page.get_by_role("button", name="Close all").click()
    assert opened(page) == []
