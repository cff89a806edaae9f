"""One row in full, as lines of a terminal."""

from anafacts.cli.shown.claim import claim_lines
from anafacts.cli.shown.event import event_lines
from anafacts.cli.shown.fact import fact_lines
from anafacts.cli.shown.finding import finding_lines, judged
from anafacts.cli.shown.place import place_lines
from anafacts.cli.shown.relation import relation_lines

__all__ = [
    "claim_lines",
    "event_lines",
    "fact_lines",
    "finding_lines",
    "judged",
    "place_lines",
    "relation_lines",
]
