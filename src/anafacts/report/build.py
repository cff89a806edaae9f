"""Arrange the tables into what the report shows."""

from collections import Counter
from collections.abc import Sequence

from anafacts.model import DocumentKind, Finding, Run, Severity, Tables, Voice
from anafacts.report import comparisons, coverage, facts, findings
from anafacts.report.changes import changes
from anafacts.report.days import moment
from anafacts.report.judgements import judgements
from anafacts.report.lookup import lookup
from anafacts.report.method import method
from anafacts.report.pictures import pictures
from anafacts.report.sources import sources
from anafacts.report.timeline import timeline
from anafacts.report.uses import Shown
from anafacts.report.view import Section, Tile, View
from anafacts.report.words import FAMILIES, FAMILY, SEVERITY, count_of, listed, visible


def view(tables: Tables) -> View:
    """Return the report of the tables; the same for the same rows in any order."""
    found = lookup(tables)
    look, settled, gone = findings.sections(tables.findings, found)
    other = comparisons.section(comparisons.UNREPORTED, tables, found)
    chapters = tuple(comparisons.section(c, tables, found) for c in comparisons.CHAPTERS)
    optional = tuple(s for s in (other, settled, gone) if s.total)
    sections = (look, *optional, *chapters)
    listed_facts, events = facts.table(tables, found), timeline(tables)
    unused = coverage.dropped(tables.dropped)
    on_page = Shown(
        cards={card.card_id for section in sections for card in section.cards},
        facts={row.fact_id for row in (*listed_facts.compared, *listed_facts.single)},
        events={row.key for row in (*events.dated, *events.undated)},
        reasons={row.code: row.anchor for row in unused},
    )
    return View(
        headline=_headline(tables, other.total),
        read=_read(tables),
        changes=changes(tables.findings),
        tiles=_tiles(tables.findings, (look, *chapters)),
        sections=sections,
        facts=listed_facts,
        timeline=events,
        dropped=unused,
        dropped_total=len(tables.dropped),
        run=_run(tables.runs[-1]) if tables.runs else (),
        warnings=tuple(visible(w) for w in tables.runs[-1].warnings) if tables.runs else (),
        sources=sources(tables, on_page),
        method=method(tables),
        judgements=judgements(tables.judgements),
        pictures=pictures(tables, found, on_page.cards),
        own_tables=coverage.own_tables(tables),
    )


def _headline(tables: Tables, unreported: int) -> str:
    texts = count_of(len(tables.texts), "text")
    look = [f for f in tables.findings if findings.is_to_look_at(f)]
    if not look and unreported:
        return f"No finding in {texts}, but {count_of(unreported, 'pair')} of figures apart"
    if not look:
        return f"Nothing to look at in {texts}"
    by_severity = Counter(f.severity for f in look)
    counts = [f"{by_severity[s]} {SEVERITY[s]}" for s in Severity if by_severity[s]]
    return f"{listed(counts)} finding{'' if len(look) == 1 else 's'} in {texts}"


def _read(tables: Tables) -> str:
    claims = [c for c in tables.claims if c.attribution.voice is not Voice.TABLE]
    figures = len({(c.doc_id, c.span) for c in claims})
    events = len({e.event_key for e in tables.events})
    doubled = len(claims) > figures
    readings = f" (in {count_of(len(claims), 'reading')})" if doubled else ""
    mentions = count_of(len(tables.events), "mention")
    told = f" (in {mentions})" if len(tables.events) > events else ""
    unused = count_of(len(tables.dropped), "more number")
    return (
        f"Read: {count_of(len(tables.texts), 'text')}, {count_of(figures, 'figure')}"
        f"{readings} and {count_of(events, 'event')}{told}. "
        f"{unused} in the texts {'was' if len(tables.dropped) == 1 else 'were'} not used; "
        f"each is listed with the reason.{_beside(tables)}"
    )


def _beside(tables: Tables) -> str:
    own = [d for d in tables.documents if d.kind is DocumentKind.TABLE]
    if not own:
        return ""
    rows = count_of(sum(d.rows for d in own), "row")
    used = sum(c.attribution.voice is Voice.TABLE for c in tables.claims)
    held = f"{used:,} of them {'is' if used == 1 else 'are'} for what a text says"
    return f" Beside them {count_of(len(own), 'table')} of your own with {rows}: {held}."


def _tiles(rows: Sequence[Finding], chapters: tuple[Section, ...]) -> tuple[Tile, ...]:
    look, explained, apart, agreed = chapters
    families = Counter(f.family for f in rows if findings.is_to_look_at(f))
    counts = [
        count_of(n, FAMILY[family], FAMILIES[family]) for family, n in sorted(families.items())
    ]
    return (
        Tile(look.total, "to look at", listed(counts) or "no conflict", look.name, "conflict"),
        Tile(
            explained.total,
            "only seem to disagree",
            "another time, place, definition",
            explained.name,
            "explained",
        ),
        Tile(
            apart.total,
            "cannot be compared",
            "something is not stated",
            apart.name,
            "not_comparable",
        ),
        Tile(
            agreed.total, "checked and hold", "by value, bound or arithmetic", agreed.name, "agree"
        ),
    )


def _run(run: Run) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("run", run.run_id),
        ("finished", moment(run.finished_at)),
        ("anafacts", run.version),
        ("model", run.model),
        ("settings", run.settings_sha256),
        ("exit code", str(run.exit_code)),
    )
    return tuple((label, visible(text)) for label, text in pairs)
