"""MeasEval: quantities and units in paragraphs of science, both as they are written."""

import re
from collections.abc import Iterator, Sequence

from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row

# What stands between a number and its unit, or behind the unit, and is no part of it.
_BEFORE = re.compile(r"[-\u2010\u2011\s]+|of\s|(?:±|\+\s?[/-]+)\s?[\d.]+|[\])}]")
_AFTER = re.compile(r"(?:[-\s]olds?|\sof age|[.\s]|\s?±.*)$")


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the quantities of each paragraph; numbers that share a unit have it each."""
    for row in gold:
        text = row["text"]
        found = find_figures(text).mentions
        made = [
            {"start": m.start, "end": m.end, "unit": _unit(text, found, i) or None}
            for i, m in enumerate(found)
        ]
        yield {"id": row["id"], "quantities": made}


def _unit(text: str, found: Sequence[Mention], position: int) -> str:
    mention = found[position]
    if "unit_shared" in mention.flags and position + 1 < len(found):
        return _unit(text, found, position + 1)
    unit = text[mention.number_end : mention.end] if mention.rule != "frequency" else ""
    if mention.figure.hedge_text and unit.endswith(mention.figure.hedge_text):
        unit = unit.removesuffix(mention.figure.hedge_text)
    while unit and (lead := _BEFORE.match(unit)):
        unit = unit[lead.end() :]
    while unit and (tail := _AFTER.search(unit)):
        unit = unit[: tail.start()]
    return unit
