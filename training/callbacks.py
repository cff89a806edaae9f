"""What spaCy's training calls by name; given to it with --code."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.util import registry

from training.load_time import register_components


@registry.callbacks("anafacts.adapt_tokenizer.v1")  # type: ignore[untyped-decorator]
def adapt() -> Callable[[Language], None]:
    """The callback that sets a pipeline's tokenizer as the shipped one has it."""
    register_components()
    from anafacts.extract.pipes import adapt_tokenizer

    return adapt_tokenizer
