"""Pictures of figures and events: pure functions from the tables to coordinates and words."""

from anafacts.report.pictures.intervals import interval_plot

__all__ = ["interval_plot"]
