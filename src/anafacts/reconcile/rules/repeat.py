"""Copies and repetitions: one voice, counted once."""

from anafacts.model import Family, RelationName
from anafacts.reconcile.verdict import Pair, Verdict
from anafacts.reconcile.words import source, squeeze


def repeat(pair: Pair) -> Verdict | None:
    """Return that the two are one statement: same words on the same authority."""
    first, second = pair.a.quote, pair.b.quote
    if first != second and squeeze(first).casefold() != squeeze(second).casefold():
        return None
    same_voice = pair.same_originator or squeeze(pair.a.sentence_text) == squeeze(
        pair.b.sentence_text
    )
    if not same_voice:
        return None
    origin = pair.a.attribution.originator or "the same words"
    text = f"{source(pair.a)} and {source(pair.b)} repeat one statement ({origin})."
    return Verdict(Family.AGREE, RelationName.REPEAT, text)
