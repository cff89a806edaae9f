"""A person's verdicts on findings: a CSV under the person's own version control."""

import csv
import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from anafacts.errors import SettingsError
from anafacts.model import Finding, Review

COLUMNS = ("fingerprint", "review", "reviewer", "note")
_REMEDY = f"The columns are {', '.join(COLUMNS)}; review is one of {', '.join(Review)}."


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on every finding that has the fingerprint."""

    review: Review
    reviewer: str | None = None
    note: str | None = None


def read_judgements(file: Path | None) -> dict[str, Judgement]:
    """Return the verdicts by fingerprint; the last line on a fingerprint holds.

    Raises:
        SettingsError: the file is named but cannot be read, or a line is not a verdict.
    """
    if file is None:
        return {}
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines, strict=True)
            return dict(_judgement(file, rows.line_num, row) for row in rows)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SettingsError(f"{file}: cannot be read: {error}. {_REMEDY}") from error


def apply_judgements(
    findings: Iterable[Finding], judgements: Mapping[str, Judgement]
) -> tuple[Finding, ...]:
    """Return the findings, each under the verdict on its fingerprint where there is one."""
    return tuple(
        dataclasses.replace(f, review=v.review, reviewer=v.reviewer, note=v.note)
        if (v := judgements.get(f.fingerprint))
        else f
        for f in findings
    )


def _judgement(file: Path, line: int, row: Mapping[str, str | None]) -> tuple[str, Judgement]:
    fingerprint, review = (row.get("fingerprint") or "").strip(), (row.get("review") or "").strip()
    if not fingerprint or review not in list(Review) or set(row) - set(COLUMNS):
        raise SettingsError(f"{file}, line {line}: this is no verdict. {_REMEDY}")
    return fingerprint, Judgement(
        Review(review), row.get("reviewer") or None, row.get("note") or None
    )
