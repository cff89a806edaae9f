"""Numbers that became no claim."""

from dataclasses import replace

import pytest

from anafacts.extract.dropped import dropped_of
from anafacts.model import (
    Claim,
    ClaimKind,
    Figure,
    Removed,
    Span,
    UnitKind,
)
from tests.extract.claims.reading import document

TEXT = "In 1999 we sold 12 pears.\nPhoto 7 by May, 3,000.5."


def test_rejections_are_kept_with_their_reason() -> None:
    """A number that was set aside stands in the table with its words and its reason."""
    rows = dropped_of(document(TEXT), [(Span(3, 7), "date")], [])
    assert [(r.quote, r.reason) for r in rows] == [("1999", "date")]


def test_numbers_of_removed_parts_are_dropped_with_the_reason_of_the_part() -> None:
    """Every number in what was not read is listed, in text order."""
    removed = Removed(TEXT.index("Photo"), len(TEXT), "caption")
    rows = dropped_of(replace(document(TEXT), removed=(removed,)), [], [])
    assert [(r.quote.rstrip("."), r.reason) for r in rows] == [
        ("7", "caption"),
        ("3,000.5", "caption"),
    ]


@pytest.mark.parametrize(("members", "kept"), [((), 0), (("pear", "plum"), 1)])
def test_a_number_inside_a_claim_is_not_dropped(members: tuple[str, ...], kept: int) -> None:
    """What a claim's own words hold is no dropped number; what a long list spans may be one."""
    start = TEXT.index("12")
    span = Span(start, start + len("12 pears"))
    figure = Figure(12.0, 12.0, 12.0, "pear", UnitKind.COUNT)
    claim = Claim(
        claim_id="c",
        fingerprint="f",
        doc_id="doc",
        span=span,
        quote="12 pears",
        sentence=Span(0, 25),
        sentence_text=TEXT[:25],
        kind=ClaimKind.COUNT,
        figure=figure,
        members=members,
    )
    rows = dropped_of(document(TEXT), [(Span(start, start + 2), "name")], [claim])
    assert len(rows) == kept
