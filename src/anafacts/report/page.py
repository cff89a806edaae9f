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
_STYLES = ("report.css", "findings.css", "pictures.css", "sources.css")


def render_html(tables: Tables, judging: Judging | None = None) -> bytes:
    """Return the page, UTF-8; every text of the tables is escaped.

    With ``judging`` the findings have forms, and the page leaves its policy to who serves it.
    """
    return _rendered("report.html.j2", view(tables), judging)


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
            style=Markup(_style()),  # noqa: S704 - our own file, no text of the tables
            judging_style=Markup(_template("judging.css")),  # noqa: S704 - as above
            script=Markup(_template("report.js")),  # noqa: S704 - as above
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


def _style() -> str:
    return "".join(map(_template, _STYLES))


def _template(name: str) -> str:
    return (resources.files(_TEMPLATES) / name).read_text(encoding="utf-8")
