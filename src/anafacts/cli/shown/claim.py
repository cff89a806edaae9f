"""A claim in full: its sentence, every column in words, and what is made of it."""

from collections.abc import Iterator

from anafacts.cli.shown.lines import (
    Pairs,
    claim_line,
    findings_on,
    indented,
    outcome,
    part,
    place,
    quoted,
    table,
    told_by,
)
from anafacts.model import Claim, Hedge, Relation, Role, StockFlow, Tables, Trend
from anafacts.report.amounts import between, figure_words, number, unit_words
from anafacts.report.days import days
from anafacts.report.lookup import Lookup
from anafacts.report.words import VOICE, listed, visible


def claim_lines(claim: Claim, tables: Tables, found: Lookup) -> Iterator[str]:
    """Yield the lines of a claim."""
    yield f"{claim.claim_id}  {claim.kind}"
    yield f"{place(claim)}  {told_by(claim.doc_id, found)}"
    yield ""
    yield from indented(marked(claim))
    yield from part("The figure", table(_figure(claim)))
    yield from part("What it is about", table(_topic(claim)))
    yield from part("On whose word", table(_word(claim)))
    yield from part("How it was read", table(_reading(claim, found)))
    yield from part("Its fact", _facts(claim, tables))
    yield from part("Compared with", _relations(claim, tables, found))
    yield from part("Findings", findings_on([claim.claim_id], tables))


def marked(claim: Claim) -> str:
    """Return the sentence with the figure in brackets; the figure alone where it stands outside."""
    start, end = (at - claim.sentence.start for at in (claim.span.start, claim.span.end))
    text = claim.sentence_text
    if text[max(start, 0) : end] != claim.quote:
        return visible(f"[{claim.quote}] in: {text}")
    return visible(f"{text[:start]}[{claim.quote}]{text[end:]}")


def _figure(claim: Claim) -> Pairs:
    figure = claim.figure
    yield "quoted", quoted(claim.quote)
    yield "read as", figure_words(figure)
    yield "value", "" if figure.value is None else f"{figure.value:,.15g}"
    yield "the words allow", _range(claim)
    likely = (figure.likely_low, figure.likely_high)
    if likely not in {(None, None), (figure.low, figure.high)}:
        yield "a reader expects", between(*likely, figure.unit)
    yield "unit", f"{unit_words(figure.unit)} ({figure.unit_kind.value.replace('_', ' ')})"
    yield "in base units", _base(claim)
    if figure.hedge is not Hedge.EXACT:
        hedge = figure.hedge.value.replace("_", " ")
        yield "hedge", f"{hedge}: {quoted(figure.hedge_text)}" if figure.hedge_text else hedge
    yield "trend", "" if figure.trend is Trend.NONE else figure.trend.value
    fewest, most = figure.digits_min, figure.digits_max
    yield "digits", f"{fewest} significant" if fewest == most else f"{fewest} to {most} significant"


def _range(claim: Claim) -> str:
    figure = claim.figure
    open_ends = [
        f"{number(end)} itself excluded"
        for end, is_open in ((figure.low, figure.low_open), (figure.high, figure.high_open))
        if is_open and end is not None
    ]
    return "; ".join([between(figure.low, figure.high, figure.unit), *open_ends])


def _base(claim: Claim) -> str:
    figure = claim.figure
    if not figure.base_unit or figure.base_unit == figure.unit:
        return ""
    return f"{between(figure.base_low, figure.base_high, '')} {figure.base_unit.replace('_', ' ')}"


def _topic(claim: Claim) -> Pairs:
    topic, period = claim.topic, claim.period
    yield "measure", topic.measure
    yield "measure key", topic.measure_key
    yield "subject", _name(topic.subject, topic.subject_text)
    yield "counterpart", _name(topic.counterpart, topic.counterpart_text)
    yield "place", _name(topic.place, topic.place_text)
    yield "qualifiers", listed(topic.qualifiers)
    known = topic.stock_flow is not StockFlow.UNKNOWN
    yield "stock or flow", topic.stock_flow.value if known else ""
    if period.interval:
        grain = f"{period.basis.value}; to the {period.interval.grain.value}"
        yield "period", f"{days(period.interval)} ({grain})"
    else:
        yield "period", "not stated"
    yield "modality", claim.modality.value


def _name(name: str | None, text: str | None) -> str:
    """Return the name, and how it is written where that is otherwise."""
    return f"{name}, written {quoted(text)}" if name and text and text != name else name or ""


def _word(claim: Claim) -> Pairs:
    who = claim.attribution
    yield "voice", VOICE[who.voice]
    yield "speaker", who.speaker or "the author"
    yield "rests on", who.originator or ""


def _reading(claim: Claim, found: Lookup) -> Pairs:
    yield "rule", claim.rule.replace("_", " ")
    yield "doubts", listed([flag.replace("_", " ") for flag in claim.flags])
    if claim.role is not Role.NONE:
        yield "role", claim.role.value
    if parent := found.claims.get(claim.parent_id or ""):
        yield "part of", f"{quoted(parent.quote)} {parent.claim_id}"
    yield "members", listed([quoted(member) for member in claim.members])
    yield "fingerprint", claim.fingerprint


def _facts(claim: Claim, tables: Tables) -> Iterator[str]:
    for fact in tables.facts:
        if claim.claim_id in fact.claim_ids:
            status = fact.status.value.replace("_", " ")
            yield from indented(f"{fact.fact_id}  {visible(fact.label)} ({status})")


def _relations(claim: Claim, tables: Tables, found: Lookup) -> Iterator[str]:
    for relation in tables.relations:
        if claim.claim_id in {relation.claim_a, relation.claim_b}:
            yield from _relation(relation, claim, found)


def _relation(relation: Relation, claim: Claim, found: Lookup) -> Iterator[str]:
    first = relation.claim_a == claim.claim_id
    other = found.claims.get(relation.claim_b if first else relation.claim_a)
    yield from indented(f"{outcome(relation)}: {visible(relation.explanation)}")
    yield f"    {relation.relation_id}"
    yield from claim_line(other, found) if other else ()
