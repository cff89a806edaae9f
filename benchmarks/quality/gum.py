"""Dates of GUM: end to end, and the values of the spans that the gold gives.

The rows hold one tokenised sentence each, with its document and the day of that. The sentences
of a document are read as one running text, so that "two weeks later" finds what it leans on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from anafacts.model import DateInterval, DateMention, Grain
from anafacts.normalize.dates import find_dates
from anafacts.normalize.dates.moving import calendar_unit
from benchmarks.quality import tei
from benchmarks.quality.rows import Row
from benchmarks.quality.tokenised import here, joined, there

_ABSENT = " " * 99 + "\n"  # in the place of a sentence that has no date, and so is not given
_TIMELESS = {"voyage", "whow", "fiction"}  # guides and stories tell of no one year
_RANGE = re.compile(
    r"(?:(?:from|between)\s+)?(?:the\s+)?(.+?)"
    r"(?:\s*[-–—]\s*|\s+(?:to|through|until|and)\s+)(?:the\s+|about\s+)?(.+)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[12]\d{3}")
_ENDS = {
    "year_range": "year",
    "day_range": "day",
    "month_range": "month",
    "decade_range": "decade",
    "century": "century",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as running text, with the dates in it that the whole document gave."""

    row: Row
    text: str
    places: list[int]
    base: DateInterval
    mentions: tuple[DateMention, ...]

    @property
    def recurring(self) -> bool:
        """Whether a date without a year is one of every year."""
        return self.row["genre"] in _TIMELESS


def predict(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield the dates of each sentence."""
    for sentence in _sentences(gold):
        items = [_item(sentence, part) for m in sentence.mentions for part in _parts(m)]
        yield {"id": sentence.row["id"], "timexes": items}


def predict_spans(gold: Sequence[Row]) -> Iterator[Row]:
    """Yield a value for each span of the gold: as read in its place, else as read alone."""
    for sentence in _sentences(gold):
        items = [_given(sentence, d["start"], d["end"]) for d in sentence.row["dates"]]
        yield {"id": sentence.row["id"], "timexes": items}


def _sentences(gold: Sequence[Row]) -> Iterator[Sentence]:
    for _, group in groupby(gold, key=lambda row: row["doc"]):
        rows = list(group)
        texts = [joined(row["text"]) for row in rows]
        starts, whole = _laid_out(rows, [text for text, _ in texts])
        base = DateInterval.of_day(date.fromisoformat(rows[0]["doc_date"]))
        mentions = find_dates(whole, base=base)
        for row, (text, places), start in zip(rows, texts, starts, strict=True):
            inside = [m for m in mentions if start <= m.start and m.end <= start + len(text)]
            moved = (replace(m, start=m.start - start, end=m.end - start) for m in inside)
            yield Sentence(row, text, places, base, tuple(moved))


def _laid_out(rows: Sequence[Row], texts: Sequence[str]) -> tuple[list[int], str]:
    """Return where each sentence starts, and the document, blank where sentences are absent."""
    starts, whole, count = [], "", 0
    for row, text in zip(rows, texts, strict=True):
        number = int(row["id"].rsplit("-", 1)[1])
        whole += "\n" + _ABSENT * max(0, number - count)
        starts.append(len(whole))
        whole += text
        count = number + 1
    return starts, whole


def _item(sentence: Sentence, mention: DateMention) -> Row:
    start, end = there(sentence.places, mention.start, mention.end)
    return {"start": start, "end": end, "value": tei.value(mention, recurring=sentence.recurring)}


def _parts(mention: DateMention) -> list[DateMention]:
    """Return the date, or the two ends of a range: GUM marks these as two dates."""
    grain = _ENDS.get(mention.rule)
    split = _RANGE.fullmatch(mention.text)
    if mention.rule == "era_range" and split:
        early, late = (_part(mention, split.span(i), None) for i in (1, 2))
        return [replace(early, rule="era", text=f"{early.text} BC"), replace(late, rule="era")]
    if grain is None or mention.interval is None or split is None:
        return [mention]
    joined_up = split[1].isdigit() and mention.rule == "day_range"  # "5 to 6 May"
    hyphened = mention.rule == "month_range" and "-" in mention.text
    if mention.interval.grain is not Grain.SPAN or joined_up or hyphened:  # "17th-century" is one
        return [mention]
    ends = (mention.interval.start, mention.interval.last)
    units = (calendar_unit(end, grain) for end in ends)
    return [_part(mention, split.span(i), unit) for i, unit in enumerate(units, start=1)]


def _part(
    mention: DateMention, span: tuple[int, int], interval: DateInterval | None
) -> DateMention:
    start, end = (mention.start + i for i in span)
    text = mention.text[slice(*span)]
    return replace(mention, start=start, end=end, text=text, interval=interval)


def _given(sentence: Sentence, start: int, end: int) -> Row:
    """Return the value of a span: as found in its place, or on its own where that is wider."""
    span = here(sentence.places, start, end)
    inside = [
        p for m in sentence.mentions for p in _parts(m) if p.start < span[1] and span[0] < p.end
    ]
    text = sentence.text[slice(*span)]
    alone = [p for m in find_dates(f"in {text}", base=sentence.base) for p in _parts(m)]
    read = (*inside, *alone)
    if alone and any(m.end - m.start > len(text) and not _same_grain(m, alone[0]) for m in inside):
        read = (*alone, *inside)
    values = (tei.value(m, recurring=sentence.recurring) for m in read)
    first = next((v for v in values if v), text if _YEAR.fullmatch(text) else None)
    return {"start": start, "end": end, "value": first}


def _same_grain(one: DateMention, other: DateMention) -> bool:
    return bool(one.interval and other.interval and one.interval.grain is other.interval.grain)
