"""Events on one line of time: what is planned apart from what happened, and where dates differ."""

from collections.abc import Iterable, Iterator, Sequence

from anafacts.model import AHEAD, SETTLED, Basis, DateInterval, Event
from anafacts.report.days import days
from anafacts.report.pictures.calendar import Calendar, calendar_of
from anafacts.report.view.pictures import EventLane, EventMark, Strand, Strip
from anafacts.report.words import MODALITY, count_of, one_line

MOST_LANES = 18  # of one strand
MOST_NAMED = 8  # of one sort; more are packed in lanes, without words
_FEWEST = 3  # events that are worth a picture
_GAP = 1.6  # hundredths of the width between two marks
_FEW = 0.15  # of the events: so many may be left out at the edges...
_MOST_OUT = 40
_EACH = 3.0  # times its share of the events is what each of them has to save of the time
_SHORTER = 0.6  # ...where the time without them is so much shorter
_LONGEST = 50  # characters of a label

Mentions = Sequence[Event]
Dated = tuple[Mentions, DateInterval]


def event_strip(groups: Iterable[Mentions]) -> Strip | None:
    """Return the dated events by what the texts say of them; None where there are too few.

    Each group holds the mentions of one event, that with the most precise date first. A few events
    long before or after all others are left out, and counted in the words of the strip.
    """
    dated = [(g, i) for g in groups if (i := g[0].period.interval)]
    if len(dated) < _FEWEST:
        return None
    inside, early, late = _without_outliers(sorted(dated, key=lambda row: row[1]))
    time = calendar_of(i for _, i in inside)
    if time is None:
        return None
    differing = [row for row in inside if apart(row[0])]
    sorts = _sorts([row for row in inside if not apart(row[0])])
    few = [row for _, rows in sorts if len(rows) <= MOST_NAMED for row in rows]
    return Strip(
        named=(
            *(_lane(row, time) for row in differing[:MOST_NAMED]),
            *(_lane(row, time) for row in few),
        ),
        strands=tuple(_strand(w, rows, time) for w, rows in sorts if len(rows) > MOST_NAMED),
        ticks=time.ticks(),
        left_out=(*_told(early, "earlier"), *_told(late, "later")),
        hidden=len(differing[MOST_NAMED:]),
    )


def apart(mentions: Mentions) -> bool:
    """Return whether two mentions give dates that share no day."""
    held = sorted({e.period.interval for e in mentions if e.period.interval})
    return any(not a.overlaps(b) for a in held for b in held)


def _without_outliers(dated: Sequence[Dated]) -> tuple[list[Dated], list[Dated], list[Dated]]:
    """Return the events that lie together, those long before them and those long after."""
    few = min(int(_FEW * len(dated)), _MOST_OUT)
    early = min(range(few + 1), key=lambda n: _weighed(dated[n:], n))
    rows = list(dated[early:])
    late = min(range(few - early + 1), key=lambda n: _weighed(rows[: len(rows) - n], n))
    last = len(rows) - late
    return rows[:last], list(dated[:early]), rows[last:]


def _weighed(rows: Sequence[Dated], without: int) -> float:
    """Return the length of the time; leaving events out has to shorten it by much, each of them."""
    first, last = min(i.start for _, i in rows), max(i.end for _, i in rows)
    worth = 1 - _EACH * without / (len(rows) + without)
    return (last - first).days / (_SHORTER * worth if without else 1.0)


def _sorts(rows: Sequence[Dated]) -> tuple[tuple[str, list[Dated]], ...]:
    return (
        ("planned or forecast", [r for r in rows if _is_ahead(r[0])]),
        ("denied or supposed", [r for r in rows if not _is_ahead(r[0]) and not _is_settled(r[0])]),
        ("happened", [r for r in rows if _is_settled(r[0])]),
    )


def _strand(words: str, rows: Sequence[Dated], time: Calendar) -> Strand:
    lanes = _packed([_mark(m[0], i, time, hollow=_is_hollow(m)) for m, i in rows])
    return Strand(words, len(rows), lanes, len(rows) - sum(map(len, lanes)))


def _told_as(mentions: Mentions) -> Event:
    """Return the mention that says most of the event: that it happened, where one does."""
    return next((e for e in mentions if e.modality in SETTLED), mentions[0])


def _is_settled(mentions: Mentions) -> bool:
    return any(e.modality in SETTLED for e in mentions)


def _is_ahead(mentions: Mentions) -> bool:
    return not _is_settled(mentions) and any(e.modality in AHEAD for e in mentions)


def _packed(marks: Sequence[EventMark]) -> tuple[tuple[EventMark, ...], ...]:
    """Return the marks in lanes in which none touches another; those without a lane are left."""
    lanes: list[list[EventMark]] = []
    for mark in marks:
        free = next((lane for lane in lanes if lane[-1].end + _GAP <= mark.start), None)
        if free is not None:
            free.append(mark)
        elif len(lanes) < MOST_LANES:
            lanes.append([mark])
    return tuple(map(tuple, lanes))


def _is_hollow(mentions: Mentions) -> bool:
    return _told_as(mentions).modality not in SETTLED


def _mark(event: Event, interval: DateInterval, time: Calendar, *, hollow: bool) -> EventMark:
    place = time.stretch(interval)
    return EventMark(
        key=event.event_key,
        words=f"{days(interval)}: {_cut(event.quote)}",
        start=place.start,
        end=place.end,
        hollow=hollow,
        thin=event.period.basis is not Basis.EXPLICIT,
    )


def _lane(row: Dated, time: Calendar) -> EventLane:
    """Return the event with its words; each of its dates is a mark where they differ."""
    mentions, interval = row
    first = {e.period.interval: e for e in reversed(mentions) if e.period.interval}
    dates = sorted(first) if apart(mentions) else [interval]
    named = " or ".join(days(date) for date in dates)
    told = f"dates differ: {named}" if len(dates) > 1 else named
    return EventLane(
        key=mentions[0].event_key,
        words=_cut(mentions[0].quote),
        note=f"{MODALITY[_told_as(mentions).modality]}, {told}",
        marks=tuple(
            _mark(first[d], d, time, hollow=_is_hollow([first[d]] if len(dates) > 1 else mentions))
            for d in dates
        ),
    )


def _told(rows: Sequence[Dated], when: str) -> Iterator[str]:
    if rows:
        first, last = rows[0][1].start.year, rows[-1][1].start.year
        years = str(first) if first == last else f"{first} to {last}"
        yield f"{count_of(len(rows), f'{when} event')} ({years})"


def _cut(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
