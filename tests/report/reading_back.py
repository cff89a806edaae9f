"""What a report shows of facts, pictures and sentences, read back as a reader would."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain
from math import log
from typing import Any

from anafacts.model import Fact, Finding, Tables
from anafacts.report import facts
from anafacts.report.findings import is_to_look_at
from anafacts.report.formats.findings_csv import restored
from anafacts.report.lookup import lookup
from anafacts.report.view import FactRow
from anafacts.report.view.pictures import Plot
from tests.reconcile.told.reading import Number, numbers
from tests.report.page import Node

_SIGN = re.compile(r"-(\D+)(?=\d)")  # the minus stands before the sign of the currency
_LINE = re.compile(r"Line: the best value, (.*?)\.(?: |$)(?!\d)")
_SHADED = re.compile(r"Shaded: what all of them allow, (.*?)\.(?: |$)(?!\d)")
_KEPT = 5e-4  # of a number of which four digits are shown
_NEAR = 0.15  # hundredths of the width: a place has one decimal
_MARKUP = re.compile(r"\\([\\`*_\[\]<>|#~&!$(){}.+-])")


def read(text: str) -> list[Number]:
    """Return the numbers of a text with their signs."""
    return list(numbers(_SIGN.sub(r"\1-", text)))


def fact_faults(tables: Tables) -> list[str]:
    """Return the facts whose shown values are not those of their rows, to the shown digits."""
    shown = facts.table(tables, lookup(tables))
    rows = {row.fact_id: row for row in (*shown.compared, *shown.single)}
    held = [(fact, rows[fact.fact_id]) for fact in tables.facts if fact.fact_id in rows]
    return [fault for fact, row in held for fault in _row_faults(fact, row)]


def _row_faults(fact: Fact, row: FactRow) -> Iterator[str]:
    best = (fact.best_low, fact.best_high) if fact.best is None else (fact.best,)
    for told, ends in ((row.best, best), (row.spread, (fact.low, fact.high))):
        if [n.value for n in read(told)] and not _says(told, ends):
            yield f"{fact.label}: {told} for {ends}"
        if not read(told) and any(end is not None for end in ends):
            yield f"{fact.label}: {told} for {ends}"


def _says(told: str, ends: tuple[float | None, ...]) -> bool:
    """Return whether the text has each end that is bounded, in order, once where they are one."""
    bounded = list(dict.fromkeys(end for end in ends if end is not None))
    said = read(told)
    open_end = "or more" in told or told.startswith("up to")
    every = len(said) == len(bounded) and open_end == (None in ends)
    return every and all(n.is_of(end) for n, end in zip(said, bounded, strict=True))


def plots(view: Any) -> Iterator[Plot]:
    """Yield every plot of figures that a view holds."""
    if isinstance(view, Plot):
        yield view
    elif is_dataclass(view):
        for field in fields(view):
            yield from plots(getattr(view, field.name))
    elif isinstance(view, tuple | list):
        yield from chain.from_iterable(map(plots, view))


def plot_faults(plot: Plot) -> list[str]:
    """Return what a picture draws elsewhere than its words say."""
    return [*_tick_faults(plot), *_caption_faults(plot), *_mark_faults(plot)]


def _labelled(plot: Plot) -> list[tuple[float, Number]]:
    return [(tick.at, read(tick.words)[0]) for tick in plot.ticks if tick.words]


def _place(plot: Plot, value: float) -> float:
    """Return where the labelled ticks put a value, on a scale of equal steps or equal factors."""
    (one, low), *_, (other, high) = _labelled(plot)
    if "multiple" in plot.caption:
        share = log(value / low.value) / log(high.value / low.value) if value > 0 else -1.0
    else:
        share = (value - low.value) / (high.value - low.value)
    return one + share * (other - one)


def _slack(plot: Plot, number: Number) -> float:
    """Return how far the last digit of a number reaches across, where four were kept."""
    half = min(number.half, abs(number.value) * _KEPT)
    near = abs(_place(plot, number.value + half) - _place(plot, number.value))
    return near + _NEAR


def _tick_faults(plot: Plot) -> Iterator[str]:
    for at, told in _labelled(plot) if len(_labelled(plot)) > 1 else ():
        if abs(_place(plot, told.value) - at) > _slack(plot, told):
            yield f"the tick {told.value:g} stands at {at}"


def _caption_faults(plot: Plot) -> Iterator[str]:
    if len(_labelled(plot)) < 2:
        return
    line, shaded = _LINE.search(plot.caption), _SHADED.search(plot.caption)
    drawn = [(line, [plot.best])] if line else []
    if shaded and plot.shared:
        ends = [
            None if plot.shared.open_start else plot.shared.start,
            None if plot.shared.open_end else plot.shared.end,
        ]
        drawn.append((shaded, [end for end in ends if end is not None]))
    for match, places in drawn:
        for told, at in zip(read(match[1]), places, strict=True):
            if at is None or abs(_place(plot, told.value) - at) > _slack(plot, told):
                yield f"{match[0]} is drawn at {at}"


def _mark_faults(plot: Plot) -> Iterator[str]:
    for mark in plot.marks if len(_labelled(plot)) > 1 else ():
        words = next((w for w in mark.about if w.startswith("= ")), mark.words)
        told = read(words)
        if mark.at is None or len(told) != 1:
            continue
        if abs(_place(plot, told[0].value) - mark.at) > _slack(plot, told[0]):
            yield f"{words} is drawn at {mark.at}"


def sentence_faults(tables: Tables, forms: dict[str, bytes], page: Node) -> list[str]:
    """Return the sentences of findings that a form words otherwise, escaping aside."""
    texts = {
        "report.html": page.text(),
        "report.md": _MARKUP.sub(r"\1", _flat(forms["report.md"].decode())),
        "report.json": _flat(" ".join(_strings(json.loads(forms["report.json"])))),
        "findings.csv": _flat(" ".join(_cells(forms["findings.csv"]))),
        "report.sarif": _flat(_sarif(forms["report.sarif"])),
    }
    return [
        f"{name} has not: {line}"
        for finding in tables.findings
        for name, text in texts.items()
        for line in _lines(finding, name)
        if _flat(line) not in text
    ]


def _lines(finding: Finding, name: str) -> tuple[str, ...]:
    """Return the sentences that a form has.

    The page's closed line tells both sides in place of the title, and report.md is a list of what
    there is, with the explanation of what is to be looked at.
    """
    told = (finding.title, finding.explanation, *finding.trace, finding.settle_by)
    if name == "report.md":
        told = told[: 1 + is_to_look_at(finding)]
    return tuple(line for line in told[name == "report.html" :] if line)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        yield from chain.from_iterable(map(_strings, parts))


def _cells(content: bytes) -> Iterator[str]:
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    yield from (restored(cell) for row in rows for cell in row)


def _sarif(content: bytes) -> str:
    messages = [r["message"]["text"] for r in json.loads(content)["runs"][0]["results"]]
    return _MARKUP.sub(r"\1", " ".join(messages)).replace("{{", "{").replace("}}", "}")
