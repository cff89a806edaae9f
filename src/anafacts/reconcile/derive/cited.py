"""Which entry of a list of references a citation means."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from anafacts.model import Citation, Document, Evidence, Reference
from anafacts.normalize.citations import find_citations, small_words
from anafacts.normalize.names import normal_key
from anafacts.reconcile.derive.places_told import evidence_in

_ACRONYM = re.compile(r"[A-Z][A-Z&.]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and where it stands in the raw text."""

    citation: Citation
    evidence: Evidence


def cited_in(documents: Iterable[Document]) -> dict[str, tuple[Cited, ...]]:
    """Return the citations of each text that has a list of references, in order of place."""
    found: defaultdict[str, tuple[Cited, ...]] = defaultdict(tuple)
    for document in documents:
        if document.references:
            listed = frozenset(n for r in document.references for n in r.names)
            places = find_citations(document.analysis.text, listed)
            found[document.doc_id] = tuple(
                Cited(place, evidence_in(document, place.start, place.end)) for place in places
            )
    return dict(found)


def means(citation: Citation, reference: Reference) -> bool:
    """Return whether the names of a citation are those of the entry, whatever the year."""
    if not reference.names:
        return False
    first, own = _key(reference.names[0]), [_key(n) for n in citation.names]
    if own[0] == first or (citation.named and own[0].endswith(f" {first}")):
        others = {_key(n) for n in reference.names}
        return set(own[1:]) <= others
    whole = _key(" ".join(citation.names))
    return whole == first or _initials(reference.names[0]) == whole.replace(" ", "")


def may_mean(citation: Citation, reference: Reference) -> bool:
    """Return whether the entry may be meant: also by a part of the name, or by its letters."""
    if means(citation, reference):
        return True
    if not reference.names:
        words = set(_key(" ".join(citation.names)).split())
        return words <= set(_key(reference.title).split())
    name, cited = _key(reference.names[0]), _key(" ".join(citation.names))
    whole = _key(" ".join((*reference.authors, *reference.names, reference.container)))
    if set(cited.split()) <= set(whole.split()):
        return True
    letters = iter(name.replace(" ", ""))
    is_short = bool(_ACRONYM.fullmatch(citation.names[0])) and " " in name
    return is_short and name[0] == cited[0] and all(c in letters for c in cited)


def _key(name: str) -> str:
    return " ".join(w for w in normal_key(name).split() if w != "and")


def _initials(name: str) -> str:
    words = [w for w in normal_key(name).split() if w not in small_words()]
    return "".join(w[0] for w in words) if len(words) > 1 else ""
