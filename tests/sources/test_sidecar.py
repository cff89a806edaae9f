"""Sidecars: what they may say, and what is said of broken ones."""

import json
from datetime import date
from typing import Any

import pytest

from anafacts.model import DateInterval, DocumentMeta, PublishedBasis
from anafacts.sources.sidecar import KEYS, SidecarError, parse_sidecar
from tests.sources.cases import cases, names


@pytest.mark.parametrize("case", cases("sources_sidecars"), ids=names("sources_sidecars"))
def test_broken_sidecar(case: dict[str, Any]) -> None:
    """A broken sidecar is refused in words that name the place."""
    with pytest.raises(SidecarError) as refused:
        parse_sidecar(case["content"].encode())
    assert case["says"] in str(refused.value)


def test_bytes_that_are_no_utf8() -> None:
    """A sidecar in another encoding is refused with the place of the first wrong byte."""
    with pytest.raises(SidecarError, match="byte 11 is not UTF-8"):
        parse_sidecar(b'{"title": "\xe9"}')


def test_every_key() -> None:
    """What a sidecar says arrives; what only people read is accepted."""
    row = {
        "title": "T",
        "outlet": "O",
        "authors": ["A", "B"],
        "published": "2025-11-05",
        "published_basis": "page",
        "url": "https://example.org",
        "language": "es",
        "rests_on": ["R"],
        "licence": "CC0",
        "source": "S",
        "notes": "N",
    }
    assert set(row) == {key.name for key in KEYS}
    assert parse_sidecar(json.dumps(row).encode()) == DocumentMeta(
        title="T",
        outlet="O",
        authors=("A", "B"),
        url="https://example.org",
        language="es",
        published=DateInterval.of_day(date(2025, 11, 5)),
        published_basis=PublishedBasis.SIDECAR,
        published_note="the sidecar says 2025-11-05",
        rests_on=("R",),
    )


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2025", DateInterval.of_years(2025, 2025)),
        ("2024-12", DateInterval.of_month(2024, 12)),
        ("2024-02-29", DateInterval.of_day(date(2024, 2, 29))),
    ],
)
def test_grain_of_a_date(text: str, interval: DateInterval) -> None:
    """A year stays a year and a month a month."""
    assert parse_sidecar(json.dumps({"published": text}).encode()).published == interval


@pytest.mark.parametrize(
    ("word", "basis"),
    [("text", "text"), ("inferred", "inferred"), ("page", "sidecar"), (None, "sidecar")],
)
def test_basis(word: str | None, basis: str) -> None:
    """The schema's own words for the basis are kept; any other word counts as the sidecar's."""
    row = {"published": "2025", "published_basis": word}
    assert parse_sidecar(json.dumps(row).encode()).published_basis == PublishedBasis(basis)


def test_empty_sidecar() -> None:
    """Every key may be left out, and null or an empty text counts as left out."""
    assert parse_sidecar(b"{}") == DocumentMeta()
    assert parse_sidecar(b'{"title": null, "outlet": "", "published": null}') == DocumentMeta()
