"""Where a text quotes: stretches between quotation marks, across paragraphs where they run on."""

import re
from collections.abc import Iterator

from anafacts.model import Span

_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile(r'[“”"]')
_SINGLE = re.compile(
    r"(?<!\w)‘[^‘’\n]*(?:’\w[^‘’\n]*)*[,.?!] ?’(?!\w)"
    r"|(?<![^\s(—–])'(?=[A-Z])[^'\n]*(?:'\w[^'\n]*)*[,.?!] ?'(?!\w)"
)
_AFTER = frozenset(",.;:")
_OPENERS = frozenset("“\"'‘([—–-")


def quotations(text: str) -> tuple[Span, ...]:
    """Return the quoted stretches of a text with their marks, in text order, none inside another.

    A quotation that is not closed runs on where the next paragraph begins with an opening mark, and
    ends with its paragraph otherwise. Offsets are half-open code points into ``text``.
    """
    found = list(_double(text))
    single = (Span(match.start(), match.end()) for match in _SINGLE.finditer(text))
    found += [span for span in single if not any(span.overlaps(other) for other in found)]
    return tuple(sorted(found))


def _double(text: str) -> Iterator[Span]:
    paragraphs = list(_PARAGRAPH.finditer(text))
    start: int | None = None
    for number, paragraph in enumerate(paragraphs):
        resumed = start is not None
        for match in _MARK.finditer(paragraph.group()):
            at = paragraph.start() + match.start()
            if start is None:
                start = at if _opens(text, at) else None
            elif _closes(text, at) and not (resumed and at == _first(paragraph)):
                yield Span(start, at + 1)
                start = None
        if start is not None and not _runs_on(paragraphs[number + 1 : number + 2], text[start]):
            yield Span(start, paragraph.end())
            start = None


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    fits = not before or before.isspace() or before in _OPENERS
    return text[at] == "“" or (text[at] == '"' and fits and bool(after.strip()))


def _closes(text: str, at: int) -> bool:
    """Return whether a mark closes; an opening one behind a blank and before a comma does too."""
    behind = text[at + 1 : at + 2]
    wrong_way = text[at] == "“" and (behind in _AFTER or (behind.islower() and _stopped(text, at)))
    return text[at] in '”"' or wrong_way


def _stopped(text: str, at: int) -> bool:
    """Return whether a stop or a comma and a blank stand before a mark."""
    return text[max(0, at - 2) : at] in {", ", ". ", "? ", "! "}


def _first(paragraph: re.Match[str]) -> int:
    words = paragraph.group()
    return paragraph.start() + len(words) - len(words.lstrip())


def _runs_on(following: list[re.Match[str]], mark: str) -> bool:
    return bool(following) and following[0].group().lstrip().startswith(mark)
