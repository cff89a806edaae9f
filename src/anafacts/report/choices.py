"""By what a reader can choose among the lines of the page."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from anafacts.model import (
    Family,
    FindingState,
    Review,
    Severity,
    Tables,
)
from anafacts.report.excerpts import of_document
from anafacts.report.view import Facet, Option, Source
from anafacts.report.words import FAMILY, RELATION, REVIEW, SEVERITY, STATE, TYPE, visible

MOST_SOURCES = 500  # to choose among, those with most findings; the search knows all by their id

# A pair without a type of its own goes by how its figures stand to each other.
_KINDS = {str(name): words for name, words in (*TYPE.items(), *RELATION.items())}
W = TypeVar("W", bound=str)


def facets(tables: Tables) -> tuple[Facet, ...]:
    """Return the heads with the values that occur; one with a single value tells nothing apart."""
    rows = tables.findings
    families = {r.family for r in tables.relations} | {f.family for f in rows}
    types = {f.type for f in rows} | {r.type or r.relation for r in tables.relations}
    heads = (
        Facet("severity", "Severity", _choices(Severity, SEVERITY, {f.severity for f in rows})),
        Facet(
            "state", "Since the last run", _choices(FindingState, STATE, {f.state for f in rows})
        ),
        Facet("family", "Outcome", _choices(reversed(Family), FAMILY, families)),
        Facet("review", "Judged", _choices(Review, REVIEW, {f.review for f in rows}), one_of=True),
        Facet("type", "Type", _choices(_KINDS, _KINDS, {t.value for t in types}), one_of=True),
        Facet("sources", "Text", _sources(tables), one_of=True),
    )
    return tuple(head for head in heads if len(head.choices) > 1)


def _choices(order: Iterable[W], words: Mapping[W, str], held: set[W]) -> tuple[Option, ...]:
    return tuple(Option(str(value), words[value]) for value in order if value in held)


def _sources(tables: Tables) -> tuple[Option, ...]:
    """Return the documents in the order of their words, those with most findings if too many."""
    findings = Counter(d for f in tables.findings for d in {e.doc_id for e in f.evidence})
    most = sorted(tables.documents, key=lambda d: (-findings[d.doc_id], d.doc_id))[:MOST_SOURCES]
    words = {d.doc_id: _line(of_document(d)) for d in most}
    often = Counter(words.values())
    named = [
        Option(_mark(doc_id), line if often[line] == 1 else f"{line} ({visible(doc_id)})")
        for doc_id, line in words.items()
    ]
    return tuple(sorted(named, key=lambda choice: (choice.words.casefold(), choice.value)))


def _line(source: Source) -> str:
    return f"{source.outlet or source.title}, {source.published or 'undated'}"


def _mark(name: str) -> str:
    """Return the id as one word of the attribute that holds all of a line."""
    return visible(name).replace(" ", "%20")
