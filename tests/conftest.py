"""What several test folders share."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from anafacts.model import (
    Claim,
    ClaimKind,
    Document,
    Dropped,
    Event,
    Evidence,
    Family,
    Figure,
    Finding,
    FindingType,
    Severity,
    Span,
    Tables,
    Topic,
    UnitKind,
    content_id,
)
from anafacts.normalize.figures import Rates

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the terminal 100 columns: the processes of pytest-xdist are told 80."""
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, so that no settings file and no warehouse is found by accident."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def texts(elsewhere: Path) -> Path:
    """Return a folder ``raw`` with two short texts, in the working directory."""
    raw = elsewhere / "raw"
    raw.mkdir()
    (raw / "one.txt").write_text("The shop sold 12 pears in May.\n", encoding="utf-8")
    (raw / "two.txt").write_text("The shop sold 15 pears in May.\n", encoding="utf-8")
    return raw


@pytest.fixture
def one_finding(without_model: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the comparison find that all pears of all texts disagree, which is major."""
    monkeypatch.setattr("anafacts.reconcile.reconcile", _disagreement)


def _disagreement(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    events: Sequence[Event],
    rates: Rates,
    **_more: object,
) -> Tables:
    assert rates.within("USD", 2025) == (1.0, 1.0)
    said = " and ".join(c.quote for c in claims)
    finding = Finding(
        finding_id=content_id("finding", said),
        fingerprint="print-of-pears",
        family=Family.CONFLICT,
        type=FindingType.VALUE,
        severity=Severity.MAJOR,
        title=f"{said} pears",
        explanation=f"The texts give {said}.",
        settle_by="Ask the shop.",
        evidence=tuple(Evidence(c.doc_id, c.span.start, c.span.end, c.quote) for c in claims),
        claim_ids=tuple(c.claim_id for c in claims),
        trace=("15 - 12 = 3",),
    )
    return Tables(events=tuple(events), findings=(finding,))


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the stand-in for the extraction returns for a document."""

    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Let every number in a text be a claim about pears, so that no language model is loaded."""
    stand_in = ModuleType("anafacts.extract")
    vars(stand_in).update(extract_documents=_pears, model_digest="{}@0".format)
    monkeypatch.setitem(sys.modules, "anafacts.extract", stand_in)
    return stand_in


def _pears(documents: Sequence[Document], model: str) -> tuple[Extracted, ...]:
    return tuple(
        Extracted(tuple(_pear(d, match) for match in re.finditer(r"\d+", d.text)))
        for d in documents
    )


def _pear(document: Document, match: re.Match[str]) -> Claim:
    value, span = float(match.group()), Span(*match.span())
    figure = Figure(value, value, value, "pear", UnitKind.COUNT, digits_min=2, digits_max=2)
    key = (document.doc_id, span.start)
    return Claim(
        claim_id=content_id("claim", *key),
        fingerprint=content_id("print", *key),
        doc_id=document.doc_id,
        span=span,
        quote=match.group(),
        sentence=Span(0, len(document.text)),
        sentence_text=document.text,
        kind=ClaimKind.COUNT,
        figure=figure,
        topic=Topic(measure="pears sold", measure_key="pear sell", subject="shop"),
    )
