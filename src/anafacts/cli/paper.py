"""Paragraphs and their notes laid out for a terminal."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anafacts.report.texts.marked import Paragraph, Piece
from anafacts.report.texts.notes import Kind, Note

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

_STYLES = {
    Kind.CLAIM: "bold cyan",
    Kind.EVENT: "magenta",
    Kind.DROPPED: "dim",
    Kind.FINDING: "bold red",
}
_BRACKETS = {Kind.CLAIM: "[]", Kind.EVENT: "{}", Kind.DROPPED: "<>", Kind.FINDING: "()"}
_RAISED = str.maketrans("0123456789exf,", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵉˣᶠ˒")
_TWO_COLUMNS = 96  # narrower, and either column would hold less than seven words
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How wide a line may be, in cells of a terminal, and whether colours mark the text."""

    width: int
    colour: bool = False


def laid_out(head: Sequence[str], shown: Sequence[Paragraph], look: Look) -> str:
    """Return the heading and the paragraphs with their notes, the notes beside or below.

    In colour a mark is a coloured stretch and a raised label; without, brackets and a label.
    """
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out,
        width=look.width,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        legacy_windows=False,
        highlight=False,
        _environ={},  # what the surroundings ask for is decided where the look is chosen
    )
    for line in head:
        console.print(Text(line))
    for paragraph in shown:
        console.print()
        for part in _parts(paragraph, look):
            console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _parts(paragraph: Paragraph, look: Look) -> Iterable["RenderableType"]:
    from rich.padding import Padding

    text = _text(paragraph.pieces, look)
    if look.width >= _TWO_COLUMNS:
        yield _beside(text, _notes(paragraph.notes))
        return
    yield text
    if paragraph.notes:
        yield Padding(_notes(paragraph.notes), (0, 0, 0, _INDENT))


def _beside(text: "Text", notes: "Table") -> "Table":
    from rich.table import Table

    row = Table.grid(padding=(0, 3, 0, 0), expand=True)
    row.add_column(ratio=3, overflow="fold")
    row.add_column(ratio=2, overflow="fold")
    row.add_row(text, notes)
    return row


def _notes(notes: Iterable[Note]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    held = Table.grid(padding=(0, 1, 0, 0))
    held.add_column(min_width=3, justify="right", no_wrap=True)
    held.add_column(overflow="fold")
    aside: dict[str, list[str]] = {}
    for note in notes:
        if note.kind is Kind.DROPPED:
            aside.setdefault(note.words, []).append(note.label)
        else:
            held.add_row(Text(note.label, _STYLES[note.kind]), Text(note.words))
    if aside:
        held.add_row(Text("x", "dim"), Text(f"set aside: {_grouped(aside)}", "dim"))
    return held


def _grouped(aside: Mapping[str, Sequence[str]]) -> str:
    """Return each reason with its labels: a list of references is full of set-aside numbers."""
    return "; ".join(f"{reason} ({', '.join(labels)})" for reason, labels in aside.items())


def _text(pieces: Iterable[Piece], look: Look) -> "Text":
    from rich.text import Text

    text = Text()
    for piece in pieces:
        style = _STYLES[piece.kind] if piece.kind else ""
        text.append(piece.text or _sign(piece, look), style)
    return text


def _sign(piece: Piece, look: Look) -> str:
    """Return what stands at the border of a mark."""
    assert piece.kind is not None
    labels = ",".join(piece.labels)
    if look.colour:
        return labels.translate(_RAISED)
    return _BRACKETS[piece.kind][0] if piece.opens else f"{_BRACKETS[piece.kind][1]}{labels}"
