"""A figure that follows by arithmetic from several others, written out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from anafacts.model import AxisState, Figure, Hedge, Role, Sort, Statement, Told, UnitKind
from anafacts.reconcile.bounds import Bounds, allowed
from anafacts.reconcile.statements.align import noun_state
from anafacts.reconcile.statements.lemmas import statement_words
from anafacts.reconcile.statements.relate import comparable

_MOST = 6  # figures of a statement that are tried: more of them meet any number by chance
_TWO = 2
_NUMBERS = frozenset({Hedge.EXACT, Hedge.ABOUT})  # hedges that leave a figure one number
_RATES = frozenset({UnitKind.RATE, UnitKind.SPEED})
_COUNTS = frozenset({UnitKind.COUNT, UnitKind.NUMBER})


@dataclass(frozen=True, slots=True)
class Sum:
    """A value with the arithmetic that gives it, and the figures that it comes from."""

    value: float
    line: str
    of: tuple[Told, ...]
    operation: str


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words of the two statements say of how a figure comes about."""

    total: bool = False
    rest: bool = False
    versus: bool = False
    split: bool = False
    rate: bool = False
    gain: bool = False
    loss: bool = False
    now: bool = False


def derived(target: Told, first: Statement, second: Statement) -> Sum | None:
    """Return the arithmetic by which the target follows from figures of the first, or None."""
    found = _tried(target, first, second)
    return next((s for s in found if meets(target.figure, s.value)), None)


def _whole(target: Told, first: Statement) -> Iterator[Sum]:
    """Yield the total of all that the first statement counts: any other number meets a bound.

    None where it counts things of that name, or tells of a total itself.
    """
    alike = kin(target, _usable(first))
    own = any(noun_state(f, target) is AxisState.SAME for f in first.figures)
    told = {w.lemma for w in first.words} & statement_words("whole")
    if _TWO <= len(alike) == len(first.figures) and not own and not told:
        yield list(_totals(alike))[-1]


def implied(target: Told, first: Statement, second: Statement) -> Sum | None:
    """Return what the figures must come to where the words leave one reading, else None.

    The second statement asks for a total, or for what is there now; the first tells of one kind of
    thing only, of which more came or some went. A bound on things that the first does not count
    by that name is one on the total of all that it counts.
    """
    if _is_plain(target) and target.figure.hedge not in _NUMBERS:
        return next(_whole(target, first), None)
    said = cues(first, second)
    alike = kin(target, _usable(first)) if _is_plain(target) else []
    others = len(alike) < len(first.figures) or len(second.figures) > 1
    if len(alike) < _TWO or others or not (said.total or said.rest or said.now) or said.split:
        return None
    if said.total or (said.gain and not said.loss):
        return list(_totals(alike))[-1]
    gone = said.loss and not said.gain and len(alike) == _TWO
    return next(_differences(alike), None) if gone else None


def _is_plain(target: Told) -> bool:
    """Return whether arithmetic may tell the figure; a bound that counts nothing holds anything."""
    if target.figure.hedge not in _NUMBERS and not target.noun:
        return False
    return target.figure.value is not None and target.sort is Sort.FIGURE


def _tried(target: Told, first: Statement, second: Statement) -> Iterator[Sum]:
    given = _usable(first)
    if _is_plain(target) and target.figure.hedge not in _NUMBERS:
        return _whole(target, first)
    if not _is_plain(target) or not _TWO <= len(given) <= _MOST:
        return iter(())
    return sums(target, given, cues(first, second))


def cues(first: Statement, second: Statement) -> Cues:
    """Return what the words of the statements say of how a figure comes about."""
    there, here = ({w.lemma for w in s.words} for s in (first, second))
    return Cues(
        total=bool(here & statement_words("total")),
        rest=bool(here & statement_words("rest")),
        versus=bool(here & statement_words("versus")),
        split=bool((here | there) & statement_words("split")),
        rate=bool((here | there) & statement_words("rate")),
        gain=bool(there & statement_words("gain")) or any(f.more for f in first.figures),
        loss=bool(there & statement_words("loss")),
        now=bool(here & statement_words("now")),
    )


def _usable(first: Statement) -> list[Told]:
    """Return the figures that arithmetic may take: numbers without a hedge."""
    return [
        f
        for f in first.figures
        if f.sort is Sort.FIGURE and f.figure.value is not None and f.figure.hedge is Hedge.EXACT
    ]


def sums(target: Told, given: Sequence[Told], said: Cues) -> Iterator[Sum]:
    """Yield what the figures give by one or two steps, the simplest first."""
    alike = kin(target, given)
    if len(alike) >= _TWO:
        yield from _totals(alike)
        yield from _differences(alike)
        yield from _mixed(alike)
    yield from _products(given, said)
    if said.split or said.rate or target.each:
        yield from _quotients(given)
    yield from _shares(target, given)
    yield from _growths(target, given)


def kin(target: Told, given: Sequence[Told]) -> list[Told]:
    """Return the figures of the target's kind: those of its noun, else all that can be added up."""
    able = [g for g in given if comparable(g, target)]
    own = [g for g in able if _is_alike(g, target)]
    return own if len(own) >= _TWO else able


def _is_alike(given: Told, target: Told) -> bool:
    """Return whether the nouns and what narrows them allow two figures to be added up."""
    narrowed = bool(given.modifiers and target.modifiers)
    apart = narrowed and not set(given.modifiers) & set(target.modifiers)
    return noun_state(given, target) is not AxisState.DIFFERS and not apart


