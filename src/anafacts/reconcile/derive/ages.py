"""Ages held against dates of birth."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from anafacts.model import (
    Basis,
    Claim,
    DateInterval,
    Event,
    Family,
    FindingType,
    Modality,
    PublishedBasis,
    RelationName,
    UnitKind,
)
from anafacts.normalize.names import entity_key
from anafacts.reconcile.bounds import Bounds, admitted
from anafacts.reconcile.derive.check import Case, Check, evidence_of, fit, gravity
from anafacts.reconcile.derive.company import in_company, names_by_text
from anafacts.reconcile.event_members import is_person, members
from anafacts.reconcile.times import is_stated
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.widths import width
from anafacts.reconcile.words import number, source, told_in, when

_BORN = "bear"
_HOW = {Family.AGREE: "fits", Family.TENSION: "is a year off", Family.CONFLICT: "does not fit"}


def ages(case: Case) -> list[Check]:
    """Return a check for every age of somebody whose day or year of birth a text gives."""
    births = _births(case.events)
    names = names_by_text(case.events if births else ())
    found: dict[tuple[object, ...], Check] = {}
    for claim in case.claims:
        aged = bool(births) and claim.figure.unit_kind is UnitKind.AGE
        who = entity_key(claim.topic.subject or "") if aged else ""
        birth = births.get(who)
        if birth is not None and in_company(names, (birth.doc_id, claim.doc_id), who):
            day = _day_of(case, claim, birth)
            if day is not None and claim.figure.value and claim.modality is Modality.HAPPENED:
                check = _check(claim, birth, day)
                found.setdefault((birth.event_id, check.verdict.trace), check)
    return list(found.values())


def _births(events: tuple[Event, ...]) -> Mapping[str, Event]:
    """Return the dated birth of everybody who is named in full and has only one."""
    told: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.trigger != _BORN or event.modality is not Modality.HAPPENED:
            continue
        named = members(event)
        if len(named) == 1 and is_stated(event.period) and is_person(next(iter(named))):
            told[entity_key(next(iter(named)))].append(event)
    return {
        who: min(births, key=lambda e: (e.doc_id, e.span))
        for who, births in told.items()
        if len({e.period.interval for e in births}) == 1
    }


def _day_of(case: Case, claim: Claim, birth: Event) -> DateInterval | None:
    """Return when somebody was so old: as the text says, else when it was published."""
    own, born, meta = claim.period.interval, birth.period.interval, case.metas[claim.doc_id]
    guessed = meta.published_basis is PublishedBasis.INFERRED
    if is_stated(claim.period) and own is not None and born is not None and own.start > born.last:
        return None if guessed and claim.period.basis is not Basis.EXPLICIT else own
    return None if guessed else meta.published


def _check(claim: Claim, birth: Event, day: DateInterval) -> Check:
    possible = _between(birth.period.interval or day, day)
    told = admitted(claim.figure, generous=False)
    exact = Bounds(claim.figure.value or 0.0, claim.figure.value or 0.0)
    own = exact if told.width <= 1 else told
    family, relation, how = _outcome(own, possible)
    ends = " or ".join(dict.fromkeys((number(possible.low), number(possible.high))))
    line = f"from {when(birth.period.interval)} to {when(day)}: {ends} full years"
    then = f"the age at that time ({when(day)}) is {ends}"
    text = f"By {told_in(birth)} {then}; {source(claim)} {how}."
    return Check(
        rule="ages",
        title=f"Age of {claim.topic.subject}: {source(claim)} {how}",
        verdict=Verdict(family, relation, text, (line,), FindingType.DATE),
        severity=gravity(family, claim),
        evidence=(evidence_of(claim), evidence_of(birth)),
        claims=(claim,),
        events=(birth,),
        settle_by="Look up the date of birth.",
    )


def _between(born: DateInterval, day: DateInterval) -> Bounds:
    """Return the full years from the one to the other, from the fewest to the most."""
    return Bounds(_birthdays(born.last, day.start), _birthdays(born.start, day.last))


def _birthdays(born: date, day: date) -> int:
    before = (day.month, day.day) < (born.month, born.day)
    return max(day.year - born.year - before, 0)


def _outcome(told: Bounds, possible: Bounds) -> tuple[Family, RelationName, str]:
    family, relation = fit(told, possible, width("age years"))
    return family, relation, _HOW[family]
