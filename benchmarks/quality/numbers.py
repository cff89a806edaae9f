"""The numbers of Recognizers-Text: every numeral of a sentence without its unit."""

from collections.abc import Iterator, Sequence

from anafacts.normalize.figures import find_figures
from benchmarks.quality.rows import Row
from benchmarks.quality.spans import item


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the bare numbers of each sentence."""
    for row in gold:
        mentions = find_figures(row["text"]).mentions
        made = [(item(m, ""), m.number_end) for m in mentions]
        yield {"id": row["id"], "items": [{**i, "end": end} for i, end in made if i]}
