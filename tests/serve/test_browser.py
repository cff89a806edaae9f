"""Judging by a click in a real browser, which asks this machine and nobody else."""

import csv
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from anafacts.warehouse import write_run
from tests.report.sample import tables
from tests.serve.process import served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_PATIENCE = 20_000  # milliseconds until a test fails that waits for what does not come
_FINGERPRINT = next(f.fingerprint for f in tables().findings if f.finding_id == "f-books")
_GRAVE = {"serious", "critical"}

Opened = Callable[..., Page]
Lines = Callable[[], list[list[str]]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Yield a browser for the tests of this file."""
    if CHROMIUM is None:
        pytest.skip("no chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Yield where the sample report is served by a process of its own, and the file it writes."""
    folder = tmp_path_factory.mktemp("served")
    file = folder / "judgements.csv"
    write_run(folder / "warehouse", tables(), {})
    with served("--warehouse", f"{folder}/warehouse", "--judgements", str(file)) as (_, address):
        yield address, file


@pytest.fixture
def address(server: tuple[str, Path]) -> str:
    """Return where the report is served, nothing judged yet."""
    server[1].unlink(missing_ok=True)
    return server[0]


@pytest.fixture
def lines(server: tuple[str, Path]) -> Lines:
    """Return what reads the lines of the file of judgements."""

    def read() -> list[list[str]]:
        file = server[1]
        return list(csv.reader(file.read_text("utf-8").splitlines()[1:])) if file.exists() else []

    return read


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Opened]:
    """Yield what opens the page; it has asked for nothing else, and told of no error."""
    asked, errors = set[str](), list[str]()

    def opened(path: str = "", **how: Any) -> Page:
        context = browser.new_context(**how)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.on("console", lambda told: errors.append(told.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address + path)
        return page

    expect.set_options(timeout=_PATIENCE)
    yield opened
    for context in browser.contexts:
        context.close()
    assert {url for url in asked if not url.startswith((address, "data:"))} == set()
    assert errors == []


def _card(page: Page) -> Locator:
    return page.locator("#f-books")


@pytest.mark.parametrize("script", [True, False])
def test_a_click_judges(visit: Opened, lines: Lines, *, script: bool) -> None:
    """The line is in the file, the page is back at the finding and says so, scripts or none."""
    page = visit(java_script_enabled=script)
    card = _card(page)
    card.locator("summary").click()
    card.get_by_label("Why").fill("two shops,\nnot one")
    card.get_by_label("Your name").fill("Ana")
    card.get_by_role("button", name="Dismiss").click()
    page.wait_for_url(re.compile("#f-books$"))
    assert [line[:4] for line in lines()] == [
        [_FINGERPRINT, "dismiss", "two shops, not one", "Ana"]
    ]
    expect(_card(page)).to_contain_text("Dismissed by Ana on ")
    assert _card(page).get_by_label("Your name").input_value() == "Ana"


def test_a_click_takes_it_back(visit: Opened, lines: Lines) -> None:
    """On the page of one finding, which the browser comes back to."""
    alone = visit("finding/f-books")
    for label, said in (("Accept", 1), ("Reopen", 0)):
        alone.get_by_role("button", name=label).click()
        alone.wait_for_url(re.compile(r"/finding/f-books\?by="))
        expect(alone.locator(".judged")).to_have_count(said)
    assert [line[1] for line in lines()] == ["accept", "reopen"]


def test_enter_judges_nothing(visit: Opened, lines: Lines) -> None:
    """A verdict is a click on its button, and no slip of the hand in a field."""
    page = visit()
    _card(page).locator("summary").click()
    _card(page).get_by_label("Your name").press("Enter")
    page.wait_for_timeout(200)
    assert "?" not in page.url
    assert lines() == []


@pytest.mark.parametrize("how", ["posted", "framed", "fetched"])
def test_another_site_cannot_judge(browser: Browser, address: str, lines: Lines, how: str) -> None:
    """Even with the right token: its form is refused, its frame stays empty, its request fails."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    fields = page.locator("form input[type=hidden]").evaluate_all(
        "all => all.map(field => field.outerHTML).join('')"
    )
    other = context.new_page()
    other.goto("data:text/html,<title>another site</title>")
    if how == "posted":
        button = '<button name="verdict" value="dismiss">Win</button>'
        other.set_content(f'<form method="post" action="{address}judge">{fields}{button}</form>')
        other.get_by_role("button").click()
        expect(other.locator("body")).to_contain_text("sent by a page of another site")
    elif how == "framed":
        other.set_content(f'<iframe src="{address}"></iframe>')
        other.wait_for_timeout(500)
        assert all("books" not in frame.content() for frame in other.frames)
    else:
        ask = "address => fetch(address).then(a => a.text(), error => String(error))"
        assert "Failed to fetch" in other.evaluate(ask, f"{address}report.json")
    context.close()
    assert lines() == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 400)])
def test_the_form_is_for_everyone(visit: Opened, scheme: str, width: int) -> None:
    """Names, contrast and roles are as they should be, and nothing is wider than the page."""
    page = visit(color_scheme=scheme, viewport={"width": width, "height": 900})
    _card(page).locator("summary").click()
    page.locator(".verdict-words summary").click()
    for shown in (page, visit("finding/f-books")):
        found = Axe().run(shown, {"include": [[".judging"]]}).response["violations"]
        assert [rule["id"] for rule in found if rule["impact"] in _GRAVE] == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert shown.evaluate(wide) == 0
