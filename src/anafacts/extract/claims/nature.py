"""What figures of some kinds measure by their nature: ages, magnitudes, sizes, spans of time."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.measured import (
    AGE,
    ANNIVERSARY,
    DELAY,
    DURATION,
    GAP,
    MAGNITUDE,
    SENTENCE,
    WINDOW,
    Measured,
)
from anafacts.extract.claims.worded import noun_words
from anafacts.extract.counted.keys import NOUNS, is_time, noun_name, unit_name, verb_name
from anafacts.extract.counted.words import words_of
from anafacts.extract.speech.people import text_of_name
from anafacts.model import ClaimKind, Mention, UnitKind
from anafacts.normalize.names import normal_key

_DIMENSIONS = ("distance", "width", "height", "depth", "length")
_DUE = 6  # tokens behind a time: "after it was due"
_BRACKET = 8  # tokens of an equivalent in brackets
_CLAUSES = ("acl:relcl", "acl", "advcl")
_PLAIN = frozenset({"nummod", "amod", "compound", "det"})
_BY = frozenset({"obj", "obl", "nmod"})
_BESIDE = frozenset({"POS", "JJ"})  # between a time and the prison in which it is spent
_CHANGED_BY = frozenset({"to", "by", "at"})
_TAKEN = frozenset({"off", "from", "to"})


def by_nature(mention: Mention, span: Span) -> Measured | None:
    """Return what figures of some kinds measure by their nature, whatever the parse says."""
    if mention.rule == ANNIVERSARY:
        return Measured(span.root, tree.predicate_of(span.root), ANNIVERSARY, text=ANNIVERSARY)
    if mention.figure.unit_kind is UnitKind.MAGNITUDE:
        return Measured(None, tree.predicate_of(span.root), MAGNITUDE, text=MAGNITUDE)
    if mention.figure.unit_kind is UnitKind.AGE:
        whose = _so_old(span) or (span.root.head if span.root.dep_ in _PLAIN else None)
        named = whose is not None and whose.pos_ == "NOUN" and whose not in span
        of = noun_name(whose) if whose and named else ""
        return Measured(whose, None, AGE, argument=of, text=AGE)
    if mention.figure.unit_kind is UnitKind.LENGTH and (name := _dimension(span)):
        return Measured(None, tree.predicate_of(span.root), name, text=name)
    return _of_time(mention, span)


def _so_old(span: Span) -> Token | None:
    """Return who is "as young as" an age."""
    at = span.start - len(("as", "young", "as"))
    compared = at > span.sent.start and span.doc[span.start - 1].lower_ == "as"
    who = span.doc[at - 1] if compared and span.doc[at].lower_ == "as" else None
    return who if who is not None and who.pos_ == "NOUN" else None


def _of_time(mention: Mention, span: Span) -> Measured | None:
    """Return what a span of time measures: a delay, the gap before an event, or nothing."""
    if mention.figure.unit_kind is UnitKind.DURATION and _is_delay(span):
        return Measured(None, tree.predicate_of(span.root), DELAY, text=DELAY)
    if mention.figure.unit_kind is UnitKind.DURATION and _is_sentence(span):
        return Measured(None, tree.predicate_of(span.root), SENTENCE, text=SENTENCE)
    if mention.kind is ClaimKind.GAP:
        return _gap(span)
    return _window(span) if mention.kind is ClaimKind.DURATION else None


def _dimension(span: Span) -> str:
    """Return what a length measures by the word behind it: "40 metres wide", "90 km north of"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == "(":
        at = next((t.i + 1 for t in doc[at : at + _BRACKET] if t.text == ")"), at)
    word = doc[at].lower_ if at < len(doc) else ""
    return next((d for d in _DIMENSIONS if word in words_of(d)), "")


def _is_delay(span: Span) -> bool:
    """Return whether a time is by how much something is late: "two years behind schedule"."""
    behind = [t.lower_ for t in span.doc[span.end : span.end + 2]]
    if behind == ["behind", "schedule"] or behind[:1] in (["late"], ["overdue"]):
        return True
    if behind[:1] in (["after"], ["later"]) and _is_due(span):
        return True
    root = span.root
    by = tree.cases(root) in {"by", "for", ""} and tree.lemma(root.head) in words_of("delay_verb")
    return (by and tree.base(root.dep_) in _BY) or (
        tree.lemma(root.head) == DELAY and root.dep_ in {"nmod", *_PLAIN}
    )


