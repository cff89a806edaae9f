"""Sentences and numbers for a reader; the only place that words a comparison."""

import math
import re
from functools import lru_cache

from anafacts.lexicon.nouns import irregular
from anafacts.model import Claim, DateInterval, Event
from anafacts.reconcile.counted import counted_words
from anafacts.reconcile.kin import happenings_in
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.table_words import is_row, row_of

_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_DIGITS = 4
_MOST_DIGITS = 15
_TINY = 1e-300
_WHOLE = 1e-9
_LARGE = 1e4  # from here on no reader wants a fraction
_HEAD = re.compile(r"(?<=[a-z])(?=$| (?:per|of|by) )|(?<=^degree)(?= )")  # where the -s goes
_NO_PLURAL = re.compile(r"(?:percent|hertz|[^ ]* [A-Z]+|[^a-z]+)$")
_PLURALS = ((re.compile(r"(?<=[^aeiou])y$"), "ies"), (re.compile(r"(?<=[cs]h|[^ ][sx])$"), "es"))
_ARTICLE = re.compile(r"^(?:an?|the) (?=\S)")
_PEOPLE = {"person": "people"}


def number(value: float, digits: int = _DIGITS) -> str:
    """Return a number as a reader would write it: 519 billion, 1.97, 3,500; so many digits."""
    for size, name in _SCALES:
        if abs(value) >= size:
            return f"{value / size:,.{digits}g}{name}"
    if abs(value - round(value)) < _WHOLE or (abs(value) >= _LARGE and digits <= _DIGITS):
        return f"{round(value):,}"
    return f"{value:,.{digits}g}"


def amount(value: float, unit: str, digits: int = _DIGITS) -> str:
    """Return a number with its unit: 1 week, 10.5 days, 40 kilometers per hour, 9 million USD."""
    named = unit if abs(value) == 1 else plural(unit)
    return f"{number(value, digits)} {named}".rstrip()


def digits_between(low: float, high: float) -> int:
    """Return how many digits tell two numbers apart: two more than those that they share."""
    share = max(abs(low), abs(high)) / max(abs(high - low), _TINY)
    return min(_MOST_DIGITS, max(_DIGITS, math.ceil(math.log10(share)) + 1)) if share else _DIGITS


@lru_cache(maxsize=4096)
def plural(unit: str) -> str:
    """Return the plural of a unit's name; codes of currencies and percent have none."""
    if not unit or _NO_PLURAL.search(unit):
        return unit
    head, rest = (*_HEAD.split(unit, maxsplit=1), "")[:2]
    *before, last = re.split(r"(?<=[ -])", head)
    return "".join([*before, _plural_of(last), rest])


def _plural_of(noun: str) -> str:
    irregulars = {one: many for many, one in irregular("noun").items()} | _PEOPLE
    if noun in irregulars:
        return irregulars[noun]
    for ending, instead in _PLURALS:
        if ending.search(noun):
            return ending.sub(instead, noun)
    return f"{noun}s"


def quoted(claim: Claim) -> str:
    """Return the words of a claim on one line, in quotation marks; a row's figure with its row."""
    if is_row(claim):
        return f"{_figure(claim)} in {row_of(claim)}"
    return f'"{squeeze(claim.quote)}"'


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def source(claim: Claim) -> str:
    """Return a claim's words with the text in which they stand, a row's with its own source."""
    if is_row(claim):
        time = f", for {when(claim.period.interval)}" if claim.period.interval else ""
        origin = claim.attribution.originator
        told = f"; source: {squeeze(origin)}" if origin else ""
        return f"{_figure(claim)} (your table {row_of(claim)}{time}{told})"
    return f"{quoted(claim)} ({claim.doc_id})"


def told_in(event: Event) -> str:
    """Return an event's words with the text in which they stand."""
    return f'"{squeeze(event.quote)}" ({event.doc_id})'


def _figure(claim: Claim) -> str:
    """Return the figure of a row as it is understood: 519 billion USD, over 20 books."""
    figure, unit = claim.figure, claim.figure.unit.replace("_", " ")
    if figure.value is None:
        ends = [end for end in (figure.low, figure.high) if end is not None]
        said = " to ".join([*map(number, ends[:-1]), *(amount(end, unit) for end in ends[-1:])])
    else:
        said = amount(figure.value, unit)
    return " ".join(word for word in (figure.hedge_text, said) if word)


def ratio_line(final: float, base: float) -> str:
    """Return the division written out, both numbers in the same scale: 519 / 263.5 = 1.97."""
    size = next((s for s, _ in _SCALES if min(abs(final), abs(base)) >= s), 1.0)
    return f"{final / size:.6g} / {base / size:.6g} = {final / base:.3g}"


def when(interval: DateInterval | None) -> str:
    """Return a time in words: 5 January 2009, 3 to 5 May 2009, December 2024, 2014 to 2020."""
    if interval is None:
        return "no time stated"
    if interval == DateInterval.of_years(interval.start.year, interval.last.year, interval.grain):
        return str(interval)
    month = DateInterval.of_month(interval.start.year, interval.start.month)
    if (interval.start, interval.end) == (month.start, month.end):
        return f"{interval.start:%B %Y}"
    first, last = interval.start, interval.last
    written = [f"{last.day} {last:%B %Y}"]
    if first.year != last.year:
        written.insert(0, f"{first.day} {first:%B %Y}")
    elif first != last:
        written.insert(
            0, f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}"
        )
    return " to ".join(written)


def measure_of(claim: Claim) -> str:
    """Return what a claim measures, with whose it is, in a few words."""
    topic = claim.topic
    parties = [squeeze(p) for p in (topic.subject, topic.counterpart) if p]
    of = f" ({join(parties)})" if parties else ""
    return f"{_label(claim)}{of}"


def _label(claim: Claim) -> str:
    """Return the measure in words; the people whom an event befell go without saying."""
    head, predicate, cause = measure_key(claim.topic.measure_key)
    if head == "person" and predicate:
        return f"{predicate} ({cause})" if cause else predicate
    if predicate and cause and happenings_in(cause):
        return f"{head} {predicate} ({cause})"
    counted = " or ".join(map(plural, claim.figure.unit.split(" or ")))
    words = counted_words(claim, counted) or squeeze(claim.topic.measure) or claim.figure.unit
    words = _ARTICLE.sub("", words) or "figure"
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def join(items: list[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if items[1:] else items)
