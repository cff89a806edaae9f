"""The page in a real browser without a network, which must ask for nothing and complain of nothing.

Whatever a test looks at, it also fails where the page asked for any other address, or where the
browser told of an error.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from anafacts.model import Tables
from anafacts.report.page import render_html
from tests.report.browser.pages import Visit
from tests.report.sample import tables

_PATIENCE = 30_000  # milliseconds until a test fails that waits for what does not come
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Told:
    """What the browser told: the addresses that were asked for, and the errors."""

    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def request(self, request: Request) -> None:
        """Keep the address, without what the page holds itself."""
        if not request.url.startswith("data:"):
            self.asked.append(request.url.split("#")[0])

    def message(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings: a breach of the policy is told as one."""
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Yield a browser for the tests of a file."""
    if CHROMIUM is None:
        pytest.skip("no chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Yield what opens the page; afterwards it has asked for its own file and nothing else."""
    path, told = tmp_path / "report.html", Told()

    def opened(fragment: str = "", *, rows: Tables | None = None, **how: Any) -> Page:
        path.write_bytes(render_html(rows) if rows else _sample())
        context = browser.new_context(offline=True, **how)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.on("request", told.request)
        page.on("console", told.message)
        page.on("pageerror", lambda error: told.errors.append(str(error)))
        page.goto(path.as_uri() + fragment)
        return page

    expect.set_options(timeout=_PATIENCE)
    yield opened
    for context in browser.contexts:
        context.close()
    assert set(told.asked) <= {path.as_uri()}
    assert told.errors == []


@cache
def _sample() -> bytes:
    return render_html(tables())
