"""The names of parts: "half", "quarters", "fifth", "thirtieths", and a part after a number."""

from anafacts.normalize.figures.numeral import linked, past, unit_word, word
from anafacts.normalize.figures.tokens import Tokens
from anafacts.normalize.figures.vocabulary import number_words, scales

_SURE = {2.0, 4.0}  # half and quarter are no ordinals
_FIRST = 3.0  # "second" is never a part


def below(tokens: Tokens, position: int) -> tuple[float, bool] | None:
    """Return what the part at a position divides by, and whether it is a plural: "fifths"."""
    lower = tokens.at(position).lower
    if entry := word(tokens, position, "part"):
        return entry.value, lower.endswith("s")
    if entry := word(tokens, position, "ordinal"):
        return (entry.value, False) if entry.value >= _FIRST else None
    rows = number_words().get(lower.removesuffix("s"), ()) if lower.endswith("ths") else ()
    return next(((row.value, True) for row in rows if row.kind == "ordinal"), None)


def and_part(tokens: Tokens, position: int) -> tuple[float, int] | None:
    """Return the part added to a number and the position after it: "and a half", "-and-a-third".

    "Two and a third resigned" adds nothing: a part that could be an ordinal needs what follows
    to be no other word than a unit or "of".
    """
    at = past(tokens, position, "and")
    count = linked(tokens, at) if at is not None else None
    if count is None:
        return None
    entry = word(tokens, count, "cardinal")
    above = 1.0 if tokens.at(count).lower in {"a", "an"} else entry.value if entry else 0.0
    name = linked(tokens, count + 1) if above else None
    found = below(tokens, name) if name is not None else None
    if name is None or found is None or above >= found[0]:
        return None
    adjective = tokens[name].lower == "quarter" and tokens.at(name + 1).lower in scales()
    if (above > 1) != found[1] and not adjective:  # "two and three quarter million"
        return None
    sure = found[1] or found[0] in _SURE or _alone(tokens, name + 1)
    return (above / found[0], name + 1) if sure else None


def _alone(tokens: Tokens, position: int) -> bool:
    """Return whether no noun follows that an ordinal could belong to."""
    token = tokens.at(position)
    return token.kind != "word" or token.lower == "of" or unit_word(tokens, position) is not None
