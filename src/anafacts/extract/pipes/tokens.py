"""The tokenizer, set for figures: sums, shares, ranges and compounds cut as the treebanks cut."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.attrs import ORTH
from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from anafacts.lexicon import load
from anafacts.model import UnitKind
from anafacts.normalize.figures.currencies import Currency
from anafacts.normalize.figures.units import Trust, units

_SIGN = "$€£¥₹₩₽₺₱"
_CUTS_HYPHENS = re.compile(r"[+]\\-|[|]--[|]")  # of spaCy's own patterns for words
_RUNS = (r"[!?]{2,}", r"\*{2,}", r"={2,}", r"_{2,}", "<<", ">>", "``", "''")


@dataclass(frozen=True, slots=True)
class Cut:
    """Surfaces that the tokenizer treats alike; kinds are explained in the file."""

    kind: str
    surfaces: tuple[str, ...]
    example: str = ""
    source: str = ""


def adapt_tokenizer(nlp: Language) -> None:
    """Set the rules of the pipeline's tokenizer for figures; doing it twice is doing it once.

    The tokenizer stays spaCy's own, so that a saved pipeline loads without this package; one of
    another kind is left as it is. No character is lost: tokens and spaces still make up the text.
    """
    tokenizer, defaults = nlp.tokenizer, nlp.Defaults
    if not isinstance(tokenizer, Tokenizer):
        return
    prefixes = compile_prefix_regex([*_prefixes(), *(defaults.prefixes or ())])
    suffixes = compile_suffix_regex([*_suffixes(), *(defaults.suffixes or ())])
    infixes = compile_infix_regex([*_infixes(), *_kept(defaults.infixes or ())])
    tokenizer.prefix_search = prefixes.search
    tokenizer.suffix_search = suffixes.search
    tokenizer.infix_finditer = infixes.finditer
    tokenizer.rules = {k: v for k, v in (tokenizer.rules or {}).items() if k not in surfaces("cut")}
    for surface in (*surfaces("abbreviation"), *surfaces("whole")):
        tokenizer.add_special_case(surface, [{ORTH: surface}])


@cache
def surfaces(kind: str) -> tuple[str, ...]:
    """Return the surfaces of one kind in file order."""
    return tuple(s for cut in load("tokenizer", Cut) if cut.kind == kind for s in cut.surfaces)


def _prefixes() -> list[str]:
    return [
        *_RUNS,
        f"(?:{_any(_signed())})",
        f"(?:{_any(_codes())})(?=[0-9])",
        rf"[-−–~≈](?=[{_SIGN}0-9])",
    ]


def _suffixes() -> list[str]:
    glued = (*surfaces("scale"), *_symbols(), *_codes())
    return [
        *_RUNS,
        r"(?<![.A-Z])\.[!?]+",
        f"(?<=[0-9])(?:{_any(glued)})",
        r"(?<=[0-9])(?:[ap]\.m\.|[ap]m|[AP]M)",
        "`s",
    ]


def _infixes() -> list[str]:
    measures = _any((*surfaces("scale"), "m", "%", "am", "pm"))
    unbound = "".join(_no_first_part(s) for s in surfaces("joined"))
    single = "".join(f"(?<!-[0-9]{{{n}}})" for n in range(1, 5))
    return [
        r"(?<=[0-9])[+*^](?=[0-9-])",
        rf"(?<=[0-9]){single}-(?=[0-9])(?![0-9]+-[0-9])",
        rf"(?<=[{ALPHA}]){_no_first_part('mid')}-(?=[0-9])",
        rf"(?<=[{ALPHA}0-9%°.)\]]){unbound}-(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}0-9%])-(?=[{_SIGN}])",
        r"(?<=[^\s\-–—])(?:--+|[–—]+)(?=[^\s\-–—])",
        r"\](?=[-–—]\[)",
        r"(?<=\][-–—])\[",
        rf"(?<=[{ALPHA}0-9])~(?=[{ALPHA}])",
        r"(?<=[0-9%])−(?=[0-9])",
        r"(?<=%)-(?=[0-9])",
        rf"(?<=[0-9])(?:{measures})(?=[-–—/])",
        rf"(?<=[-–—/])(?:{_any(_signed())})(?=[0-9])",
    ]


def _kept(patterns: Iterable[str | re.Pattern[str]]) -> list[str]:
    """Return spaCy's patterns but for those of hyphens, for which ours stand."""
    texts = (p if isinstance(p, str) else p.pattern for p in patterns)
    return [text for text in texts if not _CUTS_HYPHENS.search(text)]


def _no_first_part(part: str) -> str:
    return rf"(?<!\b[{part[0]}{part[0].upper()}]{part[1:]})"


def _signed() -> list[str]:
    """Return the currency prefixes that hold a sign, as ``US$``."""
    return [p for p in _currency_prefixes() if not p.rstrip(".").isalpha()]


def _codes() -> list[str]:
    """Return the currency prefixes of letters alone that may be glued to digits, as ``RMB``."""
    return [p for p in _currency_prefixes() if p.isalpha()]


def _symbols() -> list[str]:
    """Return the symbols of units with two letters or more: one letter may be part of a name."""
    sure = {s: found.unit for s, found in units().symbols.items() if found.trust is Trust.SURE}
    lengths = (s for s, unit in sure.items() if unit.kind is UnitKind.LENGTH)
    found = [*sure, *(s + power for s in lengths for power in "23²³")]
    return [s for s in found if len(s) > 1 and " " not in s and s[0].isalpha()]


def _currency_prefixes() -> list[str]:
    unsure = surfaces("not_code")
    found = (p for currency in load("currencies", Currency) for p in currency.prefixes)
    return [p for p in found if p not in unsure]


def _any(parts: Iterable[str]) -> str:
    """Return a pattern for any of the parts, the longest first."""
    return "|".join(re.escape(p) for p in sorted(set(parts), key=lambda p: (-len(p), p)))
