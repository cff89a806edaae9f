"""What a figure measures: the noun or the predicate that the parse ties it to."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.phrase import singular, unit_name
from anafacts.extract.claims.reading import Phrase
from anafacts.extract.claims.words import measure_by_noun, measure_by_verb, words_of
from anafacts.extract.speech.people import text_of_name
from anafacts.model import ClaimKind, Mention, UnitKind
from anafacts.normalize.names import normal_key

_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured: the noun, the verb, and both in normalised words."""

    noun: Token | None
    verb: Token | None
    head: str
    predicate: str = ""
    argument: str = ""
    text: str = ""

    @property
    def key(self) -> str:
        """Return the key that pairing uses: ``head|predicate|argument``."""
        return f"{self.head}|{self.predicate}|{self.argument}"


_TIMES = frozenset({"year", "month", "week", "day", "time", "years", "today", "last", "next"})
_WHERE = frozenset({"near", "inside", "outside", "within", "beside", "around", "at", "into"})
_BRACKET = 8  # tokens of an equivalent in brackets
_RUN = 5  # adjectives and nouns behind an amount
_CLOSE = 3  # tokens between a verb and the amount that it governs
CHANGE = "change of "
SHARE = "share of "
ANNIVERSARY = "anniversary"
GAP = "gap"
MAGNITUDE = "magnitude"
POPULATION = "population"


def measured(mention: Mention, span: Span, phrase: Phrase | None) -> Measured:
    """Return what the figure of ``span`` measures; heads are "" where the text does not say."""
    if phrase is not None:
        return _count(span, phrase)
    noun, verb = _measure_noun(span)
    fixed = _by_kind(mention, span)
    if fixed is not None:
        return fixed
    if noun is None and mention.kind is ClaimKind.DURATION:
        return Measured(None, verb, "")
    prefix = _prefix(mention)
    if noun is None and verb is None:
        return Measured(None, None, prefix)
    if noun is None and verb is not None:
        return Measured(None, verb, prefix + _verb_name(verb), text=tree.lemma(verb))
    head = prefix + noun_name(noun) if noun is not None else prefix
    return Measured(noun, verb, head, text=_words(noun))


def _by_kind(mention: Mention, span: Span) -> Measured | None:
    """Return what figures of some kinds measure by their nature, whatever the parse says."""
    if mention.rule == ANNIVERSARY:
        return Measured(span.root, tree.predicate_of(span.root), ANNIVERSARY, text=ANNIVERSARY)
    if mention.figure.unit_kind is UnitKind.MAGNITUDE:
        return Measured(None, tree.predicate_of(span.root), MAGNITUDE, text=MAGNITUDE)
    return _gap(span) if mention.kind is ClaimKind.GAP else None


def _gap(span: Span) -> Measured:
    """A gap in time leads to an event: it is known by the last name in the clause."""
    clause = tree.predicate_of(span.root)
    names = [clause, *tree.children(clause, "obj", "obl", "nmod")]
    named = [t for t in names if t.text[:1].isupper() and t.pos_ in _NOUNS and t.i > span.end]
    named = [t for t in named if t.ent_type_ != "PERSON"]
    if not named:
        return Measured(None, clause, "")
    name = text_of_name(named[-1])
    return Measured(None, None, GAP, argument=normal_key(name), text=f"{GAP} before {name}")


def _count(span: Span, phrase: Phrase) -> Measured:
    """A count measures its noun, told apart by the verb and what the verb is done to."""
    node = span.root if phrase.elided or phrase.head is None else phrase.head
    verb = _verb_before(span) or _verb_of(node)
    unit_head = unit_name(phrase.head) if phrase.head is not None else phrase.unit
    state = _state(span, phrase) or _population(span, phrase)
    predicate = state or (_verb_name(verb) if verb is not None else "")
    known = measure_by_noun().get(unit_head)
    if known is not None and known.unit:
        return Measured(phrase.head, verb, known.unit, known.key, text=known.key)
    argument = _argument(node, verb) if predicate else ""
    argument = argument or _cause(node, verb)
    words = " ".join(w for w in (phrase.unit, predicate, argument) if w)
    return Measured(phrase.head, verb, unit_head, predicate, argument, words)


def _population(span: Span, phrase: Phrase) -> str:
    """Return that people are counted who live in a place: "a city of", "home to 8,000 people"."""
    start = span.start
    lead = [t for t in span.doc[max(0, start - 2) : start] if t.sent == span.sent]
    lives = len(lead) > 1 and tree.lemma(lead[0]) in words_of("settlement")
    at = lives and lead[1].lower_ in {"of", "to", "for", "by"} and phrase.unit == "person"
    return POPULATION if at else ""


