"""Render the tables in every form of the report."""

from collections.abc import Callable

from anafacts.model import Tables
from anafacts.report.build import view
from anafacts.report.canonical import render_json
from anafacts.report.formats import (
    render_annotations,
    render_claimreview,
    render_findings_csv,
    render_junit,
    render_sarif,
)
from anafacts.report.markdown import markdown_of, render_markdown
from anafacts.report.page import html_of, render_html
from anafacts.report.texts_held import with_room

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

_PLAIN = ("report", "findings")  # a file of that name is called by its suffix: findings.csv is csv


def forms() -> dict[str, str]:
    """Return the name of the file of each form by what a person calls it: html, csv, junit."""
    parts = [(name, *name.rsplit(".", 1)) for name, _ in RENDERERS]
    return {suffix if stem in _PLAIN else stem: name for name, stem, suffix in parts}


def render_one(tables: Tables, name: str) -> bytes:
    """Return the content of the one file of that name, which is among RENDERERS."""
    return dict(RENDERERS)[name](with_room(tables))


def render(tables: Tables) -> dict[str, bytes]:
    """Return the content of each file of the report under its name, UTF-8.

    The same tables give the same bytes: no clock is read, and the time shown is that of the last
    of ``tables.runs``.
    """
    held = with_room(tables)
    shown = view(held)  # half the time of either of the two
    read = {"report.html": html_of(shown), "report.md": markdown_of(shown)}
    return {name: read.get(name) or renderer(held) for name, renderer in RENDERERS}
