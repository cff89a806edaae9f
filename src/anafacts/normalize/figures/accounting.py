"""Brackets that stand for a minus: "Net loss (1,234)" in a table, told from plain brackets."""

from itertools import takewhile

from anafacts.lexicon import words_of_kind
from anafacts.normalize.figures.numeral import Numeral
from anafacts.normalize.figures.tokens import Gap, Token, Tokens

_SIGNS = {"(", ")", "$", "€", "£", "¥", "₹", "%", "-", "–", "—", "−", "*", "|"}
_REACH = 40  # tokens of a row on either side; a longer line is prose


def bracketed(tokens: Tokens, first: int, numeral: Numeral) -> bool:
    """Return whether the bracket around a number is a minus.

    The number must be a cell of a row: its line holds a label and then nothing but numbers. A
    lone cell needs a label of accounts ("net loss") or a colon. ``first`` is the currency sign
    of the number, or the number.
    """
    stop = numeral.stop
    if tokens.at(first - 1).text != "(" or tokens.at(stop).text != ")":
        return False
    after = list(takewhile(_on_line, tokens[stop + 1 : stop + 1 + _REACH]))
    if len(after) == _REACH or not all(map(_cell, after)):
        return False
    start = max(first - 1 - _REACH, 0)
    line = _line_before(tokens, start, first - 1)
    cells = list(takewhile(_cell, reversed(line)))
    label = line[: len(line) - len(cells)]
    money = first < numeral.first
    if money and cells:
        return False  # "¥5,000 ($45)" gives one amount twice
    others = {t.kind for t in (*cells, *after) if t.kind == "number" or t.text == "("}
    large = numeral.grouped or numeral.decimal or money
    if len(others) == 2:  # noqa: PLR2004 - another number in brackets, which no telephone has
        return True
    return large and (bool(others) or _accounts(label))


def _accounts(label: list[Token]) -> bool:
    """Return whether a label names an account or ends in a colon; no label will do as well."""
    words = words_of_kind("accounting_words", "account")
    return not label or label[-1].text == ":" or any(t.lower in words for t in label)


def _line_before(tokens: Tokens, start: int, stop: int) -> list[Token]:
    """Return the tokens of the line before ``stop``, at most from ``start`` on."""
    first = stop
    while first > start and tokens[first].gap <= Gap.SPACE:
        first -= 1
    return list(tokens[first:stop])


def _on_line(token: Token) -> bool:
    return token.gap <= Gap.SPACE


def _cell(token: Token) -> bool:
    return token.kind == "number" or token.text in _SIGNS
