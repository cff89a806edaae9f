"""The head of the report: the run, what it read, what it found, what is otherwise than before."""

from collections import Counter
from collections.abc import Iterator, Sequence

from anafacts.model import (
    DocumentKind,
    Family,
    Finding,
    FindingState,
    Severity,
    Tables,
    Voice,
)
from anafacts.report.changes import changes, is_first
from anafacts.report.days import moment
from anafacts.report.findings import is_to_look_at
from anafacts.report.view import Count, Section, Tile
from anafacts.report.words import FAMILIES, FAMILY, SEVERITY, count_of, listed, visible


def headline(tables: Tables, unreported: int) -> str:
    """Return how many findings of which severity there are to look at, in how many texts."""
    texts = count_of(len(tables.texts), "text")
    look = [f for f in tables.findings if is_to_look_at(f)]
    if not look and unreported:
        return f"No finding in {texts}, but {count_of(unreported, 'pair')} of figures apart"
    if not look:
        return f"Nothing to look at in {texts}"
    by_severity = Counter(f.severity for f in look)
    counts = [f"{by_severity[s]:,} {SEVERITY[s]}" for s in Severity if by_severity[s]]
    return f"{listed(counts)} finding{'' if len(look) == 1 else 's'} in {texts}"


def about(tables: Tables) -> tuple[str, ...]:
    """Return the run, when it ended, the version and the model; nothing before the first run."""
    if not tables.runs:
        return ()
    run = tables.runs[-1]
    words = (run.run_id, moment(run.finished_at), f"anafacts {run.version}", run.model)
    return tuple(visible(word) for word in words)


def counts(tables: Tables) -> tuple[Count, ...]:
    """Return how much was read: texts, figures, events, facts, the numbers not used."""
    claims = [c for c in tables.claims if c.attribution.voice is not Voice.TABLE]
    figures = len({(c.doc_id, c.span) for c in claims})
    events = len({e.event_key for e in tables.events})
    own = [d for d in tables.documents if d.kind is DocumentKind.TABLE]
    rows = (
        ("text", "texts", len(tables.texts), ", ".join(_texts(tables))),
        ("figure", "figures", figures, _readings(len(claims), figures)),
        ("event", "events", events, _mentions(len(tables.events), events)),
        ("fact", "facts", len(tables.facts), ""),
        ("number not used", "numbers not used", len(tables.dropped), "each with the reason"),
        ("table of your own", "tables of your own", len(own), _beside(tables)),
    )
    return tuple(
        Count(one if number == 1 else many, number, detail)
        for one, many, number, detail in rows
        if number or one == "text"
    )


def since(tables: Tables) -> str:
    """Return in one sentence what is otherwise than in the run before."""
    first = "The first run: there is none before it to compare with." if tables.runs else ""
    return changes(tables) or first


def tiles(rows: Sequence[Finding], chapters: tuple[Section, ...]) -> tuple[Tile, ...]:
    """Return the counts by family: what is to be looked at, then the chapters."""
    look, explained, apart, agreed = chapters
    open_rows = [f for f in rows if is_to_look_at(f)]
    families = Counter(f.family for f in open_rows)
    told = [
        count_of(families[family], FAMILY[family], FAMILIES[family])
        for family in reversed(Family)
        if families[family]
    ]
    new = sum(f.state in {FindingState.NEW, FindingState.UPDATED} for f in open_rows)
    fresh = f"; {new:,} new or changed" if new else ""
    return (
        Tile(
            look.total,
            "to look at",
            (listed(told) or "no conflict") + fresh,
            look.name,
            "conflict",
        ),
        _tile(explained, families[Family.EXPLAINED], "only seem to disagree", "explained"),
        _tile(apart, families[Family.NOT_COMPARABLE], "cannot be compared", "not_comparable"),
        Tile(
            agreed.total, "checked and hold", "by value, bound or arithmetic", agreed.name, "agree"
        ),
    )


_DETAIL = {
    "explained": "another time, place, definition",
    "not_comparable": "something is not stated",
}


def _tile(section: Section, above: int, label: str, tone: str) -> Tile:
    """Return the tile of a chapter, those of its family among the findings counted in it."""
    detail = f"{above:,} of them among the findings" if above else _DETAIL[tone]
    target = section.name if section.total else "findings" if above else section.name
    return Tile(section.total + above, label, detail, target, tone)


def _texts(tables: Tables) -> Iterator[str]:
    """Yield how many are copies, and how many are new and changed since the run before."""
    copies = sum(d.repeats_of is not None for d in tables.texts)
    if copies:
        yield f"{count_of(copies, 'copy', 'copies')} among them"
    if is_first(tables):
        return
    run = tables.runs[-1]
    pairs = ((run.new_documents, "new"), (run.changed_documents, "changed"))
    yield from (f"{number:,} {word}" for number, word in pairs if number)


def _readings(claims: int, figures: int) -> str:
    return f"in {claims:,} readings" if claims > figures else ""


def _mentions(mentions: int, events: int) -> str:
    return f"in {count_of(mentions, 'mention')}" if mentions > events else ""


def _beside(tables: Tables) -> str:
    rows = count_of(sum(d.rows for d in tables.documents), "row")
    used = sum(c.attribution.voice is Voice.TABLE for c in tables.claims)
    return f"with {rows}, {used:,} of them for what a text says"
