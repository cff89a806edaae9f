"""A total against the parts that its own sentence lists: "36 people, 22 men and 14 women"."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from anafacts.lexicon import load
from anafacts.model import Claim, ClaimKind, Family, FindingType, RelationName, UnitKind
from anafacts.reconcile.bounds import Bounds
from anafacts.reconcile.derive.check import Case, Check, evidence_of, gravity
from anafacts.reconcile.derive.statement import Statement, statements
from anafacts.reconcile.derive.sums import sum_line, told, total
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import join, quoted

_TAIL = r"(?:\s[\w’'-]+){0,6}?\s?"  # what may stand between a total and its parts: "aboard the bus"
_NEXT = re.compile(
    r"(?:[\s—–-][\w’'\s-]{0,40})?(?P<link>,|;|\band\b|,\s*and\b|\bplus\b)\s*(?:the\s)?"
)
_SHUT = re.compile(r"[^()⟨⟩]{0,40}\)")
# One more part, in words that count nothing: "(three women, one man and a boy)".
_MORE = re.compile(r"[^().;:⟨⟩]*?,?\s(?:and|plus)\s(?:an?|one|another|the|others?|some|\w+s)\b")
_CLOSERS = ("and", "plus")


@dataclass(frozen=True, slots=True)
class _Opener:
    """What opens a list of parts: closed, open, or a bare sign."""

    kind: str
    words: tuple[str, ...]
    example: str = ""


@dataclass(frozen=True, slots=True)
class _Units:
    """Nouns for parts of which nobody is two; ``whole`` says that nothing else is left."""

    units: tuple[str, ...]
    example: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Listing:
    """A total and its parts: ``apart`` if none overlap, ``whole`` if nothing else is left."""

    total: Claim
    parts: tuple[Claim, ...]
    apart: bool
    whole: bool


def parts(case: Case) -> list[Check]:
    """Return a check for every total whose parts are listed behind it."""
    found = []
    for statement in statements(case.claims, fewest=3):
        used = -1
        for at in range(len(statement.figures) - 2):
            listing = _listing(statement, at) if at > used else None
            if listing is not None:
                used = at + len(listing.parts)
                check = _check(listing)
                found += [check] if check else []
    return found


def _listing(statement: Statement, at: int) -> _Listing | None:
    whole = statement.figures[at]
    kind = _opener(statement.between(at, at + 1))
    if not kind or not _counts(whole) or "unit_elided" in whole.flags:
        return None
    members = tuple(_run(statement, at + 1))
    if len(members) < 2 or not all(_is_part(p, whole) for p in members):  # noqa: PLR2004
        return None
    named = _named(members)
    same = all(_same_unit(p, whole) for p in members)
    if named is None and not (same and _is_told_apart(kind, members)):
        return None
    if kind == "bare" and (named is None or whole.figure.unit not in _bare_wholes()):
        return None
    apart = named is not None or kind == "closed"
    complete = kind == "closed" if named is None else named.whole and kind != "open"
    complete = complete and not _MORE.match(statement.behind(at + len(members)))
    return _Listing(whole, members, apart, complete)


def _counts(claim: Claim) -> bool:
    figure = claim.figure
    plain = claim.kind in {ClaimKind.COUNT, ClaimKind.LEVEL} and (figure.value or 0) > 0
    return plain and figure.unit_kind in {UnitKind.COUNT, UnitKind.MONEY}


def _run(statement: Statement, first: int) -> Iterator[Claim]:
    """Yield the figures from the first on, as far as commas and a last "and" link them."""
    members, closed = [statement.figures[first]], False
    for at in range(first, len(statement.figures) - 1):
        link = _NEXT.fullmatch(statement.between(at, at + 1))
        if link is None or closed:
            break
        closed = link["link"].split()[-1].lstrip(",") in _CLOSERS
        members.append(statement.figures[at + 1])
    if closed or _SHUT.match(statement.behind(first + len(members) - 1)):
        yield from members


def _is_part(part: Claim, whole: Claim) -> bool:
    alike = part.figure.unit_kind is whole.figure.unit_kind
    return alike and _counts(part) and part.modality is whole.modality


def _same_unit(part: Claim, whole: Claim) -> bool:
    return part.figure.unit == whole.figure.unit


def _is_told_apart(kind: str, members: Sequence[Claim]) -> bool:
    """Return whether parts without nouns of their own are plainly parts: "eight in Lima"."""
    elided = all("unit_elided" in p.flags for p in members)
    money = all(p.figure.unit_kind is UnitKind.MONEY for p in members)
    return kind == "closed" and (elided or money)


def _opener(words: str) -> str:
    """Return the kind of what stands between a total and its first part, "" for anything else."""
    return next((kind for kind, pattern in _openers() if pattern.fullmatch(words)), "")


@cache
def _openers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for entry in load("part_openers", _Opener):
        tail = "" if entry.kind == "bare" else _TAIL
        words = "|".join(re.escape(w) for w in entry.words)
        found.append(
            (entry.kind, re.compile(rf"{tail},?\s?(?:who were |they were )?(?:{words})\s?"))
        )
    return tuple(found)


@cache
def _bare_wholes() -> frozenset[str]:
    return frozenset(unit for entry in load("wholes", _Units) for unit in entry.units)


def _named(members: Sequence[Claim]) -> _Units | None:
    """Return the nouns, each of them once, of which nobody is two."""
    units = [p.figure.unit for p in members]
    groups = (g for g in load("complements", _Units) if set(units) <= set(g.units))
    return next(groups, None) if len(set(units)) == len(units) else None


def _check(listing: _Listing) -> Check | None:
    whole, *single = told([listing.total, *listing.parts])
    amount = total(single)
    family, relation, how = _outcome(listing, whole, amount)
    if family is None:
        return None
    named = join([quoted(p) for p in listing.parts])
    line = sum_line(listing.parts)
    text = f"{quoted(listing.total)} is told with its parts, {named}: {how}."
    return Check(
        rule="parts",
        title=f"{quoted(listing.total)} and its parts: {line}",
        verdict=Verdict(family, relation, text, (line,), FindingType.ARITHMETIC),
        severity=gravity(family, listing.total),
        evidence=tuple(evidence_of(c) for c in (listing.total, *listing.parts)),
        claims=(listing.total, *listing.parts),
        settle_by="Ask the author, or look up the total and its parts where they were first given.",
    )


def _outcome(
    listing: _Listing, whole: Bounds, amount: Bounds
) -> tuple[Family | None, RelationName, str]:
    """Return how the sum stands to the total; no family where nothing can be said."""
    line = sum_line(listing.parts)
    if amount.low > whole.high or (amount.low == whole.high and whole.high_open):
        larger = [
            p for p, b in zip(listing.parts, told(listing.parts), strict=True) if b.low > whole.high
        ]
        if larger:
            how = f"{quoted(larger[0])} is more than the whole"
            return Family.CONFLICT, RelationName.CONFLICT, how
        if listing.apart:
            how = f"{line}, which is more than the whole"
            return Family.CONFLICT, RelationName.CONFLICT, how
        return None, RelationName.NOT_COMPARABLE, ""
    exact = math.isfinite(amount.high) or listing.whole
    if whole.intersect(amount) and exact:
        return Family.AGREE, RelationName.DERIVED_CONSISTENT, f"{line}, as it should be"
    if listing.whole:
        how = f"{line}, which leaves a part unnamed or miscounted"
        return Family.CONFLICT, RelationName.CONFLICT, how
    return Family.AGREE, RelationName.PART_OF, f"{line}, no more than the whole"
