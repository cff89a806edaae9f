"""Two amounts that a text gives as equal: "66 billion yuan ($9.23 billion)"."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import (
    Claim,
    Family,
    FindingType,
    PublishedBasis,
    RelationName,
    Role,
    Severity,
    UnitKind,
)
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.money import exchange, factor_into
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import amount, number, quoted, ratio_line

AMBIGUOUS = "currency_ambiguous"
# The other part of a measure in two units, or of a range: "3 feet 2 inches", "$9 to $8".
_BEFORE = re.compile(r"\d\s?[A-Za-z′'°.]{1,8},?\s(?:and\s)?$")
_BEHIND = re.compile(r"[\s,]*(?:(?:and|to|or)\s|[-–]\s?)?[^\w\s()]?\d")


@dataclass(frozen=True, slots=True)
class _Currency:
    """A currency, with the noun by which it goes where its country is known."""

    code: str
    name: str
    noun: str
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    current: bool = False
    source: str = ""


def conversions(case: Case) -> list[Check]:
    """Return a check for every figure that stands in parentheses as the equal of another."""
    checks = []
    for claim in case.claims:
        parent = case.parent(claim)
        if claim.role is Role.EQUIVALENT and parent is not None:
            check = _check(case, parent, claim)
            if check:
                checks.append(check)
    return checks


def _check(case: Case, main: Claim, equal: Claim) -> Check | None:
    if UnitKind.MONEY is main.figure.unit_kind is equal.figure.unit_kind:
        return _money(case, main, equal)
    if main.figure.unit_kind is equal.figure.unit_kind:
        return _units(case, main, equal)
    return None


def _money(case: Case, main: Claim, equal: Claim) -> Check | None:
    if AMBIGUOUS in {*main.flags, *equal.flags}:
        return None  # pesos of which country?
    amounts = (main.figure.value or 0.0, equal.figure.value or 0.0)
    if min(amounts) <= 0:
        return None
    units = f"{main.figure.unit} per {equal.figure.unit}"
    line = f"{ratio_line(*amounts)} {units}"
    implied = admitted(main.figure, generous=True).divided_by(admitted(equal.figure, generous=True))
    years = _years(case, main)
    known = _known(case, (main.figure.unit, equal.figure.unit), years)
    if known is None:
        unknown = "no rate is known for that year" if years else "the year is not stated"
        return _make(main, equal, line, holds=None, against=unknown)
    holds = implied.intersect(known) is not None
    if not holds and _is_of_two(equal):
        return None  # which end of a range is the equal of which?
    if not holds and (other := _namesake(case, main, equal, (implied, years))):
        return _make(main, equal, line, holds=None, against=f"it may be the {other} that is meant")
    when = str(years[0]) if years[0] == years[-1] else f"{years[0]} to {years[-1]}"
    against = (
        f"the rates of {when}, with {100 * width('exchange'):g} percent to either side, run "
        f"from {number(known.low)} to {number(known.high)}"
    )
    return _make(main, equal, line, holds=holds, against=against)


def _years(case: Case, main: Claim) -> list[int]:
    """Return the years at whose rates a writer may have converted.

    From the last year that the figure is about, never one of the future, to that of publication,
    or to the last of which a rate is known where nobody says when the text was published.
    """
    meta = case.metas[main.doc_id]
    about, published = main.period.interval, meta.published
    if published is None or meta.published_basis is PublishedBasis.INFERRED:
        about = about or published
        last = max((year for _, year in case.rates.known), default=0)
        return list(range(about.last.year, max(last, about.last.year) + 1)) if about else []
    first = min(published.last.year, about.last.year if about else published.last.year)
    return list(range(first, published.last.year + 1))


def _known(case: Case, codes: tuple[str, str], years: list[int]) -> Bounds | None:
    """Return how many of the first currency one of the second was in the years, with a slack."""
    found = [r for y in years if (r := exchange(codes[1], codes[0], y, case.rates))]
    slack = width("exchange")
    if not found:
        return None
    low, high = min(r.low for r in found), max(r.high for r in found)
    return Bounds(low * (1 - slack), high * (1 + slack))


def _namesake(case: Case, main: Claim, equal: Claim, told: tuple[Bounds, list[int]]) -> str:
    """Return another currency of the same noun, where one may be meant: "rubles" of Belarus.

    It may be in a text that names its country, where its rate fits or where none is known; "" where
    the words say which it is.
    """
    implied, years = told
    text = case.texts.get(main.doc_id, "").casefold()
    for a, b in ((main, equal), (equal, main)):
        for other in () if _says_whose(a) else _namesakes().get(a.figure.unit, ()):
            if not any(place in text for place in other.places):
                continue
            codes = (other.code, b.figure.unit) if a is main else (b.figure.unit, other.code)
            known = _known(case, codes, years)
            if known is None or implied.intersect(known):
                return other.name
    return ""


def _says_whose(claim: Claim) -> bool:
    """Return whether the words name the country of the currency, or its code or sign."""
    return not re.search(r"(?:^|[\d\s-])(?:[a-z]+)$", claim.quote) or bool(
        re.search(r"[A-Z]", claim.quote)
    )


@cache
def _namesakes() -> Mapping[str, tuple[_Currency, ...]]:
    """Return the other currencies of today that go by the same noun, by code."""
    by_noun: defaultdict[str, list[_Currency]] = defaultdict(list)
    for entry in load("currency_names", _Currency):
        if entry.current:
            by_noun[entry.noun].append(entry)
    return {
        one.code: tuple(other for other in same if other is not one)
        for same in by_noun.values()
        for one in same
    }


def _units(case: Case, main: Claim, equal: Claim) -> Check | None:
    found = factor_into(equal.figure, main, None, case.rates)
    if found is None or main.figure.value is None or equal.figure.value is None:
        return None
    if _is_of_two(main) or _is_of_two(equal):
        return None
    factor, note = found
    own = admitted(main.figure, generous=True).scaled(factor)
    holds = own.intersect(admitted(equal.figure, generous=True)) is not None
    line = f"{quoted(main)} is {amount(main.figure.value * factor.low, equal.figure.unit)}"
    return _make(main, equal, line, holds=holds, against=note)


def _is_of_two(claim: Claim) -> bool:
    """Return whether the figure is half of a measure or range: the 2 inches of 3 feet 2 inches."""
    start = claim.span.start - claim.sentence.start
    before, behind = claim.sentence_text[:start], claim.sentence_text[start + len(claim.quote) :]
    return bool(_BEFORE.search(before) or _BEHIND.match(behind))


def _make(main: Claim, equal: Claim, line: str, *, holds: bool | None, against: str) -> Check:
    pair = f"{quoted(main)} against {quoted(equal)}"
    if holds is None:
        words, family = "was not checked", Family.NOT_COMPARABLE
        relation = RelationName.NOT_COMPARABLE
    elif holds:
        words, family, relation = "holds", Family.AGREE, RelationName.EQUIVALENT
    else:
        words, family, relation = "does not hold", Family.CONFLICT, RelationName.CONFLICT
    if " = " in line:
        implied = line.rsplit(" = ", maxsplit=1)[-1]
        text = f"{pair} implies {implied}; {against}, so the conversion {words}."
    else:
        text = f"{line}, for {against}: the conversion to {quoted(equal)} {words}."
    verdict = Verdict(family, relation, text, (line,), FindingType.CONVERSION)
    return Check(
        rule="conversion",
        title=f"Conversion {words}: {pair}",
        verdict=verdict,
        severity=Severity.MAJOR if holds is False else Severity.INFO,
        evidence=(evidence_of(main), evidence_of(equal)),
        claims=(main, equal),
        pair=(main, equal),
        settle_by="Look up the rate of the day, or the amount in the original announcement.",
    )
