"""Growth held against levels: base times ratio is final; any two give the third.

The growth word or the percentage, the level before and the level after may stand in three texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from anafacts.model import (
    SETTLED,
    AxisState,
    Claim,
    ClaimKind,
    DateInterval,
    Family,
    FindingType,
    RelationName,
    Role,
    Severity,
    UnitKind,
)
from anafacts.reconcile.bounds import admitted
from anafacts.reconcile.derive.changes import changes, in_reading, outcome
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.derive.factors import readings_of
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.parties import parties_of, party_state
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import measure_of, number, quoted, ratio_line, source, when

_CHANGE = "change of "
_LEVELS = frozenset({ClaimKind.LEVEL, ClaimKind.COUNT, ClaimKind.CONVERSION})

Levels = Mapping[str, list[Claim]]


@dataclass(frozen=True, slots=True)
class _Growth:
    """A growth word with a level after and a level before."""

    factor: Claim
    final: Claim
    base: Claim


def growths(case: Case) -> list[Check]:
    """Return a check for every growth of which texts give both levels, or the level after.

    What its own sentence says of both levels is a check of its own.
    """
    levels, own = _levels(case.claims), _finals_by_parent(case.claims)
    beside = {check.claims[0].claim_id for check in changes(case)}
    checks = []
    for factor in case.claims:
        if _is_growth(factor) and factor.claim_id not in beside:
            finals = own.get(factor.claim_id) or _finals(factor, levels)
            found = [_check(g) for f in finals for g in _growths(factor, f, levels)]
            held = [c for c in found if c is not None]
            implied = [] if held else [_implied(factor, f) for f in finals[:1]]
            best = min(held, key=_outcome_order, default=None)
            checks += [c for c in (best, *implied) if c is not None]
    return checks


def _levels(claims: Iterable[Claim]) -> Levels:
    """Return what is above zero, no change and asserted as fact, by the head of its measure."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in filter(_is_level, claims):
        found[_head(claim)].append(claim)
    return found


def _is_level(claim: Claim) -> bool:
    kind = claim.kind in _LEVELS and claim.figure.unit_kind is not UnitKind.RATIO
    return kind and (claim.figure.value or 0.0) > 0 and claim.modality in SETTLED


def _is_growth(claim: Claim) -> bool:
    """Return whether it is a growth word, or the change of one stated year in percent."""
    if not claim.figure.value or claim.modality not in SETTLED:
        return False
    return claim.figure.unit_kind is UnitKind.RATIO or _year_on_year(claim) is not None


def _year_on_year(claim: Claim) -> int | None:
    """Return the year in which something changed by so many percent against the year before."""
    interval = claim.period.interval
    percent = claim.kind is ClaimKind.GROWTH and claim.figure.unit == "percent"
    if not percent or interval is None or not is_stated(claim.period):
        return None
    year = interval.start.year
    return year if interval == DateInterval.of_years(year, year) else None


def _finals_by_parent(claims: Iterable[Claim]) -> Levels:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in filter(_is_level, claims):
        if claim.role is Role.FINAL and claim.parent_id:
            found[claim.parent_id].append(claim)
    return found


def _head(claim: Claim) -> str:
    return measure_key(claim.topic.measure_key).head.removeprefix(_CHANGE)


def _finals(factor: Claim, levels: Levels) -> list[Claim]:
    """Return the levels of the year that the growth ends in."""
    same, interval, year = levels.get(_head(factor), []), factor.period.interval, None
    if interval is not None and is_stated(factor.period) and _spans_years(interval):
        return [c for c in same if _alike(factor, c) and _within_a_year(c, interval.last.year)]
    if (year := _year_on_year(factor)) is not None:
        return [c for c in same if _same_parties(factor, c) and _is_of(c, year)]
    return []


def _growths(factor: Claim, final: Claim, levels: Levels) -> list[_Growth]:
    bases = levels.get(_head(final), [])
    return [_Growth(factor, final, b) for b in bases if _is_base(factor, final, b)]


