"""What a text is about: the happenings and the names in its title and first sentences."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from anafacts.model import Document
from anafacts.normalize.names import normal_key
from anafacts.reconcile.kin import happenings_in
from anafacts.reconcile.widths import width

_LETTERS = 3  # that a word of a name has at least
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]+")
_CALENDAR = frozenset(
    name.casefold() for name in (*calendar.day_name, *calendar.month_name, *calendar.month_abbr)
)


@dataclass(frozen=True, slots=True)
class Lead:
    """Families of happenings and words of names that a text begins with, in small letters.

    ``all_names`` are the words of the names in the whole text, beginnings of sentences left out;
    ``acronyms`` the words in capitals that it begins with, also those of two letters.
    """

    kinds: frozenset[str]
    names: frozenset[str]
    all_names: frozenset[str]
    acronyms: frozenset[str] = frozenset()


def lead_of(document: Document) -> Lead:
    """Return what the title and the first sentences of a text name."""
    text = document.analysis.text
    first = text[: int(width("beginning of a text"))]
    begin = f"{document.meta.title or ''}\n{first}"
    return Lead(
        frozenset(family for _, family in happenings_in(begin)),
        name_words(_CAPITAL.findall(begin)),
        name_words(_INSIDE.findall(text)),
        frozenset(word.casefold() for word in _ACRONYM.findall(begin)),
    )


def leads_of(documents: Iterable[Document]) -> dict[str, Lead]:
    """Return what each text begins with, by its id."""
    known: dict[frozenset[str], frozenset[str]] = {}
    return {d.doc_id: _sharing(lead_of(d), known) for d in documents}


def _sharing(lead: Lead, known: dict[frozenset[str], frozenset[str]]) -> Lead:
    """Return the lead; words that another text has as well, mostly none, are held once."""
    words = (lead.kinds, lead.names, lead.all_names, lead.acronyms)
    return Lead(*(known.setdefault(w, w) for w in words))


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of names in small letters, days and months left out."""
    return frozenset(word for name in names for word in _words_of(name))


@lru_cache(maxsize=1 << 16)
def _words_of(name: str) -> tuple[str, ...]:
    words = normal_key(re.sub(r"[’']s\b", " ", name)).split()
    return tuple(w for w in words if len(w) >= _LETTERS and w not in _CALENDAR)
