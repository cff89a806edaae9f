"""The tables as a page and in the formats of other programs, ready to be written to files."""

from anafacts.report.render import RENDERERS, render

__all__ = ["RENDERERS", "render"]
