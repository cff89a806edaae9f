"""The whole way, in plain Python."""

import sys
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest

from anafacts import pipeline
from anafacts.errors import SettingsError, SourceError
from anafacts.model import FindingState, Run
from anafacts.pipeline import ExitCode, StageError
from anafacts.settings import FailOn, Settings

_HEAD = "fingerprint,verdict,note,by,at\n"

pytestmark = pytest.mark.usefixtures("texts", "one_finding")


def test_a_run_writes_what_it_returns() -> None:
    """The result is what the warehouse now holds, the new run last in its history."""
    from anafacts.warehouse import read_tables

    result = pipeline.run(Settings())
    stored = read_tables(Path("warehouse"))
    assert stored is not None
    assert stored.findings == result.tables.findings
    assert stored.runs == (result.run,)
    assert (result.run.documents, result.run.claims, result.run.new_findings) == (2, 2, 1)


def test_two_fresh_runs_are_byte_identical(elsewhere: Path) -> None:
    """Neither shards nor an executor change a byte of any table but runs."""
    pipeline.run(Settings())
    with ThreadPoolExecutor(2) as executor:
        pipeline.run(Settings(warehouse=Path("other"), shards=7), executor)
    assert _tables(elsewhere / "other") == _tables(elsewhere / "warehouse")
    assert len(_tables(elsewhere / "other")) == 9


def test_the_same_input_again_is_the_same_run() -> None:
    """A second run has the same id, and its findings are unchanged, no longer new."""
    first, second = pipeline.run(Settings()), pipeline.run(Settings())
    assert second.run.run_id == first.run.run_id
    assert len(second.tables.runs) == 2
    assert [f.state for f in second.tables.findings] == [FindingState.UNCHANGED]
    assert second.run.new_findings == 0
    assert [_texts_of(result.run) for result in (first, second)] == [(2, 0, 0, 0), (0, 0, 0, 0)]


def test_a_run_says_what_became_of_the_texts(texts: Path) -> None:
    """Edited ones and those with another sidecar are changed; content tells which are renamed."""
    for name in ("three", "four", "five"):
        (texts / f"{name}.txt").write_text(f"The {name} shops sold 12 pears.\n", encoding="utf-8")
    pipeline.run(Settings())
    (texts / "one.txt").write_text("The shop sold 14 pears in May.\n", encoding="utf-8")
    (texts / "two.meta.json").write_text('{"outlet": "The Post"}', encoding="utf-8")
    (texts / "three.txt").rename(texts / "third.txt")
    (texts / "four.txt").unlink()
    (texts / "new.txt").write_text("A new shop sold 3 pears.\n", encoding="utf-8")
    then, again = pipeline.run(Settings()), pipeline.recompare(Settings())
    assert (then.run.documents, _texts_of(then.run)) == (5, (1, 2, 1, 1))
    assert _texts_of(again.run) == (0, 0, 0, 0)
    assert pipeline.rerender(Settings()).run == again.run


def test_copies_that_go_are_removed_once(texts: Path) -> None:
    """Of two copies with one under a new name, one is renamed and the other removed."""
    (texts / "two.txt").write_bytes((texts / "one.txt").read_bytes())
    pipeline.run(Settings())
    (texts / "two.txt").unlink()
    (texts / "one.txt").rename(texts / "other.txt")
    run = pipeline.run(Settings()).run
    assert (run.documents, _texts_of(run)) == (1, (0, 0, 1, 1))


def test_another_text_or_sidecar_is_another_run(texts: Path) -> None:
    """The id follows from the texts and from what their sidecars say."""
    ids = [pipeline.run(Settings()).run.run_id]
    (texts / "one.meta.json").write_text('{"outlet": "The Post"}', encoding="utf-8")
    ids.append(pipeline.run(Settings()).run.run_id)
    (texts / "two.txt").write_text("The shop sold 16 pears in May.\n", encoding="utf-8")
    ids.append(pipeline.run(Settings()).run.run_id)
    assert len(set(ids)) == 3


def test_every_shard_goes_to_the_executor() -> None:
    """An executor given is the one that works, and is not closed."""
    executor = _Counting()
    pipeline.run(Settings(shards=4096), executor)
    assert executor.submitted == 2


def test_progress_is_told_stage_by_stage() -> None:
    """Each stage is told from nothing to all of it, in order."""
    told: list[tuple[str, int, int]] = []
    pipeline.run(Settings(shards=4096), progress=lambda *step: told.append(step))
    assert told == [
        *[("read", 0, 1), ("read", 1, 1)],
        *[("extract", 0, 2), ("extract", 1, 2), ("extract", 2, 2)],
        *[("compare", 0, 1), ("compare", 1, 1)],
        *[("write", 0, 1), ("write", 1, 1)],
    ]


