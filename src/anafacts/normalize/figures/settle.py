"""Which currency an ambiguous name stands for in its text: pesos, rupees, cents."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

from anafacts.normalize.figures.compose import named_unit
from anafacts.normalize.figures.currencies import Money, places
from anafacts.normalize.figures.draft import Draft, Measure
from anafacts.normalize.figures.pounds import unsure
from anafacts.normalize.figures.tokens import Tokens

BY_TEXT = "currency_by_context"
_OTHER = "or_"
_DOLLAR = "USD"
_LONGEST = 5  # tokens of a country's name


def settled(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with every doubtful currency decided where the text names one of those.

    A currency that the text writes out comes before the countries that it names. Where it names
    none, or several, the currency stays assumed and flagged; so does the dollar, as that of the
    United States. A flag as ``or_AUD`` keeps the other reading where there is but one: the text
    names Australia alone, or one country more than the one assumed; pounds with nothing beside them
    that pays or weighs.
    """
    drafts = [_of_mass_or_money(tokens, d) for d in drafts]
    if not any(d.measure.money and d.measure.money.among for d in drafts):
        return drafts
    written = {d.measure.money.code for d in drafts if d.measure.money and _sure(d.measure.money)}
    named = frozenset(_named(tokens))
    return [_decided(d, written, named) for d in drafts]


def second(draft: Draft) -> Measure | None:
    """Return what the other reading is measured in, where a flag keeps one."""
    name = next((f.removeprefix(_OTHER) for f in draft.flags if f.startswith(_OTHER)), "")
    money = draft.measure.money
    if name.isupper():
        other = replace(money, code=name, flag="") if money else Money(name)
        return replace(draft.measure, money=other, unit=None)
    return replace(draft.measure, money=None, unit=named_unit(name)) if name else None


def _of_mass_or_money(tokens: Tokens, draft: Draft) -> Draft:
    """Return pounds that only their number decides with the other reading."""
    money, last = draft.measure.money, draft.upper or draft.numeral
    bare = money is None or money.among
    if not bare or not any(unsure(tokens, at) for at in range(last.stop, draft.stop)):
        return draft
    other = "pound" if money else "GBP"
    return replace(draft, flags=(*draft.flags, _OTHER + other))


def _sure(money: Money) -> bool:
    return not (money.flag or money.among)


def _decided(draft: Draft, written: set[str], named: frozenset[str]) -> Draft:
    money = draft.measure.money
    if money is None or not money.among:
        return draft
    mine, places_of = written.intersection(money.among), named.intersection(money.among)
    if money.code == _DOLLAR and not (money.minor and len(mine) == 1):
        other = places_of if _DOLLAR not in named | written else frozenset[str]()
        return _with(draft, money, other)
    one = mine if len(mine) == 1 else places_of
    if one == {money.code} and not money.flag:
        return draft
    if len(one) == 1:
        return _with(draft, replace(money, code=min(one), flag=BY_TEXT), frozenset())
    code = money.code if money.code in one else min(one, default=money.code)
    return _with(draft, replace(money, code=code), one - {code})


def _with(draft: Draft, money: Money, other: AbstractSet[str]) -> Draft:
    """Return the draft in the currency, and flagged with the other one where there is but one."""
    flags = (f"{_OTHER}{min(other)}",) if len(other) == 1 else ()
    measure = replace(draft.measure, money=money)
    return replace(draft, measure=measure, flags=draft.flags + flags)


def _named(tokens: Tokens) -> Iterator[str]:
    """Yield the codes that are paid with in the countries which the text names."""
    known, openers = places(), _openers()
    for i, token in enumerate(tokens):
        if token.lower in openers and token.capital:
            sizes = range(min(_LONGEST, len(tokens) - i), 0, -1)
            name = next((n for s in sizes if (n := tokens.lowers(i, i + s)) in known), None)
            yield from known[name] if name else ()


@cache
def _openers() -> frozenset[str]:
    return frozenset(place.partition(" ")[0] for place in places())
