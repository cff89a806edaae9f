"""Predictions of Recognizers-Text: items on stdin, one JSON object a line, answers on stdout.

Run in the environment that ``make peers`` builds, with the form of the answers as the argument.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any

import recognizers_suite as suite

from benchmarks.peers.units import unit_of

Found = dict[str, Any]
_MODELS = {
    "Number": suite.recognize_number, "Ordinal": suite.recognize_ordinal,
    "Percent": suite.recognize_percentage, "Age": suite.recognize_age,
    "Currency": suite.recognize_currency, "Dimension": suite.recognize_dimension,
    "Temperature": suite.recognize_temperature,
}  # fmt: skip
_WITH_UNIT = ("Age", "Currency", "Dimension", "Temperature", "Percent")
_NAMES = {"c": "celsius", "f": "fahrenheit", "pound": "pound-mass"}
_BRITISH = re.compile(r"(?<=(?:met|lit))er\b")
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_SPECS = "2016-11-07"  # the reference of those specifications that name none
_DATE_WORDS = ("Date", "Time", "Merged", "Holiday", "Set", "Duration")


def _found(model: str, row: Found) -> list[Found]:
    """Return what a model finds, with half-open offsets."""
    if model.startswith(_DATE_WORDS):
        when = datetime.fromisoformat(row.get("reference") or row.get("doc_date") or _SPECS)
        results = suite.recognize_datetime(row["text"], suite.Culture.English, reference=when)
    else:
        name = next((name for name in _MODELS if model.startswith(name)), None)
        results = _MODELS[name](row["text"], suite.Culture.English) if name else []
    return [
        {"start": r.start, "end": r.end + 1, "type": r.type_name, "resolution": r.resolution or {},
         "text": row["text"][r.start : r.end + 1]}
        for r in results
    ]  # fmt: skip


def _figures(row: Found) -> list[Found]:
    """Return quantities of every model, and numbers that lie in none of these."""
    found = [f for model in _WITH_UNIT for f in _found(model, row)]
    inside = [(f["start"], f["end"]) for f in found]
    bare = [n for n in _found("Number", row)
            if not any(a < n["end"] and n["start"] < b for a, b in inside)]  # fmt: skip
    return [*found, *bare]


def _quantities(row: Found) -> Iterable[Found]:
    """Yield what NewsQuant asks for, with the names of units as it spells them."""
    for found in _figures(row):
        resolution = found["resolution"]
        if resolution.get("value") is None:
            continue
        unit = str(resolution.get("unit") or "-").lower()
        unit = _BRITISH.sub("re", _NAMES.get(unit, unit).replace("degree ", ""))
        unit = f"{unit} of age" if found["type"] == "age" else unit
        unit = "percentage" if found["type"] == "percentage" else unit
        yield {"value": str(resolution["value"]).rstrip("%"), "unit": unit, "change": "="}


def _items(row: Found) -> Iterable[Found]:
    """Yield what the model of the item finds; quantities where the set names none."""
    model = row.get("model")
    for found in _found(model, row) if model else _figures(row):
        resolution = found["resolution"]
        values = resolution.get("values") or [resolution]
        yield {
            "start": found["start"],
            "end": found["end"],
            "value": _first(values[0]),
            "unit": resolution.get("unit"),
        }


def _first(value: Found) -> str | None:
    if "value" in value or not value.get("start"):
        return value.get("value", value.get("timex"))
    return f"{value['start']}/{value['end']}" if value.get("end") else value.get("timex")


def _measured(row: Found) -> Iterable[Found]:
    """Yield spans with the unit as written."""
    for found in _figures(row):
        unit = unit_of(found["text"])
        yield {"start": found["start"], "end": found["end"], "unit": unit}


def _timexes(row: Found) -> Iterable[Found]:
    """Yield dates and ranges of days as TEI writes them; the earlier of two readings."""
    for found in _found("DateTimeModel", row):
        kind = found["type"].rpartition(".")[2]
        values = found["resolution"].get("values") or [{}]
        if kind in {"date", "daterange", "datetime"}:
            yield {"start": found["start"], "end": found["end"], "value": _tei(values[0])}


def _tei(value: Found) -> str | None:
    if _PLAIN.fullmatch(str(value.get("timex"))):
        return str(value["timex"])
    if value.get("start") and value.get("end"):
        last = date.fromisoformat(value["end"][:10]) - timedelta(days=1)
        return f"{value['start'][:10]}/{last.isoformat()}"
    return value.get("value", "")[:10] or None


FORMS: dict[str, tuple[str, Callable[[Found], Iterable[Found]]]] = {
    "score_newsquant.py": ("quantities", _quantities),
    "score_specs.py": ("items", _items),
    "score_measeval.py": ("quantities", _measured),
    "score_dates.py": ("timexes", _timexes),
}


def main() -> None:
    """Answer line by line."""
    key, form = FORMS[sys.argv[1]]
    for line in sys.stdin:
        row = json.loads(line)
        sys.stdout.write(json.dumps({"id": row["id"], key: list(form(row))}) + "\n")


if __name__ == "__main__":
    main()
