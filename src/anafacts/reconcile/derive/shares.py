"""A share, the whole that it is of, and the part that it makes: "40 % of the 500, 200 of them"."""

import re
from collections.abc import Iterator

from anafacts.model import Claim, Family, FindingType, RelationName, UnitKind
from anafacts.reconcile.bounds import Bounds, in_words
from anafacts.reconcile.derive.check import Case, Check, evidence_of, fit, gravity, in_short
from anafacts.reconcile.derive.statement import MARK, Statement, statements
from anafacts.reconcile.derive.sums import percent, told
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number, quoted

_THE = r"(?:(?:the|its|his|her|their|all|those|these|more than|some)\s)*(?:[\w’']+[’']s?\s)?"
_OR = (
    r"(?:\s[\w’'-]+){0,4}?(?:,?\s\(|,\sor\s|\sor\s|,\s|:\s|\s[–—-]\s?)(?:or\s|about\s|that is,?\s)?"
)
_WORDS = r"(?:\s[\w’'-]+){0,4}"
# Which of the figures is the share, the part and the whole, by the words between them.
_FORMS = (
    ("swp", re.compile(rf"{MARK}\sof\s{_THE}{MARK}{_OR}{MARK}")),
    (
        "wps",
        re.compile(rf"\b[Oo]f\s{_THE}{MARK}[^⟨⟩.;]{{0,60}},\s{MARK}[^⟨⟩.;,(]{{0,50}}\({MARK}\)"),
    ),
    ("wps", re.compile(rf"\b[Oo]f\s{_THE}{MARK}[^⟨⟩.;]{{0,60}},\s{MARK},?\sor\s{MARK}")),
    ("pws", re.compile(rf"{MARK}\s(?:out\s)?of\s{_THE}{MARK}{_OR}{MARK}")),
    ("psw", re.compile(rf"{MARK}(?:,?\sor\s|\s\(){MARK}\)?,?\s(?:out\s)?of\s{_THE}{MARK}")),
    ("spw", re.compile(rf"{MARK}{_WORDS}\s\({MARK}\s(?:out\s)?of\s{_THE}{MARK}")),
    ("wps", re.compile(rf"{MARK}[^⟨⟩.]{{0,40}}[;:,]\s{MARK}\s\({MARK}\)")),
)
_PAIR = re.compile(rf"{MARK}\s(?:out\s)?of\s(?:the|its|his|her|their|all)\s{MARK}")


def shares(case: Case) -> list[Check]:
    """Return a check for every sentence that gives a share, its whole and the part that it makes.

    A part that is told of its whole without a share is only checked to be no larger.
    """
    found: dict[tuple[str, ...], Check] = {}
    for statement in statements(case.claims, having=_may_tie):
        tied: set[str] = set()
        for share, part, whole in _ties(statement):
            key = (part.claim_id, whole.claim_id)
            if not tied & {share.claim_id, *key}:
                tied |= {share.claim_id, *key}
                found.setdefault(key, _check(share, part, whole))
        for part, whole in statement.found(_PAIR):
            if _is_of(part, whole) and told([part])[0].low > told([whole])[0].high:
                found.setdefault((part.claim_id, whole.claim_id), _too_large(part, whole))
    return list(found.values())


def _ties(statement: Statement) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the share, the part and the whole of each form that the words have."""
    if not any(map(_is_share, statement.figures)):
        return
    for by_role in statement.in_roles(_FORMS):
        share, part, whole = (by_role[r] for r in "spw")
        if _is_share(share) and _is_of(part, whole):
            yield share, part, whole


def _may_tie(claim: Claim) -> bool:
    """Return whether a sentence with this figure may tie a part to its whole."""
    return _is_share(claim) or " of " in claim.quote


def _is_share(claim: Claim) -> bool:
    share = claim.figure.unit_kind is UnitKind.SHARE and claim.figure.unit == "percent"
    return share and claim.figure.value is not None and claim.figure.value > 0


def _is_of(part: Claim, whole: Claim) -> bool:
    """Return whether the one counts what the other counts: in the same noun, or in none."""
    x, y = part.figure, whole.figure
    alike = x.unit_kind is y.unit_kind and x.unit_kind in {UnitKind.COUNT, UnitKind.MONEY}
    same = x.unit == y.unit or not x.unit
    return alike and same and (x.value or 0) > 0 and (y.value or 0) > 0


def _check(share: Claim, part: Claim, whole: Claim) -> Check:
    x, y = part.figure.value or 0.0, whole.figure.value or 1.0
    line = f"{number(x)} / {number(y)} = {number(round(100 * x / y, 1))} percent"
    implied = _percent(part, whole)
    allowed = percent(share.figure)
    family, relation, how = _outcome(implied, allowed)
    text = f"{quoted(part)} of {quoted(whole)} is {line.split(' = ')[1]}, told as {quoted(share)}; "
    return Check(
        rule="shares",
        title=f"{quoted(share)} {how}: {quoted(part)} of {quoted(whole)}",
        verdict=Verdict(
            family,
            relation,
            f"{text}that {how}.",
            (line, f"{quoted(share)} is read as {in_words(allowed, 'percent')}"),
            FindingType.ARITHMETIC,
        ),
        severity=gravity(family, share),
        evidence=tuple(evidence_of(c) for c in (share, part, whole)),
        claims=(share, part, whole),
        settle_by="Look up the part and the whole where they were first given.",
    )


def _percent(part: Claim, whole: Claim) -> Bounds:
    first, second = told([part, whole])
    ratio = first.divided_by(second)
    return Bounds(100 * ratio.low, 100 * ratio.high, ratio.low_open, ratio.high_open)


def _outcome(implied: Bounds, allowed: Bounds) -> tuple[Family, RelationName, str]:
    family, relation = fit(implied, allowed, width("share points"))
    return family, relation, in_short(family)


def _too_large(part: Claim, whole: Claim) -> Check:
    line = f"{number(part.figure.value or 0)} > {number(whole.figure.value or 0)}"
    text = f"{quoted(part)} is told of {quoted(whole)}: a part is larger than its whole."
    verdict = Verdict(Family.CONFLICT, RelationName.CONFLICT, text, (line,), FindingType.ARITHMETIC)
    return Check(
        rule="shares",
        title=f"A part larger than its whole: {quoted(part)} of {quoted(whole)}",
        verdict=verdict,
        severity=gravity(Family.CONFLICT, part),
        evidence=(evidence_of(part), evidence_of(whole)),
        claims=(part, whole),
        settle_by="Look up the part and the whole where they were first given.",
    )
