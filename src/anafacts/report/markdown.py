"""The report for a terminal or a pull request: Markdown, compact."""

import re
from collections.abc import Iterable, Iterator

from anafacts.model import Tables
from anafacts.report.build import view
from anafacts.report.view import (
    Card,
    DroppedReason,
    EventRow,
    Excerpt,
    FactRow,
    Passage,
    Section,
    Source,
    View,
)
from anafacts.report.words import count_of

MOST_CARDS = 50  # of a chapter that only informs
MOST_ROWS = 100

_IN_FULL = frozenset({"findings", "gone"})
_SPECIAL = re.compile(r"([\\`*\[\]<>|#~&]|(?<![^\W_])_|_(?![^\W_]))")
_LEADING = re.compile(r"^([-+=]|\d+(?=[.)]))")
_SPACE = re.compile(r"\s+")


def render_markdown(tables: Tables) -> bytes:
    """Return the report as Markdown, UTF-8; no text of the tables can become markup."""
    return ("\n".join(_lines(view(tables))).rstrip() + "\n").encode()


def _lines(shown: View) -> Iterator[str]:
    yield from (f"# {_text(shown.headline)}", "", _text(shown.read))
    if shown.changes:
        yield _text(shown.changes)
    yield ""
    yield from (f"- **{tile.count:,}** {tile.label} ({_text(tile.detail)})" for tile in shown.tiles)
    for section in shown.sections:
        yield from _section(section)
    yield from _facts(shown)
    yield from _events(shown)
    yield from _dropped(shown)
    yield from _own_tables(shown)
    yield from _documents(shown)
    yield from _judgements(shown)
    yield from _run(shown)


def _section(section: Section) -> Iterator[str]:
    yield from _heading(section.title, section.total)
    if not section.cards:
        yield _line(section.empty)
    cards = section.cards
    if section.name not in _IN_FULL:
        cards = cards[:MOST_CARDS]
    for card in cards:
        yield from _finding(card) if section.name in _IN_FULL else _note(card)
    hidden = section.hidden + sum(card.pairs for card in section.cards[len(cards) :])
    yield from _hidden(hidden)


def _finding(card: Card) -> Iterator[str]:
    badges = " · ".join(badge.text for badge in card.badges)
    yield from (f"### {_text(card.title)}", "", f"{_text(badges)} · {_code(card.card_id)}", "")
    if card.explanation:
        yield from (_line(card.explanation), "")
    yield from (f"> {line}\n>" for excerpt in card.excerpts for line in _excerpt(excerpt))
    if card.more_evidence:
        yield f"> {count_of(card.more_evidence, 'more quote')} in the tables"
    yield ""
    yield from _trace(card.trace)
    if card.settle_by:
        yield from (f"**What would settle it:** {_text(card.settle_by)}", "")
    if card.change:
        yield from (f"**Since the run before:** {_text(card.change)}", "")
    if card.judged:
        yield from (f"**Judged:** {_text(card.judged)}", "")
    yield from (_code(card.command), "")


def _note(card: Card) -> Iterator[str]:
    badges = " · ".join(badge.text for badge in card.badges)
    name = f" {_code(card.card_id)}" if card.is_finding else ""
    yield f"- {_line(card.title)} ({_text(badges)}){name}"
    if card.explanation:
        yield f"  {_line(card.explanation)}"
    yield from (f"  - {_code(line)}" for line in card.trace)
    yield from (f"  - {line}" for excerpt in card.excerpts for line in _excerpt(excerpt))
    if card.settle_by:
        yield f"  - What would settle it: {_text(card.settle_by)}"
    if card.judged:
        yield f"  - Judged: {_text(card.judged)}"


def _excerpt(excerpt: Excerpt) -> Iterator[str]:
    for passage in excerpt.passages:
        yield f"{_quote(passage)} — {_source(excerpt.source)}, {_places(passage.places)}"


def _quote(passage: Passage) -> str:
    parts = (f"**{_text(p.text)}**" if p.marked else _text(p.text) for p in passage.parts)
    quote = _SPACE.sub(" ", "".join(parts)).strip()
    return _LEADING.sub(_escaped, quote)


def _source(source: Source) -> str:
    parts = (source.outlet or source.title, source.authors, source.published or "undated")
    inferred = " (inferred)" if source.inferred else ""
    return _text(", ".join(part for part in parts if part) + inferred)


