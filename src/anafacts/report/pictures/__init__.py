"""Pictures of figures and events: pure functions from the tables to coordinates and words."""

from collections.abc import Set as AbstractSet

from anafacts.model import Tables
from anafacts.report.lookup import Lookup
from anafacts.report.pictures.events import apart, event_strip
from anafacts.report.pictures.intervals import interval_plot
from anafacts.report.pictures.matrix import source_matrix
from anafacts.report.pictures.overtime import over_time
from anafacts.report.view.pictures import Pictures

__all__ = ["apart", "event_strip", "interval_plot", "over_time", "pictures", "source_matrix"]


def pictures(tables: Tables, found: Lookup, cards: AbstractSet[str]) -> Pictures:
    """Return the pictures that stand by themselves: figures over time, sources side by side.

    Their links lead to no other cards than those on the page.
    """
    series, hidden = over_time(tables, found, cards)
    return Pictures(series, hidden, source_matrix(tables, found, cards))
