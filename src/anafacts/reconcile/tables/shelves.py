"""Rows by what they measure, whose figure it is and for which years: each is found at once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from anafacts.model import Claim, DateInterval, StockFlow, UnitKind
from anafacts.normalize.names import entity_key
from anafacts.reconcile.kin import measure_family
from anafacts.reconcile.parties import parties_of
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.widths import width

_LONGEST = 5  # words of a name that is looked for in a sentence
_NAME = re.compile(r"[\w.’'-]*\w[’']?s?")
_OWNER = re.compile(r"[’']s?$")
_TIMELESS = 0  # the year of rows without a period

Whose = frozenset[str]
Shelf = Mapping[int, Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Shelves:
    """Rows by what they measure, whose it is, and each year; and every name among those."""

    rows: Mapping[tuple[UnitKind, str, Whose], Shelf]
    names: frozenset[str]


def shelves_of(rows: Iterable[Claim]) -> Shelves:
    """Return the rows by what they measure, whose it is, and each year that they are for."""
    found: dict[tuple[UnitKind, str, Whose], dict[int, list[Claim]]] = {}
    for row in rows:
        for whose in whose_of(row):
            shelf = found.setdefault((*_what(row), whose), {})
            for year in _years(row.period.interval):
                shelf.setdefault(year, []).append(row)
    return Shelves(found, frozenset(name for _, _, whose in found for name in whose))


def rows_for(claim: Claim, shelves: Shelves, published: DateInterval | None) -> Iterator[Claim]:
    """Yield once each row of the claim's measure and parties that is for its time."""
    wanted = whose_of(claim) or _in_sentence(claim, shelves.names)
    found = (shelves.rows.get((*_what(claim), whose), {}) for whose in wanted)
    rows = {row.claim_id: row for shelf in found for row in _near(shelf, claim, published)}
    yield from (rows[key] for key in sorted(rows))


def _what(claim: Claim) -> tuple[UnitKind, str]:
    return claim.figure.unit_kind, measure_family(claim.topic.measure_key)


def whose_of(claim: Claim) -> frozenset[Whose]:
    """Return the sets of names under which a figure stands: its parties, its place too.

    A table says who is meant, so that "world" is a party beside those with a name of their own.
    """
    topic = claim.topic
    place = frozenset({entity_key(topic.place)} if topic.place else ())
    said = frozenset(entity_key(n) for n in (topic.subject, topic.counterpart) if n)
    parties = parties_of(claim)
    return frozenset({parties, parties | place, said, said | place} - {frozenset()})


def _in_sentence(claim: Claim, names: frozenset[str]) -> frozenset[Whose]:
    """Return all known names in the sentence of a figure of which it is not said whose it is.

    Of several it would be a guess which is meant; only a row of just these is looked up.
    """
    words = _NAME.findall(claim.sentence_text)
    spans = (words[i : i + n] for n in range(1, _LONGEST + 1) for i in range(len(words)))
    told = (" ".join(s) for s in spans if s[0][:1].isupper() and s[-1][:1].isupper())
    found = names & {entity_key(_OWNER.sub("", name)) for name in told}
    return frozenset({found} - {frozenset()})


def _years(interval: DateInterval | None) -> Sequence[int]:
    return (_TIMELESS,) if interval is None else range(interval.start.year, interval.last.year + 1)


def _near(shelf: Shelf, claim: Claim, published: DateInterval | None) -> Iterator[Claim]:
    """Yield the rows for the years of the claim, of a count that rises for those around it too.

    Of a claim without a time those of the last years before its text.
    """
    yield from shelf.get(_TIMELESS, ())
    known = sorted(shelf.keys() - {_TIMELESS})
    if is_stated(claim.period):
        wanted = _years(claim.period.interval)
        first, last = bisect_left(known, wanted[0]), bisect_right(known, wanted[-1])
        around = int(claim.topic.stock_flow is StockFlow.CUMULATIVE)
        near = known[max(0, first - around) : last + around]
    else:
        end = bisect_right(known, published.last.year) if published else len(known)
        near = known[max(0, end - int(width("last rows of a table"))) : end]
    yield from (row for year in near for row in shelf[year])
