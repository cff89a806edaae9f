"""What spaCy's training calls by name; given to it with --code."""

from __future__ import annotations

from spacy import registry
from spacy.language import Language

from training.load_time import register_components


@registry.callbacks("anafacts.adapt_tokenizer.v1")
def adapt() -> object:
    """The callback that sets a pipeline's tokenizer as the shipped one has it."""
    register_components()
    from anafacts.extract.pipes import adapt_tokenizer

    def callback(nlp: Language) -> None:
        adapt_tokenizer(nlp)

    return callback
