"""Write report/schemas/report.schema.json: what report.json holds, as a JSON Schema (2020-12).

python scripts/make_report_schema.py

Types come from the dataclasses of the model, descriptions from the columns of the tables.
"""

import json
import types
import typing
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from anafacts.model import Axes, DateInterval, Document, Finding, Run, Span, Tables
from anafacts.report.canonical import FORMAT, SCHEMA
from anafacts.report.canonical.plain import APART
from anafacts.report.sides import Side
from anafacts.warehouse.schemas import TABLES, Table

TARGET = Path(__file__).parents[1] / "src/anafacts/report/schemas/report.schema.json"

_LISTS = (
    *("findings", "relations", "facts", "events", "claims", "documents", "references"),
    *("judgements", "dropped", "runs"),
)
_COUNTED = ("documents", "claims", "events", "relations", "facts", "findings", "dropped")
_WORDS = {
    "attribution": "Who asserts the figure.",
    "basis": "How the time came to be known.",
    "figure": "What the words say of the value.",
    "interval": "The days; null where no time is known.",
    "meta": "What a sidecar or the text itself says about the text.",
    "period": "The time that it is about; null or without days where none is known.",
    "published": "When the text was published, as far as it is known.",
    "date": "When the work appeared, as precise as the entry.",
    "sentence": "Where the sentence stands in the raw text.",
    "text": "The raw text, where it is at hand and there is room for it; the key is else missing.",
    "topic": "What the figure is about.",
    "words": "The words of the side, on one line.",
    "reason": "Why it is not read.",
}
_OF = {
    "Evidence.doc_id": "The text in which the evidence stands.",
    "Evidence.quote": "The evidence: text[start:end].",
    "Side.doc_id": "The text that says so.",
    "Side.outlet": "Who published that text, or its title.",
    "Side.published": "The day, month or year of that text in words; empty if nothing tells.",
    "Side.inferred": "Whether that day was inferred from the text.",
    "Side.speaker": "Who is quoted there; empty if nobody is.",
    "Side.claim_id": "The claim of these words; empty if they are none.",
}
_PLACES = {
    "start": "Offset of the first code point in the raw text.",
    "end": "Offset after the last code point.",
}
_AXIS = "How the two stand to each other on this axis."
_SIDES = "What stands against what: the first words of each text that the finding rests on."
_TOP = {
    "format": "What the file is.",
    "schema": "Version of this schema; raised when a key changes its meaning.",
    "run": "The run that wrote the tables; null where there was none.",
    "changes": "Texts and findings against the run before in one sentence; empty in the first.",
    "counts": "Rows of the tables, those left out included.",
    "left_out": "How many rows of a list stand in the tables alone, where it was too long.",
    "runs": "The run, the one before it and those that a finding names, in their order.",
}


def text() -> str:
    """Return the whole file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """Return the schema of the whole object."""
    definitions: dict[str, Any] = {}
    hints = typing.get_type_hints(Tables)
    lists = {name: _typed(hints[name], definitions) for name in _LISTS}
    counts = {name: {"type": "integer", "minimum": 0} for name in _COUNTED}
    keys: dict[str, Any] = {
        "format": {"const": FORMAT},
        "schema": {"const": SCHEMA},
        "run": _typed(Run | None, definitions),
        "changes": {"type": "string"},
        "counts": {"type": "object", "properties": counts, "required": list(counts)},
        **lists,
        "left_out": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
    }
    _side(definitions)
    tables = {table.name: table.description for table in TABLES}
    for name, rule in keys.items():
        keys[name] = {"description": _TOP.get(name) or tables[name], **rule}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The report of anafacts for programs: report.json",
        "description": "Written by scripts/make_report_schema.py; do not edit.",
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "$defs": dict(sorted(definitions.items())),
    }


def _side(definitions: dict[str, Any]) -> None:
    side = _typed(Side, definitions)
    finding = definitions[Finding.__name__]
    finding["properties"]["sides"] = {"description": _SIDES, "type": "array", "items": side}
    finding["required"].append("sides")


def _typed(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a type; what has a name of its own goes to the definitions."""
    plain = {str: "string", bool: "boolean", int: "integer", float: "number"}
    if kind in plain:
        return {"type": plain[kind]}
    if kind is datetime:
        return {"type": "string", "format": "date-time"}
    if isinstance(kind, types.UnionType):
        options = [part for part in kind.__args__ if part is not types.NoneType]
        return {"anyOf": [*(_typed(part, definitions) for part in options), {"type": "null"}]}
    if typing.get_origin(kind) in {tuple, Sequence}:
        return {"type": "array", "items": _typed(typing.get_args(kind)[0], definitions)}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _named(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _named(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if issubclass(kind, StrEnum):
        return {"description": _line(kind), "enum": [member.value for member in kind]}
    if kind is DateInterval:
        return _days(definitions)
    assert is_dataclass(kind), kind
    return _object(kind, definitions)


def _object(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a dataclass as report.json has it: its own span as start and end."""
    hints: dict[str, Any] = typing.get_type_hints(kind)
    keys: dict[str, Any] = {}
    for field in fields(kind):
        if kind is Document and field.name in APART:
            continue
        if field.name == "span" and hints[field.name] is Span:
            keys |= {end: _described(kind, end, {"type": "integer"}) for end in ("start", "end")}
        else:
            rule = _typed(hints[field.name], definitions)
            keys[field.name] = _described(kind, field.name, rule)
    required = [name for name in keys if (kind, name) != (Document, "text")]
    return {
        "description": _line(kind),
        "type": "object",
        "properties": keys,
        "required": required,
    }


def _days(definitions: dict[str, Any]) -> dict[str, Any]:
    day = {"type": "string", "format": "date"}
    grain = _typed(typing.get_type_hints(DateInterval)["grain"], definitions)
    keys = {
        "from": {"description": "The first day.", **day},
        "to": {"description": "The last day, inclusive.", **day},
        "grain": {"description": "The precision at which it was written.", **grain},
    }
    return {
        "description": _line(DateInterval),
        "type": "object",
        "properties": keys,
        "required": list(keys),
    }


def _described(kind: Any, name: str, rule: dict[str, Any]) -> dict[str, Any]:
    return {"description": _description(kind, name), **rule}


def _description(kind: Any, name: str) -> str:
    """Return what the table of such rows says of the column, else what any table says."""
    if kind is Axes:
        return _AXIS
    if f"{kind.__name__}.{name}" in _OF:
        return _OF[f"{kind.__name__}.{name}"]
    if name in _PLACES:
        return _PLACES[name]
    hints = typing.get_type_hints(Tables)
    own = [t for t in TABLES if typing.get_args(hints[t.name])[0] is kind]
    for table in (*own, *TABLES):
        words = _columns(table).get(name)
        if words and (table in own or name not in _WORDS):
            return words
    return _WORDS[name]


def _columns(table: Table) -> dict[str, str]:
    return {column.name: column.description for column in table.columns}


def _line(kind: Any) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
