"""Events that a verb names, with the span from its first core argument to its last."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.events.arguments import Arguments, arguments, is_headless, meets
from anafacts.extract.events.classes import is_a, is_named, is_personal, is_place
from anafacts.extract.events.context import Candidate
from anafacts.extract.events.headlines import clipped_passive
from anafacts.extract.events.titles import title_in
from anafacts.extract.events.words import Trigger, triggers, verb_lemma
from anafacts.lexicon.nouns import irregular
from anafacts.model import EventType

_NO_EVENT = frozenset({"aux", "aux:pass", "cop", "case"})
_MAX_SUBJECT = 25  # tokens: a longer subject is a list or a parse gone wrong
_MAX_SPAN = 60
_SHARE = 8  # tokens back to a subject that the verb borrows
_INVERTED = 3  # tokens ahead to a subject behind its verb
_FRONTED = 6  # tokens from a fronted phrase to its verb
_LONG = 25
_BREAKS = frozenset({"—", "–", ";", ":"})
_OPENERS = frozenset(
    {"as", "while", "because", "although", "though", "which", "who", "where", "when"}
)
_HELPERS = frozenset({"aux", "aux:pass", "cop", "punct"})
_WITH = frozenset(
    {"with", "between", "among", "by", "against", "from", "to", "on", "alongside", "into"}
)
_CHARGED = frozenset({"on", "with"})  # "charged with Murder"
_AT = frozenset({"in", "at", "near", "off"})
_THERE = frozenset({"in", "at"})
_CARRYING = frozenset({"in", "at", "for", "of", "to", "on"})
_MOTION = frozenset({EventType.VISIT})


def verbal_events(doc: Doc, nominal: frozenset[int], dated: frozenset[int]) -> Iterator[Candidate]:
    """Yield the events that verbs name, in text order.

    ``nominal`` are the tokens inside nominal events, ``dated`` the tokens of dates.
    """
    with_date = frozenset(tree.predicate_of(doc[at]).i for at in dated)
    tags = tree.tags(doc)
    stays = _past_copulas(doc, tags) & with_date
    for at, tag in enumerate(tags):
        if at in stays and (stay := _stay(doc[at])) is not None:
            yield stay
        if at not in nominal and (tag.startswith("VB") or _mistaken(doc[at])):
            yield from _verbal(doc[at], nominal, dated=at in with_date)


def _verbal(token: Token, nominal: frozenset[int], *, dated: bool) -> Iterator[Candidate]:
    if token.dep_ in _NO_EVENT or (token.dep_ == "amod" and not is_headless(token)):
        return
    if readings := triggers().get(verb_lemma(token), ()):
        found = arguments(token, dated=dated, nominal=nominal)
        for read in filter(None, (found, clipped_passive(token, found))):
            if (reading := next((r for r in readings if meets(r, token, read)), None)) is not None:
                yield _candidate(token, reading, read)
                return


def _mistaken(token: Token) -> bool:
    """Return whether a past that heads its sentence was taken for a noun: "the man shot Selim"."""
    if token.dep_ != "ROOT" or token.tag_ != "NN" or token.lower_ not in irregular("verb"):
        return False
    return tree.subject(token) is not None and not tree.children(token, "cop", "det")


def _past_copulas(doc: Doc, tags: Sequence[str]) -> frozenset[int]:
    """Return the tokens of which "was" or "were" says something."""
    pairs = enumerate(zip(tree.labels(doc), tags, strict=True))
    return frozenset(doc[at].head.i for at, pair in pairs if pair == ("cop", "VBD"))


def _stay(place: Token) -> Candidate | None:
    """Return the visit that a past "was in" tells of: "two weeks later, Boric was in Lima"."""
    person = tree.subject(place)
    if person is None or not is_personal(person) or tree.cases(place) not in _THERE:
        return None
    if not (is_place(place) or place.ent_type_ == "LOC"):
        return None
    start, end = min(tree.phrase_bounds(person)[0], place.i), tree.phrase_bounds(place)[1]
    return Candidate(
        trigger=place,
        lemma="be",
        type=EventType.VISIT,
        start=start,
        end=end,
        own=(place.i, place.i + 1),
        participants=(person,),
        places=(place,),
        rule="verb",
    )


def _candidate(verb: Token, reading: Trigger, found: Arguments) -> Candidate:
    kind = EventType(reading.type)
    start, end = _bounds(verb, reading, found)
    published = kind is EventType.PUBLICATION  # what is published takes no part
    beside = [(c, h) for c, h in found.obliques if c.split(" ")[0] in _WITH and not _goal(c, h)]
    others = [h for c, h in beside if not (reading.sharp and c in _CHARGED) or is_personal(h)]
    others = [h for h in others if not _vouching(h)]
    places = [h for case, h in found.obliques if case in _AT | {"to", "into"} and is_place(h)]
    visited = [h for h in found.object if kind in _MOTION and is_place(h)]
    return Candidate(
        trigger=verb,
        lemma=" ".join(filter(None, (reading.lemma, reading.particle))),
        type=kind,
        start=start,
        end=end,
        own=(verb.i, verb.i + 1),
        participants=(*found.subject, *(() if published else found.object), *others),
        arguments=(*found.subject, *found.object, *_carried(found)),
        places=(*visited, *places),
        name=_title(found) if published else None,
        light=reading.light,
        definite=kind is EventType.DISASTER or reading.sharp or _anchored(found),
        sharp=reading.sharp or _paid(found),
        rule="verb",
    )


def _title(found: Arguments) -> str | None:
    """Return the title of what is published: "That book, Latin American Policies ..., was"."""
    for head in found.object:
        if head.tag_ == "NNS":
            continue  # "18 books, including ..." is not the one that is named
        phrase = head.doc[head.left_edge.i : head.right_edge.i + 1]
        if (title := title_in(phrase)) is not None:
            return title
    return None


def _goal(case: str, head: Token) -> bool:
    """Return whether a phrase tells the way, not who takes part: "sent to Moscow"."""
    return case in {"to", "from", "into"} and is_place(head)


def _vouching(head: Token) -> bool:
    """Return whether a phrase tells on whose word it is: "died, according to his agent"."""
    return any(child.lower_ == "according" for child in head.children)


def _carried(found: Arguments) -> list[Token]:
    return [head for case, head in found.obliques if case in _CARRYING]


def _anchored(found: Arguments) -> bool:
    heads = [*found.subject, *found.object, *(head for _, head in found.obliques)]
    persons = (*found.subject, *(found.object if found.passive else ()))
    personal = any(h.tag_ == "PRP" and h.lower_ not in {"it", "you", "they"} for h in persons)
    return (
        found.dated
        or personal
        or _paid(found)
        or any(is_named(h) or h.i in found.nominal for h in heads)
    )


def _paid(found: Arguments) -> bool:
    return any(is_a(head, ["@money"]) for head in found.object)


def _bounds(verb: Token, reading: Trigger, found: Arguments) -> tuple[int, int]:
    """Return the token range from the leftmost core argument to the rightmost relevant one."""
    starts, ends = [verb.i], [verb.i + 1]
    for child in verb.children:
        low, high = tree.phrase_bounds(child)
        if child.dep_ in tree.SUBJECTS and _fits(low, high, verb):
            starts.append(low)
        elif child.dep_ in {"obj", "iobj", "obl", "obl:agent", "obl:unmarked", "xcomp"}:
            starts.append(
                _case_start(child, low) if child.i < verb.i and _close(high, verb) else verb.i
            )
            ends.append(high if child.i > verb.i and not _apart(child) else verb.i + 1)
        elif child.dep_ in {"aux", "aux:pass", "compound:prt", "advmod"}:
            (starts if child.i < verb.i else ends).append(
                child.i if child.i < verb.i else child.i + 1
            )
        elif child.dep_ == "ccomp" and reading.type == "statement":
            ends.append(tree.phrase_bounds(child)[1])
    if is_headless(verb):
        starts.append(tree.phrase_bounds(verb.head)[0])
        ends.append(tree.phrase_bounds(verb.head)[1])
    starts += [tree.phrase_bounds(h)[0] for h in _shared(verb, found)]
    end = _cut(verb, min(max(ends), min(starts) + _MAX_SPAN))
    return min(starts), max(end, verb.i + 1)


def _shared(verb: Token, found: Arguments) -> Sequence[Token]:
    """Return the subject that a verb borrows from close by ("agreed to buy"), or its own noun."""
    if tree.subject(verb) is not None:
        return ()
    if verb.dep_ == "acl" and found.object and found.object[0] == verb.head:
        return (verb.head,)
    heads = [h for h in (*found.subject, *found.object) if 0 < verb.i - h.i <= _SHARE]
    plain = [h for h in heads if h.tag_ not in {"WDT", "WP"} and not _comma_between(h, verb)]
    if verb.dep_ != "xcomp":
        plain = [
            h
            for h in plain
            if not any(
                t.tag_.startswith("VB") and t.dep_ not in _HELPERS
                for t in verb.doc[h.i + 1 : verb.i]
            )
        ]
    return plain[:1] if verb.dep_ != "conj" else ()


def _comma_between(head: Token, verb: Token) -> bool:
    return any(token.text in {",", "—", "–"} for token in verb.doc[head.i : verb.i])


def _cut(verb: Token, end: int) -> int:
    """Return where a mention ends at the latest: before a dash, a colon or a clause of its own."""
    for token in verb.doc[verb.i + 1 : end]:
        following = verb.doc[token.i + 1].tag_ if token.i + 1 < end else ""
        before = verb.doc[token.i - 1].text
        clause = token.lower_ in _OPENERS and (following in {"PRP", "EX"} or before == ",")
        long = token.i - verb.i > _LONG and token.text == ","
        if token.text in _BREAKS or clause or long:
            return token.i
    return end


def _fits(low: int, high: int, verb: Token) -> bool:
    return high - low <= _MAX_SUBJECT and (low < verb.i or low - verb.i < _INVERTED)


def _close(high: int, verb: Token) -> bool:
    """Return whether a fronted phrase ends shortly before the verb ("In May, I sat")."""
    return 0 < verb.i - high <= _FRONTED


def _apart(child: Token) -> bool:
    """Return whether a phrase stands behind a comma, a dash or far from the verb."""
    before = child.doc[child.left_edge.i - 1].text if child.left_edge.i else ""
    return before in {",", "—", "–", ";", "("} and child.dep_ in {"xcomp", "obl"}


def _case_start(child: Token, low: int) -> int:
    return min([low, *(case.i for case in tree.children(child, "case"))])
