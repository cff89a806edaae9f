"""Figures to claims: each with what it measures, whose it is, for when, and on whose word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.counts import where_of
from anafacts.extract.claims.enumerations import with_list
from anafacts.extract.claims.fingerprints import marked
from anafacts.extract.claims.measure import measured
from anafacts.extract.claims.measured import CHANGE, SHARE, Measured
from anafacts.extract.claims.naming import Parties
from anafacts.extract.claims.parties import anniversary_of, parties
from anafacts.extract.claims.plans import as_planned
from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.timing import Scene, period_of
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import stock_flow_of, words_of
from anafacts.extract.modality import modality_of, to_come
from anafacts.extract.nobody import RULE as NOBODY
from anafacts.extract.nobody import nought_of
from anafacts.extract.quantities import Counted, counted_phrases
from anafacts.extract.speech import attribution_of, is_reporting
from anafacts.model import (
    Claim,
    Figure,
    Hedge,
    Mention,
    Modality,
    Period,
    Rejection,
    Role,
    Span,
    Topic,
    UnitKind,
    content_id,
)

_LINKS = frozenset({"and", ",", "or", "but", "while", "versus"})
_ELLIPTIC = frozenset({UnitKind.SHARE, UnitKind.MONEY})
_REACH = 200  # code points before a sentence in which a figure may stand beside its first date
_TOPICAL = frozenset({Role.FINAL, Role.EQUIVALENT})  # these measure what their parent measures


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim in the making, with what its dependants need of it."""

    claim: Claim
    phrase: Phrase | None
    measured: Measured
    parties: Parties


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a document in text order, and the figures that turned out to count nothing."""

    claims: tuple[Claim, ...]
    rejections: tuple[Rejection, ...]


def claims_of(mentions: Sequence[Mention], reading: Reading) -> Claims:
    """Return a claim for each figure and for each list that a count announces."""
    drafts: list[_Draft] = []
    for quantity in counted_phrases(reading.doc, mentions):
        drafts.append(_draft(quantity, drafts, mentions, reading))
    idle = [_counts_nothing(d) for d in drafts]
    kept = list(compress(drafts, map(not_, idle)))
    everything = [
        claim
        for d in kept
        for claim in (with_list(d.claim, reading) if d.phrase is not None else (d.claim,))
    ]
    return Claims(
        tuple(sorted(everything, key=lambda c: (c.span, c.claim_id))),
        tuple(
            Rejection(m.number_start, m.number_end, "uncounted") for m in compress(mentions, idle)
        ),
    )


def _counts_nothing(draft: _Draft) -> bool:
    """Return whether it is "one view", "several reasons": a manner of speaking, no count."""
    head = draft.phrase.head if draft.phrase is not None else None
    small = draft.claim.figure.value in {None, 1.0} and draft.claim.figure.hedge in {
        Hedge.EXACT,
        Hedge.VAGUE,
    }
    return head is not None and small and tree.lemma(head) in words_of("uncounted")


def _draft(
    quantity: Counted, earlier: Sequence[_Draft], mentions: Sequence[Mention], reading: Reading
) -> _Draft:
    mention, phrase = quantity.mention, quantity.phrase
    span = reading.span(mention)
    parent = earlier[mention.parent] if mention.parent is not None else None
    nobody = mention.rule == NOBODY
    found = _nought(span) if nobody else measured(mention, span, phrase)
    if parent is not None and (mention.role in _TOPICAL or not found.head):
        found = _of_parent(mention, found, parent)
    found = _compared(found, mention, earlier, reading)
    whose = anniversary_of(span, reading) or parties(found, span, reading)
    claim = _claim(mention, found, phrase, reading)
    before = _period_before(claim, earlier)
    period = _carried(mention, parent) or period_of(
        _scene(mention, span, mentions, reading), before
    )
    mood = as_planned(modality_of(span.root), span)
    mood = Modality.HAPPENED if nobody and mood is Modality.NEGATED else mood
    published = reading.document.meta.published
    claim = replace(
        claim,
        topic=_topic(found, whose, phrase, claim.figure),
        period=period,
        modality=mood if mood is Modality.HAPPENED else to_come(mood, period, published),
        attribution=attribution_of(_told(span), reading),
        parent_id=parent.claim.claim_id if parent is not None else None,
    )
    return _Draft(marked(claim, reading.document.analysis), phrase, found, whose)


def _period_before(claim: Claim, earlier: Sequence[_Draft]) -> Period | None:
    """Return the period of the last figure read before; counts of nought are read last of all."""
    if claim.rule == NOBODY:
        earlier = [d for d in earlier if d.claim.span < claim.span]
        earlier = sorted(earlier, key=lambda d: d.claim.span)
    return earlier[-1].claim.period if earlier else None


def _nought(span: Tokens) -> Measured:
    """Return what stands at nought where it befell nobody."""
    return Measured(None, None, "person", nought_of(span.text), counted=True)


def _told(span: Tokens) -> Token:
    """Return the word of a figure that is told of: not the verb in "estimated 40 boats"."""
    return span[-1] if is_reporting(span.root) else span.root


def _scene(mention: Mention, span: Tokens, mentions: Sequence[Mention], reading: Reading) -> Scene:
    start, end = span.sent.start_char - _REACH, span.sent.end_char
    return Scene(mention, span, tuple(m for m in mentions if start <= m.end <= end), reading)


def _carried(mention: Mention, parent: _Draft | None) -> Period | None:
    """The two sides of a conversion are for one time."""
    if parent is None or mention.role is not Role.EQUIVALENT:
        return None
    return parent.claim.period


def _compared(
    found: Measured, mention: Mention, earlier: Sequence[_Draft], reading: Reading
) -> Measured:
    """Return what the figure before it measures, where its own words leave that out.

    "Compared to only $79 billion"; "40 percent of its trade with Peru and 15 percent with Chile".
    """
    compared = found.head.removeprefix(SHARE) in words_of("comparison")
    if not compared and (found.head or found.noun is not None):
        return found
    span = reading.span(mention)
    before = _last_beside(span, earlier, reading)
    if before is None or not (compared or _is_joined(before, mention, span)):
        return replace(found, head="", text="") if compared else found
    return replace(before.measured, verb=None, noun=None)


def _is_joined(before: _Draft, mention: Mention, span: Tokens) -> bool:
    """Return whether a figure continues the one in its unit before it, behind "and" or a comma."""
    link = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    joined = link in _LINKS or span.root.dep_ == "conj"
    alike = before.claim.figure.unit == mention.figure.unit
    return joined and alike and mention.figure.unit_kind in _ELLIPTIC


def _of_parent(mention: Mention, found: Measured, parent: _Draft) -> Measured:
    """A ratio and the level it leads to measure one thing, whatever their units."""
    kinds = {mention.figure.unit_kind, parent.claim.figure.unit_kind}
    if len(kinds) > 1 and UnitKind.RATIO not in kinds:
        return found
    head = parent.measured.head.removeprefix(CHANGE)
    share = mention.figure.unit_kind is UnitKind.SHARE and not head.startswith(SHARE)
    return replace(parent.measured, head=SHARE + head if share else head)


def _last_beside(span: Tokens, earlier: Sequence[_Draft], reading: Reading) -> _Draft | None:
    """Return the last figure read before in the same sentence."""
    sentence = _sentence(span, reading)
    return next((d for d in reversed(earlier) if d.claim.sentence == sentence), None)


def _sentence(span: Tokens, reading: Reading) -> Span:
    return reading.document.analysis.raw(span.sent.start_char, _text_end(span.sent))


def _text_end(sentence: Tokens) -> int:
    """Return where the words of a sentence end, without the white space behind them."""
    text = tree.text(sentence.doc)[sentence.start_char : sentence.end_char]
    return sentence.start_char + len(text.rstrip())


def _claim(mention: Mention, found: Measured, phrase: Phrase | None, reading: Reading) -> Claim:
    document, span = reading.document, reading.span(mention)
    end = mention.end
    figure = mention.figure
    if phrase is not None:
        end = max(end, _end_of(phrase, reading, span))
        figure = replace(figure, unit=figure.unit or phrase.unit or found.head)
    raw = document.analysis.raw(mention.start, end)
    sentence = _sentence(span, reading)
    return Claim(
        claim_id=content_id("claim", document.doc_id, raw.start, raw.end, mention.kind, figure),
        fingerprint="",
        doc_id=document.doc_id,
        span=raw,
        quote=document.text[raw.start : raw.end],
        sentence=sentence,
        sentence_text=document.text[sentence.start : sentence.end],
        kind=mention.kind,
        figure=figure,
        role=mention.role,
        rule=mention.rule,
        flags=(*mention.flags, *(("unit_elided",) if phrase and phrase.elided else ())),
    )


def _end_of(phrase: Phrase, reading: Reading, span: Tokens) -> int:
    if phrase.elided or phrase.end <= span.end:
        return 0
    last = reading.doc[phrase.end - 1]
    return last.idx + len(last.text)


def _topic(found: Measured, whose: Parties, phrase: Phrase | None, figure: Figure) -> Topic:
    subject, counterpart, place = whose.subject, whose.counterpart, whose.place
    return Topic(
        measure=found.text or figure.unit,
        measure_key=found.key if found.head else "",
        subject=subject.name if subject else None,
        subject_text=subject.text if subject else None,
        counterpart=counterpart.name if counterpart else None,
        counterpart_text=counterpart.text if counterpart else None,
        place=place.name if place else None,
        place_text=place.text if place else None,
        qualifiers=(*phrase.modifiers, *where_of(found)) if phrase else (),
        stock_flow=stock_flow_of(found.predicate, found.head.removeprefix(SHARE)),
    )
