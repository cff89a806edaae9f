"""Marks become elements that open and close in turn, whatever lies in what."""

import pytest

from anafacts.report.texts.marked import paragraphs
from anafacts.report.texts.nesting import Nesting, nested
from anafacts.report.texts.notes import Kind, Note, numbered

TEXT = "one two three four five\n\nsix seven eight"
CLAIM, EVENT = Kind.CLAIM, Kind.EVENT


def _note(kind: Kind, quote: str) -> Note:
    start = TEXT.index(quote)
    return Note(start, start + len(quote), kind, "", quote=quote, target=quote.split(maxsplit=1)[0])


def _written(*notes: Note) -> str:
    nesting, lines = Nesting("d"), []
    for paragraph in paragraphs(TEXT, numbered(notes, Kind)):
        targets = {note.label: note.target for note in paragraph.notes}
        lines.append("")
        for piece in nested(paragraph, targets, nesting):
            if tag := piece.opens:
                lines[-1] += f"<{tag.name}.{tag.kind} {tag.anchor}>{tag.target}"
            lines[-1] += piece.text + (f"</{piece.closes}>" if piece.closes else "")
            lines[-1] += ",".join(f"^{n.words}{n.target}" for n in piece.labels)
    return "|".join(lines)


CASES = {
    "a mark alone is a link as a whole": (
        (_note(CLAIM, "two"),),
        "one <a.c d:4-7>twotwo^1</a> three four five|six seven eight",
    ),
    "a mark that holds another is linked from its label": (
        (_note(EVENT, "two three four"), _note(CLAIM, "three")),
        (
            "one <span.e d:4-18>two <a.c d:8-13>threethree^1</a> four^e1two</span> five"
            "|six seven eight"
        ),
    ),
    "of marks that cross the inner one opens again": (
        (_note(EVENT, "one two"), _note(CLAIM, "two three")),
        (
            "<span.e d:0-7>one <span.c d:4-13>two</span>^e1one</span><span.c > three^1two</span>"
            " four five|six seven eight"
        ),
    ),
    "of marks on one span one has the anchor": (
        (_note(EVENT, "two"), _note(CLAIM, "two")),
        "one <span.e d:4-7><a.c >twotwo^1</a>^e1two</span> three four five|six seven eight",
    ),
    "a mark goes on in the next paragraph": (
        (Note(19, 28, EVENT, "", quote="five\n\nsix", target="t"),),
        "one two three four <span.e d:19-28>five</span>|<span.e >six^e1t</span> seven eight",
    ),
    "a number not used has no label": (
        (_note(Kind.DROPPED, "two"),),
        "one <a.d d:4-7>twotwo</a> three four five|six seven eight",
    ),
}


@pytest.mark.parametrize("why", CASES)
def test_marks_open_and_close_in_turn(why: str) -> None:
    """Each case is a text with notes, and how its elements follow each other."""
    notes, expected = CASES[why]
    assert _written(*notes) == expected
