"""The names around a noun that own it, and the names that act on it."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.amounts import no_measure
from anafacts.extract.claims.measured import Measured
from anafacts.extract.claims.naming import Party, named, party
from anafacts.extract.claims.reading import Reading
from anafacts.extract.counted.keys import base_of, known_verb

_BETWEEN = frozenset({"between", "with", "to", "from", "of", "and", "by", "for", "against"})
_OWNING = frozenset({"nmod:poss", "compound", "amod", "nmod:desc"})
_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
_BESIDE = frozenset({"parataxis", "list"})
_GLOBAL = frozenset({"global", "worldwide"})
_NEAR = 4  # tokens from a verb to the name behind it
WHOLE = "world"  # all are part of it: it tells no party apart


def owners_of(found: Measured, reading: Reading, limit: int) -> list[Party]:
    """Return the named parties around a noun before token ``limit``, in text order.

    What is counted may be a people ("156 million Brazilians"); a name before a counted noun that is
    no territory is its make and no owner ("18 Leopard tanks").
    """
    noun = found.noun
    if noun is None:
        return []
    parts = named(noun, reading) if noun.idx in reading.territories else []
    if any(c.lower_ in _GLOBAL for c in tree.children(noun, "amod", "compound")):
        parts.append(party(WHOLE, WHOLE))
    for child in sorted(noun.children, key=lambda t: t.i):
        if child.dep_ in _OWNING and (child.dep_ == "nmod:poss" or not _is_make(child, found)):
            parts += named(child, reading) if not found.counted or _owns(child, reading) else []
        elif tree.base(child.dep_) == "nmod" and tree.cases(child) in _BETWEEN:
            parts += _pair(child, reading) or [
                p
                for m in tree.conjuncts(child)
                if m.i < limit and (not found.counted or _is_entity(m, reading))
                for p in _members(m, reading)
            ]
        elif _is_left_over(child, noun):
            parts += named(child, reading)
    return [p for p in parts if noun.idx in reading.territories or noun.text not in p.text.split()]


def _members(member: Token, reading: Reading) -> list[Party]:
    """Return whom a noun behind "of" names, beside itself too: "of the maker Tesla"."""
    beside = [] if member.pos_ == "PROPN" else tree.children(member, "appos", "flat")
    return named(member, reading) or [
        p for b in beside if b.pos_ == "PROPN" for p in named(b, reading)
    ]


def _is_left_over(name: Token, noun: Token) -> bool:
    """Return whether a name that no word of its own ties to a noun stands behind its "of".

    In "the purchase of chip maker Intel" the parse may hang "of" on any of the words before the
    name, and the name on "purchase".
    """
    loose = name.dep_ == "nmod" and name.pos_ == "PROPN" and not tree.cases(name)
    first, *rest = name.doc[noun.i + 1 : name.i] if name.i > noun.i + 1 else [name]
    return loose and first.lower_ in _BETWEEN and all(t.pos_ in _NOMINAL for t in rest)


def _pair(first: Token, reading: Reading) -> list[Party]:
    """Return both territories of "between A and B", however the parse reads the second."""
    if tree.cases(first) != "between":
        return []
    start, end = first.left_edge.idx, first.idx
    names = [pair for at, pair in reading.pairs if start <= at <= end]
    return [Party(name, name, place=True) for name in names[0]] if names else []


def _is_entity(token: Token, reading: Reading) -> bool:
    """Return whether the name is more than capitals: "Memorandums of Understanding" is no party."""
    return token.idx in reading.territories or bool(token.ent_type_) or token.tag_ == "PRP"


def _owns(child: Token, reading: Reading) -> bool:
    return child.dep_ == "nmod:poss" or child.idx in reading.territories


def _is_make(child: Token, found: Measured) -> bool:
    """Return whether a capitalised adjective before a counted noun is only part of its name."""
    return found.counted and child.dep_ == "nmod:desc"


def acting(found: Measured, reading: Reading) -> list[Party]:
    """Return who acts, where the measured phrase is not itself the one who acts."""
    verb = found.verb
    if verb is None and found.noun is not None:
        verb = _clause_of(found.noun)
    if verb is None:
        return []
    if not tree.is_predicate(verb) and known_verb(verb):
        return _in_line(verb, reading)
    actor = _doer(verb)
    if actor is None:
        return []
    if found.noun is not None:
        if found.noun.ent_type_ and actor == found.noun:
            return named(actor, reading)
        described = verb.dep_ in {"acl", "acl:relcl"} and verb.head == actor
        told = verb == found.noun or described or not _one_phrase(actor, found.noun)
        if not told or base_of(found.noun, verb).startswith("nsubj"):
            return []
    return _actors(actor, reading)


def _doer(verb: Token) -> Token | None:
    """Return who acts; a time that the parse takes for a subject beside another is passed over."""
    actor = tree.inherited_subject(verb)
    if actor is None or not no_measure(actor):
        return actor
    others = [t for t in tree.children(actor.head, *tree.SUBJECTS) if not no_measure(t)]
    return others[0] if others else actor


def _clause_of(noun: Token) -> Token | None:
    """Return the verb of a noun's clause; None for what only stands beside it."""
    clause = tree.predicate_of(noun)
    beside = any(
        n.dep_ in _BESIDE for n in tree.ancestors(noun) if n != clause and clause.is_ancestor(n)
    )
    return clause if tree.is_predicate(clause) and not beside else None


def _actors(actor: Token, reading: Reading) -> list[Party]:
    if actor.pos_ in {"PROPN", "PRON"} or actor.idx in reading.territories:
        return named(actor, reading)
    bare = Measured(actor, None, "")
    owned = owners_of(bare, reading, len(actor.doc))
    if owned or actor.pos_ != "NOUN":
        return owned
    return named(actor, reading, loose=True)


def _in_line(verb: Token, reading: Reading) -> list[Party]:
    """Return the first name of the sentence and the one behind a verb that the parse overlooks.

    "The agency lent Ecuador $3.5 billion", where "lent" is read as part of a name.
    """
    before = [t for t in verb.doc[verb.sent.start : verb.i] if t.ent_type_ in {"ORG", "LOC"}]
    behind = [t for t in verb.doc[verb.i + 1 : verb.i + _NEAR] if t.idx in reading.territories]
    first = named(before[0], reading) if before else []
    return [*first, *(named(behind[0], reading) if behind else [])]


def _one_phrase(a: Token, b: Token) -> bool:
    return a == b or a.is_ancestor(b) or b.is_ancestor(a)
