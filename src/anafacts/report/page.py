"""The report for readers: one HTML file that asks nothing of any network."""

from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from anafacts.model import Tables
from anafacts.report.build import view
from anafacts.report.words import count_of

_TEMPLATES = "anafacts.report.templates"


def render_html(tables: Tables) -> bytes:
    """Return the page, UTF-8; every text of the tables is escaped."""
    page: str = (
        _environment()
        .get_template("report.html.j2")
        .render(
            view=view(tables),
            style=Markup(_template("report.css")),  # noqa: S704 - our own file, no text of the tables
            script=Markup(_template("report.js")),  # noqa: S704 - our own file, no text of the tables
        )
    )
    return page.encode()


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
    return environment


def _template(name: str) -> str:
    return (resources.files(_TEMPLATES) / name).read_text(encoding="utf-8")
