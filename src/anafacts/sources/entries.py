"""Read the entries of a list of references: who, when, what, where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from anafacts.model import AnalysisText, DateInterval, Reference, content_id
from anafacts.sources.bylines import byline
from anafacts.sources.entry_titles import (
    MOST_BYLINE,
    QUOTED,
    URL,
    before_retrieval,
    emphasis,
    emphasised,
    neat,
    sentence_end,
    titled,
)
from anafacts.sources.mapped import stripped
from anafacts.sources.words import words
from anafacts.sources.written_dates import written_dates

_LONGEST = 2000  # code points of one entry; what is longer is prose
_LABEL = re.compile(r"(?:\[(\d{1,3})\]:?|(\d{1,3})[.)](?=\s))\s*")
_YEAR = r"(?:1[5-9]|20)\d{2}"
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"”]+")
_YEARS = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/-]|\.\d)")
_NAME = r"[^\W\d_][\w'’-]+"
_FIRST = rf"(?:[^\W\d_]\.[ -]?)+{_NAME}"
# P. Mwangi and J. Lind, Tides of the North. Cod Press, 2017.
_INITIALS_FIRST = re.compile(
    rf"(?P<who>{_FIRST}(?:(?:,? and |, | & ){_FIRST})*),\s+(?P<rest>[^\W\d_].*)", re.DOTALL
)
_LAST = rf"(?:{_NAME} ){{1,2}}[A-Z]{{1,3}}"
# Brown K, Lind JA. Tides and trade. Ocean Lett. 2020;4(2):11-9.
_NO_DOTS = re.compile(rf"(?P<who>{_LAST}(?:, {_LAST})*(?:, et al)?)\.\s+(?P<rest>.+)", re.DOTALL)
_INVERTED = re.compile(rf"{_NAME}(?: {_NAME})?, ")
# Diaz, Ana V. Bringing context back. Among inverted names a comma would follow the next name.
_TITLE_AFTER = re.compile(r"(?<![\w.])[^\W\d_a-z]\.(?= [^\W\d_a-z][\w'’-]{2,}[ :?])")
_SENTENCE = re.compile(r"[^\W\d_]{2}\.\s")
_NEW_NUMBERED = re.compile(r"(?<=\s)(?=\[\d{1,3}\]\s)")
_NEW_AUTHOR = re.compile(
    r"(?<=[.>/)]\s)(?<![A-Z]\.\s)"
    rf"(?=[^\W\d_a-z][\w'’-]+, (?:[^\W\d_]\.\s?)+[^\n()]{{0,200}}?\({_YEAR})"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The stretches of an entry that are read each in its own way."""

    who: str = ""
    when: str = ""
    rest: str = ""


def entries(found: Iterable[AnalysisText], raw: str) -> tuple[Reference, ...]:
    """Return the entries of paragraphs of ``raw``, with ``doc_id`` still empty.

    A paragraph that gives neither a year nor an address is none. Several entries in one paragraph
    are parted where a number in brackets, or another author with a year, begins.
    """
    read = (entry(stripped(piece), raw) for body in found for piece in _pieces(body))
    return tuple(e for e in read if e is not None)


def entry(body: AnalysisText, raw: str) -> Reference | None:
    """Return what one entry says, or None where it has neither a year nor an address."""
    text = body.text
    if not text or len(text) > _LONGEST:
        return None
    label = _LABEL.match(text)
    at = label.end() if label else 0
    parts = _parts(text[at:], emphasis(body, at, raw) - at)
    url, doi = _address(text), _first(_DOI, text)
    date, letter = _date(parts)
    if date is None and not (url or doi):
        return None
    span = body.raw(0, len(text))
    known = Reference("", "", span, raw[span.start : span.end], date=date, letter=letter)
    by = byline(parts.who)
    known = titled(known, parts.rest, emphasised(body, text.find(parts.rest, at), raw))
    return replace(
        known,
        title=known.title or neat(parts.who),  # "Introduction. (n.d.). Retrieved from ..."
        authors=by.authors,
        names=by.names,
        editors=by.editors,
        url=url,
        doi=doi,
        number=int(label[1] or label[2]) if label else None,
    )


def identified(reference: Reference, doc_id: str) -> Reference:
    """Return the entry as a row of the document."""
    key = (doc_id, reference.span.start, reference.quote)
    return replace(reference, doc_id=doc_id, reference_id=content_id("reference", *key))


