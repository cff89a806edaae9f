"""Spelled numbers that count nothing: one another, Six-Point Consensus, one-way."""

from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import word
from anafacts.normalize.figures.tokens import Gap, Token, Tokens
from anafacts.normalize.figures.vocabulary import names, scales

_HYPHENS = {"-", "\u2010", "\u2011", "–"}
_QUOTES = {'"', "“", "”", "‘", "’", "'", "*", "_"}
_MEASURING = {"for", "in", "within", "of", "after", "just", "only", "than", "lasted", "took"}
_MOMENTS = {"point", "time", "stage", "moment"}  # "at one point" is some time
_REACH = 10
_LONG = 3
_TWENTY = 20


def joined(context: Context, draft: Draft) -> str | None:
    """Return "idiom" for a number word inside a compound: "one-way", "multi-million"."""
    tokens, first, stop = context.tokens, draft.numeral.first, draft.numeral.stop
    if _vaguely(tokens, first - 2, first) or _vaguely(tokens, first, stop + 1):
        return None
    if tokens.glued(first) and tokens[first - 1].text in _HYPHENS:
        return "idiom" if tokens.at(first - 2).kind == "word" else None
    hyphen = tokens.at(stop).text == "-" and tokens.glued(stop) and tokens.glued(stop + 1)
    hyphen = hyphen and draft.stop == stop  # "twenty-odd" is hedged
    lone = hyphen and not draft.measure.known and not draft.measure.noun
    return "idiom" if lone and tokens.at(stop + 1).kind == "word" else None


def _vaguely(tokens: Tokens, at: int, other: int) -> bool:
    """Return whether two neighbouring number words make a range: "two-three weeks"."""
    tied = tokens.at(other - 1).text in _HYPHENS and tokens.glued(other - 1)
    low, high = word(tokens, max(at, 0), "cardinal"), word(tokens, other, "cardinal")
    if not (tied and tokens.glued(other) and low and high and low.value + 1 == high.value):
        return False
    after = tokens.at(other + 1)
    return plural_noun(after) or after.lower in scales()


def ranked(context: Context, draft: Draft) -> str | None:
    """Return "ordinal" for the word behind "number": "number one", "the world number two"."""
    tokens, first = context.tokens, draft.numeral.first
    numbered = tokens.at(first - 1).lower == "number" and tokens[first].gap is Gap.SPACE
    return "ordinal" if numbered and not draft.measure.known else None


def capital_name(context: Context, draft: Draft) -> str | None:
    """Return "name" for "Six-Point Consensus", "Group of Seven", "One Hundred Years ..."."""
    tokens, first, stop = context.tokens, draft.numeral.first, draft.numeral.stop
    if not tokens[first].capital or (tokens[first].text.isupper() and len(tokens[first].text) > 1):
        return None
    if _quoted_title(tokens, first):
        return "name"
    if context.titled(first):
        return None
    group = tokens.at(first - 1).lower == "of" and tokens.at(first - 2).capital
    after = tokens.at(stop + (tokens.at(stop).text == "-"))
    beside = after.capital or tokens.at(first - 1).capital
    return "name" if group or (beside and not context.opens_sentence(first)) else None


def pronoun(context: Context, draft: Draft) -> str | None:
    """Return "pronoun" unless "one" counts something: "one person", "at least one bomb"."""
    tokens, numeral = context.tokens, draft.numeral
    before, after = tokens.at(draft.first - 1), tokens.at(numeral.stop)
    one = numeral.stop == numeral.first + 1 and tokens[numeral.first].lower == "one"
    if not one or draft.measure.noun or after.text == "-" or _to_another(tokens, numeral.stop):
        return None
    if before.lower == "at" and after.lower in _MOMENTS:
        return "idiom"
    if draft.measure.known:  # "one day": some day, unless something measures it
        vague = after.lower == "day" and not draft.hedge and before.lower not in _MEASURING
        return "pronoun" if vague else None
    counted = after.kind == "word" and after.gap <= Gap.LINE
    refers = after.lower in names("one_before") or before.lower in names("one_after")
    return None if counted and not refers else "pronoun"


def vague(context: Context, draft: Draft) -> str | None:
    """Return "vague" for "several" without a noun after it; "hundreds" may stand alone."""
    after = context.tokens.at(draft.stop)
    if (draft.numeral.low or 0) >= _TWENTY or draft.measure.known:
        return None
    noun = after.kind == "word" and after.gap <= Gap.LINE and after.lower not in names("never_name")
    return None if noun else "vague"


def _to_another(tokens: Tokens, stop: int) -> bool:
    """Return whether "one" begins a range: "one or two", "one to three"."""
    numbers = word(tokens, stop + 1, "cardinal", "tens")
    return tokens.at(stop).lower in {"to", "or"} and numbers is not None


def _quoted_title(tokens: Tokens, first: int) -> bool:
    """Return whether the number opens a quoted title: a quotation with every long word capital."""
    if tokens.at(first - 1).text not in _QUOTES:
        return False
    inside: list[Token] = []
    for token in tokens[first : first + _REACH]:
        if token.text in _QUOTES:
            words = [t for t in inside if t.kind == "word" and len(t.text) > _LONG]
            return len(inside) > 1 and all(t.capital for t in words)
        inside.append(token)
    return False
