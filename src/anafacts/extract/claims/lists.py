"""The list that a count announces: "five nations – Brazil, Argentina, Peru, Chile and Uruguay"."""

import re
from dataclasses import dataclass

from spacy.tokens import Span

# Discourse markers that open the first item of a list spread over sentences, a further, the last.
_OPENERS = re.compile(r"(?:First|Firstly|To begin with),\s")
_NEXT = re.compile(
    r"(?:Second|Secondly|Third|Thirdly|Fourth|Fourthly|Fifth|Fifthly|Sixth|Sixthly|Seventh|"
    r"In addition|Additionally|Moreover|Furthermore|Next),\s"
)
_LAST = re.compile(r"(?:Finally|Lastly|Last),\s")
_STARTS = re.compile(r"(?:[.!?:;”\"]\s+|\n\n)")
_HEADING = 100  # code points within which the colon of an item's heading stands
_ITEM_END = re.compile(r"[:.;](?:\s|$)")
_LEAD = re.compile(r"\s*(?:[–—:-]|\(|, namely|, i\.e\.,?)\s*")
_OPEN = re.compile(r"(?:including|such as|among them|notably|for example|like)\b")
_INLINE = re.compile(r"[^.;:()–—\n]{3,300}")
_SPLIT = re.compile(r",\s+(?:and|or)\s+|\s+(?:and|or)\s+|,\s+")
_CONJUNCTION = re.compile(r"\s(?:and|or)\s")
_BY_SEMICOLON = re.compile(r"[^.:()\n]{3,600}")
_SEMICOLON = re.compile(r";\s+(?:(?:and|or)\s+)?")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MIN_ITEMS = 2
_MAX_WORDS = 6
_NEAR = 300  # code points between a count's sentence and the first item
_REACH = 4000  # code points over which a list of paragraphs may run


@dataclass(frozen=True, slots=True)
class Listed:
    """The members of a list, as (start, end) in the text.

    ``open`` lists may name fewer than were announced; ``loose`` ones are of common nouns, whose
    "and" may join two items or the halves of one.
    """

    members: tuple[tuple[int, int], ...]
    open: bool = False
    loose: bool = False


def list_after(text: str, end: int, sentence: Span) -> Listed | None:
    """Return the list that the count ending at ``end`` announces, or None."""
    return _inline(text, end, sentence) or _by_markers(text, end, sentence)


def _inline(text: str, end: int, sentence: Span) -> Listed | None:
    """Return a list of names behind a dash, a colon or "including", in the same sentence."""
    rest = text[end : sentence.end_char]
    lead = _LEAD.match(rest)
    is_open = False
    if lead is None:
        lead = re.match(r",?\s+" + _OPEN.pattern + r"\s+", rest)
        is_open = lead is not None
    if lead is None:
        return None
    start = end + lead.end()
    body = _INLINE.match(text, start, sentence.end_char)
    if body is None:
        return None
    by_semicolon = text[body.end() : body.end() + 1] == ";"
    members = _parts(text, start, sentence.end_char) if by_semicolon else ()
    members = members or _members(text, start, body.end())
    if not _is_list(text, members, sentence):
        return None
    return Listed(members, is_open, loose=not all(_is_name(text[a:b]) for a, b in members))


def _parts(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the items of a list whose items are set apart by semicolons: "a and b; c; and d"."""
    body = _BY_SEMICOLON.match(text, start, end)
    if body is None:
        return ()
    found, at = [], start
    for split in [*_SEMICOLON.finditer(text, start, body.end()), None]:
        stop = split.start() if split else body.end()
        found.append((at, stop))
        at = split.end() if split else stop
    return tuple(found)


def _members(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    members, at = [], start
    end = _closed(text, start, end)
    for split in [*_SPLIT.finditer(text, start, end), None]:
        stop = split.start() if split else end
        while at < stop and text[at].isspace():
            at += 1
        last = at + len(text[at:stop].rstrip())
        if last > at:
            members.append((at, last))
        at = split.end() if split else end
    return tuple(members)


def _closed(text: str, start: int, end: int) -> int:
    """Return where a list ends: at the comma behind the item that "and" opens, if there is one."""
    last = _CONJUNCTION.search(text, start, end)
    comma = text.find(", ", last.end(), end) if last else -1
    return comma if comma >= 0 else end


def _is_list(text: str, members: tuple[tuple[int, int], ...], sentence: Span) -> bool:
    """Names or short nouns of one shape, not the clauses of a sentence, nor counts of their own."""
    parts = [text[a:b] for a, b in members]
    short = all(0 < len(p.split()) <= _MAX_WORDS for p in parts)
    named = sum(map(_is_name, parts))
    spans = [sentence.doc.char_span(a, b, alignment_mode="expand") for a, b in members]
    plain = not any(t.like_num or t.tag_ in _FINITE for span in spans for t in span or ())
    return len(members) > _MIN_ITEMS and short and plain and named in {0, len(parts)}


def _is_name(part: str) -> bool:
    """Return whether an item is a name: it opens and closes with a capital, articles aside."""
    words = part.split()
    if len(words) > 1 and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()


def _by_markers(text: str, end: int, sentence: Span) -> Listed | None:
    """Return a list whose items open with "First", "In addition" ... "Finally".

    Where the first item has a heading before a colon, so must all others: "In addition, ..." in the
    middle of an item is no item.
    """
    stop = min(len(text), end + _REACH)
    starts = _starts(text, end, stop)
    first = next((s for s in starts if _OPENERS.match(text, s)), None)
    if first is None or first > sentence.end_char + _NEAR:
        return None
    headed = _is_heading(text, first)
    items = [first]
    for start in (s for s in starts if s > first and (_is_heading(text, s) or not headed)):
        if _LAST.match(text, start):
            return Listed(tuple((s, _item_end(text, s)) for s in [*items, start]))
        if _NEXT.match(text, start):
            items.append(start)
    return None


def _starts(text: str, start: int, end: int) -> list[int]:
    return [m.end() for m in _STARTS.finditer(text, start, end)]


def _is_heading(text: str, start: int) -> bool:
    end = _item_end(text, start)
    return end - start <= _HEADING and text[end : end + 1] == ":"


def _item_end(text: str, start: int) -> int:
    """Return the end of an item's heading: up to the colon, or the end of its sentence."""
    found = _ITEM_END.search(text, start)
    return found.start() if found else len(text)
