"""For when a figure holds, in hand-made parses."""

from datetime import date

import pytest

from anafacts.extract.claims.plans import as_planned
from anafacts.extract.claims.timing import Scene, period_of
from anafacts.model import Basis, DateInterval, Modality
from anafacts.normalize.figures import find_figures
from tests.extract.claims.reading import parse, reading

PUBLISHED = DateInterval.of_day(date(2024, 6, 1))
_SHARED = """
Sales sale NNS NOUN nsubj 1
rose rise VBD VERB ROOT 1
to to IN ADP case 3
$5bn $5bn CD NUM obl 1
in in IN ADP case 5
2019 2019 CD NUM obl 1
, , , PUNCT punct 1
exceeding exceed VBG VERB advcl 1
$4bn $4bn CD NUM obj 7
. . . PUNCT punct 1
"""
_TENSED = """
Sales sale NNS NOUN nsubj 1
rose rise VBD VERB ROOT 1
to to IN ADP case 3
$5bn $5bn CD NUM obl 1
in in IN ADP case 5
2019 2019 CD NUM obl 1
and and CC CCONJ cc 8
debt debt NN NOUN nsubj 8
exceeds exceed VBZ VERB conj 1
$4bn $4bn CD NUM obj 8
. . . PUNCT punct 1
"""
_SINCE = """
It it PRP PRON nsubj 1
spent spend VBD VERB ROOT 1
$5bn $5bn CD NUM obj 1
since since IN ADP case 4
2019 2019 CD NUM obl 1
. . . PUNCT punct 1
"""
_PLAN = """
The the DT DET det 1
plan plan NN NOUN nsubj 5
( ( -LRB- PUNCT punct 3
2030 2030 CD NUM appos 1
) ) -RRB- PUNCT punct 3
includes include VBZ VERB ROOT 5
40 40 CD NUM nummod 7
bridges bridge NNS NOUN obj 5
. . . PUNCT punct 5
"""


@pytest.mark.parametrize(
    ("rows", "figure", "period", "basis"),
    [
        (_SHARED, "$5bn", "2019", Basis.EXPLICIT),
        (_SHARED, "$4bn", "2019", Basis.INHERITED),
        (_TENSED, "$4bn", "2024-06-01", Basis.PUBLICATION),
        (_SINCE, "$5bn", "2019-01-01 to 2024-06-01", Basis.EXPLICIT),
        (_PLAN, "40", "2030", Basis.EXPLICIT),
    ],
    ids=["behind", "participle", "present", "since", "plan"],
)
def test_period(rows: str, figure: str, period: str, basis: Basis) -> None:
    """A figure takes the date behind it, else that of the clause it continues, else publication."""
    scene = _scene(rows, figure)
    found = period_of(scene)
    assert (str(found.interval), found.basis) == (period, basis)


@pytest.mark.parametrize(
    ("rows", "figure", "given", "modality"),
    [
        (_PLAN, "40", Modality.ONGOING, Modality.PLANNED),
        (_PLAN, "40", Modality.NEGATED, Modality.NEGATED),
        (_SINCE, "$5bn", Modality.HAPPENED, Modality.HAPPENED),
    ],
    ids=["contained", "denied", "elsewhere"],
)
def test_what_a_plan_contains_is_planned(
    rows: str, figure: str, given: Modality, modality: Modality
) -> None:
    """The present tense of a plan speaks of what is to come; a denial stays a denial."""
    assert as_planned(given, _scene(rows, figure).span) is modality


def _scene(rows: str, figure: str) -> Scene:
    read = reading(parse(rows), PUBLISHED)
    mentions = find_figures(read.doc.text, dates=[]).mentions
    at = read.doc.text.index(figure)
    mention = next(m for m in mentions if m.start <= at < m.end)
    return Scene(mention, read.span(mention), tuple(mentions), read)