def _state(span: Span, phrase: Phrase) -> str:
    """Return the measure that the participle right behind the noun names: "40 others injured"."""
    at = max(phrase.end, span.end)
    token = span.doc[at] if at < len(span.doc) else None
    if token is None or token.sent != span.root.sent or tree.children(token, "obj"):
        return ""
    known = measure_by_verb().get(tree.lemma(token))
    return known.key if known and token.tag_ in {"VBN", "VBD", "JJ"} else ""


def _verb_before(span: Span) -> Token | None:
    """Return the verb of a known measure right before the number: "injuring dozens"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or before.tag_ not in {"VB", "VBD", "VBG", "VBN", "VBZ", "VBP"}:
        return None
    return before if tree.lemma(before) in measure_by_verb() else None


def _verb_of(node: Token) -> Token | None:
    """Return the verb whose argument the phrase is, or the participle that describes it."""
    for child in tree.children(node, "acl", "acl:relcl"):
        other = any(s.like_num for s in tree.children(child, *tree.SUBJECTS))  # "two of which"
        if child.pos_ == "VERB" and not other and tree.lemma(child) not in words_of("light_verb"):
            return child
    predicate = tree.predicate_of(node)
    if predicate != node and tree.is_predicate(predicate):
        return _content(predicate)
    return None


def _content(verb: Token) -> Token:
    """Return the verb that carries the meaning: "managed to sell" is selling."""
    for child in tree.children(verb, "xcomp"):
        if tree.lemma(verb) in words_of("light_verb") and child.pos_ == "VERB":
            return child
    return verb


def _verb_name(verb: Token) -> str:
    lemma = tree.lemma(verb)
    known = measure_by_verb().get(lemma)
    if known:
        return known.key
    return "" if lemma in words_of("light_verb") or not lemma.isalpha() else lemma


def _argument(node: Token, verb: Token | None) -> str:
    """Return the other argument of the verb, in a word: what was joined, concluded, signed."""
    if verb is None:
        return ""
    labels = ("obj", "nsubj:pass") if base_of(node, verb) not in {"obj", "nsubj:pass"} else ("obl",)
    for child in tree.children(verb, *labels):
        other = child not in (node, *node.ancestors) and child.pos_ in _NOUNS
        if other and (labels != ("obl",) or tree.cases(child) in {"on", "against", "for"}):
            return noun_name(child)
    return ""


def _cause(node: Token, verb: Token | None) -> str:
    """Return the common noun that did it: the tsunami that killed, the quake that destroyed."""
    if verb is None:
        return ""
    known = measure_by_verb().get(tree.lemma(verb))
    actor = tree.inherited_subject(verb) if base_of(node, verb) == "obj" else None
    actor = actor or next(iter(tree.children(verb, "obl:agent")), None) or _described(verb)
    if known is None or not known.cause or actor is None or actor.pos_ != "NOUN":
        return ""
    inner = [c for c in tree.children(actor, "nmod") if tree.cases(c) == "of"]
    return unit_name(inner[0] if inner else actor)  # "a series of earthquakes"


def _described(verb: Token) -> Token | None:
    """Return the noun that the clause describes: the war in which two million died."""
    while verb.dep_ in {"advcl", "conj", "xcomp"} and verb.head != verb:
        verb = verb.head
    return verb.head if verb.dep_ == "acl:relcl" else None


def base_of(node: Token, verb: Token) -> str:
    """Return the relation by which the phrase of ``node`` hangs on ``verb``."""
    while node.head not in (verb, node):
        node = node.head
    return node.dep_


def _measure_noun(span: Span) -> tuple[Token | None, Token | None]:
    """Return the noun that is measured, else the verb; (None, None) where neither is found."""
    node = span.root
    if any(child in span for child in tree.children(node, "obj")):  # "exceeding $600 billion"
        subject = _subject_of(node)
        return (subject, node) if subject is not None else (_nearest_noun(span), None)
    behind = _behind(span)
    if behind is not None:
        return behind, None
    for _ in range(4):
        noun, verb, node = _climb(node, span)
        if noun is not None or verb is not None:
            return (_specific(noun), verb)
    return _to_the_left(span)


def _behind(span: Span) -> Token | None:
    """Return the noun right behind an amount, its equivalent in brackets skipped: "credit line"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].text == "(":
        at = next((t.i + 1 for t in doc[at : at + _BRACKET] if t.text == ")"), at)
    last: Token | None = None
    for token in doc[at : at + _RUN]:
        if token.is_sent_start or token.pos_ not in {"ADJ", "NOUN"} or token.lower_ in _TIMES:
            break
        last = token if token.pos_ == "NOUN" else last
    return last


