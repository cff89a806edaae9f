"""The embedding that reads each word once."""

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

from anafacts.extract.embeddings import embed_once
from anafacts.extract.load import _FOLDER

TEXTS = (
    "Trade grew by 5 percent. Trade with Peru grew by 7 percent, trade with Chile by 5 percent.",
    "The the THE the\n\nthe “the” The.",
    "",
    "One",
)


@pytest.fixture(scope="module")
def pair() -> tuple[Language, Language]:
    """Return the shipped pipeline as spaCy loads it, and with the sparing embedding."""
    plain, sparing = spacy.load(_FOLDER), spacy.load(_FOLDER)
    embed_once(sparing)
    return plain, sparing


def test_the_vectors_are_the_same_to_the_last_bit(pair: tuple[Language, Language]) -> None:
    """Whatever repeats in a batch, each word has the vector that it has without sparing."""
    plain, sparing = pair
    for one, other in zip(plain.pipe(TEXTS), sparing.pipe(TEXTS), strict=True):
        assert np.array_equal(one.tensor, other.tensor)


def test_fewer_rows_are_embedded(pair: tuple[Language, Language]) -> None:
    """The layer that mixes the features sees each distinct word once."""
    _, sparing = pair
    mix = sparing.get_pipe("tok2vec").model.layers[0].layers[3]  # type: ignore[attr-defined]  # it has a model
    seen: list[int] = []
    plain = mix._func

    def counting(model: Any, rows: Any, is_train: bool) -> Any:  # noqa: FBT001 (thinc calls it so)
        seen.append(len(rows))
        return plain(model, rows, is_train)

    mix._func = counting
    doc: Doc = sparing("go " * 50)
    mix._func = plain
    assert len(doc) == 50
    assert 0 < sum(seen) < 5


def test_the_pipeline_can_still_be_trained(pair: tuple[Language, Language]) -> None:
    """In training every row counts for its gradient, and the plain pass is taken."""
    _, sparing = pair
    example = Example.from_dict(sparing.make_doc("Go on"), {"tags": ["VB", "RP"]})
    with sparing.select_pipes(enable=["tok2vec", "tagger"]):
        losses = sparing.update([example], sgd=Adam())
    assert losses["tagger"] > 0
