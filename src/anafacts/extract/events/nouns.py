"""Events that a common noun names: "his visit to China", "the kidnapping of Maduro"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.events.classes import is_named, is_personal, is_place, is_proper
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.words import EventNoun, noun_of
from anafacts.extract.modality import word_of
from anafacts.model import EventType
from anafacts.normalize.ordinals import edition_of

_NOUNS = frozenset({"NN", "NNS", "NNP", "VBG"})
_MEMBERS = frozenset({"", "of", "by", "between", "with", "against", "on", "over", "among", "from"})
_OWNERS = ("nmod:poss", "compound", "amod", "nmod:desc", "flat", "nmod", "appos")
_OWNER = 4  # tokens back from a noun to the mark of its owner
_PLACED = frozenset({"in", "at", "near", "off", "outside"})
# A text that is about one of these comes back to it; "the meeting" mostly frames something else.
STORY = frozenset({EventType.CONFLICT, EventType.DISASTER, EventType.OTHER, EventType.TRADE})
_SHARP = frozenset({EventType.AGREEMENT, EventType.CONFLICT})  # "the signing of a treaty"
POINTING = frozenset({"the", "this", "that"})
_STRIKING = frozenset({EventType.CONFLICT, EventType.DISASTER})  # "a fire at a Lima hotel"
_AGAINST = frozenset({"over", "against"})  # "a victory over Peru"
_PEOPLE = frozenset({"his", "her", "their", "its", "my", "our"})


def nominal_events(doc: Doc, taken: frozenset[int]) -> Iterator[Candidate]:
    """Yield the events that common nouns name, in text order, outside the ``taken`` tokens.

    A noun counts when something definite stands with it: an owner, a named member or place, or an
    ordinal before a name. A verb or a date may still make an ``ambiguous`` one definite.
    """
    for at, tag in enumerate(tree.tags(doc)):
        noun = _noun(doc[at]) if tag in _NOUNS and at not in taken else None
        if noun is None:
            continue
        token = doc[at]
        named = [child for child in _modifiers(token) if is_named(child) and child.i not in taken]
        ordinal = _ordinal(token)
        done = noun.act and any(d.lower_ == "the" for d in tree.children(token, "det"))
        # Whatever the parse makes of a long phrase, an "of" right behind a noun is its own.
        of = token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of"
        done = done or (noun.type == "statement" and _content(token) is not None)
        of = of or _content(token) is not None
        site = _site(token) if noun.type in _STRIKING else None
        if named or site or _owned(token) or (ordinal is not None and noun.named) or (done and of):
            yield _candidate(token, noun, named, ordinal)
        elif noun.type in STORY and _points_back(token):
            yield replace(_candidate(token, noun, named, ordinal), definite=True, back=True)


def _site(token: Token) -> Token | None:
    """Return the named place at which an act of violence or a disaster was: "a shooting at"."""
    near = [c for c in tree.children(token, "nmod") if tree.cases(c) in _PLACED]
    return next((c for c in near if is_named(c) and c.tag_ != "NNS"), None)


def _content(token: Token) -> Token | None:
    """Return the verb of what is announced: "the announcement that Peru would sign"."""
    clauses = tree.children(token, "acl", "acl:relcl", "ccomp")
    said = [c for c in clauses if any(m.lower_ == "that" for m in tree.children(c, "mark"))]
    return said[0] if said else None


def _points_back(token: Token) -> bool:
    """Return whether a noun stands for what was told before: "the attack", "this visit"."""
    determined = {child.lower_ for child in tree.children(token, "det")} & POINTING
    return bool(determined) and token.tag_ == "NN" and not tree.children(token, "acl:relcl")


def _noun(token: Token) -> EventNoun | None:
    owned = bool(
        tree.children(token, "nmod:poss")
    )  # an owner shows a head, whatever the parse says
    if token.dep_ in {"compound", "amod", "flat"} and not (owned or coming(token)):
        return None
    if token.tag_ == "VBG" and not tree.children(token, "nmod:poss", "det"):
        return None
    noun = noun_of(token.text)
    if noun is None or (noun.plural and token.tag_ != "NNS"):
        return None
    before = {child.lower_ for child in tree.children(token, "compound", "amod")}
    return None if noun.modifier and not before & set(noun.modifier) else noun


def coming(token: Token, last: int | None = None) -> bool:
    """Return whether a verb right behind says that it is still to come: "the visit approaches".

    A parse may take the verb for a noun, so its form decides, behind the noun itself or a name;
    ``last`` is the last token of the phrase.
    """
    doc, end = token.doc, token.i if last is None else last
    for verb in doc[max(end, token.i + 1) : end + 2]:
        before = doc[verb.i - 1]
        told = verb.lower_.endswith("s") and word_of("subject", verb) is not None
        if told and (before.i == token.i or is_proper(before)):
            return True
    return False


def _modifiers(token: Token) -> list[Token]:
    """Return the phrases that take part: owners, and those after "of", "by", "with" ..."""
    found = [
        c for c in tree.children(token, *_OWNERS) if tree.cases(c) not in {"in", "during", "for"}
    ]
    parts = [part for child in found for part in tree.conjuncts(child)]
    return [*dict.fromkeys([*_possessor(token), *parts])]


def _possessor(token: Token) -> list[Token]:
    """Return the name before "'s" and the noun, however the parse hangs it: "Kast's election"."""
    for at in range(token.i - 1, max(token.i - _OWNER, 1), -1):
        if token.doc[at].tag_ == "POS":
            owner = token.doc[at - 1]
            return [owner] if is_proper(owner) else []
        if token.doc[at].tag_ not in {"JJ", "NN"}:
            return []
    return []


def _owned(token: Token) -> bool:
    return any(child.lower_ in _PEOPLE for child in tree.children(token, "nmod:poss"))


def _ordinal(token: Token) -> int | None:
    editions = [
        edition_of(child.text) for child in tree.children(token, "amod", "nummod", "advmod")
    ]
    return next((edition for edition in editions if edition is not None), None)


def _candidate(token: Token, noun: EventNoun, named: list[Token], ordinal: int | None) -> Candidate:
    bounds = tree.phrase_bounds(token, coordinated=False)
    if noun.type == "statement" and (said := _content(token)) is not None:
        bounds = bounds[0], max(bounds[1], tree.phrase_bounds(said)[1])
    if coming(token):
        bounds = min([bounds[0], *(c.left_edge.i for c in named)]), token.i + 2
    places = [c for c in tree.children(token, "nmod") if tree.cases(c) in _PLACED | _towards(noun)]
    places += [d for c in places for d in tree.children(c, "nmod") if tree.cases(d) in _PLACED]
    members = [c for c in named if tree.cases(c) in _MEMBERS]
    pronouns = [c for c in tree.children(token, "nmod:poss") if c.lower_ in _PEOPLE]
    rivals = any(tree.cases(c) in _AGAINST for c in members)
    indefinite = any(d.lower_ in {"a", "an", "any", "no"} for d in tree.children(token, "det"))
    told_apart = tree.children(token, "det", "nmod:poss")
    plural = token.tag_ == "NNS" and not (noun.plural and (told_apart or members))
    personal = any(is_personal(c) for c in tree.children(token, "nmod:poss", "nmod"))
    return Candidate(
        trigger=token,
        lemma=noun.lemma,
        type=EventType(noun.type),
        start=bounds[0],
        end=bounds[1],
        own=(min([bounds[0], *(c.left_edge.i for c in named)]), token.i + 1),
        participants=(*pronouns, *members),
        places=tuple(place for place in places if is_place(place)),
        name=_name(token, ordinal) if noun.named else None,
        edition=ordinal,
        definite=(not noun.ambiguous or personal or rivals)
        and not plural
        and not (indefinite and not places and not rivals),
        sharp=noun.act and noun.type in _SHARP,
        rule="noun",
    )


def _towards(noun: EventNoun) -> frozenset[str]:
    return frozenset({"to"}) if noun.type == "visit" else frozenset()


def _name(token: Token, ordinal: int | None) -> str | None:
    """Return the capitals before a noun and the noun: "China-CELAC ministerial meeting"."""
    doc, start = token.doc, token.i
    capital = token.i
    while start > token.sent.start:
        before = doc[start - 1]
        if before.tag_ in {"NNP", "NNPS"} or (before.text[:1].isupper() and before.is_alpha):
            capital = start - 1
        elif (before.text not in {"-", "–"} and before.dep_ not in {"amod", "compound"}) or (
            edition_of(before.text) is not None and ordinal is not None
        ):
            break
        start -= 1
    return doc[capital : token.i + 1].text.replace("\n", " ") if capital < token.i else None
