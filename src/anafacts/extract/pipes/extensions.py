"""What a text and its spans say of their quantities and dates: `span._.quantity`, `doc._.dates`.

Rows of plain values lie in `doc.user_data`, and a span knows its row by its id, so that two
quantities within the same tokens are told apart, and all of it survives `Doc.to_bytes`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from spacy.attrs import IDX
from spacy.tokens import Doc, Span

from anafacts.api import base_days
from anafacts.extract.about import Part
from anafacts.extract.about.whose import Described
from anafacts.extract.pipes.plain import Row, date_of, interval_of, plain, quantity_of
from anafacts.extract.pipes.told import parts_of
from anafacts.model import DateInterval, Quantity, WrittenDate

QUANTITIES: Final = "anafacts_quantities"
DATES: Final = "anafacts_dates"
BASE: Final = "anafacts_base"
ABOUT: Final = "anafacts_about"
ENTITY: Final = "anafacts_entity"
PROPERTY: Final = "anafacts_property"


def add_extensions() -> None:
    """Let texts and spans have the extensions; whoever reads saved texts alone calls it first.

    Raises:
        ValueError: an extension of one of the names is there that is not ours.
    """
    for kind, name, getter, setter in _EXTENSIONS:
        if not kind.has_extension(name):
            kind.set_extension(name, getter=getter, setter=setter)
        elif kind.get_extension(name)[2] != getter:
            where = f"{kind.__name__}._.{name}"
            raise ValueError(f"{where} is set by another component; one of the two must go.")


def mark(doc: Doc, key: str, found: Iterable[tuple[Quantity | WrittenDate, str]]) -> None:
    """Let ``doc.spans[key]`` hold a span for each value, in order, with the label beside it.

    A span holds every token that its value touches; the exact offsets are in the value.
    """
    starts = doc.to_array([IDX]).ravel().tolist()
    rows: list[Row] = []
    spans: list[Span] = []
    for value, label in found:
        first, end = _tokens(starts, value.start, value.end)
        spans.append(Span(doc, first, end, label=label, span_id=f"{key}:{len(rows)}"))
        rows.append(plain(value))
    doc.user_data[key] = rows
    doc.spans[key] = spans


def mark_described(doc: Doc, found: Sequence[Described]) -> None:
    """Let the spans of quantities have their entities and properties, in the same order."""
    doc.user_data[ENTITY] = [list(described.entity or ()) for described in found]
    doc.user_data[PROPERTY] = [list(described.property or ()) for described in found]


def _tokens(starts: Sequence[float], start: int, end: int) -> tuple[int, int]:
    """Return the range of tokens over code points; ``doc.char_span`` would walk all tokens."""
    return max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end)


def _quantities(doc: Doc) -> tuple[Quantity, ...]:
    return tuple(quantity_of(row) for row in _rows(doc, QUANTITIES))


def _dates(doc: Doc) -> tuple[WrittenDate, ...]:
    return tuple(date_of(row) for row in _rows(doc, DATES))


def _quantity(span: Span) -> Quantity | None:
    row = _own(span, QUANTITIES) or _inside(span, QUANTITIES, ("number_start", "number_end"))
    return quantity_of(row) if row else None


def _about(span: Span) -> tuple[Part, ...]:
    """Return what a quantity is about, of any other span what the first one within it is."""
    place = _quantity_at(span)
    told: list[list[Any]] = span.doc.user_data.get(ABOUT, [])
    return parts_of(span.doc, told[place]) if place is not None and place < len(told) else ()


def _entity(span: Span) -> Span | None:
    return _described(span, ENTITY)


def _property(span: Span) -> Span | None:
    return _described(span, PROPERTY)


def _described(span: Span, key: str) -> Span | None:
    """Return what the quantity of a span describes, or the property it gives."""
    place = _quantity_at(span)
    told: list[list[int]] = span.doc.user_data.get(key, [])
    held = told[place] if place is not None and place < len(told) else []
    return Span(span.doc, held[0], held[1]) if held else None


def _quantity_at(span: Span) -> int | None:
    """Return the position of a quantity, of any other span that of the first one within it."""
    place = _place(span, QUANTITIES)
    if place is None:
        inner = _inside(span, QUANTITIES, ("number_start", "number_end"))
        rows = enumerate(_rows(span.doc, QUANTITIES))
        place = next((i for i, row in rows if row is inner), None)
    return place


def _date(span: Span) -> WrittenDate | None:
    row = _own(span, DATES) or _inside(span, DATES, ("start", "end"))
    return date_of(row) if row else None


def _base(doc: Doc) -> DateInterval | None:
    row = doc.user_data.get(BASE)
    return interval_of(row) if row else None


def _set_base(doc: Doc, base: object) -> None:
    days = base_days(base)
    doc.user_data[BASE] = plain(days) if days else None


def _rows(doc: Doc, key: str) -> list[Row]:
    rows: list[Row] = doc.user_data.get(key, [])
    return rows


def _own(span: Span, key: str) -> Row | None:
    """Return the row of a span that a component of ours has put in."""
    place = _place(span, key)
    return None if place is None else _rows(span.doc, key)[place]


def _place(span: Span, key: str) -> int | None:
    """Return which row is that of a span that a component of ours has put in."""
    strings: Any = span.doc.vocab.strings
    known = strings[span.id] if span.id in strings else ""  # noqa: SIM401 - it has no get()
    name, _, place = known.rpartition(":")
    ours = name == key and place.isdecimal() and int(place) < len(_rows(span.doc, key))
    return int(place) if ours else None


def _inside(span: Span, key: str, names: tuple[str, str]) -> Row | None:
    """Return the first row whose number or date lies in any other span: an entity, a sentence."""
    start, end = names
    inside = (r for r in _rows(span.doc, key) if span.start_char <= r[start] < span.end_char)
    return next((row for row in inside if row[end] <= span.end_char), None)


_EXTENSIONS: Final[tuple[tuple[Any, str, Callable[..., Any], Callable[..., None] | None], ...]] = (
    (Doc, "quantities", _quantities, None),
    (Doc, "dates", _dates, None),
    (Doc, BASE, _base, _set_base),
    (Span, "quantity", _quantity, None),
    (Span, "date", _date, None),
    (Span, ABOUT, _about, None),
    (Span, ENTITY, _entity, None),
    (Span, PROPERTY, _property, None),
)
