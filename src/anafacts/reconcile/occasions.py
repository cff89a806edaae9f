"""To which happening a figure belongs: that of the story, or another that the text looks back to.

A news text names its happening in its title and first sentences. A figure whose sentence names
another kind of happening, another place or an earlier year is told by way of comparison: the dead
of the war in a text about a bombing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from anafacts.model import (
    AxisState,
    Claim,
    DateInterval,
    Document,
    DocumentMeta,
    Hedge,
    UnitKind,
)
from anafacts.reconcile.kin import happenings_in, measure_family
from anafacts.reconcile.leads import Lead, leads_of, name_words
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.widths import width

_BEFORE = 300  # code points before a sentence with "those quakes" in which they are named
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
    tells of several. ``figures`` is how many different ones it gives for the same measure.
    """

    focal: bool
    kind: str
    names: frozenset[str]
    lead: frozenset[str]
    several: bool = False
    acronyms: frozenset[str] = frozenset()
    figures: int = 1

    def begins_with(self, party: str) -> bool:
        """Return whether the title or beginning of the text names a party, by its key."""
        words = party.split()
        letters = "".join(word[0] for word in words)
        return self.lead.issuperset(words) or not self.acronyms.isdisjoint({party, letters})


UNTOLD = Occasion(focal=True, kind="", names=frozenset(), lead=frozenset())
"""The happening of a figure where happenings are not told apart."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What texts say of the happenings that they tell of.

    ``leads`` is what each begins with, ``before`` the words before a sentence that points back, by
    the claim in it; ``series`` are the texts that tell of several happenings of one kind.
    """

    leads: Mapping[str, Lead]
    before: Mapping[str, str]
    series: frozenset[str]

    def within(self, claims: Iterable[Claim], texts: AbstractSet[str]) -> "Telling":
        """Return what concerns these claims of these texts."""
        before = ((c.claim_id, self.before.get(c.claim_id)) for c in claims)
        leads = {d: self.leads[d] for d in sorted(texts)}
        return Telling(leads, {i: b for i, b in before if b is not None}, self.series & texts)


def telling_of(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    known: Mapping[str, Lead] | None = None,
) -> Telling:
    """Return what the texts of the claims say of the happenings that they tell of."""
    texts = {d.doc_id: d for d in documents}
    claims = tuple(claims)
    before = ((c.claim_id, _before(c, texts[c.doc_id])) for c in claims)
    leads = known or leads_of(texts.values())
    return Telling(leads, {i: b for i, b in before if b is not None}, _series(claims))


def occasions(
    telling: Telling, metas: Mapping[str, DocumentMeta], claims: Iterable[Claim] = ()
) -> Callable[[Claim], Occasion]:
    """Return the function that tells to which happening a claim belongs; it asks once a claim.

    ``claims`` are those among which the figures that a text gives for one measure are counted.
    """
    known: dict[str, Occasion] = {}
    figures = _figures(claims)

    def told(claim: Claim) -> Occasion:
        found = known.get(claim.claim_id)
        if found is None:
            published = metas[claim.doc_id].published
            count = len(figures.get(_measured(claim), ())) or 1
            found = _occasion(claim, telling, published, figures=count)
            known[claim.claim_id] = found
        return found

    return told


_Measured = tuple[str, UnitKind, str]


def _measured(claim: Claim) -> _Measured:
    return claim.doc_id, claim.figure.unit_kind, measure_family(claim.topic.measure_key)


def _figures(claims: Iterable[Claim]) -> Mapping[_Measured, set[object]]:
    """Return the different figures that each text gives for each measure."""
    found: dict[_Measured, set[object]] = defaultdict(set)
    for claim in claims:
        figure = claim.figure
        found[_measured(claim)].add((figure.value, figure.low, figure.unit))
    return found


def _series(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the texts that give several magnitudes: they tell of a series of quakes."""
    values: dict[str, set[float | None]] = defaultdict(set)
    for claim in claims:
        if claim.figure.unit_kind is UnitKind.MAGNITUDE and claim.figure.hedge is not Hedge.OVER:
            values[claim.doc_id].add(claim.figure.value)
    return frozenset(text for text, found in values.items() if len(found) > 1)


def one_occasion(a: Occasion, b: Occasion, *, same_story: bool) -> AxisState:
    """Return whether two figures belong to one happening: same, differs, or not stated."""
    if a is UNTOLD or b is UNTOLD:
        return AxisState.SAME
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
    """Two sentences that name other places are apart, unless a text begins with the other's.

    "The province" of one text and its capital in the other are places of one story.
    """
    apart = bool(a.names and b.names) and not a.names & b.names
    known = a.names & b.lead or b.names & a.lead
    return AxisState.DIFFERS if apart and not known else AxisState.SAME


def _occasion(
    claim: Claim, telling: Telling, published: DateInterval | None, *, figures: int
) -> Occasion:
    lead, before = telling.leads[claim.doc_id], telling.before.get(claim.claim_id, "")
    text = before + claim.sentence_text
    kind = _nearest(text, len(before) + claim.span.start - claim.sentence.start)
    names = name_words(_NAME.findall(text))
    here = (not kind or kind in lead.kinds) and (not names or bool(names & lead.names))
    focal = here and _of_now(claim, text, published)
    several = claim.doc_id in telling.series
    return Occasion(focal, kind, names, lead.names, several, lead.acronyms, figures)


def _before(claim: Claim, document: Document) -> str | None:
    """Return what stands before a sentence that points back, "by those quakes", else None."""
    pointed = [m.group(1) for m in _POINTING.finditer(claim.sentence_text)]
    if not any(happenings_in(word) for word in pointed):
        return None
    start = max(0, claim.sentence.start - _BEFORE)
    return document.text[start : claim.sentence.start]


def _nearest(text: str, at: int) -> str:
    found = happenings_in(text)
    return min(found, key=lambda f: (abs(f[0] - at), f))[1] if found else ""


def _of_now(claim: Claim, text: str, published: DateInterval | None) -> bool:
    """Return whether nothing says that it was long before the text was published."""
    if published is None:
        return True
    interval = claim.period.interval
    if is_stated(claim.period) and interval is not None:
        back = (published.start - interval.end).days
        return interval.start < published.end and back < width("days of a story")
    years = {int(y) for y in _YEAR.findall(text)}
    return years <= {published.start.year, published.last.year}