def _is_due(span: Span) -> bool:
    """Return whether a time is counted from when something was due: "later than planned"."""
    behind = [t for t in span.doc[span.end : span.end + _DUE] if t.sent == span.root.sent]
    return any(t.lower_ in words_of("due") and t.dep_ not in {"amod", "compound"} for t in behind)


def _is_sentence(span: Span) -> bool:
    """Return whether a time is to be spent in prison: "up to two years in prison"."""
    after = span.doc[span.end : span.end + 4]
    behind = [t.lower_ for t in after if t.tag_ not in _BESIDE]  # "five years' imprisonment"
    place = behind[1:2] if behind[:1] in (["in"], ["of"], ["behind"]) else behind[:1]
    return bool(place) and place[0] in words_of("prison")


def _window(span: Span) -> Measured | None:
    """Return the clause alone for a time within which something is: it measures nothing else."""
    root = span.root
    verb = tree.predicate_of(root)
    word = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    owned = tree.children(root, "nmod:poss")  # "during his three days in Beijing"
    if owned or word in words_of("window") or tree.cases(root) in words_of("window"):
        return Measured(None, verb, "", text=_time_words(span))
    if root.dep_ == "nmod:poss" and root.head.pos_ == "NOUN" and root.head.i > span.end:
        return None  # "48 hours' notice"
    if root.dep_ == "nmod" and tree.cases(root) == "of":  # "a sentence of two years"
        frame = tree.lemma(root.head) in words_of("time_frame")
        return Measured(None, verb, "", text=_time_words(span)) if frame else None
    if tree.base(root.dep_) in _PLAIN or tree.children(root, "cop", *tree.SUBJECTS):
        return None
    if (object_ := _limited(root, verb)) is not None:
        return Measured(object_, verb, unit_name(object_), text=noun_words(object_))
    name = verb_name(verb) if tree.is_predicate(verb) else ""
    lasts = tree.lemma(verb) in words_of("lasting_verb")
    return Measured(None, verb, name, text=DURATION if lasts else name or _time_words(span))


def _limited(root: Token, verb: Token) -> Token | None:
    """Return what is made so long, or longer or shorter by a time.

    "Limited the working day to eight hours", "added ten years to his life".
    """
    if root.dep_ == "obl" and root.head == verb and tree.cases(root) in _CHANGED_BY:
        things = tree.children(verb, "obj", "nsubj:pass")
    elif root.dep_ == "obj":
        things = [t for t in tree.children(verb, "obl") if tree.cases(t) in _TAKEN]
    else:
        return None
    plain = (t for t in things if t.pos_ == "NOUN" and not t.ent_type_ and t != root)
    return next((t for t in plain if not is_time(t)), None)


def _time_words(span: Span) -> str:
    """Return what a span of time tells, in words: a gap, how long it went on, or within which."""
    behind = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before == "for":
        return DURATION
    return GAP if behind in words_of("time_apart") else WINDOW


def _gap(span: Span) -> Measured:
    """A gap in time leads to an event: it is known by the last name in the clause."""
    clause = tree.predicate_of(span.root)
    nodes = [clause, *tree.children(clause, "obj", "obl", "nmod")]
    nodes += [t for n in tuple(nodes) for c in tree.children(n, *_CLAUSES) for t in _arguments(c)]
    named = [t for t in nodes if t.text[:1].isupper() and t.pos_ in NOUNS and t.i > span.end]
    named = [t for t in named if t.ent_type_ != "PERSON"]
    if not named:
        return Measured(None, clause, "", text=GAP)
    name = text_of_name(max(named, key=lambda t: t.i))
    return Measured(None, None, GAP, argument=normal_key(name), text=f"{GAP} before {name}")


def _arguments(clause: Token) -> list[Token]:
    """Return where and whom a clause about the event reaches: "where he was welcomed at"."""
    where = any(t.lower_ == "where" for t in clause.children)
    return tree.children(clause, "obl") if where else []
