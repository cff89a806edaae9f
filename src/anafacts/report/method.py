"""What a reader must know of how the report was made: what it cannot see, and how well it reads."""

from collections.abc import Iterator

from anafacts.model import PublishedBasis, Tables
from anafacts.report.view import Measured, Method
from anafacts.report.words import count_of, listed, visible

SHIPPED = "anafacts_core"  # the language model with which the figures below were measured

MEASURED = (
    Measured(
        "35 news texts on five stories: figures with the right value and unit, 0.97 of 1 (F1)",
        "| 35 news texts on five stories: figures with value and unit, F1 | 0.97 |",
        "README.md",
    ),
    Measured(
        "the same: of the pairs of figures that belong together it finds 0.63 (recall), and 0.98 "
        "of what it finds is right (precision)",
        "| ... pairs of figures rightly put together: precision, recall | 0.98, 0.63 |",
        "README.md",
    ),
    Measured(
        "the same: of the conflicts it finds 0.29, and 1.00 of what it finds is right",
        "| ... conflicts: precision, recall | 1.00, 0.29 |",
        "README.md",
    ),
    Measured(
        "594 news texts in 52 stories for which no rule was first written: it asked for attention "
        "12 times, about three times rightly",
        "On 594 news texts in 52 stories of a corpus that no rule was first written for, it asked "
        "for attention 12 times, by our reading about three times rightly",
        "README.md",
    ),
    Measured(
        "NewsQuant, a public set of news: value 96.9 of 100",
        "| NewsQuant: value | 96.9 |",
        "docs/quality.md",
    ),
    Measured(
        "GUM, a public set: dates with the right value, 81.2 of 100",
        "| GUM, dates: value | 81.2 |",
        "docs/quality.md",
    ),
)
"""Figures in plain words, with the words of the document: a test holds the two together."""


def method(tables: Tables) -> Method:
    """Return what of the method depends on the run."""
    model = tables.runs[-1].model if tables.runs else SHIPPED
    return Method(
        limits=tuple(_limits(tables)),
        measured=MEASURED,
        other_model="" if model.startswith(SHIPPED) else visible(model),
    )


def _limits(tables: Tables) -> Iterator[str]:
    """Yield what this run in particular could not see."""
    alone = sum(fact.n_claims <= 1 for fact in tables.facts)
    if alone:
        facts, rest = count_of(len(tables.facts), "fact"), "rests" if alone == 1 else "rest"
        yield f"{alone:,} of {facts} {rest} on one claim: nothing could be held against them."
    yield from _dates(tables)
    parts = sum(len(d.removed) for d in tables.texts)
    if parts:
        were = "was" if parts == 1 else "were"
        yield (
            f"{count_of(parts, 'part')} of the texts {were} not read for figures, such as banners, "
            "captions and lists of references; each is named under its text."
        )
    if tables.dropped:
        yield f"{count_of(len(tables.dropped), 'number')} became no claim; the reasons stand above."


def _dates(tables: Tables) -> Iterator[str]:
    bases = [d.meta.published_basis for d in tables.texts]
    undated, bounded = bases.count(PublishedBasis.NONE), bases.count(PublishedBasis.INFERRED)
    told = (
        f"{undated:,} without a date" if undated else "",
        f"{bounded:,} with a date that only the text bounds" if bounded else "",
    )
    if any(told):
        texts = count_of(len(bases), "text")
        yield (
            f"Of {texts}, {listed([part for part in told if part])}: "
            "what is dated from there (“last year”) is as uncertain."
        )
