"""Two numbers that make one range, and numbers that share the unit of the last."""

from dataclasses import replace

from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import Form, Numeral
from anafacts.normalize.figures.tokens import SENTENCE_ENDS, Tokens
from anafacts.normalize.figures.vocabulary import growth

_CONNECTORS = {"-", "–", "—", "to", "- to", "- to -", "- or", "‑", "through", "to -"}
_SIGNS = {"-", "–", "—", "‑"}
_NUMBERS = {Form.DIGITS, Form.WORDS}
_OWN_SCALE = 1000
_CLOSE = 3
_CUE_REACH = 6
_CLAUSE = 20  # tokens of a clause behind a number


def merged(tokens: Tokens, lower: Draft, upper: Draft) -> Draft | None:
    """Return the range that two neighbouring drafts make, or None: "10 to 12 days", "$3-4bn"."""
    between = tokens.lowers(lower.stop, upper.first)
    if _multiplies(tokens, upper) and between in _CONNECTORS and _bare(lower):
        factor = replace(lower.numeral, form=Form.FACTOR)
        return _range(replace(lower, numeral=factor), upper)
    if not _numbers(lower, upper) or upper.hedge or not _agree(lower, upper):
        return None
    start = _between(tokens, lower)
    if between == "and" and start is not None:
        lower = replace(lower, first=start)
    elif not _connects(tokens, lower, upper, between):
        return None
    return _range(lower, upper)


def _multiplies(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a number ends in "times", "fold" or "x"."""
    last = tokens[draft.numeral.stop - 1].lower
    factor = draft.numeral.form is Form.FACTOR
    return draft.rule == "times" or (factor and last.endswith(("fold", "folds", "x", "×")))


def _bare(draft: Draft) -> bool:
    return draft.numeral.form in _NUMBERS and not draft.measure.known and not draft.upper


def _range(lower: Draft, upper: Draft) -> Draft | None:
    lower, upper = _signed(lower), _signed(upper)
    first = _shared_scale(lower, upper)
    if first.value is None or upper.numeral.value is None:
        return None
    falling = 0 > first.value > upper.numeral.value  # "-5 to -10 °C"
    if first.value >= upper.numeral.value and not falling:
        return None
    measure = upper.measure if upper.measure.known or upper.measure.noun else lower.measure
    flags = tuple(dict.fromkeys((*lower.flags, *upper.flags)))
    per = next((f.removeprefix("per_") for f in flags if f.startswith("per_")), measure.per)
    if measure.known and per:
        measure = replace(measure, per=per)
        flags = tuple(f for f in flags if not f.startswith("per_"))
    return replace(
        lower,
        numeral=first,
        upper=upper.numeral,
        stop=upper.stop,
        measure=measure,
        rule="range",
        flags=flags,
    )


def _signed(draft: Draft) -> Draft:
    """Return the draft with its sign in the number: each end of "-5 to 10" has its own."""
    numeral = draft.numeral
    if draft.sign > 0 or numeral.value is None:
        return draft
    return replace(draft, numeral=replace(numeral, value=-numeral.value), sign=1)


def change_cue(tokens: Tokens, first: int) -> str | None:
    """Return the word of change that governs a "from" standing just before ``first``."""
    words = growth("change").keys() | growth("noun").keys() | growth("factor").keys()
    for token in reversed(tokens[max(first - _CUE_REACH, 0) : max(first, 0)]):
        if token.text in SENTENCE_ENDS:
            return None
        if token.lower in words:
            return token.lower
    return None


def _numbers(lower: Draft, upper: Draft) -> bool:
    return (
        lower.numeral.form in _NUMBERS
        and upper.numeral.form in _NUMBERS
        and not (lower.upper or upper.upper)
    )


def _agree(lower: Draft, upper: Draft) -> bool:
    """Return whether the units allow one range: equal, or one of them is left out."""
    ours, theirs = lower.measure, upper.measure
    if ours.noun and ours.noun != theirs.noun:
        return False
    if not (ours.known and theirs.known):
        return True
    if ours.money and theirs.money:
        same = ours.money.code == theirs.money.code
        return same and ours.money.factor == theirs.money.factor
    return ours.unit is theirs.unit


def _between(tokens: Tokens, lower: Draft) -> int | None:
    at = lower.first - 1
    at -= tokens.at(at).lower in {"the", "a", "age", "ages"}
    return at if tokens.at(at).lower == "between" else None


def _connects(tokens: Tokens, lower: Draft, upper: Draft, between: str) -> bool:
    if between == "or":
        near = (upper.numeral.value or 0) <= _CLOSE * (lower.numeral.value or 0)
        one = near and not lower.measure.known and lower.numeral.value != 0
        return one and not _respective(tokens, upper.stop)
    if between not in _CONNECTORS:
        return False
    if between in _SIGNS and not tokens.glued(lower.stop):
        known = upper.measure.known or lower.measure.known
        return known or plural_noun(tokens.at(upper.stop))
    if between in _SIGNS and lower.numeral.form is not upper.numeral.form:
        return False  # "7-Eleven"
    if between == "to" and lower.measure.known and _grows(tokens, lower):
        return False
    changes = tokens.at(lower.first - 1).lower == "from" and change_cue(tokens, lower.first - 1)
    return not changes


def _respective(tokens: Tokens, start: int) -> bool:
    """Return whether each number has its own bearer: "3 or 4 less than A and B respectively"."""
    for token in tokens[start : start + _CLAUSE]:
        if token.text in SENTENCE_ENDS:
            return False
        if token.lower == "respectively":
            return True
    return False


def _grows(tokens: Tokens, lower: Draft) -> bool:
    """Return whether the first number is a change and the second a level: "rose 5% to 3,000"."""
    at = lower.first - 1
    at -= tokens.at(at).lower == "by"
    return tokens.at(at).lower in growth("change")


def _shared_scale(lower: Draft, upper: Draft) -> Numeral:
    mine, theirs = lower.numeral, upper.numeral
    value = mine.value or 0.0
    bare = mine.scale == 1 and theirs.scale > 1 and value < _OWN_SCALE
    if bare and value * theirs.scale < (theirs.value or 0.0):
        return replace(mine, value=value * theirs.scale, scale=theirs.scale)
    return mine
