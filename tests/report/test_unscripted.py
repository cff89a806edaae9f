"""What a browser without scripts, and a screen reader, make of the texts on the page."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from anafacts.report import render
from tests.report.sample import tables
from tests.report.sample_claims import ID
from tests.report.texts.test_annotated import with_texts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return an empty tab of a browser without scripts and network, which can open the sample."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_bytes(render(with_texts())["report.html"])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            java_script_enabled=False, offline=True, base_url=path.as_uri(), reduced_motion="reduce"
        )
        yield context.new_page()
        browser.close()


TARGETS = {
    "a text by its id": "doc-cgtn_wang",
    "a claim by its id": ID["six"],
    "a span of a finding": "f-six",
    "a fact that rests on one claim": "t-gdp",
    "a reason": "x1",
}


@pytest.mark.parametrize("what", TARGETS)
def test_link_opens_what_it_leads_to(shown: Page, what: str) -> None:
    """A closed part that holds the target opens by itself, and the target is in sight."""
    target = TARGETS[what]
    if target == "f-six":
        item = next(f for f in tables().findings if f.finding_id == target).evidence[1]
        target = f"{item.doc_id}:{item.start}-{item.end}"
    shown.goto("about:blank")
    shown.goto(f"#{target}")
    shown.locator(f'[id="{target}"]').wait_for(state="visible", timeout=5000)


def test_mark_is_heard_as_what_it_is(shown: Page) -> None:
    """A mark is a link that is heard with its sort and its words, and reached by the keyboard."""
    shown.goto("about:blank")
    shown.goto("#doc-cari_heine")
    text = shown.locator("#doc-cari_heine")
    text.get_by_role("link", name="claim: 17 books").focus()
    heard = text.locator(".marked").aria_snapshot()
    assert "not used: 2023, 2024" in heard
