"""Units without a number, which Recognizers-Text counts: "convert it to celsius"."""

from collections.abc import Iterator, Sequence

from anafacts.model import UnitKind
from anafacts.normalize.figures.tokens import tokenize
from anafacts.normalize.figures.unit_grammar import read_unit
from benchmarks.quality.rows import Row
from benchmarks.quality.unit_names import recognizers


def bare_units(text: str, kind: UnitKind, taken: Sequence[tuple[int, int]]) -> Iterator[Row]:
    """Yield the spelled units of a kind that stand outside the spans taken, without a value."""
    tokens, position = tokenize(text), 0
    while position < len(tokens):
        found = read_unit(tokens, position)
        if found is None or not found.word or found.unit.kind is not kind:
            position += 1
            continue
        start, end = tokens[position].start, tokens[found.stop - 1].end
        if not any(a < end and start < b for a, b in taken):
            unit = recognizers(found.unit.name)
            yield {"start": start, "end": end, "value": None, "unit": unit}
        position = found.stop
