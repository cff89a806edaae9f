"""Decide what stands between two lines or two paragraphs: nothing, a space or a break."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from anafacts.sources.words import words


class Join(StrEnum):
    """How two stretches of text are put together."""

    BREAK = "break"
    SPACE = "space"
    BARE = "bare"  # nothing between them, the hyphen stays
    WORD = "word"  # the hyphen goes, the halves are one word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and the hyphenated compounds of a text, in lower case, divided words left out."""

    words: frozenset[str]
    compounds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Seam:
    """Two neighbours; ``adjacent`` if only one line break parts them.

    ``width`` is the length of a full line where the text is hard-wrapped, else 0.
    """

    left: str
    right: str
    adjacent: bool
    width: int
    vocabulary: Vocabulary


_HALF = re.compile(r"([^\W\d_]+)[-\u2010]$")
_HYPHEN_END = re.compile(r"[\w.][-\u2010]$")
_FIRST = re.compile(r"[^\W\d_]+")
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
LIST_ITEM = re.compile(r"(?:[•▪‣◦●·*+-]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_MIN_WORDS = 6
_MIN_HALF = 4
_ROOM = 0.75


def vocabulary(text: str) -> Vocabulary:
    """Return the words of a text; the halves of words divided at a line end do not count."""
    whole = re.sub(r"\w+[-\u2010]\s*\n\s*\w+", " ", text.lower())
    compounds = frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)+", whole))
    return Vocabulary(frozenset(re.findall(r"[^\W\d_]+", whole)), compounds)


def ends_sentence(text: str) -> bool:
    """Return whether a text ends in the punctuation that closes a sentence or opens a list."""
    return bool(_TERMINAL.search(text))


def suspended_hyphen(seam: Seam) -> Join | None:
    """Keep the hyphen and a space where the first half waits for its word ("pre- and post-")."""
    first = _FIRST.match(seam.right)
    if _HYPHEN_END.search(seam.left) and first and first.group() in words("suspended"):
        return Join.SPACE
    return None


def divided_word(seam: Seam) -> Join | None:
    """Take the hyphen out of a divided word ("Argen-", "tina's"), unless it is a compound."""
    half, rest = _HALF.search(seam.left), _FIRST.match(seam.right)
    if not half or not rest or not rest.group()[0].islower():
        return None
    return Join.BARE if _is_compound(half.group(1), rest.group(), seam.vocabulary) else Join.WORD


def kept_hyphen(seam: Seam) -> Join | None:
    """Keep the hyphen before a capital or a digit ("China-", "CELAC"; "COVID-", "19")."""
    glued = _HYPHEN_END.search(seam.left) and seam.right[:1].isalnum()
    return Join.BARE if glued else None


def list_item(seam: Seam) -> Join | None:
    """Break before the item of a list."""
    return Join.BREAK if LIST_ITEM.match(seam.right) else None


def wrapped_line(seam: Seam) -> Join | None:
    """Put a hard-wrapped line and the next together, unless there was room for its first word."""
    if not (seam.adjacent and seam.width):
        return None
    needed = len(seam.left) + 1 + len(seam.right.split(maxsplit=1)[0])
    early = needed < _ROOM * seam.width
    starts_anew = ends_sentence(seam.left) or not seam.right[0].islower()
    return Join.BREAK if early and starts_anew else Join.SPACE


def open_sentence(seam: Seam) -> Join | None:
    """Put together what a page break cut: no closing punctuation, then a small letter.

    A comma or a word such as "the" at the end also leaves a sentence open. A heading is too short
    to be taken for one, unless the next line follows at once.
    """
    first = seam.right.lstrip("“\"‘'(")[:1]
    if ends_sentence(seam.left) or not first.isalnum():
        return None
    if len(seam.left.split()) < _MIN_WORDS and not seam.adjacent:
        return None
    if first.islower() or seam.left.endswith(","):
        # "on Nov 10, 2011" under a headline is no rest of a sentence
        rest = ends_sentence(seam.right) or len(seam.right.split()) >= _MIN_WORDS
        return Join.SPACE if rest else None
    last = _LAST_WORD.search(seam.left)
    return Join.SPACE if last and last.group(1) in words("function") else None


SEAM_RULES: tuple[Callable[[Seam], Join | None], ...] = (
    suspended_hyphen,
    divided_word,
    kept_hyphen,
    list_item,
    wrapped_line,
    open_sentence,
)


def join_at(seam: Seam) -> Join:
    """Return what the first rule that has an opinion says; without any, a break."""
    verdicts = (rule(seam) for rule in SEAM_RULES)
    return next((v for v in verdicts if v is not None), Join.BREAK)


def _is_compound(left: str, right: str, known: Vocabulary) -> bool:
    low, rest = left.lower(), right.lower()
    if f"{low}-{rest}" in known.compounds:
        return True
    if low + rest in known.words:
        return False
    if low in words("compound_left"):
        return True
    both = low in known.words and rest in known.words
    return both and min(len(low), len(rest)) >= _MIN_HALF
