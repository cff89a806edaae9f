"""Numbers that point to something: Section 3, Figs. 4 and 5, Eq. (11), the 2 of "2) to win"."""

from anafacts.normalize.figures.context import Context
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.naming import bare
from anafacts.normalize.figures.nouns import plural_noun
from anafacts.normalize.figures.numeral import Form
from anafacts.normalize.figures.tokens import HYPHENS, Gap, Tokens
from anafacts.normalize.figures.vocabulary import NumberName, names

_SIGNS = {"#", "№"}
_OPENING = {".", ";", ":", ")", "?", "!", "•", "►"}
_LISTS = {
    *(",", "and", ", and", "or", "&", "–", "-", "to", "of"),
    *(") , (", ") and (", ") , and (", ") or (", ") – (", ") - (", ") to ("),
}
_CLOSED = {".", ",", ";", ")", "are", "were", "have", "had", "in", "on", "at", "for", "with", "as"}
_INTO = {
    *(
        "in",
        "on",
        "of",
        "by",
        "for",
        "from",
        "since",
        "until",
        "through",
        "during",
        "after",
        "before",
    ),
    *("at", "into", "to", "entering", "between"),
}
_LAST = {"and", "or", "&", ", and", ", or", "to", "through"}
_REACH = 40
_HIGHEST, _THOUSAND = 100, 1000
_MOST = {"most", "least", "best", "worst"}
_NOUN_REACH = 3


def pointed(context: Context, draft: Draft) -> str | None:
    """Return the reason of the word before a bare number: "Section 3", "Flight 370", "top 10"."""
    tokens, at = context.tokens, draft.first - 1
    if not bare(draft) or tokens.at(draft.first).gap > Gap.SPACE:
        return None
    if tokens.at(at).text in _SIGNS:
        return "reference"
    bracketed = tokens.at(at).text == "(" and tokens.at(draft.stop).text == ")"
    if _counted_off(tokens, draft):
        return "name"
    entry, before = _entry(tokens, at - bracketed), tokens.at(at)
    before = tokens.at(at - 1) if before.text == "." else before  # "Fig. 8 shows"
    compound = tokens.at(draft.numeral.stop).text in HYPHENS  # "No. 9-ranked"
    if entry is None or (draft.measure.noun and not compound):
        return None
    if entry.capital and not before.capital:
        return None
    counts = plural_noun(tokens.at(draft.stop)) and not before.capital
    return None if counts or _ranked(tokens, draft.stop, entry) else entry.reason


def turn(context: Context, draft: Draft) -> str | None:
    """Return "name" for a number word that tells which of a row: "in round three"."""
    return "name" if bare(draft) and _counted_off(context.tokens, draft) else None


def _counted_off(tokens: Tokens, draft: Draft) -> bool:
    """Return whether a number tells which of a row: "in week 12", not "in year 2014"."""
    at = draft.first - 1
    turn = tokens.at(at).lower in names("turn") and tokens.at(at - 1).lower in _INTO
    low = (draft.numeral.value or 0) < _THOUSAND and not draft.measure.noun
    return turn and low and not plural_noun(tokens.at(draft.stop))


def _ranked(tokens: Tokens, stop: int, entry: NumberName) -> bool:
    """Return whether a superlative leads from a number to its noun: "top 20 best paid players"."""
    first = tokens.at(stop)
    if entry.reason != "ordinal" or not (first.lower in _MOST or first.lower.endswith("est")):
        return False
    return any(map(plural_noun, tokens[stop + 1 : stop + 1 + _NOUN_REACH]))


def enumerated(context: Context, draft: Draft) -> str | None:
    """Return "reference" for a small number before a bracket that nothing opened: "2) to win".

    So is one in brackets of its own where a part of a sentence begins: "; (2) to win".
    """
    tokens, numeral = context.tokens, draft.numeral
    if tokens.at(numeral.stop).text != ")" or not bare(draft) or numeral.decimal:
        return None
    if (numeral.value or 0) >= _HIGHEST:
        return None
    if _opens_part(tokens, draft.first - 1):
        return "reference"
    if tokens.at(draft.first - 1).glued:
        return None
    for token in reversed(tokens[max(draft.first - _REACH, 0) : draft.first]):
        if token.text in {"(", ")"} or token.gap is Gap.PARAGRAPH:
            return None if token.text == "(" else "reference"
    return "reference"


def _opens_part(tokens: Tokens, bracket: int) -> bool:
    """Return whether a bracket opens where nothing that could be counted stands before it."""
    before = tokens.at(bracket - 1)
    breaks = before.text in _OPENING or tokens.at(bracket).gap > Gap.SPACE
    return tokens.at(bracket).text == "(" and breaks and tokens.glued(bracket + 1)


def continues(tokens: Tokens, end: int, draft: Draft) -> bool:
    """Return whether a bare number goes on a list of references that ended before ``end``."""
    if draft.numeral.form is not Form.DIGITS or not bare(draft) or draft.measure.noun:
        return False
    return tokens.lowers(end, draft.first) in _LISTS and not plural_noun(tokens.at(draft.stop))


def series(tokens: Tokens, end: int, draft: Draft) -> bool:
    """Return whether a number goes on the names that ended before ``end``: "Explorer 8 and 9"."""
    plain = draft.numeral.form is Form.DIGITS and bare(draft) and not draft.measure.noun
    if not plain or draft.numeral.decimal or draft.numeral.grouped:
        return False
    between = tokens.lowers(end, draft.first)
    if between == ",":
        return _goes_on(tokens, draft.stop)
    after = tokens.at(draft.stop)
    closed = after.kind == "edge" or after.text in _CLOSED
    alone = not tokens.glued(end - 1)
    return between in _LAST and closed and (alone or _in_list(tokens, end - 1))


def _goes_on(tokens: Tokens, stop: int) -> bool:
    """Return whether a list of numbers that closes with "and" goes on: "8, 9 and 10 are"."""
    limit = stop + _REACH
    while stop < limit and tokens.at(stop).text == "," and tokens.at(stop + 1).kind == "number":
        stop += 2
    stop += tokens.at(stop).text == ","
    if tokens.at(stop).lower not in {"and", "or", "&"}:
        return False
    last, after = tokens.at(stop + 1), tokens.at(stop + 2)
    closed = after.kind == "edge" or after.text in _CLOSED
    return last.kind == "number" and last.text.isdecimal() and closed


def _in_list(tokens: Tokens, last: int) -> bool:
    """Return whether the number at a position follows another after a comma."""
    return tokens.at(last - 1).text == "," and tokens.at(last - 2).kind == "number"


def _entry(tokens: Tokens, position: int) -> NumberName | None:
    before = tokens.at(position)
    if before.text == ".":
        return names("before").get(f"{tokens.at(position - 1).lower} .")
    return names("before").get(before.lower if len(before.text) > 1 else before.text)