def _places(places: Iterable[str]) -> str:
    return ", ".join(map(_code, places))


def _trace(lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from (*(f"    {_SPACE.sub(' ', line)}" for line in lines), "")


def _facts(shown: View) -> Iterator[str]:
    table = shown.facts
    rows = (*table.compared, *table.single)[:MOST_ROWS]
    if not rows:
        return
    yield from _heading("Facts", table.total)
    yield "| what | best | all claims | period | status | rests on |"
    yield "|---|---|---|---|---|---|"
    yield from map(_fact, rows)
    yield from _hidden(table.total - len(rows))


def _fact(row: FactRow) -> str:
    best = f"{row.best} ({row.unit})" if row.unit else row.best
    cells = (
        row.label,
        f"{best}: {row.basis}" if row.basis else best,
        row.spread,
        row.period or "not stated",
        row.status,
        row.support,
    )
    return "| " + " | ".join(map(_text, cells)) + " |"


def _events(shown: View) -> Iterator[str]:
    line = shown.timeline
    rows = (*line.dated, *line.undated)[:MOST_ROWS]
    if not rows:
        return
    yield from _heading("Events", line.total)
    yield from map(_event, rows)
    yield from _hidden(line.total - len(rows))


def _event(row: EventRow) -> str:
    details = "; ".join((row.kind, *row.details, *filter(None, (row.disagreement,))))
    date = _text(row.date or "undated")
    return f"- **{date}** {_text(row.text)} ({_text(details)}) {_places(row.places)}"


def _dropped(shown: View) -> Iterator[str]:
    if not shown.dropped:
        return
    yield from _heading("Numbers not used", shown.dropped_total)
    yield from map(_reason, shown.dropped)


def _reason(row: DroppedReason) -> str:
    counts = ", ".join(f"{_text(name)} {count:,}" for name, count in row.texts)
    more = f", {count_of(row.hidden, 'more text')}" if row.hidden else ""
    return f"- {_text(row.reason)}: {row.total:,} ({counts}{more})"


def _own_tables(shown: View) -> Iterator[str]:
    if not shown.own_tables:
        return
    yield from _heading("Your tables", len(shown.own_tables))
    for row in shown.own_tables[:MOST_ROWS]:
        facts = _text("; ".join(f"{label} {text}" for label, text in row.facts))
        origin = f" — {_text(row.source.outlet)}" if row.source.outlet else ""
        yield f"- {_text(row.source.title)}{origin}; {facts}"
    yield from _hidden(len(shown.own_tables[MOST_ROWS:]))


def _documents(shown: View) -> Iterator[str]:
    texts = shown.sources
    rows = texts.pages[:MOST_ROWS]
    yield from _heading("Texts", texts.total)
    for row in rows:
        facts = _text("; ".join((row.counts, *(f"{label} {text}" for label, text in row.pairs))))
        title = _text(row.source.title)
        yield f"- {title} — {_source(row.source)} ({_text(row.basis)}); {facts}"
    yield from _hidden(texts.total - len(rows))


def _judgements(shown: View) -> Iterator[str]:
    if not shown.judgements.total:
        return
    yield from _heading("Judgements", shown.judgements.total)
    lost = [row for row in shown.judgements.rows if row.lost]
    yield from (f"- {_code(r.fingerprint)} {_text(r.said)} (line {r.line})" for r in lost)
    yield shown.judgements.told or "Each is on a finding of this run."


def _run(shown: View) -> Iterator[str]:
    yield from ("", "## This run", "")
    yield from (f"- {label}: {_code(text)}" for label, text in shown.run)
    yield from (f"- warning: {_text(text)}" for text in shown.warnings)


def _heading(title: str, total: int) -> tuple[str, ...]:
    return ("", f"## {title} ({total:,})", "")


def _hidden(count: int) -> tuple[str, ...]:
    return ("", f"{count:,} more stand in the tables.") if count > 0 else ()


def _text(text: str) -> str:
    """Return the text on one line, its Markdown and HTML characters escaped."""
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text))


def _line(text: str) -> str:
    r"""Return the text for the start of a line, where "- " or "1. " would begin a list."""
    return _LEADING.sub(_escaped, _text(text))


def _escaped(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _code(text: str) -> str:
    """Return the text as code, with a fence longer than any run of backticks inside."""
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if runs else ""
    return f"{fence}{pad}{_SPACE.sub(' ', text)}{pad}{fence}"
