"""Write lexicon/data/currency_names.toml from Babel's copy of CLDR and from pycountry's ISO 4217.

    python scripts/make_currencies.py

One entry for every currency that is or was legal tender: its code, its English names, its sign
where that belongs to no other, and the words for where it is paid with. Where several codes had
the same name, that of today or else the latest stands for all. What news adds to these names is
in currencies.toml, by hand.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

import pycountry
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers
from babel.numbers import get_currency_name

from anafacts.normalize.names.data import country_names, country_words

_LONGEST = 5  # words of a name that stands before a currency
TARGET = Path(__file__).parents[1] / "src/anafacts/lexicon/data/currency_names.toml"
HEAD = (
    "# Names of the currencies of today and yesterday, their signs, and the words for where they\n"
    "# are legal tender. Written by scripts/make_currencies.py; do not edit.\n"
)
_SHARED = {"XAF", "XCD", "XCG", "XOF", "XPF"}  # the codes with X that people pay with
_EVERYWHERE = {"USD", "EUR"}  # paid in so many places that they stand for their home alone
_YEARS = re.compile(r"\s*\((?:.*?(\d{4})|[^)]*)\)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A code with its name as CLDR gives it: the years are no part of ``plain``."""

    code: str
    plain: str
    last_year: int
    current: bool

    @property
    def rank(self) -> tuple[bool, int, str]:
        """The order of preference among codes of one name; the greatest stands for all."""
        return self.current, self.last_year, self.code


def entries() -> list[dict[str, object]]:
    """Return the entries by code."""
    best: dict[str, Name] = {}
    for name in _names():
        known = best.get(name.plain.lower())
        best[name.plain.lower()] = max(known, name, key=lambda n: n.rank) if known else name
    owners = _owners(sorted(best.values(), key=lambda n: n.rank, reverse=True))
    return [_entry(name, owners) for name in sorted(best.values(), key=lambda n: n.code)]


def text() -> str:
    """Return the file."""
    return HEAD + "".join(_table(entry) for entry in entries())


def source() -> str:
    """Return what the file is made from, with versions."""
    parts = (metadata.version("babel"), metadata.version("pycountry"))
    return "CLDR in Babel {}, ISO 4217 in pycountry {}".format(*parts)


def _names() -> Iterable[Name]:
    current = {c.alpha_3 for c in pycountry.currencies}
    for code, name in Locale("en").currencies.items():
        if not _places().get(code) or (code.startswith("X") and code not in _SHARED):
            continue
        years = _YEARS.search(name)
        # A name without years is the one that everybody means.
        last = int(years[1] or 0) if years else 9999
        yield Name(code, _plain(name), last, code in current)


def _owners(names: list[Name]) -> dict[str, str]:
    """Return the code by its words: its own names come first, then those of the first code."""
    found: dict[str, str] = {}
    for words in (_own, _further):
        for name in names:
            for one in words(name):
                found.setdefault(one, name.code)
    return found


def _own(name: Name) -> list[str]:
    """Return the singular and the plural of CLDR."""
    return _unique(_counted(name.code, count) for count in (1, 2))


def _further(name: Name) -> list[str]:
    """Return the noun with every name and adjective of the country, and without "new"."""
    noun = _noun(_counted(name.code, 1), name.code[:2])
    nouns = dict.fromkeys((noun, noun.removeprefix("new "))) if noun else ()
    return _unique(f"{place} {n}" for n in nouns for place in _words(name.code[:2]))


def _counted(code: str, count: int) -> str:
    return _plain(get_currency_name(code, count=count, locale="en"))


def _entry(name: Name, owners: dict[str, str]) -> dict[str, object]:
    code, one = name.code, _counted(name.code, 1)
    words = [w for w in _unique((*_own(name), *_further(name))) if owners[w] == code]
    made = {
        "code": code,
        "name": one,
        "noun": _noun(one, code[:2]) or one.split(" ")[-1],
        "words": words,
        "signs": sorted(_signs().get(code, ())),
        "places": _unique(word for place in _payers(name) for word in _words(place)),
        "current": name.current,
        "source": source(),
    }
    return {key: value for key, value in made.items() if value not in ([], False)}


def _payers(name: Name) -> list[str]:
    """Return the territories that pay with a currency now; of a former one its home alone."""
    code = name.code
    if code in _EVERYWHERE:
        return [code[:2]]
    here = [t for t, now in _places()[code].items() if now]
    return here if name.current else [t for t in _places()[code] if t == code[:2]]


def _noun(name: str, home: str) -> str:
    """Return the name without the country before it, or nothing: "Indian rupee" is a rupee."""
    starts = [w for w in _words(home) if name.lower().startswith(f"{w} ")]
    return name[len(max(starts, key=len)) + 1 :] if starts else ""


@cache
def _words(territory: str) -> tuple[str, ...]:
    """Return the names and adjectives of a territory in small letters."""
    own = country_words().get(territory)
    more = (*own.names, *own.adjectives) if own else ()
    name = country_names().get(territory)
    all_of_them = (w.removeprefix("the ") for w in ((name,) if name else ()) + more)
    found = (w for w in all_of_them if len(w.split()) <= _LONGEST)
    return tuple(dict.fromkeys(_plain(w).lower() for w in found))


@cache
def _places() -> dict[str, dict[str, bool]]:
    """Return by code the territories where it ever was legal tender, and whether it is today."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for territory, spans in get_global("territory_currencies").items():
        for code, _, end, tender in spans:
            if tender:
                found[code][territory] = end is None
    return found


@cache
def _signs() -> dict[str, set[str]]:
    """Return the currency signs of Unicode by the one code that any locale writes with them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name in locale_identifiers():
        for code, sign in Locale.parse(name).currency_symbols.items():
            if len(sign) == 1 and unicodedata.category(sign) == "Sc":
                owners[sign].add(code)
    found: dict[str, set[str]] = defaultdict(set)
    for sign, codes in owners.items():
        if len(codes) == 1:
            found[min(codes)].add(sign)
    return found


def _plain(name: str) -> str:
    """Return a name without years, ampersand and curved apostrophe."""
    return _YEARS.sub("", name).replace(" & ", " and ").replace("’", "'").replace("ʻ", "'").strip()


def _unique(words: Iterable[str]) -> list[str]:
    """Return the words in small letters, with and without their marks, each once."""
    both = (form for w in words for form in (w.lower(), _bare(w.lower())))
    return list(dict.fromkeys(both))


def _bare(word: str) -> str:
    split = unicodedata.normalize("NFD", word)
    return "".join(c for c in split if not unicodedata.combining(c))


def _table(entry: dict[str, object]) -> str:
    rows = (f"{k} = {json.dumps(v, ensure_ascii=False)}\n" for k, v in entry.items())
    return "\n[[entry]]\n" + "".join(rows)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
