"""Equal values as one object, which counts where there are a million of them.

Every claim of a text names the text, every claim of a sentence holds the sentence, and most topics,
times and voices stand many times. What is read from a file or comes from another process has a copy
of each for every claim, which is half of the memory that claims take.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from anafacts.model.claim import Attribution, Claim, Topic
from anafacts.model.figure import Figure

_KNOWN = 1 << 17  # values that are looked up again; more are seldom met twice

Known = dict[Any, Any]


def sharing() -> Callable[[Iterable[Claim]], Iterator[Claim]]:
    """Return what yields equal claims, their parts shared with all that it yielded before."""
    known: Known = {}

    def shared(claims: Iterable[Claim]) -> Iterator[Claim]:
        for claim in claims:
            if len(known) > _KNOWN:
                known.clear()
            yield _claim(claim, known)

    return shared


def _getter(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(kind)))


_numbers, _topics, _voices = map(_getter, (Figure, Topic, Attribution))


def _claim(claim: Claim, known: Known) -> Claim:
    one, topic, voice = known.setdefault, claim.topic, claim.attribution
    return Claim(
        claim.claim_id,
        claim.fingerprint,
        one(claim.doc_id, claim.doc_id),
        claim.span,
        claim.quote,
        one(claim.sentence, claim.sentence),
        one(claim.sentence_text, claim.sentence_text),
        claim.kind,
        _figure(claim.figure, known),
        known.get(topic) or one(topic, Topic(*_texts(_topics(topic), known))),
        one(claim.period, claim.period),
        claim.modality,
        known.get(voice) or one(voice, Attribution(*_texts(_voices(voice), known))),
        claim.parent_id,
        claim.role,
        claim.members,
        one(claim.rule, claim.rule),
        one(claim.flags, claim.flags),
    )


def _figure(figure: Figure, known: Known) -> Figure:
    """Return the figure with equal ends as one number: most figures are exact.

    Nought stays as it is, for 0.0 and -0.0 are equal.
    """
    numbers: dict[float, float] = {}
    values = (numbers.setdefault(v, v) if type(v) is float and v else v for v in _numbers(figure))
    return Figure(*_texts(values, known))


def _texts(values: Iterable[Any], known: Known) -> Iterator[Any]:
    """Yield the values, of equal texts the first; a member of an enumeration is one already."""
    return (known.setdefault(v, v) if type(v) is str else v for v in values)
