"""The page on paper, without the script, on a narrow screen, in the dark."""

import re

import pytest
from playwright.sync_api import expect

from tests.report.browser.pages import Visit, open_everything, shown
from tests.report.sample import tables
from tests.report.texts.test_annotated import with_texts

OVER = """() => [...document.querySelectorAll('main *, header *')]
  .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0)
  .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .filter((node) => !node.closest('[tabindex="0"], .skip'))
  .map((node) => node.outerHTML.slice(0, 100))"""
A4 = 794  # pixels of 96 to the inch


def test_without_the_script_everything_can_be_read(visit: Visit) -> None:
    """No control that needs the script is offered, and each finding opens by itself."""
    page = visit(java_script_enabled=False)
    expect(page.locator("#tools")).to_be_hidden()
    page.locator("#f-six > summary").click()
    expect(page.locator("#f-six .body")).to_be_visible()
    expect(page.locator("#f-six .body")).to_contain_text("think-tank and academic dialogue")


def test_on_paper_every_finding_stands_in_full(visit: Visit) -> None:
    """Printing opens all findings, leaves the tools out, and closes them again afterwards."""
    page = visit()
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    for finding in tables().findings:
        expect(page.locator(f"#{finding.finding_id} .body")).to_be_visible()
    expect(page.locator("#tools")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_nothing_is_clipped_on_paper(visit: Visit) -> None:
    """At the width of a sheet nothing stands out to the right, and the sheets are made."""
    page = visit(rows=with_texts(), viewport={"width": A4, "height": 1123})
    page.emulate_media(media="print")
    open_everything(page)
    assert page.evaluate(OVER) == []
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert sheets >= 2


def test_paper_shows_a_filtered_view_and_says_so(visit: Visit) -> None:
    """What is filtered away is not printed, and a line says how much is."""
    page = visit("#?search=books")
    page.emulate_media(media="print")
    assert shown(page) == ["f-books"]
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_label("Search", exact=True)).to_be_hidden()


@pytest.mark.parametrize("width", [400, 320])
def test_narrow_screen_needs_no_scrolling_sideways(visit: Visit, width: int) -> None:
    """With everything opened, filters and keys too, the page is as wide as the screen."""
    page = visit(rows=with_texts(), viewport={"width": width, "height": 800})
    open_everything(page)
    assert page.evaluate(OVER) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_dark_is_dark(visit: Visit) -> None:
    """A reader who prefers the dark gets light letters on a dark page."""
    page = visit(color_scheme="dark")
    ink, paper = page.evaluate(
        "() => { const style = getComputedStyle(document.body);"
        " return [style.color, style.backgroundColor]; }"
    )
    assert min(_rgb(ink)) > 180
    assert max(_rgb(paper)) < 60


def _rgb(colour: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", colour)[:3]]
