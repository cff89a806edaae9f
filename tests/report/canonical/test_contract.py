"""Every form of the report can be made of report.json alone, byte for byte."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from anafacts.model import AnalysisText, Document, Tables
from anafacts.report import RENDERERS, render
from anafacts.report.canonical import kept, read_json, render_json
from tests.report.canonical.whole import whole
from tests.report.generated import generated
from tests.report.sample import tables

RENDERER = [pytest.param(renderer, id=name) for name, renderer in RENDERERS]


@pytest.fixture(scope="module", params=[Tables, tables, whole, generated])
def rows(request: pytest.FixtureRequest) -> Tables:
    """Return no rows, the sample, the sample with all that it has not, and a generated world."""
    made: Tables = request.param()
    return made


@pytest.fixture(scope="module")
def back(rows: Tables) -> Tables:
    """Return what is read back of them."""
    return read_json(render_json(rows))


@pytest.mark.parametrize("renderer", RENDERER)
def test_every_form_is_made_of_the_json(
    rows: Tables, back: Tables, renderer: Callable[[Tables], bytes]
) -> None:
    """The bytes from what was read back are those from the tables."""
    assert renderer(back) == renderer(rows)


def test_the_rows_come_back_as_they_were(rows: Tables, back: Tables) -> None:
    """Each row is the same value again, but for a document's analysis, which no form shows."""
    held = kept.kept(rows)
    bare = tuple(map(_bare, held.documents))
    assert back == replace(held, documents=bare)


def test_texts_that_do_not_fit_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is too long is in no form, so that all of them are still made of the JSON."""
    rows = whole()
    longest = max(rows.texts, key=lambda d: len(d.text))
    monkeypatch.setattr("anafacts.report.texts_held.MOST_CHARACTERS", len(longest.text) - 1)
    pages = render(rows)
    back = read_json(pages["report.json"])
    assert longest.doc_id in {d.doc_id for d in back.texts if not d.text}
    assert {d.doc_id for d in back.texts if d.text}
    assert render(back) == pages


def test_a_long_list_keeps_what_findings_rest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many claims those of the findings stay, each finding still has its own."""
    rows = generated()
    named = {claim_id for finding in rows.findings for claim_id in finding.claim_ids}
    monkeypatch.setattr(kept, "MOST_ROWS", len(named) + 5)
    back = read_json(render_json(rows))
    assert len(back.claims) == len(named) + 5 < len(rows.claims)
    assert named <= {claim.claim_id for claim in back.claims}
    assert back.findings == tuple(sorted(rows.findings, key=lambda f: f.finding_id))


def _bare(document: Document) -> Document:
    return replace(document, analysis=AnalysisText("", ()), references=())
