"""What a count measures: its noun, told apart by the verb and what the verb is done to."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.measured import POPULATION, Measured
from anafacts.extract.counted.keys import argument, cause, is_time, known_verb, unit_name, verb_name
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import measure_by_noun, words_of

_LEAD = 2  # tokens: "city of", "home to"
_LIVES = frozenset({"of", "to", "for", "by"})
_WHERE = frozenset({"near", "inside", "outside", "within", "beside", "around", "at", "into"})
_WHOLE = frozenset({"of", "out of", "among"})
_PERSON = "person"


def counts(span: Span, phrase: Phrase) -> Measured:
    """Return what the count of ``span`` measures."""
    node = span.root if phrase.elided or phrase.head is None else phrase.head
    verb = _verb_before(span) or _verb_of(node)
    head = unit_name(phrase.head) if phrase.head is not None else phrase.unit
    state = _state(span, phrase) or _population(span, phrase)
    predicate = state or (verb_name(verb) if verb is not None else "")
    noun = measure_by_noun().get(head)
    if noun is not None and noun.unit:
        befell = known_verb(verb) if verb is not None else None
        own = befell.key if befell is not None and befell.unit and noun.key == POPULATION else ""
        return Measured(phrase.head, verb, noun.unit, own or noun.key, text=noun.key, counted=True)
    object_ = "" if state else _object(node, verb, predicate)
    words = " ".join(w for w in (phrase.unit, predicate, object_) if w)
    return Measured(phrase.head, verb, head, predicate, object_, words, counted=True)


def _object(node: Token, verb: Token | None, predicate: str) -> str:
    """Return what the verb is done to besides; of what befell people only its cause matters."""
    known = known_verb(verb) if verb is not None else None
    if known is not None and known.cause:
        return cause(node, verb)
    return argument(node, verb) if predicate else ""


def where_of(found: Measured) -> tuple[str, ...]:
    """Return the common nouns that say where what is counted is: "near the airstrip"."""
    if found.verb is None:
        return ()
    phrases = [c for c in tree.children(found.verb, "obl") if tree.cases(c) in _WHERE]
    plain = [c for c in phrases if c.pos_ == "NOUN" and not c.ent_type_ and not is_time(c)]
    return tuple(f"{tree.cases(c)} {unit_name(c)}" for c in plain)


def _population(span: Span, phrase: Phrase) -> str:
    """Return that people are counted who live in a place: "a city of", "home to 8,000 people"."""
    start = span.start
    lead = [t for t in span.doc[max(0, start - _LEAD) : start] if t.sent == span.sent]
    lives = len(lead) == _LEAD and tree.lemma(lead[0]) in words_of("settlement")
    at = lives and lead[1].lower_ in _LIVES and phrase.unit == _PERSON
    return POPULATION if at else ""


def _state(span: Span, phrase: Phrase) -> str:
    """Return the measure that the participle right behind the noun names: "40 others injured"."""
    at = max(phrase.end, span.end)
    token = span.doc[at] if at < len(span.doc) else None
    if token is None or token.sent != span.root.sent or tree.children(token, "obj"):
        return ""
    known = known_verb(token)
    return known.key if known and token.tag_ in {"VBN", "VBD", "JJ"} else ""


def _verb_before(span: Span) -> Token | None:
    """Return the verb of a known measure right before the number: "injuring dozens"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or before.tag_ not in {"VB", "VBD", "VBG", "VBN", "VBZ", "VBP"}:
        return None
    return before if known_verb(before) else None


def _verb_of(node: Token) -> Token | None:
    """Return the verb whose argument the phrase is, or the participle that describes it."""
    for child in tree.children(node, "acl", "acl:relcl"):
        other = any(s.like_num for s in tree.children(child, *tree.SUBJECTS))  # "two of which"
        if child.pos_ == "VERB" and not other and tree.lemma(child) not in words_of("light_verb"):
            return child
    predicate = tree.predicate_of(node)
    if _is_whole(node, predicate):
        return None
    if tree.is_predicate(predicate) and (predicate != node or known_verb(node)):
        return _content(predicate)
    return None


def _is_whole(node: Token, verb: Token) -> bool:
    """Return whether others act out of what is counted: "Of the 54 countries, 39 abstained"."""
    fronted = node.dep_ == "obl" and node.head == verb and node.i < verb.i
    return fronted and tree.cases(node) in _WHOLE


def _content(verb: Token) -> Token:
    """Return the verb that carries the meaning: "managed to sell" is selling."""
    for child in tree.children(verb, "xcomp"):
        if tree.lemma(verb) in words_of("light_verb") and child.pos_ == "VERB":
            return child
    return verb
