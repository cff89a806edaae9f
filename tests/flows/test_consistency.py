"""The flow: the same rows as the plain pipeline, seen task by task."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from prefect import get_client
from prefect.artifacts import Artifact
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId

from anafacts import pipeline
from anafacts.errors import SourceError
from anafacts.pipeline import StageError
from anafacts.settings import Settings
from flows import consistency as module
from flows.consistency import consistency, main

pytestmark = pytest.mark.usefixtures("server", "texts", "one_finding")


def test_the_flow_gives_the_rows_of_the_pipeline(elsewhere: Path) -> None:
    """Every table but runs is byte for byte what the plain pipeline writes."""
    consistency(raw="raw", warehouse="flow")
    pipeline.run(Settings(warehouse=Path("plain")))
    assert _tables(elsewhere / "flow") == _tables(elsewhere / "plain")
    assert len(_tables(elsewhere / "flow")) == 9


def test_a_task_a_stage_and_a_shard(elsewhere: Path) -> None:
    """One task each for read, compare and write, and one for each shard."""
    (elsewhere / "anafacts.toml").write_text("shards = 64\n", encoding="utf-8")
    state = consistency(return_state=True)
    assert state.is_completed()
    flow_run = state.state_details.flow_run_id
    assert flow_run is not None
    with get_client(sync_client=True) as client:
        runs = client.read_task_runs(
            flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[flow_run]))
        )
    names = Counter(run.name.split("-")[0] for run in runs)
    assert names == {
        "read": 1,
        "extract 1 of 2": 1,
        "extract 2 of 2": 1,
        "compare": 1,
        "write": 1,
    }


def test_the_artifacts() -> None:
    """The summary is a Markdown artifact, the findings are a table artifact."""
    consistency()
    summary: Any = Artifact.get("summary")
    findings: Any = Artifact.get("findings")
    assert summary.type == "markdown"
    assert "12 and 15 pears" in str(summary.data)
    assert findings.type == "table"
    assert '"title": "12 and 15 pears"' in str(findings.data)


def test_a_failed_stage_fails_the_flow(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The flow's state says which stage failed and why; the last run stays; nothing is retried."""
    consistency()
    before = _tables(elsewhere / "warehouse")
    calls = []

    def fail(*_: object, **_more: object) -> None:
        calls.append(1)
        raise ZeroDivisionError("no pears")

    monkeypatch.setattr("anafacts.reconcile.reconcile", fail)
    state = consistency(return_state=True)
    assert state.is_failed()
    assert "The stage 'compare' failed: ZeroDivisionError: no pears." in str(state.message)
    assert len(calls) == 1
    assert _tables(elsewhere / "warehouse") == before


def test_only_input_and_output_are_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that stumbles once is asked again; a place that is not ours is not."""
    assert (module.read.retries, module.write.retries) == (2, 2)
    assert (module.extract.retries, module.compare.retries) == (0, 0)
    for error, again in [
        (_caused(TimeoutError()), True),
        (_caused(PermissionError()), False),
        (SourceError("no folder"), False),
    ]:
        assert module.transient(error) is again


def test_the_program_ends_as_the_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    """Running the file prints the summary and returns the documented exit code."""
    assert main(["--fail-on", "major"]) == 1
    assert "1 finding for attention" in capsys.readouterr().out
    assert main(["--raw", "letters"]) == 2
    assert "letters does not exist" in capsys.readouterr().err


def _caused(cause: OSError) -> StageError:
    error = StageError("write", "the disk stumbled")
    error.__cause__ = cause
    return error


def _tables(warehouse: Path) -> dict[str, bytes]:
    files = warehouse.glob("[a-z]*/*.parquet")
    return {f.parent.name: f.read_bytes() for f in files if f.parent.name != "runs"}
