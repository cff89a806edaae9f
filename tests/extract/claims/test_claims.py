"""Claims in sentences, read with the shipped model."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from anafacts.extract.document import extract_document
from anafacts.extract.load import load_pipeline
from anafacts.model import Claim, DateInterval
from tests.extract.claims.reading import cases, document

_PUBLISHED = DateInterval.of_day(date(2024, 6, 5))


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the shipped model, loaded once."""
    return load_pipeline("shipped")


@pytest.mark.parametrize("case", cases("claims"))
def test_claims(case: dict[str, Any], nlp: Language) -> None:
    """Each figure of a sentence is read with its unit, its measure, its parties and its time."""
    published = DateInterval.of_day(case["published"])
    text = document(case["text"], published, authors=tuple(case.get("authors", ())))
    claims = extract_document(nlp, text).claims
    found = [_shown(claims, wanted) for wanted in case["claims"]]
    assert found == case["claims"]


@pytest.mark.parametrize("case", cases("claims_modality"))
def test_modality(case: dict[str, Any], nlp: Language) -> None:
    """A figure is asserted, planned, denied ... as the words around it say."""
    claims = extract_document(nlp, document(case["text"], _PUBLISHED)).claims
    assert {c.quote: c.modality.value for c in claims if not c.members}.get(case["quote"]) == (
        case["modality"]
    )


@pytest.mark.parametrize("case", cases("claims_periods"))
def test_period(case: dict[str, Any], nlp: Language) -> None:
    """A figure is of the time that its words give, or that carries over to it, or of today."""
    claims = extract_document(nlp, document(case["text"], _PUBLISHED)).claims
    found = {c.quote: (str(c.period.interval), c.period.basis.value) for c in claims}
    assert found.get(case["quote"]) == (case["period"], case["basis"])


def _shown(claims: Sequence[Claim], wanted: dict[str, str]) -> dict[str, str]:
    """Return what was read for a figure, of the columns that the case judges."""
    claim = next((c for c in claims if c.quote == wanted["quote"] and not c.members), None)
    if claim is None:
        return {"quotes": ", ".join(c.quote for c in claims)}
    topic, period = claim.topic, str(claim.period.interval)
    columns = {
        "quote": claim.quote,
        "unit": claim.figure.unit,
        "key": topic.measure_key,
        "measure": topic.measure,
        "subject": topic.subject or "",
        "counterpart": topic.counterpart or "",
        "place": topic.place or "",
        "period": period[: len(wanted.get("period", ""))],
        "modality": claim.modality.value,
    }
    return {column: columns[column] for column in wanted}
