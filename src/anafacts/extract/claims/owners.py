"""The names around a noun that own it."""

from spacy.tokens import Token

from anafacts.extract import tree
from anafacts.extract.claims.kinds import party_words
from anafacts.extract.claims.measured import Measured
from anafacts.extract.claims.naming import Party, named, party
from anafacts.extract.claims.reading import Reading
from anafacts.normalize.names import canonical

_BETWEEN = frozenset({"between", "with", "to", "from", "of", "and", "by", "for", "against"})
_TOWARDS = frozenset({"with", "to", "from", "against"})
_OWNING = frozenset({"nmod:poss", "compound", "amod", "nmod:desc"})
_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
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
    if any(c.lower_ in party_words("worldwide") for c in tree.children(noun, "amod", "compound")):
        parts.append(party(WHOLE, WHOLE))
    for child in sorted(noun.children, key=lambda t: t.i):
        if child.dep_ in _OWNING and (child.dep_ == "nmod:poss" or not _is_make(child, found)):
            parts += named(child, reading) if not found.counted or _owns(child, reading) else []
        elif tree.base(child.dep_) == "nmod" and tree.cases(child) in _BETWEEN:
            parts += _pair(child, reading) or [
                p
                for m in tree.conjuncts(child)
                if m.i < limit and (not found.counted or _has_counted(m, child, reading))
                for p in _members(m, reading)
            ]
        elif _is_left_over(child, noun):
            parts += named(child, reading)
    parts = _one_before(noun, parts)
    return [p for p in parts if noun.idx in reading.territories or noun.text not in p.text.split()]


def _one_before(noun: Token, parts: list[Party]) -> list[Party]:
    """Return the parties without a second name before the noun, but of a pair of lands.

    "Sicilian Mafia members" are of Sicily with nobody; "China-Peru trade" is of both.
    """
    before = [c for c in noun.lefts if c.dep_ in _OWNING and c.text[:1].isupper()]
    lands = [p for p in parts if p.place]
    loose = len(before) > 1 and len(lands) == 1
    return lands if loose and len(parts) == len(before) else parts


def only_partners(noun: Token) -> bool:
    """Return whether all names around a noun are those whom it goes to or comes from."""
    owning = [c for c in noun.children if c.dep_ in _OWNING and c.text[:1].isupper()]
    cases = {tree.cases(c) for c in tree.children(noun, "nmod")}
    return not owning and bool(cases & _TOWARDS) and not cases & (_BETWEEN - _TOWARDS)


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


def _has_counted(member: Token, first: Token, reading: Reading) -> bool:
    """Return whether a name behind a counted noun has it: "three climbers with Ann Lee" are not."""
    beside = tree.cases(first) == "with" and member.ent_type_ == "PERSON"
    return _is_entity(member, reading) and not beside


def _is_entity(token: Token, reading: Reading) -> bool:
    """Return whether the name is more than capitals: "Memorandums of Understanding" is no party."""
    return token.idx in reading.territories or bool(token.ent_type_) or token.tag_ == "PRP"


def _owns(child: Token, reading: Reading) -> bool:
    """Return whether a name before a counted noun owns it: a land, or a body of states ("UN")."""
    return child.dep_ == "nmod:poss" or child.idx in reading.territories or _is_body(child)


def _is_body(child: Token) -> bool:
    return child.pos_ == "PROPN" and canonical(child.text) is not None


def _is_make(child: Token, found: Measured) -> bool:
    """Return whether a capitalised adjective before a counted noun is only part of its name."""
    return found.counted and child.dep_ == "nmod:desc"
