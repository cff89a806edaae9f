"""Two amounts that a text gives as equal: "66 billion yuan ($9.23 billion)"."""

from anafacts.model import (
    Claim,
    DateInterval,
    Family,
    FindingType,
    RelationName,
    Role,
    Severity,
    UnitKind,
)
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.money import exchange, factor_into
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import amount, number, quoted, ratio_line

AMBIGUOUS = "currency_ambiguous"
SLACK = 0.02  # a text may use the rate of a day outside the yearly extremes of daily fixings


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
    years = _years(main.period.interval, case.metas[main.doc_id].published)
    rates = [r for year in years if (r := _known_rate(case, main, equal, year))]
    if not rates:
        return _make(main, equal, line, holds=None, against="no rate is known for that year")
    known = Bounds(min(r.low for r in rates), max(r.high for r in rates))
    when = str(years[0]) if years[0] == years[-1] else f"{years[0]} to {years[-1]}"
    against = f"the rates of {when} ran from {number(known.low)} to {number(known.high)}"
    return _make(main, equal, line, holds=implied.intersect(known) is not None, against=against)


def _years(about: DateInterval | None, published: DateInterval | None) -> list[int]:
    """Return the years at whose rates a writer may have converted.

    From the last year that the figure is about, never one of the future, to that of publication.
    """
    known = [i.last.year for i in (about, published) if i is not None]
    if published is not None:
        known = [min(year, published.last.year) for year in known]
    return list(range(min(known), max(known) + 1)) if known else []


def _known_rate(case: Case, main: Claim, equal: Claim, year: int) -> Bounds | None:
    exact = exchange(equal.figure.unit, main.figure.unit, year, case.rates)
    return Bounds(exact.low * (1 - SLACK), exact.high * (1 + SLACK)) if exact else None


def _units(case: Case, main: Claim, equal: Claim) -> Check | None:
    found = factor_into(equal.figure, main, None, case.rates)
    if found is None or main.figure.value is None or equal.figure.value is None:
        return None
    factor, note = found
    own = admitted(main.figure, generous=True).scaled(factor)
    holds = own.intersect(admitted(equal.figure, generous=True)) is not None
    line = f"{quoted(main)} is {amount(main.figure.value * factor.low, equal.figure.unit)}"
    return _make(main, equal, line, holds=holds, against=note)


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
