"""The invented warehouse on which the report is measured."""

from anafacts.model import Family
from anafacts.report import render
from benchmarks.report.sample import many

_SIZE = 200


def test_the_same_number_gives_the_same_tables() -> None:
    """So many findings, each with an id of its own, and the same again."""
    rows = many(_SIZE)
    assert len({f.finding_id for f in rows.findings}) == len(rows.findings) == _SIZE
    assert rows == many(_SIZE)
    assert {f.family for f in rows.findings} == set(Family)


def test_every_quote_stands_in_its_text() -> None:
    """Claims, sentences, events, evidence and numbers set aside are where they say."""
    rows = many(_SIZE)
    texts = {d.doc_id: d.text for d in rows.documents}
    placed = [
        *((c.doc_id, c.span.start, c.span.end, c.quote) for c in rows.claims),
        *((c.doc_id, c.sentence.start, c.sentence.end, c.sentence_text) for c in rows.claims),
        *((e.doc_id, e.span.start, e.span.end, e.quote) for e in rows.events),
        *((d.doc_id, d.start, d.end, d.quote) for d in rows.dropped),
        *((e.doc_id, e.start, e.end, e.quote) for f in rows.findings for e in f.evidence),
    ]
    assert all(texts[name][start:end] == quote for name, start, end, quote in placed)


def test_a_finding_is_as_long_as_those_of_texts() -> None:
    """Titles have 70 to 150 letters, explanations 200 to 450, sentences about 150; few repeat."""
    rows = many(_SIZE)
    assert all(70 <= len(f.title) <= 150 for f in rows.findings)
    assert all(200 <= len(f.explanation) <= 450 for f in rows.findings)
    assert len({f.title for f in rows.findings}) > 0.95 * _SIZE
    assert 120 < sum(len(c.sentence_text) for c in rows.claims) / len(rows.claims) < 200
    assert all(
        a.doc_id != b.doc_id for a, b in zip(rows.claims[::2], rows.claims[1::2], strict=True)
    )


def test_every_finding_can_be_shown() -> None:
    """All forms of the report are made of it."""
    assert all(render(many(20)).values())
