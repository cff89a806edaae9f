"""The names that act on what is measured, or whose deed it is."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.amounts import no_measure
from anafacts.extract.claims.measured import Measured
from anafacts.extract.claims.naming import Party, is_acronym, named, title_of
from anafacts.extract.claims.owners import only_partners, owners_of
from anafacts.extract.claims.reading import Reading
from anafacts.extract.claims.trust import is_natural, is_near
from anafacts.extract.counted.keys import base_of, known_verb
from anafacts.extract.counted.words import words_of
from anafacts.normalize.names import canonical

_BESIDE = frozenset({"parataxis", "list"})
_ONWARD = frozenset({"xcomp", "conj", "advcl"})
_NEAR = 4  # tokens from a verb to the name behind it


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
    if actor is None or (found.noun is not None and not _is_done(found.noun, verb)):
        return []
    if found.noun is not None:
        if found.noun.ent_type_ and actor == found.noun:
            return named(actor, reading)
        described = _describes(verb, actor)
        told = verb == found.noun or described or not _one_phrase(actor, found.noun)
        if not told or base_of(found.noun, verb).startswith("nsubj"):
            return []
    return _actors(actor, reading)


def _is_done(noun: Token, verb: Token) -> bool:
    """Return whether a noun can be what the subject of a verb has or does."""
    return is_near(noun, verb) and not is_natural(noun)


def _describes(verb: Token, actor: Token) -> bool:
    """Return whether a verb tells of the noun before it: "a project expected to create 90 jobs"."""
    while verb.dep_ in _ONWARD:
        verb = verb.head
    return verb.dep_ in {"acl", "acl:relcl"} and verb.head == actor


def _doer(verb: Token) -> Token | None:
    """Return who acts; a time that the parse takes for a subject beside another is passed over."""
    loose = next((v for v in tree.ancestors(verb) if v.dep_ not in _ONWARD or _is_loose(v)), verb)
    if _is_loose(loose):
        return _controller(loose)
    actor = tree.inherited_subject(verb)
    if actor is None or not no_measure(actor) or title_of(actor):
        return tree.antecedent(actor) if actor is not None else None
    others = [t for t in tree.children(actor.head, *tree.SUBJECTS) if not no_measure(t)]
    return others[0] if others else actor


def _is_loose(verb: Token) -> bool:
    """Return whether it is a participle behind a clause, whose subject the parse has not."""
    behind = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i
    bound = tree.children(verb, "mark", "case") or tree.subject(verb) is not None
    return behind and not bound


def _controller(verb: Token) -> Token | None:
    """Return who does what a participle behind a clause tells.

    It is what stands before it behind "with" ("with one book alone selling"), and what the clause
    before makes something of ("which made Peru the largest maker, accounting for"), else the
    subject of its clause. Behind a colon nobody is sure.
    """
    clause, between = verb.head, verb.doc[verb.head.i : verb.i]
    beside = [c for c in tree.children(clause, "obl") if clause.i < c.i < verb.i]
    if beside and tree.cases(beside[-1]) == "with" and not _comma(beside[-1], verb):
        return beside[-1]
    makers = [t for t in between if tree.lemma(t) in words_of("causing_verb")]
    things = [c for t in makers[-1:] for c in tree.children(t, "obj", "nsubj")]
    made = [c for t in makers[-1:] for c in tree.children(t, "obj")]
    if len(made) > 1 or (made and any(tree.children(t, "xcomp") for t in makers[-1:])):
        return made[0]
    if any(t.text == ":" for t in between) or things:
        return None
    actor = tree.inherited_subject(clause)
    return tree.antecedent(actor) if actor is not None else None


def _comma(first: Token, last: Token) -> bool:
    return any(t.text == "," for t in first.doc[first.i : last.i])


def _clause_of(noun: Token) -> Token | None:
    """Return the verb of a noun's clause; None for what only stands beside it."""
    clause = tree.predicate_of(noun)
    if any(t.text == ":" for t in noun.doc[clause.i : noun.i]):
        return None  # what a colon opens is told of no one's deed
    beside = any(
        n.dep_ in _BESIDE for n in tree.ancestors(noun) if n != clause and clause.is_ancestor(n)
    )
    return clause if tree.is_predicate(clause) and not beside else None


def _actors(actor: Token, reading: Reading) -> list[Party]:
    known = is_acronym(actor) or bool(title_of(actor))
    if actor.pos_ in {"PROPN", "PRON"} or actor.idx in reading.territories or known:
        return named(actor, reading)
    bare = Measured(actor, None, "")
    loose = only_partners(actor) or is_natural(actor) or _of_a_kind(actor, reading)
    owned = [] if loose else owners_of(bare, reading, len(actor.doc))
    if owned or actor.pos_ != "NOUN":
        return owned
    return _described(actor, reading) or named(actor, reading, loose=True)


def _of_a_kind(actor: Token, reading: Reading) -> bool:
    """Return whether a name only tells which they are that act: "a Lima court", "NFL teams".

    A court sits in its city and is not that city; teams of a league are not the league.
    """
    before = tree.children(actor, "compound")
    lands = {t.idx for t in before if _is_country(t, reading)}
    named_by = [t for t in before if t.pos_ == "PROPN"]
    own = tree.children(actor, "nmod:poss", "amod", "nmod:desc", "nmod")
    return bool(named_by) and not own and not any(t.idx in lands for t in named_by)


def _is_country(name: Token, reading: Reading) -> bool:
    """Return whether a name before a noun is of a land or a body of states: "UN agencies"."""
    territory = reading.territories.get(name.idx)
    known = territory or canonical(name.text)
    return known is not None and known.kind != "city"


def _described(noun: Token, reading: Reading) -> list[Party]:
    """Return the name that a noun describes: "Kestrel, a maker of 12 engines", "Kestrel is a"."""
    first = next((n for n in tree.ancestors(noun) if n.dep_ != "conj"), noun)
    bearer = first.head if first.dep_ == "appos" else None
    if bearer is None and tree.children(noun, "cop"):
        bearer = tree.subject(noun)
    return named(bearer, reading) if bearer is not None else []


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
