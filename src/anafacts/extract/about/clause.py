"""What a clause does with a figure: whose price or change it tells, and for what it holds."""

from spacy.tokens import Span, Token

from anafacts.extract import tree
from anafacts.extract.about.words import is_year, names_span, words_of
from anafacts.extract.counted.keys import NOUNS
from anafacts.extract.counted.words import words_of as measure_words

_LEVELS = frozenset({"by", "to", "from", "at", "for", "between", "below", "above", "under", "over"})
_ONTO = frozenset({"to", "from", "off", "onto", "out of", "into"})
_PAID = frozenset({"for", "on", "towards"})
_FOR = frozenset({"for"})
_PRONOUNS = frozenset({"it", "them"})
_AFTER = frozenset({"after", "before", "since"})


def clause_of(node: Token) -> Token:
    """Return the head of the clause of a figure.

    "The quarter ended in June" and "6 months after it closed" say when: theirs is the one above.
    """
    verb = tree.predicate_of(node)
    if verb.tag_ in {"VBN", "VBD", "VBG"} and tree.lemma(verb) == "end" and verb.i > 0:
        before = verb.nbor(-1)
        if names_span(before) and not tree.children(verb, *tree.SUBJECTS):
            return tree.predicate_of(verb.head)
    marks = [c for c in tree.children(verb, "mark") if c.lower_ in _AFTER]
    if marks and node.i < marks[0].i and verb.head != verb:
        return tree.predicate_of(verb.head)
    return _verb_before(node) or verb


def _verb_before(node: Token) -> Token | None:
    """Return the verb right before a figure that a parse takes for the subject of the next one."""
    first = node.left_edge
    if node.dep_ not in tree.SUBJECTS or first.i == 0 or first.is_sent_start:
        return None
    verb = first.nbor(-1)
    if node.head.dep_ in {"ccomp", "xcomp"}:
        return None  # "officials say 9 people were hurt"
    whose = tree.subject(verb) is not None or tree.children(verb, "mark")
    return verb if verb.pos_ == "VERB" and whose else None


def target_of(branch: Token, verb: Token, taken: frozenset[int]) -> Token | None:
    """Return what a figure is added to or taken from: "added 3 points to the index"."""
    moved = branch.dep_ == "obj" and branch.i in taken
    if not moved or tree.lemma(verb) not in words_of("transfer"):
        return None
    for child in tree.children(verb, "obl"):
        if child.i > branch.i and tree.cases(child) in _ONTO and _is_thing(child, taken):
            return child
    return None


def object_of(
    branch: Token, verb: Token, taken: frozenset[int], *, case: str, known: bool
) -> Token | None:
    """Return the object whose price or change a figure is: "raised fees by 5", "sold it for 5".

    ``case`` is the preposition of the figure. Where the subject of the clause is not ``known``,
    the object stands in for it.
    """
    if branch.dep_ != "obl" or names_span(branch):
        return None
    if known and not _LEVELS & set(case.split()):
        return None
    if tree.lemma(verb) in words_of("empty_it"):
        return None
    objects = tree.children(verb, "obj")
    if any(o.lower_ in _PRONOUNS for o in objects):
        objects = tree.children(verb.head, "obj")  # "improved the lamp, raising it to 5 watts"
    return next((o for o in objects if _is_thing(o, taken)), None)


def purpose_of(figure: Span, verb: Token, taken: frozenset[int]) -> Token | None:
    """Return what an amount is paid for: "spent 9 euros on a hat"."""
    return _behind(figure, _PAID, taken) if tree.lemma(verb) in words_of("paying") else None


def scope_of(figure: Span, verb: Token, taken: frozenset[int]) -> Token | None:
    """Return what alone a level holds for: "is 30 mpg for small cars"; of a count nothing does."""
    level = (
        figure.root.dep_ == "obl"
        or tree.cases(figure.root) in _LEVELS
        or tree.lemma(verb) in measure_words("value_verb")
    )
    level = level or bool(tree.children(verb, "cop"))
    return _behind(figure, _FOR, taken) if level else None


def _behind(figure: Span, cases: frozenset[str], taken: frozenset[int]) -> Token | None:
    """Return the noun of the prepositional phrase behind a figure, its years and twins passed."""
    doc, at, end = figure.doc, figure.end, figure.sent.end
    while at + 1 < end and (
        at in taken
        or doc[at].text in {"(", ")"}
        or (doc[at].lower_ in {"in", "to"} and (at + 1 in taken or is_year(doc[at + 1])))
        or is_year(doc[at])
    ):
        at += 1
    if at >= end or doc[at].lower_ not in cases or doc[at].dep_ != "case":
        return None
    return doc[at].head if _is_thing(doc[at].head, taken) else None


def _is_thing(noun: Token, taken: frozenset[int]) -> bool:
    return noun.pos_ in NOUNS and noun.i not in taken and not names_span(noun)
