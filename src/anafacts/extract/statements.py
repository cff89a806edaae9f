"""Short texts to statements: all their numbers, and the words that say what each is a figure of."""

import calendar
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from anafacts.extract import tree
from anafacts.extract.claims import Reading, claims_of
from anafacts.extract.counted.keys import unit_name
from anafacts.extract.deeds import deeds_of, is_denied
from anafacts.extract.document import reading_of
from anafacts.extract.load import load_pipeline
from anafacts.extract.pieces import Piece, whole_piece
from anafacts.extract.quantities import Counted, counted_phrases, with_unit
from anafacts.model import (
    AnalysisText,
    Claim,
    ClaimKind,
    DateMention,
    Document,
    Figure,
    Mention,
    Modality,
    ModelChoice,
    NumeralMention,
    Role,
    Sort,
    Span,
    Statement,
    Told,
    UnitKind,
    Word,
)
from anafacts.normalize.figures import find_figures, find_numerals

_NEAR = 3  # words on either side of a figure that may say which of two it is
_MORE = frozenset({"more", "another", "additional", "extra", "further"})
_EACH = frozenset({"each", "every", "per", "apiece"})
_HEDGE = 4  # words of a hedge: "no more than"
_DATED = re.compile(rf"\d|\b(?:{'|'.join(n for n in calendar.month_name if n)})\b")
_YEAR = re.compile(r"\d{4}")
_A = frozenset({"a", "an"})
_VERBS = frozenset({"VERB", "AUX"})
_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class _About:
    """The words around a figure."""

    verb: str = ""
    whose: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    each: bool = False
    more: bool = False
    negated: bool = False


