"""Little stories the whole way: what is found in them, and what must stay silent."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from anafacts.extract import extract_documents
from anafacts.model import (
    AnalysisText,
    Claim,
    DateInterval,
    Document,
    DocumentMeta,
    Family,
    Finding,
    PublishedBasis,
)
from anafacts.reconcile import Reconciliation, reconcile

FOLDER = Path(__file__).parent / "stories"
STORIES = {f.stem: tomllib.loads(f.read_text(encoding="utf-8")) for f in FOLDER.glob("*.toml")}
Outcome = tuple[dict[str, Claim], Reconciliation]


def _document(text: dict[str, str]) -> Document:
    body, day = text["body"], date.fromisoformat(text["published"])
    published = DateInterval.of_day(day)
    meta = DocumentMeta(published=published, published_basis=PublishedBasis.SIDECAR)
    analysis = AnalysisText(body, tuple(range(len(body))))
    return Document(text["name"], f"{text['name']}.txt", "", "utf-8", body, analysis, meta)


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """Return the claims by id and what reconciling gives, for every story."""
    found = {}
    for name, story in STORIES.items():
        documents = [_document(t) for t in story["text"]]
        extracted = extract_documents(documents, "")
        claims = {c.claim_id: c for e in extracted for c in e.claims}
        events = [v for e in extracted for v in e.events]
        found[name] = (claims, reconcile(documents, claims.values(), events))
    return found


@pytest.mark.parametrize("name", sorted(n for n, s in STORIES.items() if "expect" in s))
def test_relation_is_found(name: str, outcomes: dict[str, Outcome]) -> None:
    """Each pair of figures that the story names stands in one of the relations that it allows."""
    claims, found = outcomes[name]
    for wanted in STORIES[name]["expect"]:
        relations = [
            r.relation
            for r in found.relations
            if [claims[r.claim_a].quote, claims[r.claim_b].quote] == wanted["quotes"]
        ]
        assert relations, STORIES[name]["why"]
        assert set(relations) <= set(wanted["relations"])


@pytest.mark.parametrize("name", sorted(n for n, s in STORIES.items() if "expect_finding" in s))
def test_finding_is_made(name: str, outcomes: dict[str, Outcome]) -> None:
    """A check of the story's own figures makes a finding of that family and type."""
    kinds = {(f.family, f.type) for f in outcomes[name][1].findings}
    for wanted in STORIES[name]["expect_finding"]:
        assert (wanted["family"], wanted["type"]) in kinds, STORIES[name]["why"]


@pytest.mark.parametrize("name", sorted(n for n, s in STORIES.items() if "silent" in s))
def test_story_is_silent(name: str, outcomes: dict[str, Outcome]) -> None:
    """No finding is of a family that the story rules out."""
    forbidden = {Family(f) for s in STORIES[name]["silent"] for f in s["families"]}
    assert [f.title for f in outcomes[name][1].findings if f.family in forbidden] == []


def test_every_finding_is_worded(outcomes: dict[str, Outcome]) -> None:
    """Titles and explanations quote what they speak of, on one line, without a gap in the words."""
    findings = [f for _, found in outcomes.values() for f in found.findings]
    assert len(findings) > len(STORIES) // 2
    for finding in findings:
        _assert_worded(finding)


def _assert_worded(finding: Finding) -> None:
    for text in (finding.title, finding.explanation, finding.settle_by):
        assert text == " ".join(text.split()), text
        assert not any(gap in text for gap in ("None", "()", ", ,", "  ", " .")), text
    assert finding.explanation.endswith(".")
    settled = finding.family is Family.AGREE  # what holds asks for no check
    assert finding.settle_by == "" if settled else finding.settle_by.endswith((".", "?"))
