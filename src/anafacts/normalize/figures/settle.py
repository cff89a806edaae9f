"""Which currency an ambiguous name stands for in its text: pesos, rupees, cents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from anafacts.normalize.figures.currencies import Money, places
from anafacts.normalize.figures.draft import Draft
from anafacts.normalize.figures.tokens import Tokens

BY_TEXT = "currency_by_context"
OTHER_CURRENCY = "or_"  # the code of a second reading stands behind it
_DOLLAR = "USD"
_LONGEST = 5  # tokens of a country's name


def settled(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with every doubtful currency decided where the text names one of those.

    A currency that the text writes out comes before the countries that it names. Where several of
    those that a name may stand for are named, or none is, the currency stays assumed and flagged.
    The dollar stays that of the United States; the flag ``or_AUD`` keeps the other reading where
    the text names only Australia.
    """
    if not any(d.measure.money and d.measure.money.among for d in drafts):
        return list(drafts)
    written = {d.measure.money.code for d in drafts if d.measure.money and _sure(d.measure.money)}
    named = frozenset(_named(tokens))
    return [_decided(d, written, named) for d in drafts]


def _sure(money: Money) -> bool:
    return not money.flag


def _decided(draft: Draft, written: set[str], named: frozenset[str]) -> Draft:
    money = draft.measure.money
    if money is None or not money.among:
        return draft
    mine = _only(written, money.among)
    if money.code != _DOLLAR:
        mine = mine or _only(named, money.among)
    elif not (money.minor and mine):
        other = None if _DOLLAR in named | written else _only(named, money.among)
        return replace(draft, flags=(*draft.flags, f"{OTHER_CURRENCY}{other}")) if other else draft
    if mine is None:
        return draft
    found = replace(money, code=mine, flag=BY_TEXT)
    return replace(draft, measure=replace(draft.measure, money=found))


def _only(codes: set[str] | frozenset[str], among: tuple[str, ...]) -> str | None:
    """Return the one code that both have, or None where there is none or more."""
    both = codes.intersection(among)
    return next(iter(both)) if len(both) == 1 else None


def _named(tokens: Tokens) -> Iterator[str]:
    """Yield the codes that are paid with in the countries which the text names."""
    known, openers = places(), _openers()
    for i, token in enumerate(tokens):
        if token.capital and token.lower in openers:
            sizes = range(min(_LONGEST, len(tokens) - i), 0, -1)
            name = next((n for s in sizes if (n := tokens.lowers(i, i + s)) in known), None)
            yield from known[name] if name else ()


@cache
def _openers() -> frozenset[str]:
    return frozenset(place.partition(" ")[0] for place in places())
