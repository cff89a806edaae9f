"""Rows of years out of order, for a reader to look up."""

from anafacts.model import Family, FindingType, RelationName, Severity
from anafacts.reconcile.derive.check import Case, Check
from anafacts.reconcile.derive.year_lists import YearRow
from anafacts.reconcile.verdict import Verdict
from anafacts.reconcile.words import squeeze


def year_rows(case: Case) -> list[Check]:
    """Return a check for every row of years out of order, for one of them may be misprinted."""
    return [_check(row) for row in case.year_rows]


def _check(row: YearRow) -> Check:
    quote = squeeze(row.evidence.quote)
    if len(set(row.years)) < len(row.years):
        year = next(y for y in row.years if row.years.count(y) > 1)
        how, line = f"{year} comes twice", f"{row.years.count(year)} times {year}"
    else:
        rising = sorted(row.years)
        how = "the years neither rise nor fall"
        line = f"in order they would be {', '.join(map(str, rising))}"
    verdict = Verdict(
        Family.TENSION,
        RelationName.TENSION,
        f'In "{quote}" {how}, so one of them may be misprinted.',
        (line,),
        FindingType.DATE,
    )
    title = f'Years out of order: "{quote}"'
    settle = "Look up the year of each."
    rows, marks = (row.evidence,), (quote,)
    return Check(
        "year_rows", title, verdict, Severity.MINOR, rows, (), settle_by=settle, marks=marks
    )
