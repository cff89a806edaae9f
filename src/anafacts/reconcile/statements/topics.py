"""Whom and what a statement is about, where the other leaves it to its "it" and "the film"."""

from collections.abc import Iterator, Sequence

from anafacts.model import Sort, Statement, Word
from anafacts.normalize.names import find_territories
from anafacts.reconcile.statements.lemmas import statement_words
from anafacts.reconcile.statements.places import places_in

_VERBS = frozenset({"VERB", "AUX"})


def unsaid(first: Statement, second: Statement) -> frozenset[str]:
    """Return the names that the second's subject has and that the first may leave unsaid.

    None where the first names another subject; a country only where the first names none and
    points at one: "in the region".
    """
    lands = _of_lands(second)
    points = any(w.lemma in statement_words("pointing") for w in first.words)
    open_land = points and not places_in(first.text)
    there = {w.text.casefold() for w in first.words}
    own = {w.text for w in subject_names(second) if open_land or w.text not in lands}
    missing = {n for n in own if n.casefold() not in there}
    if missing == own and _rival(first, second):
        missing = set()
    pointed = {w.text for w in second.words if w.name and w.text in lands} if open_land else set()
    return frozenset(missing | pointed)


def _of_lands(statement: Statement) -> set[str]:
    """Return the words that name a territory."""
    spans = [(f.start, f.end) for f in find_territories(statement.text)]
    return {w.text for w in statement.words if any(s <= w.start < e for s, e in spans)}


def _rival(first: Statement, second: Statement) -> bool:
    """Return whether the first names a subject of which the second does not speak."""
    there = {w.text.casefold() for w in second.words}
    return any(w.text.casefold() not in there for w in subject_names(first))


def subject_names(statement: Statement) -> Iterator[Word]:
    """Yield the words of names before the first verb, those of dates left out."""
    dated = {
        at for f in statement.figures if f.sort is Sort.DATE for at in range(f.first, f.last + 1)
    }
    for at, word in enumerate(statement.words):
        if word.pos in _VERBS:
            return
        if word.name and at not in dated:
            yield word


def unnamed(first: Statement, second: Statement, missing: Sequence[Word]) -> tuple[str, ...]:
    """Return the names of the second of which the first has no word, but for those excused."""
    lost = {w.start for w in missing}
    runs: list[list[Word]] = []
    for at, word in enumerate(second.words):
        if not word.name:
            continue
        if at and second.words[at - 1].name:
            runs[-1].append(word)
        else:
            runs.append([word])
    there = {w.text.casefold() for w in first.words}
    return tuple(
        " ".join(w.text for w in run)
        for run in runs
        if any(w.start in lost for w in run)
        and (
            not any(w.text.casefold() in there for w in run)
            or any(w.start in lost and any(c.isdigit() for c in w.text) for w in run)
        )
    )
