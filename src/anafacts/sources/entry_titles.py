"""Read the title of an entry, and what follows it."""

import re
from dataclasses import replace
from functools import cache

from anafacts.model import AnalysisText, Reference
from anafacts.sources.bylines import byline
from anafacts.sources.words import pattern, words

MOST_BYLINE = 200  # code points
URL = re.compile(r"https?://[^\s<>\"”]+")
QUOTED = re.compile(r"[“\"‘](?P<title>[^“”\"]{2,300}?)[,.]?[”\"’](?!\w)[,.]?\s*")
_DOI = re.compile(r"\bdoi:?\s?10\.\S+", re.IGNORECASE)
_END = re.compile(r"[.?!](?=\s+[^\sa-z]|$)")


def titled(known: Reference, rest: str, marked: int) -> Reference:
    """Return the entry with its title, and where the work appeared.

    ``marked`` is how long an emphasised title is; 0 where none is emphasised.
    """
    quoted = QUOTED.match(rest)
    end = quoted.end() if quoted else marked or sentence_end(rest)
    title = quoted["title"] if quoted else rest[:end]
    where = before_retrieval(_DOI.sub(" ", URL.sub(" ", rest[end:]))).strip(" .,;:<>")
    title = before_retrieval(URL.sub(" ", title))
    chapter = _inside().match(where)
    return replace(
        known,
        title=neat(title),
        container=neat(chapter["title"] if chapter else where[: sentence_end(where)]),
        part_of=neat(chapter["title"]) if chapter else "",
        part_of_names=byline(chapter["who"]).names if chapter else (),
    )


def emphasis(body: AnalysisText, at: int, raw: str) -> int:
    """Return where the first emphasised word stands, or -1."""
    for i in range(at, min(len(body.text), at + MOST_BYLINE)):
        start = body.offsets[i]
        opens = raw[max(0, start - 1) : start] in {"*", "_"} and body.text[i].isalnum()
        if opens and raw[max(0, start - 2) : start - 1] in {"", " ", "*", "\n", "(", "“", '"'}:
            return i
    return -1


def emphasised(body: AnalysisText, at: int, raw: str) -> int:
    """Return the length of the emphasised title that begins at ``at``; 0 where there is none."""
    if not 0 <= at < len(body.text):
        return 0
    start = body.offsets[at]
    mark = raw[start - 1 : start]
    close = raw.find(mark, start) if mark and mark in "*_" else -1
    return 0 if close < 0 else sum(start <= o < close for o in body.offsets[at:])


def sentence_end(text: str) -> int:
    """Return where the first sentence ends; initials and abbreviations end none."""
    for match in _END.finditer(text):
        before = re.search(r"[\w.]*$", text[: match.start()])
        word = (before.group() if before else "").casefold()
        if match.group() != "." or not (len(word) == 1 or _short().fullmatch(word)):
            return match.end()
    return len(text)


def before_retrieval(text: str) -> str:
    """Return what stands before the day on which somebody looked: "Retrieved May 7 ..."."""
    found = pattern("entry_retrieved").search(text)
    return text[: found.start()] if found else text


def neat(text: str) -> str:
    """Return the text on one line, without the marks around it."""
    return " ".join(text.split()).strip(' .,;:*_“”"')


@cache
def _short() -> re.Pattern[str]:
    return re.compile("|".join(words("entry_short")), re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    roles = "|".join(words("entry_editor"))
    word = "|".join(words("entry_inside"))
    return re.compile(
        rf"(?:{word})\s+(?P<who>.{{2,150}}?)\s*\((?:{roles})\.?\)[.,:]?\s*(?P<title>[^.(]{{3,250}})",
        re.IGNORECASE,
    )
