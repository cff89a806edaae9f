"""The page without a mouse."""

import pytest
from playwright.sync_api import expect

from tests.report.browser.pages import Visit, opened

FOCUSED = "() => document.activeElement.closest('details.card')?.id ?? null"


def test_keys_walk_through_the_lines(visit: Visit) -> None:
    """The letters go to the next line and back, over what is folded away, and stop at the end."""
    page = visit()
    first, second, third = page.locator("details.card:visible").evaluate_all(
        "all => all.slice(0, 3).map(card => card.id)"
    )
    walked = []
    for key in "jjjkkkk":
        page.keyboard.press(key)
        walked.append(page.evaluate(FOCUSED))
    assert walked == [first, second, third, second, first, first, first]


@pytest.mark.parametrize("key", ["o", "Enter", " "])
def test_keys_open_and_close_a_line(visit: Visit, key: str) -> None:
    """The line with the focus opens and closes, and keeps the focus."""
    page = visit()
    page.keyboard.press("j")
    page.keyboard.press(key)
    assert opened(page) == ["f-six"]
    page.keyboard.press(key)
    assert opened(page) == []
    assert page.evaluate(FOCUSED) == "f-six"


def test_slash_searches_and_letters_are_then_letters(visit: Visit) -> None:
    """The key leads to the search, where the same keys are what is searched for."""
    page = visit()
    page.keyboard.press("/")
    search = page.get_by_label("Search", exact=True)
    expect(search).to_be_focused()
    page.keyboard.type("jo/k?")
    expect(search).to_have_value("jo/k?")


def test_walk_leaves_out_what_is_filtered_away(visit: Visit) -> None:
    """After a filter the keys go over the lines that are left."""
    page = visit("#?search=books")
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) == "f-books"


def test_question_mark_shows_the_keys_and_a_box_turns_them_off(visit: Visit) -> None:
    """The list of keys opens; with its box empty the letters do nothing."""
    page = visit()
    page.keyboard.press("?")
    expect(page.get_by_text("next line")).to_be_visible()
    page.get_by_label("single keys work").uncheck()
    page.locator("#tool-keys > summary").focus()
    page.keyboard.press("j")
    assert page.evaluate(FOCUSED) is None


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_of_the_browser_stay_its_own(visit: Visit, modifier: str) -> None:
    """With a modifier the letters are not ours."""
    page = visit()
    page.keyboard.press(f"{modifier}+j")
    assert page.evaluate(FOCUSED) is None


def test_first_stop_skips_to_the_findings(visit: Visit) -> None:
    """The first stop of the Tab key is a link, seen when it has the focus, to the findings."""
    page = visit()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the findings")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#findings")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search", exact=True)).to_be_focused()


def test_tab_leads_through_the_whole_page(visit: Visit) -> None:
    """No stop traps: the Tab key comes to the last link or button and then leaves the page."""
    page = visit("#f-six")
    stops = page.locator("a[href], summary, button, input, select").count()
    last = None
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
        now = page.evaluate("() => document.activeElement.outerHTML.slice(0, 80)")
        if now.startswith("<body"):
            break
        last = now
    else:
        pytest.fail(f"the focus goes in circles near {last}")
