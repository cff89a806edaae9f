"""On whose word the figures of a text stand, read with the shipped model."""

from typing import Any

import pytest
from spacy.language import Language

from anafacts.extract.document import extract_document
from anafacts.extract.load import load_pipeline
from anafacts.model import Attribution
from tests.extract.claims.reading import cases, document


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the shipped model, loaded once."""
    return load_pipeline("shipped")


@pytest.mark.parametrize("case", cases("claims_speakers"))
def test_a_figure_has_its_speaker(case: dict[str, Any], nlp: Language) -> None:
    """Speaker, voice and originator of the figure are those of the table."""
    claims = extract_document(nlp, document(case["text"])).claims
    found = {claim.quote: claim.attribution for claim in claims}
    wanted = Attribution(case.get("speaker"), case["voice"], case.get("originator"))
    assert found.get(case["quote"]) == wanted
