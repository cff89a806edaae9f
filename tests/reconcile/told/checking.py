"""The sentences of a finding held against the rows that it rests on: what does not match."""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import product

from anafacts.model import Claim, Family, Finding, FindingType, Tables
from anafacts.normalize.figures import shipped_rates
from tests.reconcile.told.reading import (
    NUMBER,
    QUOTED,
    Days,
    dates,
    month_of,
    numbers,
    quotes,
)
from tests.reconcile.told.record import Record, ends_of, plain, record_of

_ONE = re.sub(r"\?P<\w+>", "?:", NUMBER.pattern)
_SUM = re.compile(rf"{_ONE}(?: [-+/] {_ONE})+ = {_ONE}")
_ALLOWS = re.compile(r'"([^"]*)" \(([^)]*)\) allows ([^"]*)')
_CONVERTS = re.compile(rf"1 [^\d]+? (?:is|was) ({_ONE})(?: to ({_ONE}))? ")
_READ = re.compile(rf'" is read as (more than )?({_ONE})(?: to ({_ONE}))? (times|percent)')
_READS = re.compile(r" is read as | allows | meet only in ")
_COUNT = re.compile(r"= (\d+); announced = (\d+)")
_GREATER = re.compile(rf"^({_ONE}) > ({_ONE})$")
_GAP = re.compile(rf"^gap ({_ONE}) \(({_ONE})% of the larger\)$")
_MEET = re.compile(r" agree (?:after|within)| lies in what | can both hold\b")
_TOUCH = re.compile(r"both hold only at")
_LENGTHS = (("foot", 0.3048), ("millimeter", 0.001), ("inch", 0.0254), ("mile", 1609.344))
_EXCHANGE = 0.02  # beside the rates of a year, which the sentence names
_SLACK = 1e-3  # what four printed digits leave open


def faults_of(finding: Finding, tables: Tables) -> list[str]:
    """Return what the sentences of a finding say that its rows do not, a line for each."""
    record, lines = record_of(finding, tables), (finding.title, finding.explanation, *finding.trace)
    factors = (1.0, *_factors(finding.trace))
    known = [v * f for v in record.values for f in factors]
    known += [v for line in finding.trace for v in _results(line, record)]
    known += _worked_out(finding, record)
    faults = [f for line in lines for f in _line_faults(line, record, known)]
    faults += [f for line in finding.trace for f in _trace_faults(line, record, factors)]
    return [*faults, *_verdict_faults(finding)]


def _line_faults(line: str, record: Record, known: list[float]) -> Iterator[str]:
    """Yield the quotes, sums, days and numbers of one line that no row has."""
    for phrase in quotes(line):
        words = plain(phrase.rstrip(" …"))
        if words not in record.words and not all(f" {w} " in record.words for w in words.split()):
            yield f"no row says {phrase!r}: {line}"
    bare, loose = _bare(line, record), record.ends if _READS.search(line) else ()
    for match in _SUM.finditer(bare):
        yield from (f"{why}: {line}" for why in _sum_faults(match[0], known, record))
    days, rest = dates(_SUM.sub(lambda match: "#" * len(match[0]), bare))
    yield from (f"no row is of {a} to {b}: {line}" for a, b in _foreign(days, known, record))
    for found in () if _ALLOWS.match(line) else numbers(rest):  # ranges are worked out apart
        if not any(found.is_of(value) for value in (*known, *loose)):
            yield f"no row has {rest[found.start : found.end]}: {line}"


def _bare(line: str, record: Record) -> str:
    """Return the line without quotes, and without names that have digits."""
    line = QUOTED.sub('""', line)
    for name in record.names:
        line = line.replace(name, "#")
    return line


def _sum_faults(line: str, known: list[float], record: Record) -> Iterator[str]:
    *parts, result = numbers(line)
    total = _total(line)
    if not (result.is_of(total) or result.is_of(100 * total) or _near(result.value, total)):
        yield f"{line} comes to {total:g}"
    years = {day.year for days in record.days for day in days}
    for part in parts:
        scaled = (part.value * 10.0**power for power in (0, 3, 6, 9, 12))
        values = [*known, *years]
        if not any(_near(s, v) or part.is_of(v) for s in scaled for v in values):
            yield f"no row has {part.value:g}"


