"""Words that look alike are embedded once a batch: the same vectors in less time."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model
from thinc.types import Ragged

_LAYERS: Final = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
_ODD: Final = 0x9E3779B97F4A7C15  # 2**64 divided by the golden ratio: spreads the bits of a sum
_BITS: Final = (1 << 64) - 1


def embed_once(nlp: Language) -> None:
    """Let the embedding of the pipeline read each row of features once, however often it occurs.

    An embedding looks at one word alone, and four words of five are repeats. Where the model is
    built otherwise, nothing changes. The layers stay as they are, so that it is saved as before.
    """
    if "tok2vec" not in nlp.pipe_names:
        return
    model: Model[Any, Any] = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]  # it has one
    embed = model.layers[0] if model.layers else model
    if tuple(layer.name.partition("(")[0] for layer in embed.layers) == _LAYERS:
        embed._func = _sparing(embed._func)  # noqa: SLF001 (thinc cannot give a built model another)


def _sparing(plain: Callable[..., Any]) -> Callable[..., Any]:
    """Return the forward pass that reads each row once; in training it is the one given."""

    def forward(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Any]:  # noqa: FBT001 (thinc calls it so)
        if is_train:
            return plain(model, docs, is_train=True)  # type: ignore[no-any-return]  # thinc's own
        features, to_ragged, embed, mix, to_list = model.layers
        ragged = to_ragged.predict(features.predict(docs))
        first, place = _distinct(ragged.data)
        vectors = mix.predict(embed.predict(ragged.data[first]))[place]
        return to_list.predict(Ragged(vectors, ragged.lengths)), None

    return forward


def _distinct(rows: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where each distinct row first stands, and for each row which of these it is."""
    factors = [pow(_ODD, power + 1, _BITS + 1) for power in range(rows.shape[1])]
    keys = rows @ np.array(factors, dtype=np.uint64)  # wraps around
    _, first, place = np.unique(keys, return_index=True, return_inverse=True)
    if not np.array_equal(rows[first][place], rows):  # two rows of one key, once in 10**11 texts
        _, first, place = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return first, place.ravel()
