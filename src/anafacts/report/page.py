"""The report for readers: one HTML file that asks nothing of any network."""

from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from anafacts.model import Tables
from anafacts.report.alone import only
from anafacts.report.build import view
from anafacts.report.view import Card, Judging, View
from anafacts.report.words import count_of

_TEMPLATES = "anafacts.report.templates"
_STYLES = ("report.css", "findings.css", "pictures.css", "sources.css", "tools.css", "print.css")
_SCRIPTS = tuple(
    f"js/{name}.js" for name in ("lines", "filter", "sort", "address", "copy", "keys", "start")
)


def render_html(tables: Tables, judging: Judging | None = None) -> bytes:
    """Return the page, UTF-8; every text of the tables is escaped.

    With ``judging`` the findings have forms, and the page leaves its policy to who serves it.
    """
    return html_of(view(tables), judging)


def html_of(shown: View, judging: Judging | None = None) -> bytes:
    """Return as a page what the report shows."""
    return _rendered("report.html.j2", shown, judging)


def render_finding(tables: Tables, finding_id: str, judging: Judging) -> bytes | None:
    """Return a page with that one finding, opened; its links lead into the whole report at "/".

    None where the report has no such finding.
    """
    shown = view(only(tables, finding_id))
    cards = [c for section in shown.sections for c in section.cards if c.card_id == finding_id]
    if not cards:
        return None
    page = _rendered("finding.html.j2", shown, judging, cards[0])
    name = f'id="{finding_id}"'.encode()
    return page.replace(b'href="#', b'href="/#').replace(name, name + b" open", 1)


def _rendered(name: str, shown: View, judging: Judging | None, alone: Card | None = None) -> bytes:
    page: str = (
        _environment()
        .get_template(name)
        .render(
            view=shown,
            judging=judging,
            alone=alone,
            style=_together(_STYLES),
            judging_style=_together(("judging.css",)),
            script=_together(_SCRIPTS),
        )
    )
    return page.encode()


def fragment(name: str) -> str:
    """Return the name of an anchor as an address holds it behind its #."""
    return name.replace("%", "%25").replace(" ", "%20")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["count_of"] = count_of
    environment.filters["fragment"] = fragment
    return environment


@cache
def _together(names: tuple[str, ...]) -> Markup:
    """Return our own files as one, without indents and lines that only comment."""
    lines = (line.strip() for name in names for line in _template(name).splitlines())
    kept = (line for line in lines if line and not line.startswith("//"))
    return Markup("".join(f"{line}\n" for line in kept))  # noqa: S704 - no text of the tables


def _template(name: str) -> str:
    return (resources.files(_TEMPLATES) / name).read_text(encoding="utf-8")
