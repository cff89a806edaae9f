"""What a count measures: its noun, told apart by the verb and what the verb is done to."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.measured import POPULATION, Measured
from anafacts.extract.claims.predicates import fixed, predicate_of, state_of, target
from anafacts.extract.counted.keys import argument, base_of, cause, is_time, known_verb, unit_name
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import measure_by_key, measure_by_noun, words_of

_ADVERBIAL = frozenset({"where", "when", "why", "whose"})
_BEFALLEN = frozenset({"nsubj", "nsubj:pass", "obj", "nummod", "acl", "acl:relcl"})
_WHERE = frozenset({"near", "inside", "outside", "within", "beside", "around", "at", "into"})
_WHOLE = frozenset({"of", "out of", "among"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBZ", "VBP"})


def counts(span: Span, phrase: Phrase) -> Measured:
    """Return what the count of ``span`` measures."""
    node = _node(span, phrase)
    verb = _verb_before(span) or _verb_of(node)
    head = unit_name(phrase.head) if phrase.head is not None else phrase.unit
    state = state_of(span, phrase, node)
    predicate = state or predicate_of(node, head, verb)
    noun = measure_by_noun().get(head)
    befell = measure_by_key().get(predicate)
    hurt = noun is not None and noun.key == POPULATION and befell is not None and befell.unit
    if noun is not None and noun.unit and (not hurt or predicate == POPULATION):
        return Measured(phrase.head, verb, noun.unit, noun.key, text=noun.key, counted=True)
    said = fixed(node, head, verb) if not state else None
    object_ = target(node, verb) if said and said.aimed and verb else ""
    object_ = object_ or ("" if state else _object(node, verb, predicate))
    whom = bool(state) or verb is None or base_of(node, verb) in _BEFALLEN  # not "died at 77"
    befallen = befell.unit if befell is not None and whom else ""
    words = (phrase.unit,) if said is not None else (phrase.unit, predicate, object_)
    head = (said.unit if said is not None else "") or head or befallen
    text = " ".join(w for w in words if w) if head else ""
    return Measured(phrase.head, verb, head, predicate, object_, text, counted=True)


def _node(span: Span, phrase: Phrase) -> Token:
    """Return the token that stands for what is counted: the noun, "others", else the number."""
    if not phrase.elided and phrase.head is not None:
        return phrase.head
    root = span.root
    stands = root.dep_ == "nummod" and tree.lemma(root.head) in words_of("placeholder")
    return root.head if stands else root


def _object(node: Token, verb: Token | None, predicate: str) -> str:
    """Return what the verb is done to besides; of what befell people only its cause matters.

    Where the verb is not told, or only as one of several wordings, neither is what it is done to.
    """
    known = known_verb(verb) if verb is not None else None
    if known is not None and known.cause and predicate.endswith(known.key):
        return cause(node, verb)
    told = verb is not None and predicate in {known.key if known else "", tree.lemma(verb)}
    return argument(node, verb) if predicate and told else ""


def where_of(found: Measured) -> tuple[str, ...]:
    """Return the common nouns that say where what is counted is: "near the airstrip"."""
    if found.verb is None:
        return ()
    phrases = [c for c in tree.children(found.verb, "obl") if tree.cases(c) in _WHERE]
    plain = [c for c in phrases if c.pos_ == "NOUN" and not c.ent_type_ and not is_time(c)]
    return tuple(f"{tree.cases(c)} {unit_name(c)}" for c in plain)


def _verb_before(span: Span) -> Token | None:
    """Return the verb of a known measure right before the number: "injuring dozens"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or not (before.tag_ in _VERBS or _is_second_verb(before)):
        return None
    return before if known_verb(before) else None


def _is_second_verb(token: Token) -> bool:
    """Return whether a plural stands beside a verb of its form: "storm kills 1, wounds 2"."""
    first = token.head
    return token.tag_ == "NNS" and token.dep_ == "conj" and first.tag_ == "VBZ"


def _verb_of(node: Token) -> Token | None:
    """Return the verb whose argument the phrase is, or the participle that describes it."""
    for child in tree.children(node, "acl", "acl:relcl"):
        light = tree.lemma(child) in _general() and known_verb(child) is None
        if child.pos_ == "VERB" and not light and not _is_of_others(child, node):
            return child
    predicate = tree.predicate_of(node)
    if _is_anothers(node):
        return node.head if known_verb(node.head) else None  # "the author of nine books"
    if _is_whole(node, predicate):
        return None
    if tree.is_predicate(predicate) and (predicate != node or known_verb(node)):
        return _content(predicate)
    return None


def _general() -> frozenset[str]:
    return words_of("light_verb") | words_of("value_verb")


def _is_of_others(clause: Token, node: Token) -> bool:
    """Return whether a clause speaks of some of them, or of where: "many of whom", "where"."""
    subjects = tree.children(clause, *tree.SUBJECTS)
    part = any(s.like_num or tree.lemma(s) in words_of("part_word") for s in subjects)
    start = max(clause.left_edge.i, node.i + 1)
    beside = clause.dep_ == "acl:relcl" and "," in {node.doc[start].text, node.doc[start - 1].text}
    aside = beside and tree.base(node.dep_) in {"nsubj", "obj"}  # "two bombs, which were old, fell"
    return part or aside or any(t.lower_ in _ADVERBIAL for t in node.doc[start : clause.i])


def _is_anothers(node: Token) -> bool:
    """Return whether the phrase only tells which: the clause says what "the head of two firms" did.

    Sums and containers are no others: "a series of 40 tremors".
    """
    noun = node.head
    if node.dep_ != "nmod" or tree.cases(node) != "of" or noun.pos_ != "NOUN":
        return False
    parts = ("sum_noun", "container", "general_noun", "placeholder", "crowd")
    return not (noun.like_num or any(tree.lemma(noun) in words_of(part) for part in parts))


def _is_whole(node: Token, verb: Token) -> bool:
    """Return whether others act out of what is counted: "Of the 54 countries, 39 abstained"."""
    fronted = node.dep_ == "obl" and node.head == verb and node.i < verb.i
    return fronted and tree.cases(node) in _WHOLE


def _content(verb: Token) -> Token:
    """Return the verb that carries the meaning: "managed to sell" is selling."""
    for child in tree.children(verb, "xcomp") if known_verb(verb) is None else ():
        if tree.lemma(verb) in words_of("light_verb") and child.pos_ == "VERB":
            return child
    return verb