def _value(told: Told) -> float:
    return told.figure.value or 0.0


def _totals(alike: Sequence[Told]) -> Iterator[Sum]:
    for size in range(_TWO, len(alike) + 1):
        for parts in combinations(alike, size):
            total = sum(map(_value, parts))
            line = f"{' + '.join(plain(_value(p)) for p in parts)} = {plain(total)}"
            yield Sum(total, line, parts, "total")


def _differences(alike: Sequence[Told]) -> Iterator[Sum]:
    for a, b in permutations(alike, 2):
        if _value(a) > _value(b):
            yield _made("-", (a, b), _value(a) - _value(b))


def _made(sign: str, parts: tuple[Told, Told], value: float) -> Sum:
    names = {"-": "rest", "×": "product", "/": "quotient"}
    line = f"{plain(_value(parts[0]))} {sign} {plain(_value(parts[1]))} = {plain(value)}"
    return Sum(value, line, parts, names[sign])


def _products(given: Sequence[Told], said: Cues) -> Iterator[Sum]:
    for a, b in combinations(given, 2):
        kinds = {a.figure.unit_kind, b.figure.unit_kind}
        if UnitKind.SHARE in kinds:
            continue
        rates = _RATES & kinds
        if said.split or said.rate or a.each or b.each or rates:
            yield _made("×", (a, b), _value(a) * _value(b))


def _quotients(given: Sequence[Told]) -> Iterator[Sum]:
    for a, b in permutations(given, 2):
        if _value(b) and _value(a) > _value(b):
            yield _made("/", (a, b), _value(a) / _value(b))


def _shares(target: Told, given: Sequence[Told]) -> Iterator[Sum]:
    for a, b in permutations(given, 2):
        shares = [x.figure.unit_kind is UnitKind.SHARE for x in (a, b)]
        if target.figure.unit_kind is UnitKind.SHARE and not any(shares) and comparable(a, b):
            share = 100 * _value(a) / _value(b) if _value(b) else 0.0
            line = f"{plain(_value(a))} / {plain(_value(b))} = {plain(share)} percent"
            yield Sum(share, line, (a, b), "share")
        if shares == [True, False] and comparable(b, target):
            part = _value(a) * _value(b) / 100
            line = f"{plain(_value(a))} percent of {plain(_value(b))} = {plain(part)}"
            yield Sum(part, line, (a, b), "part")


def _growths(target: Told, given: Sequence[Told]) -> Iterator[Sum]:
    """Yield what a growth word leads to and comes from, and the growth between two levels."""
    for factor, level in permutations(given, 2):
        if factor.figure.unit_kind is UnitKind.RATIO and comparable(level, target):
            yield _made("/", (level, factor), _value(level) / (_value(factor) or 1.0))
            yield _made("×", (level, factor), _value(level) * _value(factor))
        base = factor.claim is not None and factor.claim.role is Role.BASE
        if base and target.figure.unit_kind is UnitKind.SHARE and comparable(factor, level):
            change = 100 * abs(_value(level) - _value(factor)) / (_value(factor) or 1.0)
            line = f"({plain(_value(level))} - {plain(_value(factor))}) / {plain(_value(factor))}"
            yield Sum(change, f"{line} = {plain(change)} percent", (factor, level), "growth")


def played(target: Told, first: Statement, second: Statement) -> Sum | None:
    """Return the goals of both sides of the one score that the first tells, else None."""
    counted = target.noun.split()[-1:] if target.noun else []
    match = any(w.lemma in statement_words("both sides") for w in second.words)
    if not match or not set(counted) & statement_words("played"):
        return None
    scores = [(a, b) for a, b in pairwise(first.figures) if _is_score(a, b, first.text)]
    if len(scores) != 1:
        return None
    a, b = scores[0]
    total = _value(a) + _value(b)
    line = f"{plain(_value(a))} + {plain(_value(b))} = {plain(total)}"
    return Sum(total, line, scores[0], "score")


def _is_score(a: Told, b: Told, text: str) -> bool:
    """Return whether two numbers are a score: "4-1"."""
    between = text[a.span.end : b.span.start].strip()
    return a.sort is b.sort is Sort.NUMERAL and between in {"-", "–"}


def _mixed(alike: Sequence[Told]) -> Iterator[Sum]:
    """Yield what is there after something came and something went."""
    for parts in permutations(alike, 3):
        a, b, c = map(_value, parts)
        if parts[0].span < parts[1].span and a + b > c:
            line = f"{plain(a)} + {plain(b)} - {plain(c)} = {plain(a + b - c)}"
            yield Sum(a + b - c, line, parts, "balance")
        if parts[1].span < parts[2].span and a > b + c:
            line = f"{plain(a)} - {plain(b)} - {plain(c)} = {plain(a - b - c)}"
            yield Sum(a - b - c, line, parts, "rest")


def meets(figure: Figure, value: float) -> bool:
    """Return whether a figure holds a computed value: exactly, or in what its hedge allows."""
    if figure.hedge is not Hedge.EXACT:
        return allowed(figure).holds(Bounds(value, value))
    return math.isclose(figure.value or 0.0, value, rel_tol=1e-6)


def plain(value: float) -> str:
    """Return a number of an arithmetic line in full: 8, 2.5, 1,234."""
    if math.isclose(value, round(value), rel_tol=1e-9):
        return f"{round(value):,}"
    return f"{value:,.6g}"
