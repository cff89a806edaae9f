"""Verbs and adjectives of worth: they say what something comes to, and of what that is told."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.counted.keys import NOUNS, known_verb
from anafacts.extract.counted.words import measure_by_noun, words_of

_RUN = 5  # tokens between a noun and what it is worth, or the verb behind the amount
_CLOSE = 3  # tokens between "worth" and the amount


def worth(span: Span) -> Token | None:
    """Return what is "worth" or "valued at" an amount: "paintings worth some $9 million"."""
    lead = span.doc[max(span.sent.start, span.start - _CLOSE) : span.start]
    told = words_of("appraise_verb")
    valued = (t for t in lead if t.tag_ == "VBN" and tree.lemma(t) in told and _describes(t))
    worth = next((t for t in lead if t.lower_ == "worth"), None) or next(valued, None)
    if worth is None:
        return None
    if tree.children(worth, "amod"):  # "a net worth of $5 billion"
        return worth
    before = span.doc[max(span.sent.start, worth.i - _RUN) : worth.i]
    return next((t for t in reversed(before) if t.pos_ == "NOUN"), None)


def _describes(participle: Token) -> bool:
    """Return whether a participle stands right behind the noun that it describes."""
    before = participle.doc[participle.i - 1] if participle.i else None
    noun = before is not None and before.pos_ in NOUNS and not participle.is_sent_start
    return noun and participle.dep_ in {"acl", "xcomp", "advcl"}


def passive_behind(span: Span) -> Token | None:
    """Return the participle of a known measure right behind: "rings worth $2 million were stolen".

    The parse often hangs the amount on it, and what is worth it on nothing.
    """
    behind = span.doc[span.end : span.end + _RUN]
    for token in behind:
        if token.tag_ == "VBN" and known_verb(token) is not None:
            return token
        if token.pos_ != "AUX":
            return None
    return None


def appraised(node: Token, verb: Token) -> Token | None:
    """Return what somebody puts at an amount: "analysts put the market at $5 billion".

    What an offer values something at is the offer's.
    """
    if tree.lemma(verb) not in words_of("appraise_verb") or tree.cases(node) != "at":
        return None
    subject = tree.subject(verb)
    if subject is not None and tree.lemma(subject) in measure_by_noun():
        return None
    return next((c for c in tree.children(verb, "obj") if c.pos_ in NOUNS), None)


def tells_value(verb: Token) -> bool:
    """Return whether a verb says only that something has a value: "totals", "works out to"."""
    after = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    lemma = tree.lemma(verb)
    return not words_of("value_verb").isdisjoint({lemma, f"{lemma} {after}"})
