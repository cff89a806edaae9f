"""A warehouse with any number of findings, as the report gets it: invented, the same each time."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from random import Random

from anafacts.model import (
    AnalysisText,
    Attribution,
    Basis,
    Claim,
    DateInterval,
    Document,
    DocumentMeta,
    Dropped,
    Event,
    EventType,
    Fact,
    Family,
    Figure,
    Finding,
    FindingState,
    Period,
    PublishedBasis,
    Relation,
    RelationName,
    Run,
    Span,
    Tables,
    Topic,
    Voice,
    content_id,
)
from benchmarks.report.compared import fact_of, finding_of, relation_of
from benchmarks.report.words import MEASURES, OUTLETS, PEOPLE, Told, place, sentence

_A_TEXT = 20  # findings a text
_A_PARAGRAPH = 5  # sentences
_YEARS = range(2015, 2025)
_OUTCOMES = (  # weights of one thousand, after those of a folder of news
    (250, Family.CONFLICT, RelationName.CONFLICT),
    (250, Family.TENSION, RelationName.TENSION),
    (150, Family.EXPLAINED, RelationName.EXPLAINED_TIME),
    (150, Family.NOT_COMPARABLE, RelationName.NOT_COMPARABLE),
    (200, Family.AGREE, RelationName.CONSISTENT_BOUND),
)


@dataclass(slots=True)
class _Growing:
    """The rows made so far; ``texts`` are the sentences of each text, ``ends`` their lengths."""

    draw: Random
    texts: list[list[str]]
    ends: list[int]
    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def many(findings: int, seed: int = 1) -> Tables:
    """Return tables with so many findings of all families, each on two sentences of two texts.

    Every offset holds, the texts stand in the documents, and one text has 20 findings or so.
    """
    count = max(2, findings // _A_TEXT)
    rows = _Growing(Random(seed), [[] for _ in range(count)], [0] * count)  # noqa: S311 - no secret
    for number in range(findings):
        _add(rows, number, count)
    documents = tuple(_document(rows, n) for n in range(count))
    return Tables(
        documents=documents,
        claims=tuple(rows.claims),
        events=tuple(rows.events),
        relations=tuple(rows.relations),
        facts=tuple(rows.facts),
        findings=tuple(rows.findings),
        dropped=tuple(rows.dropped),
        runs=(_run(rows, count),),
    )


def _add(rows: _Growing, number: int, count: int) -> None:
    """Add two sentences to two texts, and what was read of them and made of that."""
    draw, measured = rows.draw, MEASURES[number % len(MEASURES)]
    where, year = place(draw), draw.choice(_YEARS)
    first = Told(measured, where, float(round(measured.size * draw.uniform(0.4, 1.6))), year)
    second = replace(first, value=float(round(first.value * draw.uniform(1.05, 1.9))))
    pair = (
        _claim(rows, number % count, first),
        _claim(rows, (number + 1 + number // count % (count - 1)) % count, second),
    )
    (outcome,) = draw.choices(_OUTCOMES, [weight for weight, *_ in _OUTCOMES])
    _, family, name = outcome
    relation = relation_of(pair, family, name, draw)
    fact = fact_of(pair, family)
    rows.relations.append(relation)
    rows.facts.append(fact)
    rows.findings.append(finding_of(pair, relation, fact, draw))
    if number % 2 and number > 1:
        _add_beside(rows)


def _add_beside(rows: _Growing) -> None:
    """Add a relation that no finding covers, between claims of two findings."""
    pair = (rows.claims[-1], rows.claims[-3])
    names = (RelationName.DERIVED_CONSISTENT, RelationName.EXPLAINED_SCOPE)
    name = rows.draw.choice(names)
    derived = name is RelationName.DERIVED_CONSISTENT
    rows.relations.append(
        relation_of(pair, Family.AGREE if derived else Family.EXPLAINED, name, rows.draw)
    )


def _claim(rows: _Growing, text: int, told: Told) -> Claim:
    doc_id, start = f"text-{text:04}", rows.ends[text]
    about, year = f"{told.measured.name} of {told.where}", str(told.year)
    words = sentence(rows.draw, told.quote, about, year)
    rows.texts[text].append(words)
    glue = 1 if len(rows.texts[text]) % _A_PARAGRAPH else 2
    rows.ends[text] += len(words) + glue
    whole = Span(start, start + len(words))
    at = start + words.index(f" at {told.quote}") + len(" at ")
    period = Period(DateInterval.of_years(told.year, told.year), Basis.EXPLICIT)
    dated = start + words.index(f" in {year},") + len(" in ")
    rows.dropped.append(Dropped(doc_id, dated, dated + len(year), year, "date"))
    if len(rows.claims) % 4 == 0:
        rows.events.append(_event(doc_id, whole, words, period))
    speaker = rows.draw.choice((*PEOPLE, None, None))
    claim = Claim(
        claim_id=content_id("claim", doc_id, at),
        fingerprint=content_id("mark", doc_id, at),
        doc_id=doc_id,
        span=Span(at, at + len(told.quote)),
        quote=told.quote,
        sentence=whole,
        sentence_text=words,
        kind=told.measured.claim,
        figure=_figure(told),
        topic=Topic(told.measured.name, told.measured.name, told.where, place=told.where),
        period=period,
        attribution=Attribution(speaker, Voice.REPORTED if speaker else Voice.AUTHOR, speaker),
    )
    rows.claims.append(claim)
    return claim


def _figure(told: Told) -> Figure:
    value, margin = told.value, told.value * 0.005
    unit, kind = told.measured.unit, told.measured.kind
    return Figure(value, value - margin, value + margin, unit, kind)


def _event(doc_id: str, whole: Span, words: str, period: Period) -> Event:
    quote = words[: words.index(",")]
    event_id = content_id("event", doc_id, whole.start)
    span = Span(whole.start, whole.start + len(quote))
    return Event(
        *(event_id, event_id, doc_id, span, quote, whole),
        trigger="put",
        type=EventType.STATEMENT,
        period=period,
    )


def _document(rows: _Growing, text: int) -> Document:
    doc_id, sentences = f"text-{text:04}", rows.texts[text]
    glued = "".join(
        words + ("\n\n" if number % _A_PARAGRAPH == 0 else " ")
        for number, words in enumerate(sentences, 1)
    )
    return Document(
        doc_id=doc_id,
        path=f"raw/{doc_id}.txt",
        sha256=content_id("sha", doc_id),
        encoding="utf-8",
        text=glued,
        analysis=AnalysisText("", ()),
        meta=DocumentMeta(
            title=f"What {place(rows.draw)} counts, part {text}",
            outlet=rows.draw.choice(OUTLETS),
            authors=(rows.draw.choice(PEOPLE),),
            published=DateInterval.of_day(date(2025, 1 + text % 12, 1 + text % 28)),
            published_basis=PublishedBasis.SIDECAR,
        ),
        chars=len(glued),
    )


def _run(rows: _Growing, documents: int) -> Run:
    day = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    new = sum(f.state is FindingState.NEW for f in rows.findings)
    return Run(
        *("run-benchmark", day, day, "0.1.0", "en_anafacts", "a" * 64),
        documents=documents,
        claims=len(rows.claims),
        events=len(rows.events),
        findings=len(rows.findings),
        new_findings=new,
        new_documents=documents,
        warnings=("raw/empty.txt: the file is empty. Remove it or fill it.",),
    )
