"""A person's verdicts and the states of findings over two or three runs, with the shipped model."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.judgements import append_judgement
from anafacts.model import Family, Finding, Judgement, Ruling, Tables
from anafacts.pipeline import ExitCode
from anafacts.settings import FailOn, Settings
from anafacts.summary import summary

_HARBOUR = (
    "Harbour opens\n\nThe harbour of Valparaiso opened on Monday. It was built by a firm that "
    'calls itself "Sea & Sons". In 2024, trade between China and Chile came to $58.2 billion, the '
    "ministry said.\n"
)
_MARKET = (
    "Markets look east\n\nExporters are pleased. In 2024, trade between China and Chile came to "
    "$61.7 billion, according to customs data.\n"
)


@pytest.fixture
def raw(elsewhere: Path) -> Path:
    """Return a folder of two texts that disagree on one amount."""
    folder = elsewhere / "raw"
    folder.mkdir()
    _write(folder / "harbour.txt", _HARBOUR, "2025-03-03")
    _write(folder / "market.txt", _MARKET, "2025-03-10")
    return folder


def _write(file: Path, text: str, day: str) -> None:
    file.write_text(text, encoding="utf-8")
    file.with_suffix(".meta.json").write_text(json.dumps({"published": day}), encoding="utf-8")


def _run(**given: object) -> Tables:
    return pipeline.run(Settings(**given)).tables  # type: ignore[arg-type]


def _conflict(tables: Tables) -> Finding:
    (found,) = (f for f in tables.findings if f.family is Family.CONFLICT)
    return found


def _judge(finding: Finding, verdict: Ruling) -> None:
    append_judgement(Path("judgements.csv"), Judgement(finding.fingerprint, verdict, by="Ana"))


def _edit(raw: Path, name: str, old: str, new: str) -> None:
    file = raw / f"{name}.txt"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _before_the_claim(raw: Path) -> None:
    _edit(raw, "harbour", "Harbour opens\n", "Harbour opens\n\nNobody had hoped for it any more.\n")
    _edit(raw, "market", "are pleased. In", "are pleased. So are shippers. In")


def _behind_the_claim(raw: Path) -> None:
    _edit(raw, "harbour", "said.\n", "said. Nobody knows more.\n\nThe sea was calm.\n")


def _set_anew(raw: Path) -> None:
    _edit(raw, "harbour", '"Sea & Sons"', "\u201cSea & Sons\u201d")
    _edit(raw, "harbour", "trade between China", "trade\nbetween  China")


def _as_markdown(raw: Path) -> None:
    _edit(raw, "market", "$61.7 billion", r"**\$61.7 billion**")
    (raw / "market.txt").rename(raw / "market.md")


def _renamed(raw: Path) -> None:
    (raw / "desk").mkdir()
    for suffix in (".txt", ".meta.json"):
        (raw / f"market{suffix}").rename(raw / "desk" / f"2025-03{suffix}")


def _borne_out(raw: Path) -> None:
    text = "Record\n\nTrade between China and Chile came to $61.7 billion in 2024, a bank found.\n"
    for name in ("a", "z"):
        _write(raw / f"{name}.txt", text.replace("a bank", f"bank {name.upper()}"), "2025-03-20")


@pytest.mark.parametrize(
    "change",
    [_before_the_claim, _behind_the_claim, _set_anew, _as_markdown, _renamed, _borne_out],
)
def test_a_verdict_outlives_what_is_changed_around_it(
    raw: Path, change: Callable[[Path], None]
) -> None:
    """It holds, and is on a finding: nothing is told as unknown, new or changed since."""
    _judge(_conflict(_run()), Ruling.DISMISS)
    change(raw)
    after = _run()
    finding = _conflict(after)
    assert (finding.review, finding.outdated) == ("dismissed", False)
    assert finding.state in {"unchanged", "updated"}
    assert finding.first_run != finding.last_run
    assert not after.runs[-1].warnings


@pytest.mark.usefixtures("raw")
def test_a_verdict_outlives_another_reading() -> None:
    """What a model's components say of a sentence takes no part in the fingerprint."""
    _judge(_conflict(_run()), Ruling.DISMISS)
    after = _run(without=("anafacts_gazetteer", "anafacts_sentence_guard", "anafacts_name_vote"))
    assert _conflict(after).review == "dismissed"


