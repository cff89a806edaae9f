"""What the tests in a browser read off the page."""

from typing import Any, Protocol

from playwright.sync_api import Page

from anafacts.model import Tables


class Visit(Protocol):
    """Open the report of some tables, with what stands behind "#" in the address."""

    def __call__(self, fragment: str = "", *, rows: Tables | None = None, **how: Any) -> Page:
        """Return the page, opened by a browser as ``how`` says (width, scheme, script)."""


def shown(page: Page) -> list[str]:
    """Return the ids of the findings that stand on the page, in their order."""
    return _ids(page, "details.card.finding:visible")


def opened(page: Page) -> list[str]:
    """Return the ids of the cards that are open, in their order."""
    return _ids(page, "details.card[open]")


def open_everything(page: Page) -> None:
    """Leave everything on the page open that opens."""
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")


def settle(page: Page) -> None:
    """Wait until what was asked for is drawn."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _ids(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all("all => all.map(node => node.id)")
    return found
