"""Documents read whole: the five texts of the project, and texts with nothing to read."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from anafacts.extract.claims.measured import Measured
from anafacts.extract.document import Extraction, extract_document, extract_documents
from anafacts.extract.load import load_pipeline
from anafacts.extract.telling import Selection
from anafacts.model import (
    AnalysisText,
    Claim,
    DateInterval,
    DateMention,
    Document,
    Mention,
    Period,
    Span,
)
from anafacts.normalize.dates import find_dates
from anafacts.reconcile import reconcile
from anafacts.sources import read_folder
from tests.extract.claims.reading import document

# Written by hand and apart from the grammar, so that what the grammar overlooks shows.
_NUMBERS = re.compile(
    r"\d+|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mbtr]+illions?|dozens?"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|hal(?:f|ves|ved)|quarters?|doubl\w+|tripl\w+|twice|thrice|dual|several|couple|decades?)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="session")
def read(root: Path) -> tuple[tuple[Document, Extraction], ...]:
    """Return the texts of ``raw/`` with what was read in them."""
    documents = read_folder(root / "raw").documents
    return tuple(zip(documents, extract_documents(documents, "shipped"), strict=True))


def test_every_quote_is_a_slice_of_the_raw_text(
    read: tuple[tuple[Document, Extraction], ...],
) -> None:
    """The span of every claim, event and dropped number cuts its quote out of the raw text."""
    rows = [
        (text.text[span.start : span.end], quote)
        for text, found in read
        for span, quote in _quoted(found)
    ]
    assert len(rows) > 200
    assert [(cut, quote) for cut, quote in rows if cut != quote] == []


def _quoted(found: Extraction) -> list[tuple[Span, str]]:
    claims = [(claim.span, claim.quote) for claim in found.claims]
    events = [(event.span, event.quote) for event in found.events]
    return claims + events + [(Span(d.start, d.end), d.quote) for d in found.dropped]


def test_no_number_is_lost(read: tuple[tuple[Document, Extraction], ...]) -> None:
    """Every run of digits and number word lies in a claim, a date, or a dropped number."""
    lost = [
        (text.doc_id, text.text[m.start() - 20 : m.end() + 20])
        for text, found in read
        for m in _NUMBERS.finditer(text.text)
        if not _accounted(Span(m.start(), m.end()), text, found)
    ]
    assert lost == []


def _accounted(number: Span, text: Document, found: Extraction) -> bool:
    spans = [claim.span for claim in found.claims if not claim.members]
    spans += [Span(d.start, d.end) for d in found.dropped]
    dates = find_dates(text.analysis.text, base=text.meta.published)
    spans += [text.analysis.raw(d.start, d.end) for d in dates]
    return any(span.overlaps(number) for span in spans)


def test_every_dropped_number_has_a_reason(
    read: tuple[tuple[Document, Extraction], ...],
) -> None:
    """No number is set aside silently, and none is both a claim and dropped."""
    for _, found in read:
        assert all(row.reason for row in found.dropped)
        dropped = [Span(d.start, d.end) for d in found.dropped]
        claims = [c.span for c in found.claims if not c.members]
        assert not [d for d in dropped if any(c.contains(d) for c in claims)]


def test_claims_stand_in_text_order_under_ids_of_their_own(
    read: tuple[tuple[Document, Extraction], ...],
) -> None:
    """Claims are sorted by span, and no two share an id or point to a parent that is not there."""
    claims = [claim for _, found in read for claim in found.claims]
    ids = {claim.claim_id for claim in claims}
    assert len(ids) == len(claims)
    assert {claim.parent_id for claim in claims if claim.parent_id} <= ids
    for _, found in read:
        assert [c.span for c in found.claims] == sorted(c.span for c in found.claims)


def test_what_is_left_out_of_the_parse_is_not_missed(
    read: tuple[tuple[Document, Extraction], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Claims and events are the same as if every sentence were parsed."""

    def all_of_it(
        analysis: AnalysisText, dates: Sequence[DateMention], mentions: Sequence[Mention]
    ) -> Selection:
        return Selection(analysis, tuple(dates), tuple(mentions))

    monkeypatch.setattr("anafacts.extract.pieces.telling", all_of_it)
    for (text, found), whole in zip(
        read, extract_documents([text for text, _ in read], "shipped"), strict=True
    ):
        assert [e.span for e in found.events] == [e.span for e in whole.events], text.doc_id
        assert [_said(c) for c in found.claims] == [_said(c) for c in whole.claims], text.doc_id


def _said(claim: Claim) -> tuple[object, ...]:
    return claim.claim_id, claim.topic, claim.period, claim.modality, claim.attribution


def test_measure_keys_have_three_parts(read: tuple[tuple[Document, Extraction], ...]) -> None:
    """A key is empty or ``head|predicate|argument`` on one line, with a head that is not empty."""
    keys = {claim.topic.measure_key for _, found in read for claim in found.claims}
    assert [k for k in keys if k and not re.fullmatch(r"[^|\n]+\|[^|\n]*\|[^|\n]*", k)] == []


@pytest.mark.parametrize("text", ["", " \n\n "], ids=["empty", "blank"])
def test_a_text_without_words_gives_nothing(text: str) -> None:
    """An empty text is read without a complaint and without a row."""
    assert extract_document(load_pipeline(""), document(text)) == Extraction((), (), ())


def test_without_any_date_the_period_is_unknown() -> None:
    """A figure in an undated text without dates has no time, and says so."""
    found = extract_document(load_pipeline(""), document("The shop sold 12 pears."))
    assert [claim.period for claim in found.claims] == [Period()]


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "\u200b5\u0301 people\ufeff",
        "(" * 300,
        "\u201c" * 200,
        "he said " * 80,
        "\n\n".join("5" for _ in range(100)),
        "|five areas:|12 people|a|b, (2) people|$5 billion|66 billion yuan ($9)|",
        "\u0663 people died; \uff11\uff12 died; \U0001d7d3 people were killed, \u00bd of them.",
        "9" * 400 + " people died and $" + "9" * 400 + " was lost.",
        "Trade doubled to $0 from $0, a 0-fold increase of 0 percent.",
        "On 31 December 9999 5 people died, 999999 years ago 6, in year 10000 7.",
    ],
    ids=range(11),
)
@pytest.mark.parametrize("day", [date.min, date(9999, 12, 30)], ids=["first", "last"])
def test_hostile_texts_are_read_and_compared(text: str, day: date) -> None:
    """Whatever a text holds and whenever it appeared, quotes are slices and nothing breaks."""
    read = document(text, DateInterval.of_day(day))
    found = extract_document(load_pipeline(""), read)
    assert all(quote and text[span.start : span.end] == quote for span, quote in _quoted(found))
    compared = reconcile([read], found.claims, found.events)
    assert len(compared.events) == len(found.events)


def test_a_bar_in_a_text_is_no_part_of_a_key() -> None:
    """The bar that parts the words of a key never comes from the text."""
    assert Measured(None, None, "a|b", "c", "d |e").key == "a b|c|d e"