def test_a_verdict_settles_a_finding(elsewhere: Path) -> None:
    """It fails no run, and stands as long as its line does: the file is the one source."""
    file = elsewhere / "judgements.csv"
    file.write_text(f"{_HEAD}print-of-pears,dismiss,,Ana,2026-01-02\n", "utf-8")
    judged = pipeline.run(Settings(fail_on=FailOn.MAJOR))
    assert judged.exit_code is ExitCode.CLEAN
    (finding,) = judged.tables.findings
    assert (finding.review, finding.verdict) == ("dismissed", "dismiss")
    assert (finding.reviewer, finding.judged_at) == ("Ana", "2026-01-02")
    file.unlink()
    assert [f.review for f in pipeline.run(Settings()).tables.findings] == ["open"]


def test_an_unknown_judgement_is_told_and_kept(elsewhere: Path) -> None:
    """One that fits nothing, and a line that is none, are warnings; the rest is used."""
    file = elsewhere / "judgements.csv"
    lines = f"{_HEAD}print-of-pears,maybe,,,\nprint-of-pears,dismiss,,,\nmark-0,accept,,Ana,\n"
    file.write_text(lines, "utf-8")
    result = pipeline.run(Settings())
    assert [f.review for f in result.tables.findings] == ["dismissed"]
    bad, unknown = result.run.warnings
    assert "judgements.csv, line 2: 'maybe' is no verdict" in bad
    assert "1 judgement is on no finding of this run (line 4: accept mark-0)" in unknown
    assert [(j.fingerprint, j.standing) for j in result.tables.judgements] == [
        ("print-of-pears", "holds"),
        ("mark-0", "unknown"),
    ]
    assert file.read_text("utf-8") == lines
    assert pipeline.recompare(Settings()).run.warnings == (bad, unknown)


def test_a_file_of_judgements_that_is_named_must_be_there(elsewhere: Path) -> None:
    """Verdicts that are asked for and missing are not passed over."""
    with pytest.raises(SettingsError, match=r"mine\.csv: .*not there.*anafacts judge"):
        pipeline.run(Settings(judgements=elsewhere / "mine.csv"))


@pytest.mark.usefixtures("without_model")
def test_bad_rates_are_told_before_the_work(elsewhere: Path) -> None:
    """The file and the line are named, and no text is read."""
    file = elsewhere / "rates.csv"
    file.write_text("code,year,low,high\nARS,2023,9,8\n", "utf-8")
    told: list[str] = []
    with pytest.raises(SettingsError, match=r"rates\.csv, line 2"):
        pipeline.run(Settings(rates=file), progress=lambda name, _done, _all: told.append(name))
    assert told == ["read"]


def test_what_the_user_can_mend_is_no_failed_stage(without_model: ModuleType) -> None:
    """A missing folder and a missing model keep their own errors."""
    with pytest.raises(SourceError):
        pipeline.run(Settings(raw=Path("nowhere")))

    def missing(_: str) -> str:
        raise SettingsError("no such model")

    vars(without_model)["model_digest"] = missing
    with pytest.raises(SettingsError, match="no such model"):
        pipeline.run(Settings())


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyError("x"), r"The stage 'extract' failed: KeyError: 'x'\. This is a fault of anafacts"),
        (MemoryError(), r"The stage 'extract' failed: .*out of memory\. Use fewer workers"),
    ],
)
def test_a_failed_stage_names_itself(
    without_model: ModuleType, error: Exception, words: str
) -> None:
    """The error says which stage it was, why, and what to do."""

    def fail(*_: object) -> None:
        raise error

    vars(without_model)["extract_documents"] = fail
    with pytest.raises(StageError, match=words):
        pipeline.run(Settings())
    assert not Path("warehouse").exists()


def test_a_pool_is_made_for_the_workers_asked_for() -> None:
    """No workers, no pool; else as many processes as there are shards at most."""
    with pipeline.worker_pool(Settings()) as none:
        assert none is None
    with pipeline.worker_pool(Settings(workers=3), shards=2) as pool:
        assert pool is not None
        assert pool.submit(_worker_modules).result() is False


def _texts_of(run: Run) -> tuple[int, int, int, int]:
    counts = run.new_documents, run.changed_documents
    return *counts, run.renamed_documents, run.removed_documents


def _worker_modules() -> bool:
    """Return whether this process has inherited the modules of the tests' process."""
    return "_pytest.main" in sys.modules and "anafacts.cli" in sys.modules


class _Counting(Executor):
    submitted = 0

    def submit(self, function, /, *arguments, **named):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN002, ANN003, ANN202
        self.submitted += 1
        future: Future[object] = Future()
        future.set_result(function(*arguments, **named))
        return future


def _tables(warehouse: Path) -> dict[str, bytes]:
    files = warehouse.glob("[a-z]*/*.parquet")
    return {f.parent.name: f.read_bytes() for f in files if f.parent.name != "runs"}