def _nearest_noun(span: Span) -> Token | None:
    """Return the nearest common noun before a figure that opens with a verb: "exceeding $5"."""
    before = (t for t in reversed(span.sent) if t.i < span.start)
    return next((t for t in before if t.pos_ == "NOUN"), None)


def _to_the_left(span: Span) -> tuple[Token | None, Token | None]:
    """Return what stands before a figure that the parse ties to nothing.

    A verb of measuring close by ("lent Ecuador $3.5 billion"), else the nearest noun that is no
    complement ("trade between A and B increased fortyfold").
    """
    before = [t for t in reversed(span.sent) if t.i < span.start]
    for token in before[:_CLOSE]:
        if tree.lemma(token) in measure_by_verb():
            return None, token
    for token in before:
        if token.pos_ == "NOUN" and token.dep_ in {"nsubj", "nsubj:pass", "appos", "ROOT", "obj"}:
            return token, None
    return None, None


def _climb(node: Token, span: Span) -> tuple[Token | None, Token | None, Token]:
    """Return the noun or verb one step above ``node``, or the next node to look at."""
    head, label = node.head, tree.base(node.dep_)
    complement = _of_what(node, span)
    if complement is not None:
        return complement, None, node
    if head == node:
        return tree.subject(node), None, node
    if head.pos_ in _NOUNS and label in {"compound", "nummod", "nmod", "amod", "appos", "dep"}:
        if tree.lemma(head) in words_of("general_noun") or head.like_num or head.pos_ == "SYM":
            return None, None, head
        return head, None, node
    if tree.is_predicate(head) or head.pos_ == "VERB":
        return *_from_verb(node, head), node
    return None, None, head


def _from_verb(node: Token, verb: Token) -> tuple[Token | None, Token | None]:
    """Return the subject of a verb of change or being, else the verb and its object."""
    if tree.lemma(verb) in words_of("value_verb") or tree.children(verb, "cop"):
        return _subject_of(verb), verb
    for child in tree.children(verb, "obj", "nsubj:pass"):
        if child != node and child.pos_ in _NOUNS and tree.base(node.dep_) == "obl":
            return child, verb
    return None, verb


def _subject_of(verb: Token) -> Token | None:
    found = tree.subject(verb) or (verb.head if verb.dep_.startswith("acl") else None)
    found = found or tree.inherited_subject(verb)
    return found if found is not None and found.pos_ in _NOUNS else None


def _of_what(node: Token, span: Span) -> Token | None:
    """Return the noun of "$679 billion in projects", "40 percent of its trade"."""
    for child in tree.children(node, "nmod", "obl"):
        inside = child.i >= span.end and child.pos_ in _NOUNS and not child.ent_type_
        if inside and tree.cases(child) in {"of", "in", "worth of"}:
            return child
    return None


def _specific(noun: Token | None) -> Token | None:
    """Return the noun behind a general one: "the number of deaths" measures deaths."""
    if noun is not None and tree.lemma(noun) in words_of("general_noun"):
        for child in tree.children(noun, "nmod"):
            if tree.cases(child) == "of" and child.pos_ in _NOUNS:
                return child
    return noun


def _prefix(mention: Mention) -> str:
    """Keep shares, growth and levels of one noun apart: they are different measures."""
    if mention.kind in {ClaimKind.GROWTH, ClaimKind.RATIO, ClaimKind.DIFFERENCE}:
        return CHANGE
    return SHARE if mention.figure.unit_kind is UnitKind.SHARE else ""


def noun_name(noun: Token) -> str:
    """Return the canonical name of a measured noun: "sales" is revenue, "trade" is trade."""
    lemma = singular(tree.lemma(noun))
    known = measure_by_noun().get(lemma)
    return known.key if known else unit_name(noun)


def _words(noun: Token | None) -> str:
    if noun is None:
        return ""
    start = min((c.i for c in noun.lefts if c.dep_ in {"amod", "compound"}), default=noun.i)
    return tree.text_of(noun.doc, (start, noun.i + 1))


def where_of(found: Measured) -> tuple[str, ...]:
    """Return the common nouns that say where what is counted is: "near the airstrip"."""
    if found.verb is None:
        return ()
    phrases = [c for c in tree.children(found.verb, "obl") if tree.cases(c) in _WHERE]
    plain = [c for c in phrases if c.pos_ == "NOUN" and not c.ent_type_]
    return tuple(f"{tree.cases(c)} {unit_name(c)}" for c in plain)
