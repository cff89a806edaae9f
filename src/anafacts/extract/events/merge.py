"""One mention where a verb and a noun name one event: "attended the third Belt and Road Forum"."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts.extract.events.context import Candidate
from anafacts.extract.events.words import noun_of
from anafacts.model import EventType

_FAR = 40  # tokens: a noun further from its verb stays out of the span


def merged(verbal: Sequence[Candidate], nominal: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the mentions in text order, each noun inside at most one verb's mention.

    A verb takes in the noun that is its argument when it is light, or of the noun's type, or when
    the noun may also name a body ("the Forum was launched"). A light verb without such a noun is
    no event, unless its argument is an event noun without a name.
    """
    taken: set[int] = set()
    found: list[Candidate] = []
    for verb in verbal:
        inner = _argument(verb, nominal, taken)
        if inner is not None and (verb.light or inner.type == verb.type or _founded(inner)):
            taken.add(inner.trigger.i)
            found.append(_joined(verb, inner))
        elif not verb.light:
            found.append(_pointed(verb))
        elif (bare := _bare(verb)) is not None:
            found.append(bare)
    told = {i for verb in found for i in range(*verb.own)}
    rest = [n for n in nominal if n.trigger.i not in taken and not (n.back and n.trigger.i in told)]
    return tuple(sorted([*found, *rest], key=lambda c: (c.start, c.end, c.trigger.i)))


def _argument(verb: Candidate, nominal: Sequence[Candidate], taken: set[int]) -> Candidate | None:
    for head in verb.arguments:
        for noun in nominal:
            inside = noun.own[0] <= head.i < noun.own[1] and noun.trigger.i not in taken
            if inside and not noun.back:
                return noun
    return None


def _joined(verb: Candidate, noun: Candidate) -> Candidate:
    """Return the verb's mention with name, edition, members and place of the noun."""
    inside = range(*noun.own)
    members = [token for token in verb.participants if token.i not in inside]
    near = abs(noun.trigger.i - verb.trigger.i) <= _FAR
    return replace(
        verb,
        type=noun.type if verb.light else verb.type,
        start=min(verb.start, noun.start) if near else verb.start,
        end=max(verb.end, noun.end) if near else verb.end,
        own=noun.own,
        participants=tuple(dict.fromkeys([*members, *noun.participants])),
        places=tuple(dict.fromkeys([*verb.places, *noun.places])),
        name=noun.name,
        edition=noun.edition,
        title=noun.title,
        definite=True,
        rule=f"{verb.rule}+{noun.rule}",
    )


def _founded(noun: Candidate) -> bool:
    """Return whether a name may be that of a body, which a verb then does something to."""
    known = noun_of(noun.lemma)
    return noun.rule == "name" and known is not None and known.ambiguous


def _pointed(verb: Candidate) -> Candidate:
    """Return a verb's mention that points to its event noun: "the quake struck" to the quake."""
    for head in verb.arguments:
        noun = noun_of(head.text)
        if noun is not None and noun.type == verb.type and verb.start <= head.i < verb.end:
            return replace(verb, own=(head.i, head.i + 1))
    return verb


def _bare(verb: Candidate) -> Candidate | None:
    """Return a light verb's mention typed by an event noun that stands without a name."""
    for head in verb.arguments:
        noun = noun_of(head.text)
        if noun is not None and verb.definite:
            own = (head.i, head.i + 1)
            return replace(verb, type=EventType(noun.type), own=own, rule="verb+bare")
    return None