def _total(line: str) -> float:
    """Return what the left side of an equation comes to."""
    *parts, _ = numbers(line)
    total = parts[0].value
    for sign, part in zip(re.findall(r" ([-+/]) ", line), parts[1:], strict=True):
        total = total / part.value if sign == "/" else total + float(f"{sign}{part.value}")
    return total


def _near(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_SLACK)


def _foreign(days: Iterable[Days], known: list[float], record: Record) -> Iterator[Days]:
    """Yield the days that are none of the record, nor the month or the year of any."""
    ends = {end for span in record.days for day in span for end in _around(day)}
    for first, last in days:
        years = {float(first.year), float(last.year)}
        if not {first, last} <= ends and not (years <= set(known) and first.day == 1):
            yield first, last


def _around(day: date) -> tuple[date, ...]:
    """Return the day, and the first and last of its month and its year."""
    return (day, *month_of(day), date(day.year, 1, 1), date(day.year, 12, 31))


def _factors(trace: Iterable[str]) -> Iterator[float]:
    """Yield how many of one unit make another, as the trace has it, and the other way round."""
    for line in trace:
        if match := _CONVERTS.match(line):
            for value in (n.value for part in match.groups() if part for n in numbers(part)):
                yield from (value, 1 / value)


def _results(line: str, record: Record) -> Iterator[float]:
    """Yield what a line of the trace works out, also as a percentage and as a change."""
    for match in _SUM.finditer(_bare(line, record)):
        value, exact = list(numbers(match[0]))[-1].value, _total(match[0])
        yield from (value, 100 * exact, abs(100 * (exact - 1)))
    for found in (_CONVERTS.match(line), _GAP.match(line)):
        parts = [part for part in found.groups() if part] if found else []
        yield from (1.0, *(n.value for part in parts for n in numbers(part)))
    for part in _lengths(line):
        yield float(part)


def _worked_out(finding: Finding, record: Record) -> Iterator[float]:
    """Yield the percentages between two figures, rates of exchange, and factors of units."""
    values = [c.figure.value for c in record.claims if c.figure.value]
    for a, b in product(values, values):
        yield from (100 * abs(a - b) / max(abs(a), abs(b)), a + b)
    if finding.type is FindingType.CONVERSION:
        yield from (100 * _EXCHANGE, *_rates(record))
        units = {c.figure.unit for c in record.claims}
        sizes = [size for one, size in _LENGTHS if one in units]
        for a, b in product((*sizes, *(v * s for v in values for s in sizes)), sizes):
            yield a / b
    if finding.title.startswith("Shares past"):
        yield 100.0


def _rates(record: Record) -> Iterator[float]:
    """Yield the ends of the yearly rates between the currencies, as they stand in the lexicon."""
    codes = {c.figure.unit for c in record.claims}
    years = range(min(a.year for a, _ in record.days), max(b.year for _, b in record.days) + 1)
    for one, other, year in product(codes, codes, years):
        ends = (shipped_rates().within(one, year), shipped_rates().within(other, year))
        for x, y in product(*(end or () for end in ends)):
            yield from (x / y * (1 + sign * _EXCHANGE) for sign in (-1, 0, 1))


def _lengths(line: str) -> Iterator[int]:
    """Yield the lengths in days of a stretch of days, counted with one end, both and neither."""
    days, _ = dates(line)
    if not days:
        return
    first, last = min(a for a, _ in days), max(b for _, b in days)
    length = (last - first).days
    yield from (length - 1, length, length + 1)
    yield from range(last.year - first.year - 2, last.year - first.year + 3)


def _trace_faults(line: str, record: Record, factors: tuple[float, ...]) -> Iterator[str]:
    """Yield what a line of the trace works out wrongly."""
    if (match := _GREATER.match(line)) and not _value(match[1]) > _value(match[2]):
        yield f"it is not greater: {line}"
    if match := _GAP.match(line):
        yield from _gap_faults(match, record.claims)
    if match := _ALLOWS.match(line):
        yield from _range_faults(match, record.claims, factors)
    days, _ = dates(line)
    for words, holds in _ORDERS:
        if words in line and len(days) > 1 and not holds(*_in_place(line, words)):
            yield f"the days stand otherwise: {line}"


