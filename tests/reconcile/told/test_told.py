"""Each number, day and quote in the sentences of a finding is in its rows, or is worked out."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from anafacts.extract import extract_documents
from anafacts.model import Document, Family, Finding, Tables
from anafacts.reconcile import reconcile
from tests.reconcile.build import document
from tests.reconcile.test_rules import CASES as RULES
from tests.reconcile.test_rules import rule_claim
from tests.reconcile.test_sentences import CASES as SENTENCES
from tests.reconcile.test_sentences import sentence_document
from tests.reconcile.told.checking import faults_of
from tests.reconcile.told.relating import relation_faults
from tests.report.generated import generated
from tests.report.sample import tables

_CASES = tomllib.loads((Path(__file__).parent / "wrong.toml").read_text(encoding="utf-8"))
WRONG, WRONG_OF_TWO = _CASES["case"], _CASES["relation"]
_EVERY = 40  # of the thousands of relations of the generated world one in so many is looked at


def _rules() -> Iterator[Tables]:
    documents = (document("a", "2024-12"), document("b", "2025-05"))
    for case in RULES:
        claims = (rule_claim("a", case["a"]), rule_claim("b", case["b"]))
        yield _reconciled(documents, claims, ())


def _sentences() -> Iterator[Tables]:
    documents = [sentence_document(f"t{n}", case["text"]) for n, case in enumerate(SENTENCES)]
    for one, found in zip(documents, extract_documents(documents, ""), strict=True):
        yield _reconciled((one,), found.claims, found.events)


def _reconciled(documents: tuple[Document, ...], claims: Any, events: Any) -> Tables:
    found = reconcile(documents, claims, events)
    references = tuple(r for d in documents for r in d.references)
    return Tables(
        documents=documents,
        claims=tuple(claims),
        events=tuple(found.events),
        relations=found.relations,
        facts=tuple(found.facts),
        findings=tuple(found.findings),
        references=references,
    )


@pytest.fixture(scope="module")
def sentences() -> list[Tables]:
    """Return the tables of each sentence of the case table."""
    return list(_sentences())


def _faults(rows: Tables) -> list[str]:
    return [fault for finding in rows.findings for fault in faults_of(finding, rows)]


def _relation_faults(rows: Tables, every: int = 1) -> list[str]:
    return [fault for r in rows.relations[::every] for fault in relation_faults(r, rows)]


def test_of_each_pair_of_the_rules() -> None:
    """What the order of decisions says of each pair of its cases is what the pair says."""
    worlds = list(_rules())
    assert sum(len(rows.findings) for rows in worlds) > 50
    assert [fault for rows in worlds for fault in _faults(rows)] == []
    assert sum(len(rows.relations) for rows in worlds) > 50
    assert [fault for rows in worlds for fault in _relation_faults(rows)] == []


def test_of_the_arithmetic_of_each_sentence(sentences: list[Tables]) -> None:
    """Sums, shares, growth, conversions, ages and times come out as they are written."""
    assert sum(len(rows.findings) for rows in sentences) > 50
    assert [fault for rows in sentences for fault in _faults(rows)] == []
    assert sum(len(rows.relations) for rows in sentences) > 10
    assert [fault for rows in sentences for fault in _relation_faults(rows)] == []


@pytest.mark.parametrize("made", [generated, tables])
def test_of_a_generated_world_and_of_the_sample(made: Any) -> None:
    """Hundreds of findings of invented outlets, and those that the report is tried with."""
    rows = made()
    assert _faults(rows) == []
    assert _relation_faults(rows, _EVERY if len(rows.relations) > _EVERY else 1) == []


@pytest.mark.parametrize("case", WRONG, ids=[c["why"] for c in WRONG])
def test_a_wrong_word_is_found(case: dict[str, str], sentences: list[Tables]) -> None:
    """One number, day or quote changed in one sentence is told as a fault of that finding."""
    worlds = [tables(), *sentences, *_rules()]
    rows, finding = next(
        (rows, f)
        for rows in worlds
        for f in rows.findings
        if case["right"] in "\n".join((f.title, f.explanation, *f.trace)) and not faults_of(f, rows)
    )
    assert faults_of(_with(finding, case["right"], case["wrong"]), rows)


@pytest.mark.parametrize("case", WRONG_OF_TWO, ids=[c["why"] for c in WRONG_OF_TWO])
def test_a_wrong_word_of_two_claims_is_found(case: dict[str, str], sentences: list[Tables]) -> None:
    """One word changed in what is said of two claims is told as a fault of their relation."""
    right, wrong = case["right"], case["wrong"]
    rows, relation = next(
        (rows, r)
        for rows in (*sentences, *_rules())
        for r in rows.relations
        if right in "\n".join((r.explanation, *r.trace)) and not relation_faults(r, rows)
    )
    changed = replace(
        relation,
        explanation=relation.explanation.replace(right, wrong),
        trace=tuple(line.replace(right, wrong) for line in relation.trace),
    )
    assert relation_faults(changed, rows)


def test_bits_that_do_not_add_up_are_found() -> None:
    """The lines on why two figures were paired come to the score that is stored."""
    rows = next(rows for rows in _rules() if rows.relations)
    lines = ("start: two figures -3.0", "subject: the same +5.0")
    relation = replace(rows.relations[0], pairing=lines, pairing_score=2.0)
    assert relation_faults(relation, rows) == []
    assert relation_faults(replace(relation, pairing_score=4.0), rows)


def test_an_outcome_that_the_arithmetic_does_not_bear_is_found(sentences: list[Tables]) -> None:
    """A growth word that holds is not told as a conflict, nor one that does not as agreement."""
    read = re.compile('" is read as [^"]* times')
    rows, finding = next(
        (rows, f) for rows in sentences for f in rows.findings if read.search(" ".join(f.trace))
    )
    assert faults_of(finding, rows) == []
    other = Family.CONFLICT if finding.family is Family.AGREE else Family.AGREE
    assert faults_of(replace(finding, family=other), rows)


def _with(finding: Finding, right: str, wrong: str) -> Finding:
    return replace(
        finding,
        title=finding.title.replace(right, wrong),
        explanation=finding.explanation.replace(right, wrong),
        trace=tuple(line.replace(right, wrong) for line in finding.trace),
    )
