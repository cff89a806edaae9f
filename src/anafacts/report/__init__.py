"""The tables as a page, as Markdown and as JSON, ready to be written to three files."""

from anafacts.report.render import RENDERERS, render

__all__ = ["RENDERERS", "render"]
