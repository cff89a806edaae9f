"""To which happening a figure belongs: that of the story, or another that the text looks back to.

A news text names its happening in its title and first sentences. A figure whose sentence names
another kind of happening, another place or an earlier year is told by way of comparison: the dead
of the war in a text about a bombing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from anafacts.model import AxisState, Claim, DateInterval, Document, Hedge, UnitKind
from anafacts.reconcile.kin import happenings_in
from anafacts.reconcile.leads import Lead, lead_of, name_words
from anafacts.reconcile.times import is_stated

_BEFORE = 300  # code points before a sentence with "those quakes" in which they are named
_BACK = timedelta(days=14)  # a text of the day tells of what happened within two weeks
_NAME = re.compile(
    r"\b(?i:in|at|near|of|on|off|from|outside|inside|around|against|by)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]*\s?(?:of\s|de\s)?)+)"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_POINTING = re.compile(r"\b(?:those|these|that|this)\s+(\w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a text says of the happening to which one of its figures belongs.

    ``focal`` says that it is the one that the text is about; ``kind`` is the family of the word
    that names it, nearest to the figure; ``names`` are the proper names in the sentence, ``lead``
    those of the text's title and beginning, in small letters, and ``acronyms`` the acronyms there;
    ``several`` says that the text gives more than one figure of this kind for such happenings: it
    tells of several.
    """

    focal: bool
    kind: str
    names: frozenset[str]
    lead: frozenset[str]
    several: bool = False
    acronyms: frozenset[str] = frozenset()

    def begins_with(self, party: str) -> bool:
        """Return whether the title or beginning of the text names a party, by its key."""
        words = party.split()
        letters = "".join(word[0] for word in words)
        return self.lead.issuperset(words) or not self.acronyms.isdisjoint({party, letters})


Occasions = Mapping[str, Occasion]


def occasions_of(documents: Iterable[Document], claims: Iterable[Claim]) -> dict[str, Occasion]:
    """Return the occasion of every claim, by its id."""
    texts = {d.doc_id: d for d in documents}
    leads = {d: lead_of(t) for d, t in texts.items()}
    claims = tuple(claims)
    series = _series(claims)
    found = {c.claim_id: _occasion(c, texts[c.doc_id], leads[c.doc_id]) for c in claims}
    return {c.claim_id: replace(found[c.claim_id], several=c.doc_id in series) for c in claims}


def _series(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the texts that give several magnitudes: they tell of a series of quakes."""
    values: dict[str, set[float | None]] = defaultdict(set)
    for claim in claims:
        if claim.figure.unit_kind is UnitKind.MAGNITUDE and claim.figure.hedge is not Hedge.OVER:
            values[claim.doc_id].add(claim.figure.value)
    return frozenset(text for text, found in values.items() if len(found) > 1)


def one_occasion(a: Occasion, b: Occasion, *, same_story: bool) -> AxisState:
    """Return whether two figures belong to one happening: same, differs, or not stated."""
    if a.kind and b.kind and a.kind != b.kind:
        return AxisState.DIFFERS
    if same_story and a.focal and b.focal:
        return _one_place(a, b)
    if a.focal != b.focal and same_story:
        return AxisState.DIFFERS
    shared = (a.names & b.names) - (a.lead | b.lead)
    told = bool(a.kind and a.kind == b.kind) or bool(shared)
    return AxisState.COMPATIBLE if told else AxisState.NOT_STATED


def _one_place(a: Occasion, b: Occasion) -> AxisState:
    """A sentence that names no place speaks of the place that its text begins with."""
    first, second = a.names or a.lead, b.names or b.lead
    apart = bool(first and second) and not first & second
    return AxisState.DIFFERS if apart and a.names and b.names else AxisState.SAME


def _occasion(claim: Claim, document: Document, lead: Lead) -> Occasion:
    text, at = _told(claim, document)
    kind = _nearest(text, at)
    names = name_words(_NAME.findall(text))
    here = (not kind or kind in lead.kinds) and (not names or bool(names & lead.names))
    focal = here and _of_now(claim, text, document.meta.published)
    return Occasion(focal, kind, names, lead.names, acronyms=lead.acronyms)


def _told(claim: Claim, document: Document) -> tuple[str, int]:
    """Return the sentence, and where in it the figure stands.

    What stands before the sentence belongs to it where it points back: "by those quakes".
    """
    at = claim.span.start - claim.sentence.start
    pointed = [m.group(1) for m in _POINTING.finditer(claim.sentence_text)]
    if not any(happenings_in(word) for word in pointed):
        return claim.sentence_text, at
    start = max(0, claim.sentence.start - _BEFORE)
    before = document.text[start : claim.sentence.start]
    return before + claim.sentence_text, at + len(before)


def _nearest(text: str, at: int) -> str:
    found = happenings_in(text)
    return min(found, key=lambda f: (abs(f[0] - at), f))[1] if found else ""


def _of_now(claim: Claim, text: str, published: DateInterval | None) -> bool:
    """Return whether nothing says that it was long before the text was published."""
    if published is None:
        return True
    interval = claim.period.interval
    if is_stated(claim.period) and interval is not None:
        return interval.start < published.end and published.start - interval.end < _BACK
    years = {int(y) for y in _YEAR.findall(text)}
    return years <= {published.start.year, published.last.year}
