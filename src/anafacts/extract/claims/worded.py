"""A measured noun in words, as close to the text as it can be."""

from spacy.tokens import Doc, Token

from anafacts.extract import tree
from anafacts.extract.claims.amounts import is_unit
from anafacts.normalize.figures.currencies import currencies


def noun_words(noun: Token | None) -> str:
    """Return the noun with its modifiers, but not the amount in "a 66 billion yuan credit line"."""
    if noun is None:
        return ""
    before = [c for c in noun.lefts if c.dep_ in {"amod", "compound"}]
    amount = max((c.right_edge.i for c in before if _is_amount(c)), default=-1)
    start = min((c.i for c in before if c.i > amount), default=noun.i)
    return tree.text_of(noun.doc, (_start_of_word(noun.doc, start, amount), noun.i + 1))


def _is_amount(token: Token) -> bool:
    """Return whether a modifier is an amount, or the unit of one: "a 28-year veteran"."""
    return is_unit(token) or any(is_unit(child) for child in tree.children(token, "nummod"))


def _start_of_word(doc: Doc, start: int, amount: int) -> int:
    """Return where a word with hyphens begins: "information-technology market"."""
    while start - 2 > amount and doc[start - 1].text == "-" and not doc[start - 2].whitespace_:
        if doc[start].lower_ in currencies().after:
            return start + 1  # "a 2 mn-euro theft"
        start -= 2
    return start