def _pieces(body: AnalysisText) -> Iterator[AnalysisText]:
    text = body.text[: 20 * _LONGEST]
    cuts = {m.start() for p in (_NEW_NUMBERED, _NEW_AUTHOR) for m in p.finditer(text)}
    many = len(_YEARS.findall(text)) > 1 and not text.startswith("(")
    starts = sorted({0, *(cuts if many else ())})
    yield from (body.part(a, b) for a, b in pairwise([*starts, len(body.text)]))


def _parts(text: str, marked: int) -> _Parts:
    """Return who, when and the rest: the year in brackets, behind the authors, or at the end.

    ``marked`` is where the first markeded words begin; a title stands there.
    """
    for form in (_bracketed(), _plain()):
        match = form.match(text)
        if match and not _SENTENCE.search(_without_short(match["who"])):
            return _Parts(match["who"], match["when"], match["rest"])
    if match := _INITIALS_FIRST.match(text) or _NO_DOTS.match(text):
        return _Parts(match["who"], "", match["rest"])
    quoted = QUOTED.search(text)
    if quoted and quoted.start() < MOST_BYLINE:
        return _Parts(text[: quoted.start()], "", text[quoted.start() :])
    if marked > 0 and not _SENTENCE.search(_without_short(text[:marked])):
        return _Parts(text[:marked], "", text[marked:])
    end = _byline_end(text)
    if 0 < end < min(len(text), MOST_BYLINE) and _is_byline(text[:end]):
        return _Parts(text[:end], "", text[end:].strip(" ."))
    return _Parts("", "", text)


def _is_byline(text: str) -> bool:
    """Return whether an opening sentence is a name and no title: "Smith, John", "J. Smith"."""
    return bool(
        re.match(r"[^\W\d_a-z][\w'’-]*(?: [\w'’-]+){0,2}, \S|(?:[^\W\d_]\.\s?)+[^\W\d_]{2}", text)
    )


def _byline_end(text: str) -> int:
    """Return where the first sentence ends, or the initials of the last author before a title."""
    inverted = _INVERTED.match(text)
    initials = _TITLE_AFTER.search(text) if inverted else None
    return min(sentence_end(text), initials.end() if initials else len(text))


def _date(parts: _Parts) -> tuple[DateInterval | None, str]:
    """Return the date, as precise as written, and the letter behind its year."""
    when = re.match(rf"({_YEAR})([a-z]?)[,\s]*(.*)", parts.when)
    if when:
        inside = [d.interval for d in written_dates(f"{when[3]} {when[1]}")]
        whole = DateInterval.of_years(int(when[1]), int(when[1]))
        return next((i for i in inside if whole.contains(i)), whole), when[2]
    if parts.when:
        return None, ""
    text = before_retrieval(_DOI.sub(" ", URL.sub(" ", parts.rest)))
    years = [m.start() for m in _YEARS.finditer(text)]
    dates = [d for d in written_dates(text) if any(d.start <= y < d.end for y in years)]
    last = max(dates, key=lambda d: (d.interval.start - d.interval.end, d.start), default=None)
    if last is None and years:
        year = int(text[years[-1] : years[-1] + 4])
        return DateInterval.of_years(year, year), ""
    return (last.interval if last else None), ""


def _without_short(text: str) -> str:
    return re.sub(r"\b(?:et al|eds?|jr|sr|inc|co|ltd)\.\s", " ", text, flags=re.IGNORECASE)


def _address(text: str) -> str:
    url = _first(URL, text)
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1]
    return url


def _first(form: re.Pattern[str], text: str) -> str:
    match = form.search(text)
    return match.group().rstrip(".,;:>]") if match else ""


@cache
def _bracketed() -> re.Pattern[str]:
    undated = "|".join(words("entry_undated"))
    when = rf"(?P<when>{undated}|{_YEAR}[a-z]?(?:[,/–-][^()]{{1,30}})?)"
    return re.compile(
        rf"(?P<who>[^“\"]{{2,300}}?)\s*\({when}\)[.,:]?\s*(?P<rest>(?:[^\W\d_]|[“\"‘¿¡(#\[]).*)",
        re.DOTALL,
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>[^\d“\"]{{2,200}}?)[.,]\s+(?P<when>{_YEAR}[a-z]?)[.,:]\s+(?P<rest>.+)", re.DOTALL
    )
