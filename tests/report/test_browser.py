"""The page in a real browser: the script runs under the policy, and nothing else is asked for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from anafacts.model import Tables
from anafacts.report import render
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.test_annotated import with_texts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: apt-get install chromium")


def _opened(folder: Path, fragment: str = "", rows: Tables | None = None) -> Node:
    """Return the page as it stands in the browser after its script has run."""
    path = folder / "report.html"
    path.write_bytes(render(rows or tables())["report.html"])
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run(
        [*command, path.as_uri() + fragment], capture_output=True, timeout=120, check=True
    )
    return parse(done.stdout)


def test_script_runs_under_the_policy(tmp_path: Path) -> None:
    """The tools that need the script are hidden in the file and shown in the browser."""
    (written,) = parse(render(tables())["report.html"]).all(cls="tools")
    (shown,) = _opened(tmp_path).all(cls="tools")
    assert "hidden" in written.attrs
    assert "hidden" not in shown.attrs


def test_link_to_a_finding_opens_it(tmp_path: Path) -> None:
    """An address that ends in the id of a finding shows that finding open, the others closed."""
    page = _opened(tmp_path, "#f-books")
    opened = [c.attrs["id"] for c in page.all(cls="card") if "open" in c.attrs]
    assert opened == ["f-books"]


def test_link_to_a_place_opens_its_text(tmp_path: Path) -> None:
    """An address that ends in a place of a text shows that text open, the others closed."""
    rows = with_texts()
    claim = rows.claims[0]
    place = f"{claim.doc_id}:{claim.span.start}-{claim.span.end}"
    page = _opened(tmp_path, f"#{place}", rows)
    opened = [d for d in page.all("details", "source") if "open" in d.attrs]
    assert [d.by_id(place).attrs["class"] for d in opened] == ["c"]