def test_an_edited_figure_opens_the_finding_again(raw: Path) -> None:
    """It is updated, says what became of which figure, and that it was judged before."""
    _judge(_conflict(_run()), Ruling.DISMISS)
    _run()
    _edit(raw, "market", "$61.7 billion", "$62.9 billion")
    after = _run()
    finding = _conflict(after)
    assert (finding.state, finding.review, finding.outdated) == ("updated", "open", True)
    assert finding.change == (
        'The second figure changed from "$61.7 billion" to "$62.9 billion" (market).'
    )
    assert "on no finding of this run (line 2: dismiss" in after.runs[-1].warnings[0]


def test_an_edit_that_settles_a_finding_is_told(raw: Path) -> None:
    """The conflict is gone by the edit; the summary says so in one line."""
    _run()
    _edit(raw, "market", "$61.7 billion", "$58.2 billion")
    after = _run()
    finding = _conflict(after)
    assert (finding.state, finding.change_reason) == ("absent", "value_changed")
    assert "; now: " in finding.change
    assert "1 text changed; 1 finding no longer found (by a changed value)." in summary(
        after, Path("warehouse")
    )
    assert [f for f in _run().findings if f.family is Family.CONFLICT] == []


def test_a_new_text_in_place_of_an_old_one_resolves(raw: Path) -> None:
    """The text that disagreed was taken out, and the new one agrees with what is left."""
    _run()
    for suffix in (".txt", ".meta.json"):
        (raw / f"market{suffix}").unlink()
    text = "Corrected\n\nTrade between China and Chile came to $58.2 billion in 2024, banks say.\n"
    _write(raw / "corrected.txt", text, "2025-03-20")
    after = _run()
    finding = _conflict(after)
    assert (finding.state, finding.change_reason) == ("absent", "resolved")
    assert finding.change.startswith("The text market was removed; now: ")
    assert (
        "1 text new and 1 removed; 1 finding no longer found (resolved by a new text)."
        in summary(after, Path("warehouse"))
    )


@pytest.mark.usefixtures("raw")
def test_what_is_not_the_same_is_not_compared_until_it_is_taken_back() -> None:
    """No alarm and two facts; with ``reopen`` all is as it was, and an alarm again."""
    first = _run()
    _judge(_conflict(first), Ruling.NOT_SAME)
    parted = pipeline.recompare(Settings(fail_on=FailOn.MAJOR))
    assert parted.exit_code is ExitCode.CLEAN
    (finding,) = parted.tables.findings
    assert (finding.family, finding.review, finding.verdict) == (
        "explained",
        "dismissed",
        "not_same",
    )
    assert finding.finding_id == _conflict(first).finding_id
    assert all(f.n_documents == 1 for f in parted.tables.facts)
    _judge(finding, Ruling.REOPEN)
    again = pipeline.recompare(Settings(fail_on=FailOn.MAJOR))
    assert again.exit_code is ExitCode.FINDINGS
    assert _conflict(again.tables).change.startswith("No longer judged not the same thing")


def test_what_is_the_same_is_decided_on_its_values(raw: Path) -> None:
    """Where one text leaves the year unsaid, a person may know it."""
    _edit(raw, "market", "In 2024, trade", "Trade")
    (raw / "market.meta.json").write_text('{"published": "2026-01-09"}', encoding="utf-8")
    first = _run()
    (apart,) = (f for f in first.findings if f.family is Family.NOT_COMPARABLE)
    _judge(apart, Ruling.SAME)
    after = pipeline.recompare(Settings(fail_on=FailOn.MAJOR))
    finding = _conflict(after.tables)
    assert (finding.state, finding.change_reason, finding.verdict) == ("updated", "judged", "same")
    assert after.exit_code is ExitCode.FINDINGS
    assert [j.standing for j in after.tables.judgements] == ["holds"]
