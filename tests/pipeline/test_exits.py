"""Exit codes."""

import dataclasses
import pickle

import pytest

from anafacts.errors import LexiconError, SettingsError, SourceError, WarehouseError
from anafacts.model import Change, Family, Finding, FindingState, FindingType, Review, Severity
from anafacts.pipeline import ExitCode, StageError, exit_code_of, outcome_of
from anafacts.settings import FailOn

_FINDING = Finding(
    finding_id="finding-1",
    fingerprint="1",
    family=Family.CONFLICT,
    type=FindingType.VALUE,
    severity=Severity.MINOR,
    title="",
    explanation="",
    settle_by="",
    evidence=(),
)


def _updated(reason: Change) -> dict[str, object]:
    return {"state": FindingState.UPDATED, "change_reason": reason}


@pytest.mark.parametrize(
    ("change", "fail_on", "code"),
    [
        ({}, FailOn.MINOR, ExitCode.FINDINGS),
        ({}, FailOn.MAJOR, ExitCode.CLEAN),
        ({}, FailOn.NONE, ExitCode.CLEAN),
        ({"severity": Severity.MAJOR}, FailOn.MAJOR, ExitCode.FINDINGS),
        ({"severity": Severity.MAJOR}, FailOn.MINOR, ExitCode.FINDINGS),
        ({"severity": Severity.INFO}, FailOn.MINOR, ExitCode.CLEAN),
        ({"state": FindingState.UNCHANGED}, FailOn.MINOR, ExitCode.CLEAN),
        ({"state": FindingState.ABSENT}, FailOn.MINOR, ExitCode.CLEAN),
        ({"review": Review.DISMISSED}, FailOn.MINOR, ExitCode.CLEAN),
        ({"review": Review.EXPLAINED}, FailOn.MINOR, ExitCode.CLEAN),
        ({"review": Review.ACCEPTED}, FailOn.MINOR, ExitCode.CLEAN),
        (_updated(Change.SEVERITY_ROSE), FailOn.MINOR, ExitCode.FINDINGS),
        (_updated(Change.JUDGED), FailOn.MINOR, ExitCode.FINDINGS),
        (_updated(Change.SUPPORT_CHANGED), FailOn.MINOR, ExitCode.CLEAN),
        (_updated(Change.VALUE_CHANGED) | {"outdated": True}, FailOn.MINOR, ExitCode.FINDINGS),
        ({"state": FindingState.UNCHANGED, "outdated": True}, FailOn.MINOR, ExitCode.CLEAN),
    ],
)
def test_what_a_finding_means_to_the_shell(
    change: dict[str, object], fail_on: FailOn, code: ExitCode
) -> None:
    """Only a new, open finding that is severe enough counts."""
    assert outcome_of([dataclasses.replace(_FINDING, **change)], fail_on) is code  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SettingsError(), 2),
        (SourceError(), 2),
        (StageError("write", "full"), 3),
        (WarehouseError(), 3),
        (LexiconError(), 3),
        (ValueError(), 3),
    ],
)
def test_what_an_error_means_to_the_shell(error: Exception, code: int) -> None:
    """What the user can mend is 2, the rest is 3, nothing is 1."""
    assert exit_code_of(error) == code


def test_a_stage_error_survives_the_way_out_of_a_worker() -> None:
    """Pickled and back it says the same."""
    error = StageError("write", "the disk is full.", "Free some space.")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes
    assert str(error) == "The stage 'write' failed: the disk is full. Free some space."
