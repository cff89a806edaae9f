"""Render the tables in every form of the report."""

from collections.abc import Callable

from anafacts.model import Tables
from anafacts.report.formats import (
    render_annotations,
    render_claimreview,
    render_findings_csv,
    render_junit,
    render_sarif,
)
from anafacts.report.machine import render_json
from anafacts.report.markdown import render_markdown
from anafacts.report.page import render_html

RENDERERS: tuple[tuple[str, Callable[[Tables], bytes]], ...] = (
    ("report.html", render_html),
    ("report.md", render_markdown),
    ("report.json", render_json),
    ("findings.csv", render_findings_csv),
    ("junit.xml", render_junit),
    ("report.sarif", render_sarif),
    ("claimreview.jsonld", render_claimreview),
    ("annotations.jsonld", render_annotations),
)


def render(tables: Tables) -> dict[str, bytes]:
    """Return the content of each file of the report under its name, UTF-8.

    The same tables give the same bytes: no clock is read, and the time shown is that of the last
    of ``tables.runs``.
    """
    return {name: renderer(tables) for name, renderer in RENDERERS}
