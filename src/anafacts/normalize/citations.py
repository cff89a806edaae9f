"""Find the places where a text cites a work by its author and year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Citation

_YEAR = r"(?:1[5-9]|20)\d{2}"
_BRACKETS = re.compile(r"\(([^()]{5,300})\)")
_NAME = r"[^\W\d_a-zß-ÿ][^\s\d,;:&()]*"
_TAIL = re.compile(
    rf"(?P<more>,?\s+et\.? al\.?)?,?\s+(?P<years>{_YEAR}[a-z]?(?:,\s*{_YEAR}[a-z]?)*)"
    r"(?:(?:[,:]\s*|\s+)(?:(?:pp?|chap|ch|sec|par|fig|table)\b\.?|§|\d).{0,40})?$"
)
_WORD = re.compile(_NAME)
_LONGEST_NAME = 8  # words: the Organisation for Economic Co-operation and Development
_ONE_YEAR = re.compile(rf"({_YEAR})([a-z]?)")
_SENTENCE = re.compile(
    rf"(?P<names>{_NAME}(?:(?:,\s+|\s+)(?:(?:&|and|y)\s+)?{_NAME}){{0,3}})"
    rf"(?P<more>\s+et\.? al\.?)?(?:[’']s?)?\s+"
    rf"\((?P<years>{_YEAR}[a-z]?)(?:,\s*pp?\.[^()]{{1,20}})?\)"
)


@dataclass(frozen=True, slots=True)
class CitationWord:
    """A word that may stand before the name in a citation, or that no cited name has."""

    kind: str
    words: tuple[str, ...]
    example: str


def find_citations(text: str, listed: frozenset[str] = frozenset()) -> tuple[Citation, ...]:
    """Return the citations of a text in order of place; ``listed`` are names of its references.

    Found are "(Okafor & Lind, 2021a; GAO, 2024, p. 3)" and "Okafor and Lind (2021)". A date in
    brackets is none: "(May 2023)", "(London: Press, 2023)", unless May is one of ``listed``.
    """
    found = [c for m in _BRACKETS.finditer(text) for c in _inside(m[1], m.start(1))]
    found += [c for m in _SENTENCE.finditer(text) for c in _named(m)]
    found = [c for c in found if _is_name(c.names, listed)]
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.year, c.letter)))


def small_words() -> frozenset[str]:
    """Return the words inside the name of a body that its initials leave out."""
    return _words("inside")


def _inside(inner: str, at: int) -> Iterator[Citation]:
    for piece in re.finditer(r"[^;]+", inner):
        lead = _lead().match(piece.group())
        start = lead.end() if lead else 0
        body = piece.group()[start:].rstrip()
        match = _TAIL.search(body)
        names = _names(body[: match.start()]) if match else ()
        if match is None or not all(map(_looks_like_a_name, names)):
            continue
        first = at + piece.start() + start
        for year in _ONE_YEAR.finditer(match["years"]):
            yield Citation(
                first, first + len(body), names, int(year[1]), year[2], bool(match["more"])
            )


def _named(match: re.Match[str]) -> Iterator[Citation]:
    year = _ONE_YEAR.match(match["years"])
    assert year is not None
    more = bool(match["more"])
    names = _names(match["names"])
    yield Citation(*match.span(), names, int(year[1]), year[2], more=more, named=True)


def _names(text: str) -> tuple[str, ...]:
    parts = re.split(r",\s*(?:&\s*|and\s+|y\s+)?|\s*&\s*|\s+(?:and|y)\s+", text)
    return tuple(p.strip() for p in parts if p.strip())


def _looks_like_a_name(name: str) -> bool:
    words = name.split()
    begins = words[0] in _words("particle") or bool(_WORD.fullmatch(words[0]))
    small = _words("particle") | _words("inside")
    inner = all(word in small or _WORD.fullmatch(word) for word in words[1:])
    return begins and inner and len(words) <= _LONGEST_NAME and words[-1] not in small


def _is_name(names: tuple[str, ...], listed: frozenset[str]) -> bool:
    return bool(names) and not any(
        word.strip(".").casefold() in _words("never")
        for name in names
        if name not in listed
        for word in name.split()
    )


@cache
def _words(kind: str) -> frozenset[str]:
    entries = load("citation_words", CitationWord)
    return frozenset(w for entry in entries if entry.kind == kind for w in entry.words)


@cache
def _lead() -> re.Pattern[str]:
    longest_first = sorted(_words("lead"), key=lambda w: (-len(w), w))
    return re.compile(
        rf"\s*(?:(?:{'|'.join(map(re.escape, longest_first))})[ ,:]+)*", re.IGNORECASE
    )
