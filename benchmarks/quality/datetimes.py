"""The date-time specifications of Recognizers-Text: dates and stretches of days.

Times of day, durations and what recurs are no dates here, so that they count as missed.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from anafacts.model import DateInterval, DateMention, Grain
from anafacts.normalize.dates import find_dates
from benchmarks.quality.rows import Row


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the dates of each sentence, read against its reference day."""
    for row in gold:
        day = row["reference"]
        base = DateInterval.of_day(date.fromisoformat(day[:10])) if day else None
        mentions = find_dates(row["text"], base=base)
        yield {"id": row["id"], "items": [_item(m) for m in mentions if m.interval]}


def _item(mention: DateMention) -> Row:
    return {"start": mention.start, "end": mention.end, "value": _value(mention)}


def _value(mention: DateMention) -> str | None:
    """Return a day, or start and end: the second of two days or months, else the day after."""
    interval = mention.interval
    if interval is None:
        return None
    if interval.grain is Grain.DAY:
        return interval.start.isoformat()
    last = interval.last
    begins = {
        "day_range": last,
        "month_range": last.replace(day=1),
        "year_range": last.replace(month=1, day=1),
    }
    end = begins.get(mention.rule, interval.end)
    return f"{interval.start.isoformat()}/{end.isoformat()}"
