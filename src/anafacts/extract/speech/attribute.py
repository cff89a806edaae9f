"""On whose word a clause stands: author, quoted, reported or cited, and the end of the chain."""

import re

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.speech.beside import Quote, quote_at, speaker_of_quote
from anafacts.extract.speech.citations import cited, numbered
from anafacts.extract.speech.nouns import noun_teller
from anafacts.extract.speech.people import Context
from anafacts.extract.speech.sources import name_of
from anafacts.extract.speech.statements import statement_of
from anafacts.extract.speech.tellers import Teller, tellers_in
from anafacts.model import Attribution, Voice

_TOLD = "anafacts.tellers"
_CAPTION = re.compile(
    r"^\W*(?:photo(?:graph)?s?|caption|pictured?|image|file photo)\b ?[:(]", re.IGNORECASE
)


def attribution_of(token: Token, context: Context) -> Attribution:
    """Return who asserts the clause at a token.

    ``speaker`` is None in the author's own voice; of several in a chain it is the outermost.
    ``originator`` is the end of the chain: the innermost source, else the speaker, else the
    document's author, else the first whom it rests on, else its outlet.
    """
    quote = quote_at(token)
    chain = _chain(token, quote, context)
    if quote is not None and quote.speech:
        speaker = speaker_of_quote(quote.span, context)
        end = chain[-1][0] if chain else speaker
        return Attribution(speaker, Voice.QUOTED, end or _default(context))
    if chain:
        voice = Voice.QUOTED if quote is not None else chain[0][1]
        return Attribution(chain[0][0], voice, chain[-1][0])
    if (who := _cited(token, context)) is not None:
        return Attribution(who, Voice.CITED, who)
    voice = Voice.CAPTION if _is_caption(token) else Voice.AUTHOR
    return Attribution(None, voice, _default(context))


def _default(context: Context) -> str | None:
    meta = context.document.meta
    return next(iter((*meta.authors, *meta.rests_on, *filter(None, [meta.outlet]))), None)


def _chain(token: Token, quote: Quote | None, context: Context) -> list[tuple[str, Voice]]:
    """Return who tells the clause at a token, outermost first, by name and with the voice.

    Inside a quotation only those count whom the quotation names.
    """
    tellers = _tellers(token, quote)
    over = [teller for teller in tellers if teller.covers(token.i)]
    over.sort(key=lambda teller: (teller.deep, -teller.width, teller.at))
    if (noun := noun_teller(token)) is not None:
        over.append(noun)
    named = [(name_of(teller.source, context), teller.voice) for teller in over]
    authors = context.document.meta.authors
    return [(name, voice) for name, voice in named if name is not None and name not in authors]


def _tellers(token: Token, quote: Quote | None) -> tuple[Teller, ...]:
    """Return the tellers of the sentence, or of the quotation; kept with the parse."""
    doc, inside = token.doc, quote is not None and quote.speech
    bounds = statement_of(token)
    if quote is not None and inside:
        bounds = max(bounds[0], quote.span.start), min(bounds[1], quote.span.end)
    kept = doc.user_data.setdefault(_TOLD, {})
    if (bounds, inside) not in kept:
        skip = _is_pronoun if inside else _is_spoken
        kept[bounds, inside] = tellers_in(doc, bounds, skip)
    found: tuple[Teller, ...] = kept[bounds, inside]
    return tuple(t for t in found if not inside or not _is_pronoun(t.source))


def _is_spoken(token: Token) -> bool:
    quote = quote_at(token)
    return quote is not None and quote.speech


def _is_pronoun(token: Token) -> bool:
    return token.tag_ == "PRP"


def _cited(token: Token, context: Context) -> str | None:
    """Return who is cited behind the clause; None where an author cites his own work."""
    text, end = tree.text(token.doc), token.sent.end_char
    who = cited(text, token.idx, end) or numbered(text, token.idx, end, context.document.text)
    if who is None:
        return None
    own = any(name.split()[-1] in who for name in context.document.meta.authors if name)
    return None if own else context.aliases.get(who, who)


def _is_caption(token: Token) -> bool:
    """Return whether the paragraph of a token begins as the caption of a picture."""
    text = tree.text(token.doc)
    return _CAPTION.match(text[text.rfind("\n", 0, token.idx) + 1 : token.idx + 1]) is not None
