"""Headings, pairs and paragraphs of a terminal."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator

from anafacts.model import Claim, Event, Evidence, Relation, Span, Tables
from anafacts.report import words
from anafacts.report.excerpts import source
from anafacts.report.lookup import Lookup
from anafacts.report.texts.notes import claim_words
from anafacts.report.words import FAMILY, RELATION, one_line, visible

_WIDTH = 96  # cells; a longer line is hard to read
_NARROWEST = 40
_INDENT = "  "
_LABEL = 18
_LONGEST = 90  # code points of a quote in a line with other things

Pairs = Iterable[tuple[str, str]]


def width() -> int:
    """Return how many cells a line may have: those of the terminal, and no more than are good."""
    return max(_NARROWEST, min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns))


def part(heading: str, lines: Iterable[str]) -> list[str]:
    """Return the lines under a heading and an empty line; nothing without lines."""
    held = list(lines)
    return ["", heading, *held] if held else []


def indented(text: str) -> list[str]:
    """Return the text in lines of a paragraph below a heading."""
    return textwrap.wrap(text, width(), initial_indent=_INDENT, subsequent_indent=_INDENT)


def wrapped(text: str) -> list[str]:
    """Return the text in lines from the margin on."""
    return textwrap.wrap(text, width())


def table(pairs: Pairs) -> Iterator[str]:
    """Yield label and value side by side; what is empty is left out."""
    after = " " * (len(_INDENT) + _LABEL)
    for label, value in pairs:
        if value:
            head = f"{_INDENT}{label:<{_LABEL}}"
            yield from textwrap.wrap(head + visible(value), width(), subsequent_indent=after)


def quoted(text: str) -> str:
    """Return the words in quotes and one line, long ones cut in the middle."""
    whole = one_line(text)
    half = _LONGEST // 2
    return f"“{whole if len(whole) <= _LONGEST else f'{whole[:half]} … {whole[-half:]}'}”"


def place(item: Claim | Event | Evidence) -> str:
    """Return where it stands, in the form in which ``anafacts show`` takes it."""
    span = Span(item.start, item.end) if isinstance(item, Evidence) else item.span
    return words.place(item.doc_id, span)


def told_by(doc_id: str, found: Lookup) -> str:
    """Return who published the text and when, as far as it is known."""
    origin = source(doc_id, found)
    return f"{origin.name}, {origin.when}"


def claim_line(claim: Claim, found: Lookup) -> list[str]:
    """Return the claim in two lines: what it says, and who says so where."""
    said = f"{quoted(claim.quote)}  {claim_words(claim)}"
    where = f"{place(claim)}  {told_by(claim.doc_id, found)}  {claim.claim_id}"
    return [*indented(said), f"{_INDENT * 2}{where}"]


def outcome(relation: Relation) -> str:
    """Return family and relation in words, once where they say the same."""
    told = (FAMILY[relation.family], RELATION[relation.relation])
    return ", ".join(dict.fromkeys(told))


def findings_on(ids: Iterable[str], tables: Tables) -> Iterator[str]:
    """Yield the findings that rest on any of these claims or events."""
    wanted = set(ids)
    for finding in tables.findings:
        if wanted & {*finding.claim_ids, *finding.event_ids}:
            head = f"{finding.finding_id}  [{finding.severity}, {finding.state}] "
            yield from indented(head + visible(finding.title))
