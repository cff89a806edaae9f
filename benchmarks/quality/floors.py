"""Floors for the quality gate, just under what is reached: tests/eval/quality_floors.toml."""

import json
from collections.abc import Iterable
from math import ceil, floor

from benchmarks.quality.measure import Measured
from benchmarks.quality.sets import SETS

_SLACK = 0.2  # another processor rounds the scores of the language model otherwise
_HEAD = """\
# What the figures of the public sets keep to (benchmarks/quality), in percent, on the development
# halves. Made by `make floors`: each bound stands just under, or over, what was reached.
"""


def floors(found: Iterable[Measured]) -> str:
    """Return the content of the file of floors for what was measured."""
    titles = {which.name: which.title for which in SETS}
    entries = [
        f'\n[[floor]]\nfigure = "{name}"\n{_bound(name, figure.value)}\n'
        f"why = {json.dumps(titles[measured.set] + '.', ensure_ascii=False)}\n"
        for measured in found
        for name, figure in measured.named()
        if figure.value is not None
    ]
    return _HEAD + "".join(entries)


def _bound(name: str, value: float) -> str:
    """Return a floor, or of errors a ceiling, in tenths of a percent."""
    if ".off by" in name:
        return f"at_most = {ceil(10 * (value + _SLACK)) / 10}"
    return f"at_least = {max(0.0, floor(10 * (value - _SLACK)) / 10)}"
