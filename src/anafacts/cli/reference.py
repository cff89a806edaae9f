"""``anafacts reference``: the rows of the user's own tables as they are understood."""

import argparse
import shutil
from typing import TYPE_CHECKING

from anafacts.cli.commands import json_line, settings_of, warn
from anafacts.cli.grid import grid

if TYPE_CHECKING:
    from anafacts.model import Claim


def reference(asked: argparse.Namespace) -> int:
    """Print a table to begin with, or every row that is used and what is wrong with the others."""
    from anafacts.pipeline import read_reference
    from anafacts.sources.tables import TEMPLATE

    if asked.template:
        print(TEMPLATE, end="")
        return 0
    found = read_reference(settings_of(asked))
    warn(map(str, found.problems))
    rows = [_row(claim) for claim in found.claims]
    width = shutil.get_terminal_size((100, 24)).columns
    for line in map(json_line, rows) if asked.json else grid(rows, width):
        print(line)
    return 0


def _row(claim: "Claim") -> dict[str, str]:
    from anafacts.report.amounts import figure_words, unit_words
    from anafacts.report.days import days
    from anafacts.report.words import visible

    topic = claim.topic
    whose = (topic.subject, topic.counterpart, topic.place)
    words = {
        "row": f"{claim.doc_id}, {claim.rule}",
        "measure": topic.measure_key.strip("|"),
        "whose": ", ".join(name for name in whose if name),
        "period": days(claim.period.interval),
        "value": figure_words(claim.figure),
        "unit": unit_words(claim.figure.unit),
        "source": claim.attribution.originator or "",
    }
    return {key: visible(text) for key, text in words.items()}
