"""Find the list of references that ends a text, and paragraphs that stand there twice."""

import re
from collections.abc import Collection, Sequence

from anafacts.sources.words import words

_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]?\s+")
_NAME = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,5}"
_YEAR = r"\(?(?:19|20)\d{2}[a-z]?(?:,[^)]{1,20})?\)?"
_ENTRY = (
    # Allison, G. (2017). Destined for War ...; Government Accountability Office (2024). ...
    re.compile(rf"{_NAME}.{{0,160}}?\((?:n\.d\.|(?:19|20)\d{{2}}[a-z]?(?:,[^)]{{1,20}})?)\)[.,:]"),
    # [3] Smith, J. ...; 3. Smith, J., "Title", 2019.
    re.compile(rf"(?:\[\d+\]:?|\d+[.)])\s+.*{_YEAR}"),
    # Amy Smith and Bo Jones. 2017. Title. Journal, 4(1).
    re.compile(rf"{_NAME}[^.?!\d]{{0,160}}[.,] (?:19|20)\d{{2}}[a-z]?[.,:] \S"),
    # Smith, J. (2020, March 20) Title. Outlet.
    re.compile(rf"{_NAME}, ?[^\W\d_]\..{{0,160}}?\((?:19|20)\d{{2}}[a-z]?(?:,[^)]{{1,20}})?\)"),
    # Smith, John. Title. Oxford: Oxford University Press, 2019.
    re.compile(rf"[^\W\d_][\w'’-]+, (?:[^\W\d_][\w'’.-]*\s?){{1,4}}[.,].*{_YEAR}[.,)]?"),
    re.compile(r".{0,200}(?:https?://|doi\.org|doi:)\S+\W*$"),
)
_DATED = re.compile(r"\((?:19|20)\d{2}[a-z]?(?:,[^)]{1,20})?\)")
_LOOK_AHEAD = 2
_LEAST = 2
_SHORTEST_REPEAT = 3


def references(texts: Sequence[str]) -> Collection[int]:
    """Return the positions of reference lists, from the heading to the last entry.

    A list goes on over a stray line, and ends where no entry follows within two paragraphs.
    """
    found: set[int] = set()
    for i, text in enumerate(texts):
        if i not in found and is_reference_heading(text):
            last = _last_entry(texts, i)
            if sum(map(_works, texts[i + 1 : last + 1])) >= _LEAST:
                found.update(range(i, last + 1))
    return found


def repeats(texts: Sequence[str]) -> Collection[int]:
    """Return the positions of paragraphs that have stood there before, word for word."""
    seen: set[str] = set()
    found: set[int] = set()
    for i, text in enumerate(texts):
        words_only = " ".join(re.findall(r"\w+", text.casefold()))
        if words_only.count(" ") + 1 < _SHORTEST_REPEAT:
            continue
        if words_only in seen:
            found.add(i)
        seen.add(words_only)
    return found


def is_reference_heading(text: str) -> bool:
    """Return whether a paragraph is nothing but a heading such as "References"."""
    return _NUMBERED.sub("", text, count=1).rstrip(":").casefold() in words("reference_heading")


def is_entry(text: str) -> bool:
    """Return whether a paragraph has the shape of one work in a list of references."""
    return any(pattern.match(text) for pattern in _ENTRY)


def _works(text: str) -> int:
    """Return how many works an entry names; hard-wrapped entries may stand in one paragraph."""
    return max(1, len(_DATED.findall(text))) if is_entry(text) else 0


def _last_entry(texts: Sequence[str], heading: int) -> int:
    last = heading
    for i in range(heading + 1, len(texts)):
        if is_entry(texts[i]):
            last = i
        elif i - last > _LOOK_AHEAD:
            break
    return last
