"""The currencies of the lexicon, indexed by what is written for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from anafacts.lexicon import load, words_of_kind
from anafacts.normalize.figures.nouns import plural
from anafacts.normalize.figures.vocabulary import spaced

_DOLLARS = ("dollar", "peso")


@dataclass(frozen=True, slots=True)
class CurrencyName:
    """A currency of ``currency_names.toml``, with the words for where it is paid with."""

    code: str
    name: str
    noun: str
    words: tuple[str, ...]
    signs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    current: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Currency:
    """Further surfaces of a currency by its code; ``currencies.toml`` explains the keys."""

    code: str
    prefixes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    minor: tuple[str, ...] = ()
    minor_value: float = 0.01
    flag: str = ""
    among: tuple[str, ...] = ()
    careful: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """One way of writing a currency: its code, what it is worth in it, and a doubt.

    ``among`` are the codes that it may be as well; ``careful`` says that it may be no money at all.
    """

    code: str
    factor: float = 1.0
    flag: str = ""
    among: tuple[str, ...] = ()
    careful: bool = False
    minor: bool = False


Index = dict[str, Money]


@dataclass(frozen=True, slots=True)
class Currencies:
    """Surfaces before a number with their case, and after it in small letters, as ``spaced``.

    ``last`` holds the last tokens of the first; ``first`` the first tokens of both, in small
    letters.
    """

    before: Index
    after: Index
    last: frozenset[str]
    first: frozenset[str]


@cache
def currencies() -> Currencies:
    """Return every surface of a currency; what is put in by hand comes before what is made."""
    before = dict(_signs_and_codes()) | dict(_prefixes())
    after = dict(_nouns()) | dict(_full_names()) | dict(_words())
    last = frozenset(surface.rpartition(" ")[2] for surface in before)
    first = frozenset(s.partition(" ")[0].lower() for s in (*before, *after))
    return Currencies(before, after, last, first)


@cache
def names_by_code() -> dict[str, CurrencyName]:
    """Return the made entries by code."""
    return {entry.code: entry for entry in load("currency_names", CurrencyName)}


@cache
def places() -> dict[str, frozenset[str]]:
    """Return the codes that are paid with in a place, by its name or adjective in small letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in names_by_code().values():
        for place in entry.places:
            found[spaced(place)].add(entry.code)
    return {place: frozenset(codes) for place, codes in found.items()}


def word(kind: str) -> frozenset[str]:
    """Return the words of a kind of ``currency_words.toml``."""
    return words_of_kind("currency_words", kind)


def _prefixes() -> Iterator[tuple[str, Money]]:
    for row in load("currencies", Currency):
        money = _money(row)
        yield from ((spaced(prefix), money) for prefix in row.prefixes)


def _words() -> Iterator[tuple[str, Money]]:
    for row in load("currencies", Currency):
        money = _money(row)
        cent = replace(money, factor=row.minor_value, minor=True)
        yield from ((form, money) for form in _forms(row.words))
        yield from ((form, cent) for form in _forms(row.minor))


def _money(row: Currency) -> Money:
    return Money(row.code, 1.0, row.flag, row.among, row.careful)


def _signs_and_codes() -> Iterator[tuple[str, Money]]:
    """Yield the codes, their signs, and the codes of dollars with a sign: ``MXN$``."""
    for row in names_by_code().values():
        careful = not row.current or row.code in word("careful_code")
        yield row.code, Money(row.code, careful=careful)
        yield from ((sign, Money(row.code)) for sign in row.signs)
        if row.noun in _DOLLARS:
            yield spaced(f"{row.code}$"), Money(row.code)
            yield spaced(f"{row.code.lower()}$"), Money(row.code)


def _full_names() -> Iterator[tuple[str, Money]]:
    for row in names_by_code().values():
        yield from ((form, Money(row.code)) for form in _forms(row.words))
        if row.code.lower() in word("small_code"):
            yield row.code.lower(), Money(row.code)


def _nouns() -> Iterator[tuple[str, Money]]:
    """Yield the nouns that stand for one currency of today, or for one and its forerunners."""
    owners: dict[str, list[CurrencyName]] = defaultdict(list)
    for row in names_by_code().values():
        owners[row.noun.lower()].append(row)
    for noun, rows in owners.items():
        now = [row for row in rows if row.current] or rows
        home = len({row.code[:2] for row in rows}) == 1
        if len(now) == 1 and home and noun not in word("no_noun"):
            careful = noun in word("careful_noun")
            yield from ((form, Money(now[0].code, careful=careful)) for form in _forms((noun,)))


def _forms(words: Iterable[str]) -> Iterator[str]:
    """Yield the words and their plurals, as the tokens of a text are joined."""
    return (spaced(form) for one in words for form in (one, plural(one)))