def _is_base(factor: Claim, final: Claim, base: Claim) -> bool:
    """Return whether it is a level of the same thing at the time from which the growth counts."""
    if base.claim_id == final.claim_id or base.figure.unit != final.figure.unit:
        return False
    if (year := _year_on_year(factor)) is not None:
        return _is_of(base, year - 1) and _same_parties(final, base)
    after, before = final.period.interval, base.period.interval
    if before is None or not is_stated(base.period) or not _alike(final, base):
        return False
    if after is not None and is_stated(final.period) and before.start >= after.start:
        return False
    since = factor.period.interval
    counted = since is not None and is_stated(factor.period) and _starts_before(since, final)
    return not counted or since is None or _within_a_year(base, since.start.year)


def _starts_before(since: DateInterval, final: Claim) -> bool:
    after = final.period.interval
    return after is None or since.start < after.start or _spans_years(since)


def _alike(a: Claim, b: Claim) -> bool:
    state = party_state(parties_of(a), parties_of(b))
    return state in {AxisState.SAME, AxisState.COMPATIBLE}


def _same_parties(a: Claim, b: Claim) -> bool:
    return party_state(parties_of(a), parties_of(b)) is AxisState.SAME


def _is_of(claim: Claim, year: int) -> bool:
    """Return whether the text says that the level is of that very year."""
    return is_stated(claim.period) and claim.period.interval == DateInterval.of_years(year, year)


def _spans_years(interval: DateInterval) -> bool:
    return interval.start.year != interval.last.year


def _within_a_year(claim: Claim, year: int) -> bool:
    interval = claim.period.interval
    stated = interval is not None and is_stated(claim.period)
    return (
        stated and interval is not None and abs(interval.start.year - year) <= width("base years")
    )


def _check(growth: _Growth) -> Check | None:
    factor, final, base = growth.factor, growth.final, growth.base
    line = ratio_line(final.figure.value or 0.0, base.figure.value or 1.0)
    implied = admitted(final.figure, generous=False).divided_by(
        admitted(base.figure, generous=False)
    )
    falls = (final.figure.value or 0.0) < (base.figure.value or 0.0)
    readings = readings_of(factor, falls=falls)
    family, relation, held = outcome(implied, readings)
    words = in_reading(family, held)
    if family is not Family.AGREE and not is_stated(factor.period):
        return None  # it may count from another year
    read = "; ".join(reading.line for reading in readings)
    text = (
        f"{source(final)} is {line.split(' = ')[-1]} times {source(base)}, "
        f"{when(base.period.interval)}; {read}, so it {words}."
    )
    if not is_stated(factor.period):
        text += f" {factor.doc_id} does not say from which year it counts."
    trace = (line, *(reading.line for reading in readings))
    return Check(
        rule="growth",
        title=f"{quoted(factor)} {words}: {measure_of(final)}, {line}",
        verdict=Verdict(family, relation, text, trace, FindingType.ARITHMETIC),
        severity=Severity.INFO if family is Family.AGREE else Severity.MINOR,
        evidence=tuple(evidence_of(c) for c in (factor, final, base)),
        claims=(factor, final, base),
        pair=(factor, base),
        settle_by="Look up the levels of both years in one statistical series.",
    )


def _outcome_order(check: Check) -> tuple[int, str]:
    """Order checks of one growth word: a base with which it holds comes first."""
    return list(Family).index(check.verdict.family), check.claims[-1].claim_id


def _implied(factor: Claim, final: Claim) -> Check | None:
    """Return the level that the growth word implies for a beginning that no text gives."""
    interval = factor.period.interval
    if interval is None or not is_stated(factor.period) or not _spans_years(interval):
        return None
    ratio, level = factor.figure.value or 1.0, final.figure.value or 0.0
    line = f"{number(level)} / {number(ratio)} = {number(level / ratio)}"
    amount = f"{number(level / ratio)} {final.figure.unit}"
    text = (
        f"{quoted(factor)} ({factor.doc_id}, {when(interval)}) and {source(final)} together put "
        f"the level of {interval.start.year} at about {amount}; no text "
        "gives that level."
    )
    verdict = Verdict(
        Family.NOT_COMPARABLE, RelationName.NOT_COMPARABLE, text, (line,), FindingType.ARITHMETIC
    )
    return Check(
        rule="growth",
        title=f"{quoted(factor)} implies about {amount} in {interval.start.year}: "
        f"{measure_of(final)}",
        verdict=verdict,
        severity=Severity.INFO,
        evidence=(evidence_of(factor), evidence_of(final)),
        claims=(factor, final),
        pair=(factor, final),
        settle_by=f"Look up the level of {interval.start.year}.",
    )
