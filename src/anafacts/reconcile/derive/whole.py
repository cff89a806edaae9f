"""Shares of one whole that together are more than all of it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Claim, ClaimKind, Family, FindingType, RelationName
from anafacts.reconcile.derive.check import Case, Check, evidence_of, gravity
from anafacts.reconcile.derive.statement import Statement, statements
from anafacts.reconcile.derive.sums import sum_line
from anafacts.reconcile.measure_keys import measure_key
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import join, measure_of, number, quoted

_ALL = 100.0
_FEWEST = 2
_HEAD = "share of "
# Between two shares of one whole: no other sentence, time or place, and nothing that sets one
# inside the other.
_APART = re.compile(
    r"[.;]|\b(?:of (?:whom|which|them|those)|including|compared|from|up|down|than|in|while|whereas|"
    r"but|after|before|against|when)\b"
)


@dataclass(frozen=True, slots=True)
class _Exclusive:
    """Heads of shares of which nobody's part is part of another's."""

    heads: tuple[str, ...]
    example: str


def wholes(case: Case) -> list[Check]:
    """Return a check for every row of shares of one vote, or the like, that passes 100 percent."""
    found = []
    for statement in statements(case.claims, having=_is_exclusive):
        for row in _rows(statement):
            slack = width("shares of a whole") * len(row)
            lows = [c.figure.low if c.figure.low is not None else _ALL for c in row]
            if sum(lows) > _ALL + slack:
                found.append(_check(row))
    return found


def _rows(statement: Statement) -> Iterator[list[Claim]]:
    """Yield the shares of one head that follow each other, each of somebody else."""
    rows: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    run = 0
    for at, claim in enumerate(statement.figures):
        if at and _APART.search(statement.between(at - 1, at)):
            run += 1
        if _is_exclusive(claim):
            rows[_head(claim), run].append(claim)
    for row in rows.values():
        if len(row) >= _FEWEST and len({c.topic.subject for c in row}) == len(row):
            yield row


def _is_exclusive(claim: Claim) -> bool:
    return claim.kind is ClaimKind.SHARE and _head(claim) in _heads()


def _head(claim: Claim) -> str:
    return measure_key(claim.topic.measure_key).head.removeprefix(_HEAD)


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for entry in load("exclusive_shares", _Exclusive) for head in entry.heads)


def _check(row: list[Claim]) -> Check:
    line = f"{sum_line(row)}, more than {number(_ALL)}"
    named = join([quoted(c) for c in row])
    text = f"{named} are told as shares of one whole, {measure_of(row[0])}: {line} percent."
    return Check(
        rule="wholes",
        title=f"Shares past {number(_ALL)} percent: {named}",
        verdict=Verdict(
            Family.CONFLICT, RelationName.CONFLICT, text, (line,), FindingType.ARITHMETIC
        ),
        severity=gravity(Family.CONFLICT, row[0]),
        evidence=tuple(evidence_of(c) for c in row),
        claims=tuple(row),
        settle_by="Look up the shares in the official count.",
    )
