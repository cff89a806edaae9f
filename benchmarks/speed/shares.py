"""What part of the whole reading of documents the two grammars take."""

from collections.abc import Mapping
from pathlib import Path

from anafacts.normalize.dates import find_dates
from anafacts.sources import read_folder
from benchmarks.speed.ours import dates, figures
from benchmarks.speed.timing import Read, best_of


def shares(folder: Path, passes: int) -> Mapping[str, float]:
    """Return the parts of the time of a document that figures and dates take, from 0 to 1."""
    from anafacts.extract.document import extract_document
    from anafacts.extract.load import load_pipeline

    nlp = load_pipeline("shipped")
    documents = read_folder(folder).documents
    held = {d.analysis.text: d for d in documents}

    def whole() -> Read:
        dates()
        return lambda text: extract_document(nlp, held.get(text, documents[0]))

    def dated() -> Read:
        dates()
        return lambda text: find_dates(text, base=held.get(text, documents[0]).meta.published)

    makers = {"all": whole, "figures": figures, "dates": dated}
    seconds = best_of(makers, list(held), passes)
    return {name: seconds[name] / seconds["all"] for name in ("figures", "dates")}
