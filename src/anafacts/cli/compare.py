"""``anafacts compare``: two statements side by side."""

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from anafacts.cli.alone import text_of
from anafacts.cli.commands import json_line

if TYPE_CHECKING:
    from anafacts.model import Comparison, FigureComparison

CODES = """\
exit codes:
  0  the second statement follows from the first, or it is open whether it does
  1  the second statement contradicts the first
  2  wrong usage: a statement that is empty or has no figure included
  3  something else failed
"""
_WIDTH = 13  # of the longest outcome, with two blanks behind it


def compare(asked: argparse.Namespace) -> int:
    """Print how the figures of the two statements stand to each other; return the exit code."""
    import anafacts
    from anafacts.model import Outcome

    found = anafacts.compare(text_of(asked.first), text_of(asked.second), model=asked.model)
    print(json_line(asdict(found)) if asked.json else "\n".join(_lines(found)))
    return int(found.outcome is Outcome.CONTRADICTS)


def _lines(found: "Comparison") -> Iterator[str]:
    """Yield the answer, and under it every figure that it does not already tell of in full."""
    yield f"{found.outcome.upper()}. {found.reason}"
    if [f.explanation for f in found.figures] == [found.reason]:
        yield from (f"  {line}" for line in _trace(found.figures[0]))
        return
    if found.figures:
        yield ""
    for figure in found.figures:
        yield f"{figure.outcome:<{_WIDTH}}{figure.explanation} ({figure.relation})"
        yield from (f"{'':{_WIDTH}}{line}" for line in _trace(figure))


def _trace(found: "FigureComparison") -> list[str]:
    """Return the lines of arithmetic that the explanation does not write out itself."""
    return [line for line in found.trace if line not in found.explanation]
