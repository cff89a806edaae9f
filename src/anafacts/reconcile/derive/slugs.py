"""The title of a reference against the words of its address."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from anafacts.model import Evidence, Family, FindingType, Reference, RelationName, Severity
from anafacts.normalize.citations import small_words
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import squeeze

_SLUG = re.compile(r"/(?:\d+[-_])?((?:[a-z0-9]+[-_]){2,}[a-z0-9]+)(?:\.[a-z]{2,5})?/?(?=[/?#]|$)")
_WORD = re.compile(r"[a-z0-9]+")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w{2})")  # "l'avenir", which an address cuts
_TELLING = 4  # letters of a word that says what the work is about


def slugs(case: Case) -> list[Check]:
    """Return a check for every reference whose address has another word in place of its title's.

    The address of an article is mostly made from its heading. Words that stand only in one of the
    two are no finding, for addresses are cut and added to; one in place of another is.
    """
    found = []
    for reference in case.references:
        slug = _slug(reference.url)
        instead = list(_instead(_words(reference.title), _words(slug)))
        if instead:
            found.append(_check(reference, slug, instead))
    return found


def _slug(url: str) -> str:
    """Return the longest part of an address that is words with hyphens; "" where none is."""
    return max((m[1] for m in _SLUG.finditer(url.lower())), key=len, default="")


def _words(text: str) -> list[str]:
    """Return the words in small letters without accents and apostrophes, as addresses have them."""
    plain = unicodedata.normalize("NFKD", _ELIDED.sub("", text.casefold()))
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’")
    return _WORD.findall(kept)


def _instead(title: list[str], slug: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of a title and those that stand in their place in the address."""
    match = SequenceMatcher(None, title, slug, autojunk=False)
    if slug and match.ratio() >= width("words of an address"):
        for kind, a, b, c, d in match.get_opcodes():
            if kind == "replace" and _tells(title[a:b]) and _tells(slug[c:d]):
                yield " ".join(title[a:b]), " ".join(slug[c:d])


def _tells(words: list[str]) -> bool:
    return any(len(w) >= _TELLING and w.isalpha() and w not in small_words() for w in words)


def _check(reference: Reference, slug: str, instead: list[tuple[str, str]]) -> Check:
    title, span = squeeze(reference.title), reference.span
    lines = tuple(f'"{new}" in the address for "{old}" in the title' for old, new in instead)
    text = f'The entry is titled "{title}", but its address reads "{slug}".'
    row = Evidence(reference.doc_id, span.start, span.end, reference.quote)
    return Check(
        "slugs",
        f'Reference "{title}": {lines[0]}',
        Verdict(Family.TENSION, RelationName.TENSION, text, lines, FindingType.REFERENCE),
        Severity.INFO,  # headings are often changed after an address is made
        (row,),
        (),
        settle_by="Open the address and read the title; a heading may have been changed later.",
        marks=(squeeze(reference.quote).casefold(),),
    )
