"""Arrange the tables into what the report shows."""

from anafacts.model import Run, Tables
from anafacts.report import coverage, facts, findings, head
from anafacts.report.cards import comparisons
from anafacts.report.choices import facets
from anafacts.report.days import moment
from anafacts.report.judgements import judgements
from anafacts.report.lookup import lookup
from anafacts.report.method import method
from anafacts.report.pictures import pictures
from anafacts.report.texts.sources import sources
from anafacts.report.texts.uses import Shown
from anafacts.report.timeline import timeline
from anafacts.report.view import View
from anafacts.report.words import visible


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
        headline=head.headline(tables, other.total),
        about=head.about(tables),
        counts=head.counts(tables),
        changes=head.since(tables),
        tiles=head.tiles(tables.findings, (look, *chapters)),
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
        facets=facets(tables),
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
