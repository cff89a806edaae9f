"""The tables as a page and in the formats of other programs, ready to be written to files."""

from anafacts.report.canonical import read_json
from anafacts.report.render import RENDERERS, forms, render, render_one
from anafacts.report.texts_held import with_room

__all__ = ["RENDERERS", "forms", "read_json", "render", "render_one", "with_room"]
