"""A change, and the levels before and after it in one sentence: "rose 12 % to 56 from 50"."""

import re
from collections.abc import Iterator

from anafacts.model import Claim, ClaimKind, Family, FindingType, RelationName, UnitKind
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.derive.check import Case, Check, evidence_of, gravity, in_short
from anafacts.reconcile.derive.factors import Reading, readings_of
from anafacts.reconcile.derive.statement import MARK, Statement, statements
from anafacts.reconcile.derive.sums import told
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import measure_of, number, quoted, ratio_line

_GAP = r"[^⟨⟩.;:]{0,45}?"
_NEAR = r"[^⟨⟩.;:]{0,25}?"
_WAY = r"(?:up|down|compared (?:to|with)|as against|against)"
_CHANGE = (
    r"(?:increase|rise|growth|jump|gain|surge|drop|decline|fall|decrease|reduction|cut|loss|"
    r"uptick|hike|slump|dip|plunge)"
)
# Which of the figures is the change, the level before and the level after, by the words between.
_FORMS = (
    ("gfb", rf"{MARK}{_NEAR}\bto\s{MARK}{_GAP}(?:{_WAY}\s)?\bfrom\s{MARK}"),
    ("gfb", rf"{MARK}{_NEAR}\bto\s{MARK}{_GAP}\b(?:from|compared (?:to|with))\s{MARK}"),
    ("gbf", rf"{MARK}{_NEAR}\bfrom\s{MARK}{_GAP}\bto\s{MARK}"),
    (
        "bfg",
        rf"\bfrom\s{MARK}{_GAP}\bto\s{MARK}{_GAP}(?:\b{_CHANGE}\sof|,\s(?:or|up|down)|\()\s?{MARK}",
    ),
    ("bfg", rf"\bfrom\s{MARK}{_GAP}\bto\s{MARK}{_NEAR}(?:,\san?|\(an?|–\san?)\s{MARK}\s{_CHANGE}"),
    ("fgb", rf"{MARK},\s(?:up|down)\s{MARK}\sfrom\s{MARK}"),
    (
        "fbg",
        rf"{MARK},\s(?:up|down)\sfrom\s{MARK}{_NEAR}(?:{_CHANGE}\sof|,\s(?:or|up|down)|\()\s?{MARK}",
    ),
    ("fgb", rf"{MARK},\s{MARK}\s(?:more|higher|lower|less|fewer)\sthan\s(?:the\s)?{MARK}"),
)
_PATTERNS = tuple((order, re.compile(form)) for order, form in _FORMS)
_ONE = 100.0


def changes(case: Case) -> list[Check]:
    """Return a check for every change that stands with the levels before and after it."""
    found: dict[str, Check] = {}
    for statement in statements(case.claims, fewest=3, having=_is_change):
        for change, base, final in _ties(statement):
            if change.claim_id not in found:
                found[change.claim_id] = _check(change, base, final)
    return list(found.values())


def _ties(statement: Statement) -> Iterator[tuple[Claim, Claim, Claim]]:
    for by_role in statement.in_roles(_PATTERNS):
        change, base, final = (by_role[r] for r in "gbf")
        if _is_change(change) and _are_levels(base, final):
            yield change, base, final


def _is_change(claim: Claim) -> bool:
    factor = claim.figure.unit_kind is UnitKind.RATIO
    percent = claim.figure.unit == "percent" and claim.kind is ClaimKind.GROWTH
    return (factor or percent) and bool(claim.figure.value)


def _are_levels(base: Claim, final: Claim) -> bool:
    x, y = base.figure, final.figure
    alike = x.unit == y.unit or "unit_elided" in {*base.flags, *final.flags}
    levels = all(c.kind is not ClaimKind.GROWTH for c in (base, final))
    return x.unit_kind is y.unit_kind and alike and levels and min(x.value or 0, y.value or 0) > 0


def _check(change: Claim, base: Claim, final: Claim) -> Check:
    first, second = told([base, final])
    implied = second.divided_by(first)
    x, y = base.figure.value or 1.0, final.figure.value or 0.0
    line = f"{ratio_line(y, x)}, {_in_percent(y / x)}"
    readings = readings_of(change, falls=y < x)
    family, relation, held = outcome(implied, readings)
    how = in_reading(family, held)
    text = (
        f"From {quoted(base)} to {quoted(final)} is {_in_percent(y / x)}; {quoted(change)} {how}."
    )
    return Check(
        rule="changes",
        title=f"{quoted(change)} {how}: {measure_of(final)}, {ratio_line(y, x)}",
        verdict=Verdict(
            family,
            relation,
            text,
            (line, *(r.line for r in readings)),
            FindingType.ARITHMETIC,
        ),
        severity=gravity(family, change),
        evidence=tuple(evidence_of(c) for c in (change, base, final)),
        claims=(change, base, final),
        pair=(change, final),
        settle_by="Look up both levels in the series that the text uses.",
    )


def _in_percent(ratio: float) -> str:
    change = round(_ONE * (ratio - 1), 1)
    return f"{'a rise' if change >= 0 else 'a fall'} of {number(abs(change))} percent"


def outcome(
    implied: Bounds, readings: tuple[Reading, ...]
) -> tuple[Family, RelationName, Reading | None]:
    """Return whether the quotient lies in what one of the readings allows, and in which."""
    held = next((r for r in readings if implied.intersect(r.band)), None)
    if held is not None:
        plain = held is readings[0]
        how = RelationName.DERIVED_CONSISTENT if plain else RelationName.CONSISTENT_READING
        return Family.AGREE, how, held
    if any(implied.intersect(r.strained) for r in readings):
        return Family.TENSION, RelationName.TENSION, None
    return Family.CONFLICT, RelationName.CONFLICT, None


def in_reading(family: Family, held: Reading | None) -> str:
    """Return in a few words whether a change holds, and in which reading."""
    note = f", read as {held.note}" if family is Family.AGREE and held and held.note else ""
    return f"{in_short(family)}{note}"