_ORDERS: tuple[tuple[str, Callable[[Days, Days], bool]], ...] = (
    (" is after ", lambda a, b: a[1] > b[0]),
    (" is before ", lambda a, b: a[0] < b[1]),
    (" is no later than ", lambda a, b: a[0] <= b[1]),
)


def _in_place(line: str, words: str) -> tuple[Days, Days]:
    before, _, behind = line.partition(words)
    return dates(before)[0][-1], dates(behind)[0][0]


def _value(text: str) -> float:
    return next(numbers(text)).value


def _gap_faults(match: re.Match[str], claims: tuple[Claim, ...]) -> Iterator[str]:
    values = [c.figure.value for c in claims if c.figure.value is not None]
    told, part = (next(numbers(group)) for group in match.groups())
    for a in values:
        for b in values:
            larger = max(abs(a), abs(b)) or 1.0
            if told.is_of(abs(a - b)) and part.is_of(100 * abs(a - b) / larger):
                return
    yield f"no two figures are so far apart: {match[0]}"


def _range_faults(
    match: re.Match[str], claims: tuple[Claim, ...], factors: tuple[float, ...]
) -> Iterator[str]:
    """Yield the ends of a range that neither rounding nor the hedge of the figure gives."""
    quote, place, told = match.groups()
    same = [c for c in claims if " ".join(c.quote.split()) == quote and c.doc_id == place]
    ends = [end * factor for c in same for end in ends_of(c) for factor in factors]
    found = list(numbers(_NO_UNIT.sub("", told)))
    for one in found:
        scales = (one.value, *(one.value * s for s in (1e6, 1e9, 1e12)))
        if not any(one.is_of(end) or any(_near(s, end) for s in scales) for end in ends):
            yield f"no reading of the figure ends at {one.value:g}: {match[0]}"
    if len(found) > 1 and found[0].value >= found[1].value:
        yield f"the range is empty as it is printed: {match[0]}"


_NO_UNIT = re.compile(r", .*left out$")


def _verdict_faults(finding: Finding) -> Iterator[str]:
    """Yield where the outcome is not what the trace comes to."""
    holds = finding.family is Family.AGREE
    for line in finding.trace:
        counted, is_open = _COUNT.search(line), "open list" in finding.explanation
        if counted and (counted[1] == counted[2]) != holds and not is_open:
            yield f"{finding.family} though {line}"
        if counted and int(counted[1]) != len(finding.evidence) - 1:  # the head, then the items
            yield f"{len(finding.evidence) - 1} are shown: {line}"
    yield from _reading_faults(finding, holds=holds)
    ranges = [r for line in finding.trace if (r := range_of(line))]
    if len(ranges) == 2 and _MEET.search(finding.explanation):
        (a, b), (c, d) = ranges
        if a > d * (1 + _SLACK) or c > b * (1 + _SLACK):
            yield f"they do not meet: {finding.trace}"
    if len(ranges) == 2 and _TOUCH.search(finding.explanation):
        (_, high), (low, _) = sorted(ranges)
        if high < low * (1 - _SLACK):
            yield f"they do not touch: {finding.trace}"


def _reading_faults(finding: Finding, *, holds: bool) -> Iterator[str]:
    """Yield where a growth word holds outside its readings, or does not hold inside one."""
    read = [m for line in finding.trace if (m := _READ.search(line)) and m[4] == "times"]
    told = _SUM.search(" ".join(finding.trace))
    if not read or not told:
        return
    ratio = list(numbers(told[0]))[-1]
    bands = [[next(numbers(p)).value if p else math.inf for p in m.group(2, 3)] for m in read]
    inside = any(low - ratio.half <= ratio.value <= high + ratio.half for low, high in bands)
    if inside != holds:
        yield f"{finding.family} though {told[0]}, {finding.trace}"


def range_of(line: str) -> tuple[float, float] | None:
    """Return the ends of what a line says that a figure allows."""
    match = _ALLOWS.match(line)
    if not match:
        return None
    found = [n.value for n in numbers(_NO_UNIT.sub("", match[3]))]
    if match[3].startswith(("more than", "at least")):
        return found[0], math.inf
    if match[3].startswith(("less than", "at most")):
        return -math.inf, found[0]
    return found[0], found[-1]
