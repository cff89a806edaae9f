"""Growth words held against levels: base times ratio is final; any two give the third."""

from itertools import product

from anafacts.model import (
    Claim,
    ClaimKind,
    Family,
    FindingType,
    RelationName,
    Role,
    Severity,
    UnitKind,
)
from anafacts.reconcile.axes import axes_of, is_stated
from anafacts.reconcile.bounds import Bounds, admitted, expected
from anafacts.reconcile.derive.check import Case, Check, evidence_of
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import measure_of, number, quoted, ratio_line, source

STRAIN = 0.15  # within another 15 % of the band it is a tension, beyond it a conflict


def growths(case: Case) -> list[Check]:
    """Return a check for every growth word whose final level and base level texts give."""
    checks = []
    for factor in case.claims:
        if factor.figure.unit_kind is UnitKind.RATIO and factor.kind is not ClaimKind.SHARE:
            pairs = [_check(factor, f, b) for f, b in _levels(case, factor)]
            checks += [c for c in pairs if c]
    return checks


def _levels(case: Case, factor: Claim) -> list[tuple[Claim, Claim]]:
    """Return (final, base) pairs: the final of the growth word's own clause, bases anywhere."""
    finals = [c for c in case.claims if c.parent_id == factor.claim_id and c.role is Role.FINAL]
    bases = [c for c in case.claims if c.role is not Role.FINAL]
    return [(f, b) for f, b in product(finals, bases) if _is_base(f, b)]


def _is_base(final: Claim, base: Claim) -> bool:
    """The base is a level of the same thing, stated for an earlier time."""
    if base.claim_id == final.claim_id or base.figure.unit != final.figure.unit:
        return False
    axes = axes_of(final, base)
    if axes is None or axes.subject not in {"same", "compatible"} or not is_stated(base.period):
        return False
    start = final.period.interval
    before = base.period.interval
    return start is None or before is None or before.start < start.start


def _check(factor: Claim, final: Claim, base: Claim) -> Check | None:
    if not (final.figure.value and base.figure.value and factor.figure.value):
        return None
    implied = admitted(final.figure, generous=False).divided_by(
        admitted(base.figure, generous=False)
    )
    band = expected(factor.figure)
    line = ratio_line(final.figure.value, base.figure.value)
    trace = (line, f"{quoted(factor)} is read as {number(band.low)} to {number(band.high)}")
    family, relation, words = _outcome(implied, band)
    if family is not Family.AGREE and not is_stated(factor.period):
        return None  # it may count from another year
    text = (
        f"{source(final)} over {source(base)}, {base.period.interval}, "
        f"is {line.split(' = ')[-1]}; {quoted(factor)} {words}."
    )
    if not is_stated(factor.period):
        text += f" {factor.doc_id} does not say from which year it counts."
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


def _outcome(implied: Bounds, band: Bounds) -> tuple[Family, RelationName, str]:
    if implied.intersect(band):
        return Family.AGREE, RelationName.DERIVED_CONSISTENT, "holds"
    wide = Bounds(band.low * (1 - STRAIN), band.high * (1 + STRAIN))
    if implied.intersect(wide):
        return Family.TENSION, RelationName.TENSION, "strains"
    return Family.TENSION, RelationName.TENSION, "does not fit that base"
