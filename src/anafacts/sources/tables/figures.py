"""Value and unit of a row to a figure, read by the grammar that reads the texts."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from anafacts.lexicon import words_of_kind
from anafacts.lexicon.nouns import unit_names
from anafacts.model import ClaimKind, Figure, Mention, UnitKind
from anafacts.normalize.figures import find_figures
from anafacts.normalize.figures.nouns import singular
from anafacts.normalize.figures.vocabulary import scales

_SIGNS = (  # the longer first
    (re.compile(r"^\s*(?:>=|≥|=>)\s*"), "at least "),
    (re.compile(r"^\s*(?:<=|≤|=<)\s*"), "at most "),
    (re.compile(r"^\s*>\s*"), "more than "),
    (re.compile(r"^\s*<\s*"), "less than "),
    (re.compile(r"^\s*(?:~|≈|c\.|ca\.)\s*"), "about "),
)
_MINUS = re.compile(r"^\s*[\u2212\u2013](?=\d)")
_NOUN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,4}")
_PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
_SAMPLE = "2"
_WORDS = "table_words"
_FREE = frozenset({UnitKind.COUNT, UnitKind.NUMBER})


@dataclass(frozen=True, slots=True)
class Read:
    """The figure of a row, its kind, and what was assumed of its unit."""

    figure: Figure
    kind: ClaimKind
    flags: tuple[str, ...] = ()


class FigureError(Exception):
    """What is wrong with a value or a unit, and the remedy, each as a sentence."""

    def __init__(self, message: str, remedy: str) -> None:
        """Keep both."""
        super().__init__(message, remedy)
        self.message, self.remedy = message, remedy


def figure_of(value: str, unit: str, counted: str) -> Read:
    """Return the figure of a value in a unit; without a unit it counts ``counted``.

    A plain number takes the figure that "2" has in its unit, once read, to its own size: a table
    of 100,000 rows is read in seconds.

    Raises:
        FigureError: the value is no number, or the unit is not known.
    """
    if not _PLAIN.fullmatch(value) or not float(value):
        return _grammar(value, unit, counted)
    try:
        pattern = _pattern(unit, counted)
    except FigureError:
        return _grammar(value, unit, counted)  # which names the value
    if pattern.figure.unit_kind is UnitKind.TEMPERATURE:
        return _grammar(value, unit, counted)  # degrees are no multiples of each other
    return replace(pattern, figure=_sized(pattern.figure, value))


@lru_cache(maxsize=4096)
def _pattern(unit: str, counted: str) -> Read:
    return _grammar(_SAMPLE, unit, counted)


def _sized(sample: Figure, number: str) -> Figure:
    """Return the figure of the number in the unit of the sample."""
    times = float(number) / float(_SAMPLE)
    size = float(number) * ((sample.value or 0.0) / float(_SAMPLE))
    digits = number.replace(".", "").lstrip("0")
    least = digits if "." in number else digits.rstrip("0")
    base = (sample.base_low, sample.base_high)
    low, high = (None if end is None else end * times for end in base)
    return replace(
        sample,
        value=size,
        low=size,
        high=size,
        likely_low=size,
        likely_high=size,
        digits_min=len(least),
        digits_max=len(digits),
        base_low=low,
        base_high=high,
    )


def _grammar(value: str, unit: str, counted: str) -> Read:
    scale, unit = _scaled(unit)
    words = f"{_worded(value)} {scale}".rstrip()
    together = _whole(f"{words} {unit}") if unit else None
    if together is not None and together.figure.unit_kind not in _FREE:
        return _read(together)
    if together is not None and (noun := _noun(unit)):
        figure = replace(together.figure, unit=noun, unit_kind=UnitKind.COUNT)
        return Read(figure, ClaimKind.COUNT)
    alone = _whole(words)
    if alone is None:
        remedy = 'Write one number ("519e9", "519 billion"), a range ("17-18") or a bound (">500").'
        raise FigureError(f"the value {value!r} is no number", remedy)
    if not unit:
        return _unitless(alone, value, counted)
    if alone.figure.unit_kind not in _FREE:
        return _told_twice(alone, value, unit)
    remedy = 'Write a currency ("USD"), "%", a unit ("km"), or what is counted ("books").'
    raise FigureError(f"the unit {unit!r} is not known", remedy)


def is_unit(words: str) -> bool:
    """Return whether the words are a unit of measurement or a currency, and no counted noun."""
    try:
        return _pattern(words, "").figure.unit_kind not in _FREE
    except FigureError:
        return False


def _unitless(alone: Mention, value: str, counted: str) -> Read:
    if alone.figure.unit_kind not in _FREE or alone.figure.unit:
        return _read(alone)
    if not counted:
        remedy = 'Write the unit: "USD", "%", "km", or what is counted ("books").'
        raise FigureError(f"the value {value!r} has no unit", remedy)
    figure = replace(alone.figure, unit=counted, unit_kind=UnitKind.COUNT)
    return Read(figure, ClaimKind.COUNT)


def _told_twice(alone: Mention, value: str, unit: str) -> Read:
    """Return the figure of a value that names its unit too, where both name the same."""
    if _pattern(unit, "").figure.unit == alone.figure.unit:
        return _read(alone)
    remedy = "Write the unit once, in the column unit."
    raise FigureError(f"the value {value!r} is not in the unit {unit!r}", remedy)


def _scaled(unit: str) -> tuple[str, str]:
    """Return the scale word in a unit, and the unit without it: "USD bn", "US$ (millions)"."""
    words = re.sub(r"[()]", " ", unit).split()
    for at, word in enumerate(words):
        rest = " ".join([*words[:at], *words[at + 1 :]])
        if scale := _scale(word, rest):
            return scale, rest
    kept = [w for w in words if w.casefold() not in words_of_kind(_WORDS, "money_of_now")]
    return "", " ".join(kept) if len(kept) < len(words) else unit


def _scale(word: str, rest: str) -> str:
    """Return, in full, the scale that a word of a unit is; "" for none.

    A letter that is a unit too is a scale beside a currency or a counted noun: "EUR m".
    """
    names = (word, word.casefold(), word.casefold().removesuffix("s"))
    known = next((scales()[n] for n in names if n in scales()), None)
    if known is None or (known.attached and not (known.metric and rest and _is_plain(rest))):
        return ""
    return next((n for n, s in scales().items() if s.joins and s.value == known.value), "")


def _is_plain(unit: str) -> bool:
    try:
        return _pattern(unit, "").figure.unit_kind in {UnitKind.MONEY, UnitKind.COUNT}
    except FigureError:
        return False


def _read(mention: Mention) -> Read:
    return Read(mention.figure, mention.kind, mention.flags)


def _worded(value: str) -> str:
    """Return the value with words for the signs before it."""
    for sign, words in _SIGNS:
        if sign.match(value):
            return sign.sub(words, value, count=1)
    return _MINUS.sub("-", value)


def _whole(words: str) -> Mention | None:
    """Return the one figure that the words are from end to end, but for a noun behind it."""
    found = find_figures(words)
    if len(found.mentions) != 1 or found.rejections:
        return None
    mention = found.mentions[0]
    behind = words[mention.end :].strip()
    covered = not words[: mention.start].strip() and (not behind or _NOUN.fullmatch(behind))
    known = not behind or mention.figure.unit_kind in _FREE
    return mention if covered and known else None


def _noun(unit: str) -> str:
    """Return the counted noun in the singular; "" for what is no noun, such as a code."""
    if not _NOUN.fullmatch(unit) or (unit.isupper() and len(unit) > 1):
        return ""
    head = unit.casefold().split()[-1]
    name = unit_names().get(head) or unit_names().get(singular(head)) or singular(head)
    return " ".join([*unit.casefold().split()[:-1], name])
