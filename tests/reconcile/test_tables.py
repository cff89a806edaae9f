"""Claims of texts against the rows of a user's own tables."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from anafacts.model import Claim, Span
from anafacts.normalize.figures import shipped_rates
from anafacts.reconcile import reconcile
from anafacts.reconcile.tables.pairs import table_pairs
from anafacts.reconcile.tables.times import REACH
from anafacts.sources.tables import TableReading, read_tables
from tests.reconcile.build import claim, document, figure
from tests.sources.cases import cases, names

HEADER = "measure,subject,counterpart,place,period,value,unit,source"
TEXT = document("a", "2025-05-13")
ROW = "trade,China,Latin America,,2024,519e9,USD,UN Comtrade"


def table(folder: Path, rows: list[str]) -> TableReading:
    """Return the table of the rows, which must all be sound."""
    (folder / "t.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    found = read_tables(folder)
    assert not found.problems
    return found


def told(doc: str = "a", **given: Any) -> Claim:
    """Return a claim about trade of China and Latin America in 2024."""
    about = {"subject": "China", "counterpart": "Latin America", "period": "2024"} | given
    plain = {key: about.pop(key) for key in _TOPICAL if key in about}
    quote, value = about.pop("quote"), about.pop("value")
    sentence = about.pop("sentence_text", quote)
    one = claim(doc, quote, figure(value, **about), **{k: v or None for k, v in plain.items()})
    at = one.span.start - sentence.find(quote)
    return replace(one, sentence_text=sentence, sentence=Span(at, at + len(sentence)))


_TOPICAL = (
    *("subject", "counterpart", "place", "period", "key", "measure", "stock_flow", "modality"),
    *("originator", "start", "role"),
)


@pytest.mark.parametrize("case", cases("table_pairs"), ids=names("table_pairs"))
def test_relation(case: dict[str, Any], tmp_path: Path) -> None:
    """The relation, its words and its severity are those of the rules for two texts."""
    own = table(tmp_path, case["rows"])
    one = told(**case["claim"])
    found = reconcile((TEXT, *own.documents), (one, *own.claims), ())
    assert [r.relation for r in found.relations] == [case["relation"]] * bool(case["relation"])
    rules = {c.claim_id: c.rule for c in own.claims}
    assert [rules[r.claim_b] for r in found.relations] == [
        case.get("row", "row 2") for _ in found.relations
    ]
    for finding in found.findings:
        assert finding.severity == case.get("severity", finding.severity)
        assert finding.explanation == case.get("says", finding.explanation)
        assert finding.settle_by == case.get("settle_by", finding.settle_by)
        assert {e.doc_id for e in finding.evidence} == {"a", "reference/t.csv"}


def test_rows_are_not_compared_with_each_other(tmp_path: Path) -> None:
    """Two sources of a user may differ; that is the user's to know."""
    other = ROW.replace("519e9", "600e9").replace("UN Comtrade", "customs")
    own = table(tmp_path, [ROW, other])
    found = reconcile((TEXT, *own.documents), own.claims, ())
    assert (found.relations, found.facts, found.findings) == ((), (), ())


def test_a_row_no_text_speaks_of_makes_no_fact(tmp_path: Path) -> None:
    """A fact is of claims; of a table only the rows that one was held against are in it."""
    own = table(tmp_path, [ROW, ROW.replace("Latin America", "Africa")])
    one = told(quote="$519 billion", value=519e9)
    found = reconcile((TEXT, *own.documents), (one, *own.claims), ())
    (fact,) = found.facts
    assert fact.claim_ids == tuple(sorted((one.claim_id, own.claims[0].claim_id)))


def test_a_table_counts_as_a_voice_and_not_as_a_text(tmp_path: Path) -> None:
    """Support is by originator: the source of a row once, the table among the texts never."""
    own = table(tmp_path, [ROW])
    claims = [
        told("a", quote="$519 billion", value=519e9, originator="UN Comtrade"),
        told("b", quote="519 billion dollars", value=519e9, originator="customs"),
    ]
    texts = (TEXT, document("b", "2025-06-01"), *own.documents)
    (fact,) = reconcile(texts, (*claims, *own.claims), ()).facts
    assert (fact.n_claims, fact.n_documents, fact.n_originators) == (3, 2, 2)


def test_what_texts_and_table_say_are_two_findings(tmp_path: Path) -> None:
    """A conflict of a text with a row is not lost among those of texts with each other."""
    own = table(tmp_path, [ROW])
    claims = [
        told("a", quote="$603 billion", value=603e9),
        told("b", quote="$519 billion", value=519e9),
    ]
    texts = (TEXT, document("b", "2025-06-01"), *own.documents)
    found = reconcile(texts, (*claims, *own.claims), ()).findings
    conflicts = [f for f in found if f.family == "conflict"]
    assert sorted("your table" in f.explanation for f in conflicts) == [False, True]


def test_a_row_is_found_among_many(tmp_path: Path) -> None:
    """Of thousands of rows each claim looks at those for its parties and time alone."""
    rows = [f"trade,China,Peru,,{day},1e9,USD," for day in _days()]
    own = table(tmp_path, [ROW, *rows])
    metas = {"a": TEXT.meta, "reference/t.csv": own.documents[0].meta}
    claims = [told(quote=f"${n} billion", value=n * 1e9, start=n * 20) for n in range(1, 200)]
    found = list(table_pairs(claims, own.claims, metas, shipped_rates()))
    assert len(found) == len(claims)
    many = told(quote="$1 billion", value=1e9, counterpart="Peru")
    assert len(list(table_pairs([many], own.claims, metas, shipped_rates()))) <= REACH


def _days() -> list[str]:
    months = [f"{y}-{m:02}" for y in range(2005, 2025) for m in range(1, 13)]
    return [f"{month}-{day:02}" for month in months for day in range(1, 15)]
