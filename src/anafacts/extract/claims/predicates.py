"""What is said of the thing that a number counts, under one name for all its wordings."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.claims.measured import POPULATION
from anafacts.extract.counted.keys import (
    base_of,
    is_borne,
    is_time,
    known_verb,
    singular,
    unit_name,
    verb_name,
)
from anafacts.extract.counted.phrase import Phrase
from anafacts.extract.counted.words import (
    measure_by_key,
    measure_by_noun,
    measure_by_people,
    noun_verbs,
    words_of,
)
from anafacts.lexicon import Measure, NounVerbs

_LEAD = 2  # tokens: "city of", "home to"
_LIVES = frozenset({"of", "to", "for", "by"})
_OF = frozenset({"of", "to", "among", "for", "including"})
_AT = frozenset({"on", "onto", "in", "into", "inside", "near", "at", "outside", "within"})
_PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
_CHAIN = frozenset({"advcl", "conj", "xcomp"})
_KNOWN_SET = frozenset({"the", "these", "those", "both"})
_PERSON = "person"
_SETTLED = frozenset({"", "displacement", "escape", POPULATION})  # robbers flee


def state_of(span: Span, phrase: Phrase, node: Token) -> str:
    """Return the measure that words around the count name, whatever its verb; "" for none."""
    return (
        _behind(span, phrase)
        or _population(span, phrase)
        or _nominal(node)
        or _equated(node)
        or _labelled(span)
    )


def predicate_of(node: Token, head: str, verb: Token | None) -> str:
    """Return what is said of the thing counted: the canonical name of the verb, or "".

    Of people who are known by what befell them, that is what counts where the verb says little.
    """
    verb = _telling(node, verb)
    told = fixed(node, head, verb)
    if told is not None:
        return told.key
    known = known_verb(verb) if verb is not None else None
    if verb is not None and known is not None and does(node, verb, known):
        return tree.lemma(verb)
    name = verb_name(verb) if verb is not None else ""
    if known is None and (_is_known_set(node) or name in words_of("sum_verb")):
        name = ""
    if verb is not None and known is not None:
        name = graded(name, verb)
    people = measure_by_people().get(head)
    if people is not None and name in _SETTLED:
        return people.key
    return name or _attributed(node)


def _attributed(node: Token) -> str:
    """Return the measure that an adjective before the noun names: "40 missing persons"."""
    before = (known_verb(t) for t in tree.children(node, "amod") if t.tag_ in {"JJ", "VBN"})
    return next((m.key for m in before if m is not None and (m.unit or m.patient)), "")


def graded(key: str, verb: Token) -> str:
    """Return the measure with its degree, where one is known: "serious injury", else as it is."""
    near = [t for c in verb.children for t in (c, *c.children)]
    words = {t.lower_ for t in near if t.dep_ in {"advmod", "amod"}}
    for degree in ("serious", "slight"):
        if words & words_of(f"{degree}_degree") and f"{degree} {key}" in measure_by_key():
            return f"{degree} {key}"
    return key


def fixed(node: Token, head: str, verb: Token | None) -> NounVerbs | None:
    """Return what noun and verb mean together ("bodies were found"), or the noun by itself.

    A noun that means something by itself does so unless something is done to it.
    """
    lemma = tree.lemma(verb) if verb is not None else ""
    known = noun_verbs().get((head, lemma))
    if known is not None and verb is not None and (not known.aimed or target(node, verb)):
        return known
    light = verb is None or lemma in words_of("light_verb") or not tree.is_predicate(verb)
    undergoes = verb is not None and base_of(node, verb) in {"obj", "nsubj:pass"}
    return noun_verbs().get((head, "")) if light or not undergoes else None


def target(node: Token, verb: Token) -> str:
    """Return the noun that something hits or falls on, "" for none."""
    aimed = [c for c in tree.children(verb, "obl") if tree.cases(c) in _AT]
    for child in (*tree.children(verb, "obj"), *aimed):
        if child.pos_ == "NOUN" and child != node and not is_time(child) and not child.like_num:
            return unit_name(child)
    return ""


def does(node: Token, verb: Token, known: Measure) -> bool:
    """Return whether what is counted does it to others: "two gunmen killed nine people"."""
    relation = base_of(node, verb)
    active = relation == "nsubj" and bool(tree.children(verb, "obj"))
    agent = relation == "obl:agent" or (relation == "obl" and tree.cases(node) == "by")
    return known.patient and (active or agent) and not is_borne(verb, known)


def _telling(node: Token, verb: Token | None) -> Token | None:
    """Return the verb that says what happened: behind one that causes, or later with one subject.

    "The flood forced 300 people to flee"; "four men broke a window before making off with".
    """
    if verb is None or known_verb(verb) is not None:
        return verb
    if tree.lemma(verb) in words_of("prompting_verb"):
        caused = tree.children(verb, "xcomp", "ccomp", "advcl")
        return next((c for c in caused if c.i > node.i), verb)
    if node.dep_ not in tree.SUBJECTS:
        return verb
    return next((v for v in _chain(verb) if _happens(v)), verb)


def _chain(verb: Token) -> Iterator[Token]:
    """Yield the clauses that share the subject of a verb."""
    for clause in tree.children(verb, *_CHAIN):
        if tree.subject(clause) is None:
            yield clause
            yield from _chain(clause)


def _happens(verb: Token) -> bool:
    """Return whether a clause says what its subject underwent, or what no person undergoes."""
    known = known_verb(verb)
    if known is None:
        return False
    passive = any(child.dep_ in _PASSIVE for child in verb.children)
    return passive if known.patient else bool(known.people)


def _is_known_set(node: Token) -> bool:
    """Return whether the count only repeats how many of them there are: "the two sides"."""
    numbers = tree.children(node, "nummod")
    few = any(t.lower_ in {"two", "three", "four", "2", "3", "4"} for t in numbers)
    owned = any(t.tag_ == "PRP$" for t in tree.children(node, "nmod:poss"))  # "his two rivals"
    return few and (owned or any(t.lower_ in _KNOWN_SET for t in tree.children(node, "det")))


def _behind(span: Span, phrase: Phrase) -> str:
    """Return the measure that the participle right behind the noun names: "40 others injured"."""
    at = max(phrase.end, span.end)
    token = span.doc[at] if at < len(span.doc) else None
    if token is None or token.sent != span.root.sent or tree.children(token, "obj"):
        return ""
    known = known_verb(token)
    return graded(known.key, token) if known and token.tag_ in {"VBN", "VBD", "JJ"} else ""


def _population(span: Span, phrase: Phrase) -> str:
    """Return that people are counted who live in a place: "a city of", "home to 8,000 people".

    Those who live in a camp of refugees are refugees.
    """
    start = span.start
    lead = [t for t in span.doc[max(0, start - _LEAD) : start] if t.sent == span.sent]
    if len(lead) < _LEAD or lead[1].lower_ not in _LIVES:
        return ""
    settled = tree.lemma(lead[0]) in words_of("settlement")
    whose = measure_by_people().get(singular(lead[0].doc[max(0, lead[0].i - 1)].lower_))
    people = measure_by_people().get(unit_name(phrase.head)) if phrase.head is not None else None
    known = whose or people
    if settled and known is not None:
        return known.key
    return POPULATION if settled and phrase.unit == _PERSON else ""


def _nominal(node: Token) -> str:
    """Return the measure whose noun the count belongs to: "the deaths of 12 people"."""
    while node.dep_ == "nmod" and tree.lemma(node.head) in words_of("crowd"):
        node = node.head  # "the killing of hundreds of people"
    while node.dep_ == "conj" and node.head.pos_ == "NOUN":
        node = node.head  # "the deaths of 26 people, including four children and eight women"
    if node.dep_ != "nmod" or tree.cases(node) not in _OF:
        return ""
    known = measure_by_noun().get(singular(tree.lemma(node.head))) or _gerund(node.head)
    return known.key if known is not None and (known.unit or known.cause) else ""


def _gerund(token: Token) -> Measure | None:
    return known_verb(token) if token.tag_ == "VBG" else None


def _equated(node: Token) -> str:
    """Return the measure that the count is said to be: "the fatalities were only one person"."""
    subject = tree.subject(node) if tree.children(node, "cop") else None
    if subject is None:
        return ""
    inner = [c for c in tree.children(subject, "nmod") if tree.cases(c) in _OF]
    known = (measure_by_noun().get(singular(tree.lemma(t))) for t in (subject, *inner))
    return next((m.key for m in known if m is not None and m.unit), "")


def _labelled(span: Span) -> str:
    """Return the measure named by a label in front of the figure: "Dead: 12 miners"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    if before is None or before.text not in {":", "-", "–", "—", "|"}:
        return ""
    label = before.doc[before.i - 1]
    if label.i < span.sent.start or span.start - span.sent.start > _LEAD + _LEAD:
        return ""
    known = measure_by_noun().get(singular(tree.lemma(label))) or known_verb(label)
    return known.key if known is not None else ""
