"""Print how long the page of many findings takes in a browser: to open, to filter, to search.

    python -m benchmarks.report.browser --findings 10000 warehouse/reports/latest/report.html

Beside it stands a plain table of the same titles, without a script: what the browser needs for so
many rows at the least. To open is from the start of navigation to the first frame after the load
event; to filter is from the change of a control to the frame that shows it.
"""

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from anafacts.model import Tables
from anafacts.report.page import render_html
from benchmarks.report.sample import many

TIMES = 5
_PATIENCE = 120_000  # milliseconds: a machine may be busy
_READ = 2000  # milliseconds in which a reader looks at the page, and the script reads its words
_OPENED = """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() =>
  done(performance.now()))))"""
_CHANGED = """([id, value]) => new Promise((done) => {
  const control = id.startsWith("#")
    ? document.querySelector(id) : document.querySelector(`[data-facet=severity] [value=${id}]`);
  const start = performance.now();
  if (control.type === "checkbox") control.checked = !control.checked;
  else control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
    done(performance.now() - start))));
})"""
CHANGES = (
    ("filter", "major", ""),
    ("search", "#tool-search", "percent"),
    ("search of three words", "#tool-search", "percent 2024 trade"),
    ("no search", "#tool-search", ""),
    ("order", "#tool-sort", "type"),
)


def plain_table(tables: Tables) -> bytes:
    """Return a bare table of the same titles, quotes and explanations."""
    rows = (
        "".join(f"<td>{escape(cell)}" for cell in (f.severity, f.title, f.explanation))
        for f in tables.findings
    )
    return ("<!DOCTYPE html><table>" + "".join(f"<tr>{row}" for row in rows)).encode()


def opened(browser: Browser, path: Path) -> Iterator[float]:
    """Yield the milliseconds until the first frame after the load, each in a context of its own."""
    for _ in range(TIMES):
        context = browser.new_context(offline=True)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.goto(path.as_uri())
        yield page.evaluate(_OPENED)
        context.close()


def changed(page: Page, control: str, value: str) -> Iterator[float]:
    """Yield the milliseconds from the change of a control to the frame that shows it."""
    for _ in range(TIMES):
        yield page.evaluate(_CHANGED, [control, value])
        page.evaluate(_CHANGED, [control, ""])


def line(name: str, times: list[float]) -> str:
    """Return the median and the worst in whole milliseconds."""
    return f"  {name:32}{statistics.median(times):10,.0f}{max(times):10,.0f}"


def measure(browser: Browser, name: str, content: bytes, *, script: bool = True) -> Iterator[str]:
    """Yield the lines on one page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_bytes(content)
        yield f"{name}, {len(content):,} bytes"
        yield line("open", list(opened(browser, path)))
        if not script:
            return
        page = browser.new_page()
        page.set_default_timeout(_PATIENCE)
        page.goto(path.as_uri())
        page.wait_for_timeout(_READ)
        for words, control, value in CHANGES:
            yield line(words, list(changed(page, control, value)))
        page.close()


def main() -> None:
    """Print the milliseconds, the median and the worst of a few."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("pages", type=Path, nargs="*", help="other pages to measure as well")
    given = parser.parse_args()
    tables = many(given.findings)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        print(f"{'milliseconds, each the median and the worst of':50}{TIMES}")
        for text in measure(browser, "a bare table of the same", plain_table(tables), script=False):
            print(text)
        for text in measure(browser, f"{given.findings:,} findings", render_html(tables)):
            print(text)
        for page in given.pages:
            for text in measure(browser, page.name, page.read_bytes()):
                print(text)
        browser.close()


if __name__ == "__main__":
    main()
