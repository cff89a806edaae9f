"""Numbers in digits that name or point to something: G20, Boeing 787, Section 3."""

from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import unit_near, word
from anafacts.normalize.figures.sizes import crossed
from anafacts.normalize.figures.tokens import HYPHENS, Gap
from anafacts.normalize.figures.vocabulary import names, number_words, scales

_JOINS = {"-", "\u2010", "\u2011", "–", "/", "."}
_SHORT = 3
_SINGULAR = {
    *("the", "a", "new", "first", "its", "this", "each", "own", "latest", "their", "his", "her"),
}
# A word that a hyphen ties to a number and that leaves it a quantity: "now-18 years".
_MEASURING = {
    *("sub", "minus", "plus", "now", "then", "to", "or", "and", "mid", "nearly", "almost", "about"),
    *(
        "near",
        "around",
        "roughly",
        "over",
        "under",
        "pre",
        "post",
        "first",
        "by",
        "per",
        "a",
        "of",
        "for",
    ),
}
_IDIOMS = {"- something", "- somethings", "- figure"}  # 30-something, a 6-figure sum
_HIGHEST_SCORE = 200
_EMERGENCY = {"911", "999", "112"}
_SINGLE = {"is", "was", "has", "does"}
_VERBS = {"is", "was", "has", "will", "would", "can"}


def glued(context: Context, draft: Draft) -> str | None:
    """Return "name" where letters touch the digits: G20, 5G, COVID-19, JF-17, 787s."""
    tokens, first, stop = context.tokens, draft.first, draft.stop
    tied = tokens.glued(stop) and tokens[stop].kind == "word"
    if (tied and not crossed(tokens, first, draft.numeral.stop)) or _prefixed(context, draft):
        return "name"
    at = draft.numeral.stop
    among = tokens.lowers(at, at + 3) == "- in -" and tokens.glued(at + 2)
    if (tokens.lowers(at, at + 2) in _IDIOMS or among) and tokens.glued(at + 1):
        return "idiom"
    if not tokens.glued(first) or crossed(tokens, first, at):
        return None
    before, further = tokens[first - 1], tokens.at(first - 2)
    if before.kind == "word" or before.text == "_" or _in_formula(context, first - 1):
        return "name"
    if before.text not in _JOINS or not before.glued or further.kind not in {"word", "number"}:
        return None
    code = before.text in {"/", "."} and draft.measure.money is None
    return "name" if further.capital or code or _suffixed(context, draft) else None


def _in_formula(context: Context, sign: int) -> bool:
    """Return whether letters and a sign before a number make a formula: 3f+1, x−1, f(5), UTC+2."""
    tokens = context.tokens
    letters = tokens.at(sign - 1)
    if letters.kind != "word" or not tokens.glued(sign):
        return False
    argument = tokens[sign].text == "(" and len(letters.text) < _SHORT
    added = tokens[sign].text == "+" and (letters.glued or letters.text.isupper())
    return argument or added or tokens[sign].text == "−"


def _prefixed(context: Context, draft: Draft) -> bool:
    """Return whether the number begins a name: "7-Eleven"."""
    tokens, stop = context.tokens, draft.numeral.stop
    tied = tokens.at(stop).text == "-" and tokens.glued(stop) and tokens.glued(stop + 1)
    short = len(tokens[draft.numeral.first].text) <= _SHORT  # "2014-Present" begins with a year
    named = tied and short and tokens[stop + 1].capital
    return named and bare(draft) and not draft.measure.noun


def _suffixed(context: Context, draft: Draft) -> bool:
    """Return whether the number ends a name in small letters: "omega-3", not "sub-10"."""
    hyphen, further = (context.tokens.at(draft.first - back) for back in (1, 2))
    if hyphen.text not in HYPHENS or further.kind != "word" or further.lower in number_words():
        return False
    measured = context.tokens.at(draft.first - 3).kind in {"number", "part"}
    if measured or draft.measure.money or further.lower in scales():
        return False  # the second end of a range: "$1m-$2m", "5 kg-10 kg"
    return further.lower not in _MEASURING and not further.lower.endswith("ly")


def slashed(context: Context, draft: Draft) -> str | None:
    """Return "name" for "20/20", a 50/50 split, and "score" for a ratio such as "3:1"."""
    tokens, stop = context.tokens, draft.numeral.stop
    sign, other = tokens.at(stop), tokens.at(stop + 1)
    tied = sign.glued and other.glued and other.kind == "number"
    plain = bare(draft) and not (draft.numeral.decimal or draft.numeral.grouped)
    if not (tied and plain and sign.text in {"/", ":"}):
        return None
    return "score" if sign.text == ":" else "name"


