"""On whose word a clause stands: author, quoted, reported or cited, and the end of the chain."""

from bisect import bisect_left

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.speech import reporting
from anafacts.extract.speech.people import Context, last_person, name_of, people
from anafacts.extract.speech.quotes import quotations
from anafacts.model import Attribution, Voice
from anafacts.model import Span as Stretch

_KEY = "anafacts.quotations"
_SHORT = 4  # words: a shorter quotation without a verb is a title or a word held at arm's length


def attribution_of(token: Token, context: Context) -> Attribution:
    """Return who asserts the clause at a token.

    ``speaker`` is None in the author's own voice; ``originator`` is the end of the chain: an inner
    source, else the speaker, else the document's author, else the first whom it rests on, else its
    outlet.
    """
    doc = token.doc
    quote = _around(token, doc)
    inner = _reported(token, quote, context) or _cited(token, context)
    if quote is not None:
        speaker = _quoted_speaker(quote, doc, context)
        end = inner.originator if inner is not None else speaker
        return Attribution(speaker, Voice.QUOTED, end or _default(context))
    if inner is None:
        return Attribution(None, Voice.AUTHOR, _default(context))
    return inner


def quoted_stretches(doc: Doc) -> tuple[Stretch, ...]:
    """Return the quotations of a parsed text; worked out once and kept with the parse."""
    known = doc.user_data.get(_KEY)
    if not isinstance(known, tuple):
        known = doc.user_data[_KEY] = quotations(tree.text(doc))
    return known


def _default(context: Context) -> str | None:
    meta = context.document.meta
    return next(iter((*meta.authors, *meta.rests_on, *filter(None, [meta.outlet]))), None)


def _around(token: Token, doc: Doc) -> Span | None:
    """Return the quotation that holds a token, unless it is a mere term or title."""
    stretches = quoted_stretches(doc)
    at = bisect_left(stretches, token.idx, key=_start) - 1
    if at < 0 or token.idx >= stretches[at].end:
        return None
    span = doc.char_span(stretches[at].start, stretches[at].end, alignment_mode="contract")
    return None if span is None or _mere_term(span) else span


def _start(stretch: Stretch) -> int:
    return stretch.start


def _mere_term(span: Span) -> bool:
    words = [token for token in span if token.is_alpha or token.like_num]
    verbs = [t for t in words if t.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    return len(words) < _SHORT and not verbs


def _reported(token: Token, quote: Span | None, context: Context) -> Attribution | None:
    """Return the attribution that a verb of saying or a phrase around the token gives.

    Inside a quotation only what the quotation itself says counts.
    """
    sentence = token.sent
    said = reporting.above(token)
    teller = reporting.speaker_of(said) if said is not None else None
    source = teller or reporting.sourced(token, sentence) or reporting.interjected(sentence)
    if source is None or (quote is not None and not _inner(source, quote)):
        return None
    name = name_of(source, context)
    if name is None or name in context.document.meta.authors:
        return None
    return Attribution(name, Voice.REPORTED, _beyond(token, name, context))


def _inner(source: Token, quote: Span) -> bool:
    """Return whether a quotation names a source of its own ("... according to ECLAC")."""
    return quote.start <= source.i < quote.end and source.tag_ in {"NNP", "NNPS"}


def _beyond(token: Token, name: str, context: Context) -> str:
    """Return the source that a reported clause itself names ("Heine said that, according to X")."""
    source = reporting.sourced(token, token.sent)
    return (name_of(source, context) if source is not None else None) or name


def _cited(token: Token, context: Context) -> Attribution | None:
    """Return the attribution by a citation behind the clause; an author's own work is his."""
    who = reporting.cited(token.doc, token.idx, token.sent.end_char)
    if who is None or any(
        name.split()[-1] in who for name in context.document.meta.authors if name
    ):
        return None
    who = context.aliases.get(who, who)
    return Attribution(who, Voice.CITED, who)


def _quoted_speaker(quote: Span, doc: Doc, context: Context) -> str | None:
    """Return who says a quotation: the teller beside it, of its other half, or the last person."""
    for teller in (_beside(quote, doc), _half_before(quote, doc)):
        if teller is not None and (name := name_of(teller, context)) is not None:
            return name
    named = last_person(quote[0], people(doc, context))
    return named or next(
        iter((*context.document.meta.rests_on, *context.document.meta.authors)), None
    )


def _beside(quote: Span, doc: Doc) -> Token | None:
    """Return the teller in the words right after the quotation, else in those right before it."""
    after = doc[quote.end : _sentence_end(quote, doc)]
    before = doc[_sentence_start(quote, doc) : quote.start]
    for stretch in (after, before):
        verbs = [token for token in stretch if reporting.is_reporting(token)]
        for verb in verbs if stretch is after else reversed(verbs):
            teller = _next_to(verb) or reporting.speaker_of(verb) or _neighbour(verb)
            if teller is not None and not quote.start <= teller.i < quote.end:
                return teller
        if (source := reporting.sourced(stretch[0], stretch) if len(stretch) else None) is not None:
            return source
    return None


def _next_to(verb: Token) -> Token | None:
    """Return the noun right before a verb of saying that the parse reaches past over a comma.

    "The partnership, the authors write, ..." is what the authors write.
    """
    subject = reporting.speaker_of(verb)
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if subject is None or before is None or subject.i >= verb.i:
        return None
    comma = any(token.text == "," for token in verb.doc[subject.i : verb.i])
    noun = before.tag_ in {"NN", "NNS", "NNP", "NNPS", "PRP"}
    return before if comma and noun else None


def _neighbour(verb: Token) -> Token | None:
    """Return the name next to a verb of saying, where the parse found no subject."""
    sentence = verb.sent
    for step in (-1, 1):
        at = verb.i + step
        if sentence.start <= at < sentence.end and verb.doc[at].tag_ in {"NNP", "NNPS", "PRP"}:
            return verb.doc[at]
    return None


def _sentence_end(quote: Span, doc: Doc) -> int:
    """Return where the words after a quotation end: sentence, line or next quotation."""
    end = quote.end
    while end < len(doc) and "\n" not in doc[end].text and not _opens_quote(doc[end]):
        end += 1
        if doc[end - 1].text in {".", "!", "?"}:
            break
    return end


def _sentence_start(quote: Span, doc: Doc) -> int:
    """Return where the words that lead up to a quotation begin: the sentence that it closes."""
    start = quote.start
    while start > 0 and not _ends(doc[start - 1]):
        start -= 1
    return start


def _ends(token: Token) -> bool:
    return token.text in {".", "!", "?", "”"} or "\n" in token.text


def _opens_quote(token: Token) -> bool:
    stretches = quoted_stretches(token.doc)
    at = bisect_left(stretches, token.idx, key=_start)
    return at < len(stretches) and stretches[at].start == token.idx


def _half_before(quote: Span, doc: Doc) -> Token | None:
    """Return the teller between this quotation and the one before it in the paragraph."""
    earlier = [s for s in quoted_stretches(doc) if s.end <= quote.start_char]
    if not earlier or "\n" in tree.text(doc)[earlier[-1].end : quote.start_char]:
        return None
    span = doc.char_span(earlier[-1].start, earlier[-1].end, alignment_mode="contract")
    return _beside(span, doc) if span is not None else None


__all__ = ["attribution_of", "quoted_stretches"]
