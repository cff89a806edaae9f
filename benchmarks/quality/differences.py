"""Where a prediction and the gold disagree, for whoever develops."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType

from benchmarks.quality.rows import BenchError, Row

Agree = Callable[[Row, Row], bool]
_LONG = 400
_ANSWERS = (("label", "label"), ("truth", "value"), ("truth_authors", "authors"))
_ASKED = ("premise", "hypothesis", "evidence", "claim")


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the entries of one kind of set are got, compared and shown."""

    gold: Callable[[ModuleType, Row], list[Row]]
    ours: Callable[[ModuleType, Row], list[Row]]
    criteria: Callable[[ModuleType], dict[str, Agree]]
    show: Callable[[Row], str]
    default: str


def differences(module: ModuleType, gold: Row, predicted: Row, criterion: str = "") -> list[str]:
    """Return the text of an item with what only the gold and what only we have, or nothing.

    Raises:
        BenchError: the sets of this scorer have no such criterion; it names those that they have.
    """
    kind = _KINDS[module.__name__]
    criteria = kind.criteria(module)
    if (chosen := criterion or kind.default) not in criteria:
        raise BenchError(f"No criterion {chosen!r} here; there are {', '.join(criteria)}.")
    missed, extra = _unmatched(
        kind.gold(module, gold),
        kind.ours(module, {**predicted, "text": gold["text"]}),
        criteria[chosen],
    )
    if not missed and not extra:
        return []
    lines = [f"  gold {_quoted(gold, g)}{kind.show(g)}" for g in missed]
    lines += [f"  ours {_quoted(gold, m)}{kind.show(m)}" for m in extra]
    text = "" if len(gold["text"]) > _LONG else " ".join(gold["text"].split())
    return [f"{gold['id']}: {text}", *lines]


def labels(gold: Row, predicted: Row) -> list[str]:
    """Return what is asked and both answers, of an item with one answer and another in the gold."""
    keys = next((pair for pair in _ANSWERS if pair[0] in gold), None)
    if keys is None or gold[keys[0]] is None or gold[keys[0]] == predicted.get(keys[1]):
        return []
    asked = [f"  {key}: {gold[key]}" for key in _ASKED if key in gold]
    asked += [f"  {c['source']}: {c.get('value', c.get('authors_raw'))}"
              for c in gold.get("claims", ())]  # fmt: skip
    return [gold["id"], *asked, f"  gold {gold[keys[0]]}", f"  ours {predicted.get(keys[1])}"]


def _unmatched(
    gold: Sequence[Row], ours: Sequence[Row], agree: Agree
) -> tuple[list[Row], list[Row]]:
    """Return what is left of both after pairing them off in order."""
    missed, extra = [], list(ours)
    for entry in gold:
        fits = next((m for m in extra if agree(entry, m)), None)
        if fits is None:
            missed.append(entry)
        else:
            extra.remove(fits)
    return missed, extra


def _quoted(row: Row, entry: Row) -> str:
    """Return the words of an entry, in a long text between the words around them."""
    text, start, end = row["text"], entry.get("start"), entry.get("end")
    if start is None or end is None:
        return ""
    around = 40 if len(text) > _LONG else 0
    parts = (text[max(0, start - around) : start], text[start:end], text[end : end + around])
    before, words, after = (" ".join(part.split()) for part in parts)
    return f"{before} >{words}< {after} " if around else f"{words!r} "


def _over(a: Row, b: Row) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _same_span(a: Row, b: Row) -> bool:
    return bool((a["start"], a["end"]) == (b["start"], b["end"]))


def _prepared(module: ModuleType, row: Row) -> list[Row]:
    spans = {k: [q.get(k) for q in row["quantities"]] for k in ("start", "end")}
    made: list[Row] = []
    for i, quantity in enumerate(row["quantities"]):
        made += [{**module.prepare([quantity])[0], "start": spans["start"][i],
                  "end": spans["end"][i], "written": quantity.get("value")}]  # fmt: skip
    return made


def _items(module: ModuleType, row: Row) -> list[Row]:
    if "items" in row:
        return list(row["items"])
    found = row["results"] if "results" in row else row["quantities"]
    placed = [x for x in found if x.get("start") is not None and x.get("end") is not None]
    return [{**x, "acc": module.accepted(x)} for x in placed]


def _spec_criteria(module: ModuleType) -> dict[str, Agree]:
    def value(g: Row, m: Row) -> bool:
        return _over(g, m) and bool(module.same_value(g, m))

    def unit(g: Row, m: Row) -> bool:
        return (g["acc"][2] or "") == (m.get("unit") or "").lower()

    return {
        "strict": _same_span,
        "relaxed": _over,
        "value": value,
        "value+unit": lambda g, m: value(g, m) and unit(g, m),
        "strict+value": lambda g, m: _same_span(g, m) and value(g, m),
    }


def _spec_shown(entry: Row) -> str:
    if "acc" not in entry:
        return f"{entry.get('value')} {entry.get('unit') or ''}"
    said = entry.get("resolution") or {k: entry.get(k) for k in ("value", "unit")}
    return f"[{entry.get('type', '')}] {json.dumps(said, ensure_ascii=False)}"


def _timexes(module: ModuleType, row: Row) -> list[Row]:
    if "timexes" in row:
        return list(row["timexes"])
    return [{"start": a, "end": b, "value": v} for a, b, v in module.gold_items(row, None)]


def _same_value(a: Row, b: Row) -> bool:
    return _over(a, b) and bool(a["value"] == b.get("value"))


def _measured(_: ModuleType, row: Row) -> list[Row]:
    """Return the quantities that have a place, each with the words of what it is of."""
    text, placed = row.get("text", ""), [q for q in row["quantities"] if q.get("start") is not None]
    return [{**q, "told": _told(text, q)} for q in placed]


def _told(text: str, entry: Row) -> str:
    spans = ((key, span) for key in ("entity", "property") for span in entry.get(key) or ())
    return "".join(f" {key} {text[span['start'] : span['end']]!r}" for key, span in spans)


def _measeval_criteria(module: ModuleType) -> dict[str, Agree]:
    def touch(g: Row, m: Row) -> bool:
        return bool(module.touch((g["start"], g["end"]), (m["start"], m["end"])))

    def all_met(key: str, g: Row, m: Row) -> bool:
        there, ours = g.get(key) or [], m.get(key) or []
        return len(there) == len(ours) and all(map(touch, there, ours))

    return {
        "quantity": touch,
        "unit": lambda g, m: touch(g, m) and (g.get("unit") or None) == (m.get("unit") or None),
        "entity": lambda g, m: touch(g, m) and all_met("entity", g, m),
        "property": lambda g, m: touch(g, m) and all_met("property", g, m),
        "strict": _same_span,
    }


_KINDS = {
    "score_newsquant": _Kind(
        _prepared, _prepared, lambda module: dict(module.AGREE),
        lambda q: f"{q['written']} {q['unit']} {q['change']} {q['concept']}", "value+unit+change",
    ),
    "score_specs": _Kind(_items, _items, _spec_criteria, _spec_shown, "value+unit"),
    "score_dates": _Kind(
        _timexes, _timexes,
        lambda _: {"strict": _same_span, "relaxed": _over, "value": _same_value},
        lambda t: str(t["value"]), "value",
    ),
    "score_measeval": _Kind(
        _measured, _measured, _measeval_criteria,
        lambda q: f"[{q.get('unit') or ''}]{q['told']}", "unit",
    ),
}  # fmt: skip
