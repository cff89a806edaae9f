"""What the outcome of a run means to the shell."""

from collections.abc import Iterable
from enum import IntEnum

from anafacts.errors import QueryError, ReportError, SettingsError, SourceError, StatementError
from anafacts.model import Change, Finding, FindingState, Review, Severity
from anafacts.settings import FailOn

_SEVERE = {
    FailOn.MAJOR: frozenset({Severity.MAJOR}),
    FailOn.MINOR: frozenset({Severity.MAJOR, Severity.MINOR}),
    FailOn.NONE: frozenset[Severity](),
}

_USAGE = (QueryError, ReportError, SettingsError, SourceError, StatementError)
_RISEN = frozenset({Change.SEVERITY_ROSE, Change.JUDGED})


class ExitCode(IntEnum):
    """The documented exit codes."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3


def outcome_of(findings: Iterable[Finding], fail_on: FailOn) -> ExitCode:
    """Return FINDINGS if a finding is new, still open, and as severe as ``fail_on`` asks.

    As good as new is one that has become more severe, that a person's word on what is the same has
    made a disagreement, or that was judged before it became what it is.
    """
    severe = _SEVERE[fail_on]
    found = any(_is_new(f) and f.review is Review.OPEN and f.severity in severe for f in findings)
    return ExitCode.FINDINGS if found else ExitCode.CLEAN


def _is_new(finding: Finding) -> bool:
    risen = finding.change_reason in _RISEN or finding.outdated
    return finding.state is FindingState.NEW or (finding.state is FindingState.UPDATED and risen)


def exit_code_of(error: BaseException) -> ExitCode:
    """Return USAGE for what the user can put right in settings, folders or texts, else FAILED."""
    usage = isinstance(
        error, QueryError | ReportError | SettingsError | SourceError | StatementError
    )
    return ExitCode.USAGE if usage else ExitCode.FAILED
