"""Who says a quotation: the words beside it, its other half, or who spoke last."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.speech.people import Context, last_person, people
from anafacts.extract.speech.quotes import quotations
from anafacts.extract.speech.sources import name_of
from anafacts.extract.speech.statements import statement_of
from anafacts.extract.speech.subjects import noun_after, run_start, subject_of
from anafacts.extract.speech.tellers import is_reporting
from anafacts.extract.speech.words import phrase_at, reporting
from anafacts.model import Span as Stretch

_KEY = "anafacts.quotations"
_SHORT = 4  # words: a shorter quotation without a verb is a title or a word held at arm's length
_HALVES = 4  # quotations of a paragraph that are followed back to the one with a teller
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TITLE = frozenset({"RB", "JJ", "NN", "NNS", "NNP", "NNPS", "DT", "POS", "HYPH", "."})
_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between marks; ``speech`` is one with a clause of its own, no word or title."""

    span: Span
    speech: bool


def quoted_stretches(doc: Doc) -> tuple[Stretch, ...]:
    """Return the quotations of a parsed text; worked out once and kept with the parse."""
    known = doc.user_data.get(_KEY)
    if not isinstance(known, tuple):
        known = doc.user_data[_KEY] = quotations(tree.text(doc))
    return known


def quote_at(token: Token) -> Quote | None:
    """Return the quotation that holds a token."""
    stretches = quoted_stretches(token.doc)
    at = bisect_left(stretches, token.idx, key=_start) - 1
    if at < 0 or token.idx >= stretches[at].end:
        return None
    span = _span(token.doc, stretches[at])
    return None if span is None else Quote(span, _is_speech(span))


def speaker_of_quote(quote: Span, context: Context) -> str | None:
    """Return who says a quotation.

    That is the teller beside it, of the quotation before it in its paragraph, or in the line with a
    colon above it; else the person last named as a subject, else whom the document rests on.
    """
    here: Span | None = quote
    for _ in range(_HALVES):
        if here is None:
            break
        teller = _behind(here) or _ahead(here) or _announced(here)
        if teller is not None and (name := name_of(teller, context)) is not None:
            return name
        here = _half_before(here)
    named = last_person(quote[0], people(quote.doc, context))
    meta = context.document.meta
    return named or next(iter((*meta.rests_on, *meta.authors)), None)


def _start(stretch: Stretch) -> int:
    return stretch.start


def _span(doc: Doc, stretch: Stretch) -> Span | None:
    return doc.char_span(stretch.start, stretch.end, alignment_mode="contract")


def _is_speech(span: Span) -> bool:
    words = [token for token in span if token.is_alpha or token.like_num]
    verbs = any(token.tag_ in _FINITE for token in span)
    return verbs and (len(words) >= _SHORT or _ended(span))


def _ended(span: Span) -> bool:
    """Return whether a stop or a comma stands inside the closing mark."""
    inside = [token.text for token in span[:-1] if not token.is_space]
    return bool(inside) and inside[-1][-1:] in {".", "!", "?", ","}


def _behind(quote: Span) -> Token | None:
    """Return the teller in the words that go on behind a quotation: "', Lee said on Monday."."""
    doc, start = quote.doc, quote.end
    end = _sentence_end(quote)
    while start < end and doc[start].is_space:
        start += 1
    goes_on = start < end and doc[start].text.islower()
    if not goes_on and _stopped(quote):
        return None
    if goes_on and (source := _phrase_source(doc, start, end)) is not None:
        return source
    for verb in doc[start:end]:
        teller = _teller(verb, start, end) if _hands_over(verb) else None
        if teller is not None:
            first = min(verb.i, run_start(teller, (start, end)))
            return teller if _joins(doc, (start, first)) else None
    return None


def _teller(verb: Token, start: int, end: int) -> Token | None:
    """Return who says it: the first noun phrase before the verb, where nothing parts the two."""
    subject = subject_of(verb, (start, end))
    between = verb.doc[start : verb.i]
    if subject is None or subject.i > verb.i or any(t.text in {",", "(", "—"} for t in between):
        return subject
    return noun_after(verb.doc, start, verb.i) or subject


def _joins(doc: Doc, between: tuple[int, int]) -> bool:
    """Return whether nothing but the words of a title part a teller from its quotation."""
    return all(token.text == "," or token.tag_ in _TITLE for token in doc[slice(*between)])


def _stopped(quote: Span) -> bool:
    """Return whether a full stop ends a quotation: what follows is a sentence of its own."""
    inside = [token.text for token in quote[:-1] if not token.is_space]
    return bool(inside) and inside[-1].endswith(".")


def _hands_over(verb: Token) -> bool:
    quoting = verb.tag_.startswith("VB") and tree.lemma(verb) in reporting("quoting")
    return quoting or is_reporting(verb)


def _ahead(quote: Span) -> Token | None:
    """Return the teller in the words that lead up to a quotation: "Lee told the paper: '"."""
    doc, start = quote.doc, _sentence_start(quote)
    return _last_teller(doc, start, quote.start)


def _last_teller(doc: Doc, start: int, end: int) -> Token | None:
    for token in reversed(list(doc[start:end])):
        if _hands_over(token) and (teller := subject_of(token, (start, end))) is not None:
            return teller
    for at in range(start, end):
        if (source := _phrase_source(doc, at, end)) is not None:
            return source
    return None


def _phrase_source(doc: Doc, at: int, end: int) -> Token | None:
    phrase = phrase_at(tree.lowered(doc), at, end)
    return noun_after(doc, at + len(phrase), end) if phrase else None


def _announced(quote: Span) -> Token | None:
    """Return the teller in the sentence that ends with a colon above a quotation."""
    doc, at = quote.doc, quote.start - 1
    while at > 0 and doc[at].is_space:
        at -= 1
    if at <= 0 or ":" not in doc[at].text:
        return None
    start, end = statement_of(doc[at])
    name = doc[at - 1] if at - 1 >= start and doc[at - 1].tag_ in {"NNP", "NNPS"} else None
    return _last_teller(doc, start, min(end, at + 1)) or name


def _half_before(quote: Span) -> Span | None:
    """Return the quotation before this one in its paragraph."""
    doc, stretches = quote.doc, quoted_stretches(quote.doc)
    at = bisect_left(stretches, quote.start_char, key=_start) - 1
    if at < 0 or "\n" in tree.text(doc)[stretches[at].end : quote.start_char]:
        return None
    return _span(doc, stretches[at])


def _sentence_end(quote: Span) -> int:
    """Return where the words after a quotation end: sentence, line or next quotation."""
    doc, end = quote.doc, quote.end
    while end < len(doc) and "\n" not in doc[end].text and not _opens_quote(doc[end]):
        end += 1
        if doc[end - 1].text in _ENDS and (end >= len(doc) or statement_of(doc[end - 1])[1] <= end):
            break
    return end


def _sentence_start(quote: Span) -> int:
    """Return where the words that lead up to a quotation begin: the sentence that it closes."""
    doc, start = quote.doc, quote.start
    while start > 0 and doc[start - 1].text not in {".", "!", "?", "”"}:
        if "\n" in doc[start - 1].text:
            break
        start -= 1
    return start


def _opens_quote(token: Token) -> bool:
    stretches = quoted_stretches(token.doc)
    at = bisect_left(stretches, token.idx, key=_start)
    return at < len(stretches) and stretches[at].start == token.idx
