"""One figure over time, where the texts give it for different periods."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from anafacts.model import (
    AHEAD,
    Claim,
    ClaimKind,
    DateInterval,
    Finding,
    FindingState,
    FindingType,
    RelationName,
    Role,
    Tables,
    UnitKind,
)
from anafacts.report.lookup import Lookup
from anafacts.report.pictures.calendar import Calendar, calendar_of
from anafacts.report.pictures.intervals import MOST_ORIGINS, scale_caption
from anafacts.report.pictures.labels import allowed, modality, origin, written
from anafacts.report.pictures.room import with_labels
from anafacts.report.pictures.scale import Scale, scale_of
from anafacts.report.pictures.ticks import ticks
from anafacts.report.pictures.units import Extent, common
from anafacts.report.view.pictures import FULL, Series, Spot, Step, Stretch
from anafacts.report.words import count_of, visible

MOST_SERIES = 12
MOST_SPOTS = 24
_TIMELESS_UNITS = frozenset({UnitKind.DURATION, UnitKind.AGE, UnitKind.RANK})
_TIMELESS = frozenset({ClaimKind.GAP, ClaimKind.DURATION, ClaimKind.RANK, ClaimKind.ENUMERATION})
_OVERTAKEN = frozenset({RelationName.SUPERSEDED, RelationName.REVISED})
_LETTER = 7  # pixels

Named = tuple[Claim, DateInterval]
Drawn = tuple[Claim, DateInterval, Extent]


def over_time(
    tables: Tables, found: Lookup, cards: AbstractSet[str]
) -> tuple[tuple[Series, ...], int]:
    """Return a series for each figure that is given for two or more periods, and how many more.

    Those of most periods come first. Claims of one series have one measure, subject, counterpart,
    place and unit. Steps lead to findings among the ``cards``.
    """
    families: dict[tuple[str | None, ...], list[Named]] = defaultdict(list)
    for claim in tables.claims:
        if claim.period.interval and _has_a_time(claim):
            families[_family(claim)].append((claim, claim.period.interval))
    varied = [rows for rows in families.values() if len({i for _, i in rows}) > 1]
    for rows in varied:
        rows.sort(key=lambda row: (row[1], row[0].doc_id, row[0].span, row[0].claim_id))
    varied.sort(key=_rank)
    past, growth = _overtaken(tables), _growth(f for f in tables.findings if f.finding_id in cards)
    labels = _labels(found)
    shown: list[Series] = []
    for n, rows in enumerate(varied):
        if len(shown) == MOST_SERIES:
            return tuple(shown), len(varied) - n
        series = _series(rows, found, past, growth)
        if series:
            shown.append(replace(series, title=_title([c for c, _ in rows], labels)))
    return tuple(shown), 0


def _has_a_time(claim: Claim) -> bool:
    timeless = claim.kind in _TIMELESS or claim.figure.unit_kind in _TIMELESS_UNITS
    return bool(claim.topic.measure_key) and not timeless and claim.role is not Role.READING


def _family(claim: Claim) -> tuple[str | None, ...]:
    topic, figure = claim.topic, claim.figure
    about = (topic.measure_key, topic.subject, topic.counterpart, topic.place)
    return (*about, figure.unit, claim.kind, *topic.qualifiers)


def _rank(rows: Sequence[Named]) -> tuple[int, int, str]:
    periods, texts = {i for _, i in rows}, {c.doc_id for c, _ in rows}
    return -len(periods), -len(texts), min(c.claim_id for c, _ in rows)


def _overtaken(tables: Tables) -> Mapping[str, RelationName]:
    """Return the claims in whose place a later one stands: the earlier one is the first."""
    rows = (r for r in tables.relations if r.relation in _OVERTAKEN)
    return dict(sorted((r.claim_a, r.relation) for r in rows))


def _growth(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    held: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.type is FindingType.ARITHMETIC and finding.state is not FindingState.ABSENT:
            for claim_id in finding.claim_ids:
                held[claim_id].append(finding)
    return held


def _series(
    rows: Sequence[Named],
    found: Lookup,
    past: Mapping[str, RelationName],
    growth: Mapping[str, list[Finding]],
) -> Series | None:
    shared = common([c.figure for c, _ in rows])
    if shared is None:
        return None
    held = [(*row, e) for row, e in zip(rows, shared.extents, strict=True) if e is not None]
    held = held[:MOST_SPOTS]
    scale = scale_of(chain.from_iterable(e.ends for _, _, e in held))
    time = calendar_of(i for _, i, _ in held)
    if scale is None or time is None or len({i for _, i, _ in held}) < 2:  # noqa: PLR2004
        return None
    up = tuple(ticks(scale, shared.unit))
    spots = {c.claim_id: _spot((c, i, e), (time, scale), found, past) for c, i, e in held}
    return Series(
        title="",
        caption=scale_caption(scale, shared.unit),
        spots=with_labels(_together(spots.values())),
        steps=(*_spoken(held, spots), *_reckoned(spots, growth)),
        across=time.ticks(),
        up=up,
        gutter=_LETTER * max(len(tick.words) for tick in up) + 8,
        broken=scale.broken,
    )


def _spot(
    drawn: Drawn,
    axes: tuple[Calendar, Scale],
    found: Lookup,
    past: Mapping[str, RelationName],
) -> Spot:
    (claim, interval, extent), (time, scale) = drawn, axes
    overtaken = past.get(claim.claim_id)
    wide = extent.low < extent.high
    bound = wide and extent.value in {extent.low, extent.high}
    said = (*allowed(claim, extent, claim.figure.unit), modality(claim), overtaken or "")
    return Spot(
        across=time.stretch(interval),
        words=written(claim),
        about=(*(visible(text) for text in said if text), origin(claim, found)),
        at=None if extent.value is None or bound else _up(scale, extent.value),
        allowed=_standing(scale, (extent.low, extent.high)) if wide else None,
        likely=_standing(scale, extent.likely) if extent.likely else None,
        hollow=claim.modality in AHEAD,
        past=overtaken is not None,
    )


def _up(scale: Scale, value: float) -> float:
    return round(FULL - scale.place(value), 1)


def _standing(scale: Scale, ends: tuple[float, float]) -> Stretch:
    low, high = ends
    edge = float("inf")
    return Stretch(_up(scale, high), _up(scale, low), high == edge, low == -edge)


def _together(spots: Iterable[Spot]) -> list[Spot]:
    """Return the spots, equal ones of several texts as one that names them."""
    held: dict[tuple[object, ...], list[Spot]] = defaultdict(list)
    for spot in spots:
        held[spot.across, spot.words, spot.hollow, spot.past].append(spot)
    return [replace(first, about=_origins((first, *more))) for first, *more in held.values()]


def _origins(spots: Sequence[Spot]) -> tuple[str, ...]:
    who = list(dict.fromkeys(spot.about[-1] for spot in spots))
    more = len(who) - MOST_ORIGINS
    rest = (count_of(more, "more source"),) if more > 0 else ()
    return (*spots[0].about[:-1], *who[:MOST_ORIGINS], *rest)


def _labels(found: Lookup) -> Mapping[str, str]:
    """Return the label of the fact of each claim."""
    facts = sorted(found.facts.values(), key=lambda f: f.fact_id, reverse=True)
    return {claim_id: fact.label for fact in facts for claim_id in fact.claim_ids}


def _title(claims: Sequence[Claim], labels: Mapping[str, str]) -> str:
    named = sorted(labels[c.claim_id] for c in claims if c.claim_id in labels)
    return visible(named[0] if named else claims[0].topic.measure)


def _spoken(held: Sequence[Drawn], spots: Mapping[str, Spot]) -> Iterable[Step]:
    """Yield the steps that one text takes: "from 263.5 in 2014 to over 500 in 2024"."""
    for claim, _, _ in held:
        base, final = spots.get(claim.parent_id or ""), spots[claim.claim_id]
        if claim.role is Role.FINAL and base:
            yield _step(base, final, f"In one text: {base.words}, then {final.words}.", "")


def _reckoned(spots: Mapping[str, Spot], growth: Mapping[str, list[Finding]]) -> Iterable[Step]:
    """Yield the steps that a finding of arithmetic checks, under its title."""
    findings = {f.finding_id: f for c in spots for f in growth.get(c, ())}
    for finding in sorted(findings.values(), key=lambda f: f.finding_id):
        ends = sorted((spots[c] for c in finding.claim_ids if c in spots), key=lambda s: s.middle)
        if len(ends) > 1 and ends[0].middle < ends[-1].middle:
            yield _step(ends[0], ends[-1], visible(finding.title), finding.finding_id)


def _step(base: Spot, final: Spot, words: str, target: str) -> Step:
    return Step((base.middle, base.height), (final.middle, final.height), words, target)
