"""The run in words."""

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

from anafacts.model import (
    Axes,
    Change,
    Family,
    Finding,
    FindingState,
    FindingType,
    Judgement,
    Relation,
    RelationName,
    Review,
    Ruling,
    Run,
    Severity,
    Tables,
)
from anafacts.summary import attention, finding_rows, markdown, summary
from tests.reconcile.build import event

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_RUN = Run("run-1", _MOMENT, _MOMENT, "0", "m", "s", 1, 1, 2, 3, 1, warnings=("w",))
_WAREHOUSE = Path("out")


def _finding(title: str, severity: Severity = Severity.MAJOR) -> Finding:
    return Finding(
        finding_id=f"finding-{title}",
        fingerprint=title,
        family=Family.CONFLICT,
        type=FindingType.VALUE,
        severity=severity,
        title=title,
        explanation="why",
        settle_by="how",
        evidence=(),
    )


def test_what_asks_for_attention() -> None:
    """Settled and absent findings and mere information do not; the worst come first."""
    open_ = [_finding("b", Severity.MINOR), _finding("c"), _finding("a")]
    closed = [
        _finding("d", Severity.INFO),
        dataclasses.replace(_finding("e"), review=Review.DISMISSED),
        dataclasses.replace(_finding("f"), state=FindingState.ABSENT),
    ]
    assert [f.title for f in attention([*open_, *closed])] == ["a", "c", "b"]


def test_numbers_and_nouns_agree() -> None:
    """One text is a text, two events are events, in as many mentions as there are rows."""
    events = tuple(event("a", q, "2024", event_key=key) for q, key in ("pk", "qk", "rl"))
    said = summary(Tables(runs=(_RUN,), events=events), _WAREHOUSE)
    assert "Read 1 text (1 warning)." in said
    assert "Found 1 figure and 2 events (in 3 mentions); 0 numbers set aside" in said
    assert "Nothing that disagrees asks for attention." in said
    assert said.endswith("Report: out/reports/latest/report.html\nTables: out")


def test_the_outcomes_of_the_pairs_add_up() -> None:
    """Each outcome that occurs is counted, so that a reader who adds them up has all pairs."""
    families = (*(3 * [Family.CONFLICT]), Family.TENSION, Family.AGREE, Family.NOT_COMPARABLE)
    said = summary(Tables(runs=(_RUN,), relations=tuple(map(_pair, families))), _WAREHOUSE)
    assert (
        "Compared 6 pairs of figures: 1 agrees, 3 disagree, 1 hardly fits together, "
        "1 cannot be compared.\n"
    ) in said
    assert "Compared 0 pairs of figures.\n" in summary(Tables(runs=(_RUN,)), _WAREHOUSE)


def _pair(family: Family) -> Relation:
    return Relation("r", "a", "b", family, RelationName.CONFLICT, Axes(), rule="", explanation="")


def test_what_became_of_earlier_findings_is_told() -> None:
    """New, updated and gone are counted behind the texts; what is gone is not listed."""
    gone = dataclasses.replace(
        _finding("gone"), state=FindingState.ABSENT, change_reason=Change.RESOLVED
    )
    moved = dataclasses.replace(
        _finding("moved"), state=FindingState.UPDATED, change_reason=Change.VALUE_CHANGED
    )
    runs = (_RUN, dataclasses.replace(_RUN, new_documents=1, removed_documents=2))
    said = summary(Tables(runs=runs, findings=(gone, moved, _finding("here"))), _WAREHOUSE)
    assert "2 findings for attention: 2 major, 0 minor; 1 new.\n" in said
    assert (
        "Against the run before: 1 text new and 2 removed; 1 finding new, 1 updated "
        "(by a changed value) and 1 no longer found (resolved by a new text).\n"
    ) in said
    assert "[major, new] here (finding-here)" in said
    assert "[major, updated] moved (finding-moved)" in said
    assert "finding-gone" not in said


def test_what_is_judged_is_counted() -> None:
    """Settled findings are not listed, and a judgement on nothing is not passed over."""
    settled = dataclasses.replace(_finding("a"), review=Review.DISMISSED)
    lost = Judgement("mark-0", Ruling.ACCEPT)
    said = summary(Tables(runs=(_RUN,), findings=(settled,), judgements=(lost,)), _WAREHOUSE)
    assert "1 finding settled by a judgement; 1 judgement on no finding of this run.\n" in said


def test_a_long_list_is_cut() -> None:
    """The terminal shows a dozen and says how many more there are."""
    findings = tuple(_finding(f"{n:02}") for n in range(14))
    said = summary(Tables(runs=(_RUN,), findings=findings), _WAREHOUSE)
    assert "[major, new] 11 " in said
    assert "[major, new] 12 " not in said
    assert "and 2 more in the report." in said


def test_markdown_is_escaped() -> None:
    """A title cannot make a link, a table or markup of itself."""
    page = markdown(Tables(runs=(_RUN,), findings=(_finding("a|b_[c](d)$1"),)), _WAREHOUSE)
    assert r"a\|b\_\[c\](d)\$1" in page


def test_rows_are_plain_strings() -> None:
    """Every cell is a string, also where the model has an enumeration."""
    (row,) = finding_rows([_finding("a"), _finding("b", Severity.INFO)])
    assert row["title"] == "a"
    assert {type(value) for value in row.values()} == {str}