def read_statements(
    texts: Sequence[str], model: ModelChoice | str = "", *, names: Sequence[str] = ()
) -> tuple[Statement, ...]:
    """Return a statement for each text, in the order given; the model is loaded once.

    ``names`` are what the explanations call the texts.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    nlp = load_pipeline(model)
    called = names or [str(number) for number in range(1, len(texts) + 1)]
    pieces = [whole_piece(_document(t, n)) for t, n in zip(texts, called, strict=True)]
    parses = nlp.pipe(piece.text for piece in pieces)
    return tuple(_statement(p, d) for p, d in zip(pieces, parses, strict=True))


def _document(text: str, name: str) -> Document:
    digest = sha256(text.encode()).hexdigest()
    return Document(name, name, digest, "utf-8", text, AnalysisText(text, range(len(text))))


def _statement(piece: Piece, doc: Doc) -> Statement:
    told = list(_figures(piece, reading_of(piece, doc)))
    told += _dates(piece, doc, [t.span for t in told])
    told += _numerals(doc, [t.span for t in told])
    ordered = tuple(sorted(told, key=lambda t: t.span))
    return Statement(piece.text, tuple(map(_word, doc)), ordered, deeds_of(doc))


def _word(token: Token) -> Word:
    name = bool(token.ent_type_) or token.pos_ == "PROPN"
    return Word(token.text, tree.lemma(token), token.pos_, token.idx, name)


def _figures(piece: Piece, reading: Reading) -> Iterator[Told]:
    """Yield a told figure for every quantity, those that count nothing included."""
    claims = claims_of(piece.mentions, reading).claims
    for quantity in counted_phrases(reading.doc, piece.mentions):
        claim = next((c for c in claims if _is_of(c, quantity.mention)), None)
        yield _figure(quantity, claim, reading)


def _is_of(claim: Claim, mention: Mention) -> bool:
    """Return whether the claim is of this number: of "19 of 40 members" it is of the 19 alone."""
    holds = claim.span.start <= mention.number_start and mention.number_end <= claim.span.end
    said, read = claim.figure.value, mention.figure.value
    alike = said is None or read is None or math.isclose(abs(said), abs(read))
    other = claim.kind is ClaimKind.ENUMERATION or claim.role is Role.READING
    return holds and alike and not other


def _figure(quantity: Counted, claim: Claim | None, reading: Reading) -> Told:
    mention, phrase = with_unit(reading.doc, quantity), quantity.phrase
    span = reading.span(quantity.mention)
    head = phrase.head if phrase is not None and phrase.head is not None else span.root
    about = _about(span, head)
    counted = phrase.unit if phrase is not None else _measured(span.root)
    return Told(
        quote=reading.doc.text[mention.start : mention.end],
        span=Span(mention.start, mention.end),
        figure=claim.figure if claim is not None else mention.figure,
        first=span.start,
        last=span.end - 1,
        noun=counted,
        modifiers=phrase.modifiers if phrase is not None else (),
        verb=about.verb,
        whose=about.whose,
        near=about.near,
        each=about.each,
        more=about.more,
        negated=about.negated,
        modality=claim.modality if claim is not None else Modality.HAPPENED,
        claim=claim,
    )


def _measured(root: Token) -> str:
    """Return the noun that an amount belongs to: "a profit of 3 million", "3 million in fines"."""
    above = root.head
    return unit_name(above) if above.pos_ == "NOUN" and above != root else ""


def _about(span: Tokens, head: Token) -> _About:
    doc, verb = span.doc, tree.predicate_of(head)
    subject = tree.inherited_subject(verb)
    own = subject is None or subject == head or subject in span
    whose = () if subject is None or own else tuple(_content(subject.subtree))
    near = [*doc[max(span.start - _NEAR, 0) : span.start], *doc[span.end : span.end + _NEAR]]
    clause = [*doc[max(span.start - 1, 0) : span.end + _NEAR + 1], *head.children]
    return _About(
        verb=tree.lemma(verb) if verb.pos_ in _VERBS else "",
        whose=whose,
        near=tuple(_content(near)),
        each=any(t.lower_ in _EACH for t in clause) or _for_a(doc, head.i + 1),
        more=any(map(_is_more, (*span, *head.children, *doc[span.end : span.end + 1]))),
        negated=is_denied(verb),
    )


def _for_a(doc: Doc, at: int) -> bool:
    """Return whether "a day", "an hour" stands behind the noun: so much for one."""
    words = doc[at : at + 2]
    return len(words) > 1 and words[0].lower_ in _A and words[1].pos_ == "NOUN"


def _content(tokens: Iterator[Token] | Sequence[Token]) -> Iterator[str]:
    return (tree.lemma(t) for t in tokens if t.pos_ in _OPEN)


def _dates(piece: Piece, doc: Doc, taken: Sequence[Span]) -> Iterator[Told]:
    """Yield the dates with a month or a number that is no figure: "May", not "2 months later"."""
    for date in piece.dates:
        span = doc.char_span(date.start, date.end, alignment_mode="expand")
        if (
            span is not None
            and _is_free(Span(date.start, date.end), taken)
            and _DATED.search(date.text)
        ):
            year = float(date.text) if _YEAR.fullmatch(date.text) else None
            figure = Figure(year, year, year, "", UnitKind.NUMBER)
            yield _bare(span, Sort.DATE, figure, date)


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    return all(span.end <= t.start or t.end <= span.start for t in taken)


def _numerals(doc: Doc, taken: Sequence[Span]) -> Iterator[Told]:
    """Yield the numbers of a text that are neither quantities nor dates: ordinals, names."""
    for found in find_numerals(tree.text(doc)):
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if (
            span is not None
            and found.value is not None
            and _is_free(Span(found.start, found.end), taken)
        ):
            figure, start = _hedged(span, found)
            yield _bare(doc[start : span.end], Sort.NUMERAL, figure)


def _hedged(span: Tokens, found: NumeralMention) -> tuple[Figure, int]:
    """Return the number with the hedge before it, and the position of its first word.

    Where it counts nothing the grammar of figures does not read it; on its own it does.
    """
    doc, value = span.doc, found.value
    for start in range(max(span.start - _HEDGE, span.sent.start), span.start):
        text = f"{doc[start : span.start].text} {found.value:.15g}"
        mentions = find_figures(text).mentions
        if len(mentions) == 1 and mentions[0].start == 0 and mentions[0].figure.hedge_text:
            return mentions[0].figure, start
    return Figure(value, value, value, "", UnitKind.NUMBER), span.start


def _bare(span: Tokens, sort: Sort, figure: Figure, date: DateMention | None = None) -> Told:
    about = _about(span, span.root)
    return Told(
        quote=date.text if date is not None else span.text,
        span=Span(span.start_char, span.end_char),
        figure=figure,
        first=span.start,
        last=span.end - 1,
        sort=sort,
        noun=_measured(span.root),
        verb=about.verb,
        whose=about.whose,
        near=about.near,
        negated=about.negated,
        days=date.interval if date is not None else None,
    )


def _is_more(token: Token) -> bool:
    """Return whether it says that something comes on top: "3 more", not "more than 3"."""
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ in _MORE and after != "than"
