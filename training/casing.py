"""Copies of gold documents in other letter cases, so that headlines are not a surprise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import Any, Final

from spacy.tokens import Doc

# Shares of the corpus that get a copy in each case.
SHARES: Final[dict[str, float]] = {"lower": 0.02, "headline": 0.05, "upper": 0.02}
# Words that headlines leave small, unless they come first.
_SMALL: Final = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "nor", "of"}
    | {"off", "on", "or", "out", "over", "per", "so", "than", "the", "to", "up", "via", "vs"}
    | {"with"}
)
_HEADLINE_TOKENS: Final = range(4, 30)
# Annotation that a copy keeps, and the attributes that carry it.
_KEPT: Final[dict[str, tuple[str, ...]]] = {
    "TAG": ("TAG",),
    "POS": ("POS",),
    "MORPH": ("MORPH",),
    "DEP": ("HEAD", "DEP"),
    "ENT_IOB": ("ENT_IOB", "ENT_TYPE"),
}


def headline_words(words: Sequence[str]) -> list[str]:
    """The words with a capital first letter, save small function words after the first."""
    return [
        word if position and word.lower() in _SMALL else word[:1].upper() + word[1:]
        for position, word in enumerate(words)
    ]


def upper_words(words: Sequence[str]) -> list[str]:
    """The words in capitals; one whose length would change, such as `ß`, is left alone."""
    return [word.upper() if len(word.upper()) == len(word) else word for word in words]


def lower_words(words: Sequence[str]) -> list[str]:
    """The words in small letters; one whose length would change is left alone."""
    return [word.lower() if len(word.lower()) == len(word) else word for word in words]


_CASES: Final[dict[str, Callable[[Sequence[str]], list[str]]]] = {
    "lower": lower_words,
    "headline": headline_words,
    "upper": upper_words,
}


def recased(doc: Doc, words: Sequence[str]) -> Doc:
    """A document of `words` with every annotation of `doc` except the lemmas.

    Lemmas go because "MINISTERS" to "minister" would add edit trees that no plain text needs.
    """
    copy = Doc(doc.vocab, words=list(words), spaces=[bool(token.whitespace_) for token in doc])
    attrs: list[int | str] = [
        attr for name, group in _KEPT.items() if doc.has_annotation(name) for attr in group
    ]
    values: Any = doc.to_array(attrs)
    return copy.from_array(attrs, values)


def with_case_copies(docs: Iterable[Doc], *, seed: int) -> list[Doc]:
    """All documents in order, then their recased copies, drawn with a fixed seed.

    Headlines are drawn from documents of 4 to 29 tokens: nobody sets a whole page like one.
    """
    rng = Random(seed)  # noqa: S311 -- sampling, not secrecy
    originals = list(docs)
    headlines = [doc for doc in originals if len(doc) in _HEADLINE_TOKENS]
    copies = []
    for case, share in SHARES.items():
        pool = headlines if case == "headline" else originals
        wanted = min(len(pool), round(share * len(originals)))
        copies += [
            recased(doc, _CASES[case]([token.text for token in doc]))
            for doc in rng.sample(pool, wanted)
        ]
    return originals + copies