def paired(context: Context, draft: Draft) -> str | None:
    """Return why "2-1" is a score and "787-8" a name: a range would rise."""
    tokens = context.tokens
    number, sign, other = (tokens.at(draft.numeral.first + i) for i in range(3))
    tied = sign.text in {"-", "–"} and sign.glued and other.glued
    if not (bare(draft) and tied and number.text.isdecimal() and other.text.isdecimal()):
        return None
    after, before = tokens.at(draft.numeral.first + 3), tokens.at(draft.first - 1)
    one = before.lower in _SINGULAR and after.kind == "word" and not plural_noun(after)
    if one and len(number.text) == len(other.text) == _SHORT:
        return "name"
    if len(other.text) > _SHORT or float(number.text) < float(other.text):
        return None
    high = float(number.text) < _HIGHEST_SCORE and len(other.text) > 1  # "a 108-70 win"
    return "name" if len(number.text) >= _SHORT and not high else "score"


def model(context: Context, draft: Draft) -> str | None:
    """Return "name" for "the 787 will seat": one thing that is called by a number."""
    tokens = context.tokens
    text, before = tokens[draft.numeral.first].text, tokens.at(draft.first - 1)
    after = tokens[draft.numeral.stop : draft.numeral.stop + _SHORT]
    if (
        not (bare(draft) and text.isdecimal() and len(text) == _SHORT and after)
        or draft.measure.noun
    ):
        return None
    if int(text) % 100 == 0 or before.lower not in _SINGULAR or any(map(plural_noun, after)):
        return None
    return "name" if after[0].lower in _VERBS or after[0].capital else None


def dialled(context: Context, draft: Draft) -> str | None:
    """Return "phone" for 911, 999 or 112 beside a word of calling: "a 911 call"."""
    tokens, stop = context.tokens, draft.numeral.stop
    if not bare(draft) or tokens[draft.numeral.first].text not in _EMERGENCY:
        return None
    beside = {tokens.at(draft.first - 1).lower, tokens.at(stop).lower}
    return "phone" if not beside.isdisjoint(names("emergency")) else None


def capital_before(context: Context, draft: Draft) -> str | None:
    """Return "name" for a bare number after a capitalised word: "Boeing 787", "Sputnik 2"."""
    tokens, at, numeral = context.tokens, draft.first - 1, draft.numeral
    if not bare(draft) or draft.measure.noun or numeral.grouped or numeral.decimal:
        return None
    before, after = tokens.at(at), tokens.at(draft.stop)
    named = before.capital and before.lower not in names("never_name")
    if _measured_range(context, draft):
        return None
    if not named or before.lower.endswith("'s") or tokens.at(draft.first).gap > Gap.SPACE:
        return None
    if plural_noun(after) or context.titled(draft.first):
        return None
    single = after.lower in _SINGLE and (numeral.value or 0) > 1  # "Club 64 is open"
    return None if context.opens_sentence(at) and not (after.capital or single) else "name"


def grouped(context: Context, draft: Draft) -> str | None:
    """Return "name" for the Group of 20, unless a sentence opens with "Group of 20 pupils"."""
    tokens, at = context.tokens, draft.first - 2
    if tokens.lowers(at, draft.first) != "group of" or not tokens[at].capital or not bare(draft):
        return None
    counts = plural_noun(tokens.at(draft.stop)) and context.opens_sentence(at)
    return None if counts else "name"


def numbered(context: Context, draft: Draft) -> str | None:
    """Return "name" for the number of what another number counts: "two new 320 Neo jets"."""
    tokens, at = context.tokens, draft.first - 1
    if not (bare(draft) and tokens.at(draft.stop).capital) or draft.measure.noun:
        return None
    at -= tokens.at(at).kind == "word" and tokens.at(at).text.islower()
    counts = tokens.at(at).kind == "number" or word(tokens, at, "cardinal", "tens") is not None
    beside = all(t.gap is Gap.SPACE for t in tokens[at + 1 : draft.first + 1])
    return "name" if counts and beside and not tokens.glued(at) else None


def _measured_range(context: Context, draft: Draft) -> bool:
    """Return whether the number is the lower end of a range with a unit: "Catholic 12-14%"."""
    tokens, at = context.tokens, draft.numeral.stop
    tied = tokens.at(at).text in {"-", "–"} and tokens.glued(at) and tokens.glued(at + 1)
    measured = tokens.at(at + 2).text == "%" or unit_near(tokens, at + 2) is not None
    return tied and tokens[at + 1].kind == "number" and measured


def named_before(context: Context, draft: Draft, texts: set[str]) -> bool:
    """Return whether a bare number repeats one that the text has used as a name."""
    tokens, numeral = context.tokens, draft.numeral
    lone = numeral.stop == numeral.first + 1 and not draft.measure.known and not draft.hedge
    if not lone or tokens[numeral.first].text not in texts:
        return False
    one = tokens.at(draft.first - 1).lower in _SINGULAR
    return one or not plural_noun(tokens.at(draft.stop))


def bare(draft: Draft) -> bool:
    """Return whether a number has no unit, no scale and no hedge that would make it a quantity."""
    hedged = draft.hedge is not None and not draft.hedge.stance
    return not (draft.measure.known or draft.numeral.scale > 1 or hedged)
