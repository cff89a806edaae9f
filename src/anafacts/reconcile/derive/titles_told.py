"""Places where a text names a listed work, by its title or nearly so, and says whose it is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from anafacts.model import Document, Evidence, Reference
from anafacts.reconcile.derive.places_told import evidence_in
from anafacts.reconcile.widths import width

_WORD = re.compile(r"\w+(?:[’']\w+)*")
# Whose work it is: "Title: A Subtitle (co-authored with", "the co-editor of Title".
_BEHIND = re.compile(
    r"[^.;\n]{0,90}?[(,—–]\s?(?:co-?)?(?:(authored|written)|(edited))\s(?:by|with)\b"
)
_BEFORE = re.compile(
    r"\b(?:co-?)?(?:(author(?:ed)?|wrote|written)|(edit(?:ed|or)))\s(?:of\s)?(?:the\sbook\s)?[“\"*]*$"
)
_LEAD = 40  # code points before a title
_MAIN = re.compile(r"[:?!.](?=\s)")


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A work as its list has it, and the words by which a text calls it.

    ``exact`` says that they are its title; ``credit`` are the words that say whose it is, and
    ``edited`` whether they speak of editors.
    """

    reference: Reference
    title: str
    evidence: Evidence
    exact: bool = False
    credit: Evidence | None = None
    edited: bool = False


def misnamed_in(documents: Iterable[Document], listed: Iterable[Reference]) -> tuple[Misnamed, ...]:
    """Return where a text writes a listed title, or one a word or two off, in order of place.

    A title is sought by its first two words; its last word must stand there too, and the words
    that carry it must have capitals. Numbers may differ, as they do from report to report.
    """
    by_start: defaultdict[tuple[str, ...], list[tuple[Reference, str]]] = defaultdict(list)
    for reference in listed:
        title = _main(reference.title)
        words = _words(title)
        if len(words) >= width("title in a sentence"):
            by_start[tuple(words[:2])].append((reference, title))
    texts = documents if by_start else ()
    return tuple(found for d in texts for found in _in(d, by_start))


def _in(
    document: Document, by_start: dict[tuple[str, ...], list[tuple[Reference, str]]]
) -> Iterator[Misnamed]:
    text = document.analysis.text
    places = list(_WORD.finditer(text))
    lower = [m.group().casefold() for m in places]
    for at, pair in enumerate(pairwise(lower)):
        for reference, title in by_start.get(pair, ()):
            words = _words(title)
            exact = lower[at : at + len(words)] == words
            end = len(words) if exact else _near_end(words, lower[at : at + len(words) + 2])
            if end and _has_capitals(places[at : at + end]):
                start, stop = places[at].start(), places[at + end - 1].end()
                item = evidence_in(document, start, stop)
                credit, edited = _credit(document, start, stop)
                yield Misnamed(reference, title, item, exact, credit, edited)


def _credit(document: Document, start: int, stop: int) -> tuple[Evidence | None, bool]:
    """Return the words that say whether the people of a work wrote or edited it."""
    text = document.analysis.text
    if behind := _BEHIND.match(text, stop):
        return evidence_in(document, start, behind.end()), bool(behind[2])
    if before := _BEFORE.search(text[max(0, start - _LEAD) : start]):
        return evidence_in(document, start - len(before[0]), stop), bool(before[2])
    return None, False


def _near_end(title: list[str], told: list[str]) -> int:
    """Return how many words the told title has; 0 where it is the very one, or another."""
    ends = [i + 1 for i, word in enumerate(told) if word == title[-1]]
    ends = [end for end in ends if abs(end - len(title)) <= _most(title)]
    if not ends or told[: len(title)] == title:
        return 0
    return max((e for e in ends if 0 < _apart(title, told[:e]) <= _most(title)), default=0)


def _apart(title: list[str], told: list[str]) -> int:
    """Return how many words differ; more than any title may, where a number does."""
    steps = SequenceMatcher(None, title, told, autojunk=False).get_opcodes()
    changed = [(title[a:b], told[c:d]) for kind, a, b, c, d in steps if kind != "equal"]
    if any(word[:1].isdigit() for old, new in changed for word in (*old, *new)):
        return len(title)
    return sum(max(len(old), len(new)) for old, new in changed)


def _most(title: list[str]) -> int:
    return max(1, int(len(title) * width("words a title may differ in")))


def _has_capitals(places: list[re.Match[str]]) -> bool:
    long = [m.group() for m in places if len(m.group()) > 3]  # noqa: PLR2004
    return all(word[0].isupper() for word in long)


def _main(title: str) -> str:
    """Return the title without its subtitle."""
    return _MAIN.split(title, maxsplit=1)[0]


def _words(title: str) -> list[str]:
    return [m.group().casefold() for m in _WORD.finditer(title)]
