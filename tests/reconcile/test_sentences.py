"""Arithmetic inside a sentence, the whole way from its words."""

import tomllib
from pathlib import Path

import pytest

from anafacts.extract import extract_documents
from anafacts.model import AnalysisText, DateInterval, Document, DocumentMeta, PublishedBasis, Role
from anafacts.reconcile.derive import CHECKS, Case, Check

_FILE = Path(__file__).parent.parent / "cases" / "reconcile_sentences.toml"
CASES = tomllib.loads(_FILE.read_text(encoding="utf-8"))["case"]


def sentence_document(name: str, body: str) -> Document:
    """Return a text of 15 June 2024 that holds one sentence."""
    published = DateInterval.of_iso("2024-06-15")
    meta = DocumentMeta(published=published, published_basis=PublishedBasis.SIDECAR)
    analysis = AnalysisText(body, tuple(range(len(body))))
    return Document(name, f"{name}.txt", "", "utf-8", body, analysis, meta)


@pytest.fixture(scope="module")
def checks() -> dict[str, list[Check]]:
    """Return what all checks find in each sentence alone, by the sentence."""
    documents = [sentence_document(f"t{number}", case["text"]) for number, case in enumerate(CASES)]
    found = {}
    for document, extracted in zip(documents, extract_documents(documents, ""), strict=True):
        case = Case.of([document], extracted.claims, extracted.events)
        found[document.text] = [check for derive in CHECKS for check in derive(case)]
    return found


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_a_sentence(case: dict[str, str], checks: dict[str, list[Check]]) -> None:
    """One finding of the rule, with its family and its arithmetic; or none at all."""
    found = [c for c in checks[case["text"]] if c.rule == case["rule"]]
    families = [str(c.verdict.family) for c in found]
    assert families == ([case["family"]] if case["family"] else []), case["why"]
    assert all(c.verdict.trace[0] == case["line"] for c in found)


def test_explanations_are_sentences(checks: dict[str, list[Check]]) -> None:
    """Each ends with one full stop and quotes every figure on which it rests."""
    for check in (c for found in checks.values() for c in found):
        text = check.verdict.explanation
        assert text.endswith(".")
        assert not text.endswith("..")
        assert not any("inf" in line.split() for line in check.verdict.trace), "what has no end"
        assert all(c.quote in text for c in check.claims if c.role is not Role.LIST)
