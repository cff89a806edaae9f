"""From where a distance is measured: "80 kilometres north of the harbour"."""

import re

from anafacts.lexicon import words_of_kind
from anafacts.model import Claim
from anafacts.reconcile.kin import happenings_in
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.wording import stem_of, words_around

HEAD = "distance"
_END = re.compile(
    r"[\s)]*(?:\([^()]*\))?\s*(?:[\w-]+\s+){0,2}?(?:from|of|off|to)\s+((?:[\w’'.-]+\s*){1,8})"
)
_LETTERS = 3


def is_distance(claim: Claim) -> bool:
    """Return whether the claim measures how far one thing is from another."""
    return measure_key(claim.topic.measure_key).head == HEAD


def far_end(claim: Claim) -> frozenset[str]:
    """Return the words behind the figure that name what the distance is counted from."""
    behind = claim.sentence_text[claim.span.end - claim.sentence.start :]
    match = _END.match(behind)
    words = re.findall(r"[^\W\d_]+", match.group(1).casefold()) if match else []
    return frozenset(w for w in words if len(w) >= _LETTERS and w not in _general())


def _general() -> frozenset[str]:
    kinds = ("general", "direction")
    return frozenset().union(*(words_of_kind("distance_words", kind) for kind in kinds))


def same_end(a: Claim, b: Claim) -> bool:
    """Return whether both distances are counted from what bears the same name."""
    return bool(far_end(a) & far_end(b))


def same_start(a: Claim, b: Claim) -> bool:
    """Return whether both sentences name one thing, or one kind of happening, that is so far away.

    The house lies 15 miles north of a city, and a witness 50 miles north of it saw the car.
    """
    kinds = [{family for _, family in happenings_in(c.sentence_text)} for c in (a, b)]
    ends = {*far_end(a), *far_end(b), *_general(), *a.quote.split(), *b.quote.split()}
    shared = (words_around(a) & words_around(b)) - {stem_of(w.casefold()) for w in ends}
    return bool(kinds[0] & kinds[1]) or bool(shared)
