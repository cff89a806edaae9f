"""Lemmas that are no words, put right behind the lemmatizer."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from spacy.attrs import TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from anafacts.extract.lemmas import INFLECTED, lemma_of

LEMMAS: Final = "anafacts_lemmas"


class LemmaMend:
    """Puts lemmas right that are no words which the model met in training.

    The words are those of the model as loaded: reading a text adds its garbled lemmas to them.
    """

    def __init__(self, vocab: Vocab) -> None:
        """Know the words of `vocab` as they are now."""
        self._vocab = vocab
        self._learn()

    def _learn(self) -> None:
        self._known = frozenset(self._vocab.strings)
        self._tags = frozenset(self._vocab.strings.add(tag) for tag in INFLECTED)

    def __call__(self, doc: Doc) -> Doc:
        """Return the text with the lemmas of inflected verbs and plurals checked."""
        for place, tag in enumerate(doc.to_array([TAG]).ravel().tolist()):
            if tag in self._tags and (lemma := (token := doc[place]).lemma_):
                token.lemma_ = lemma_of(token.lower_, token.tag_, lemma, self._known)
        return doc

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> "LemmaMend":  # noqa: ARG002 (spaCy's protocol)
        """Know the words of the model, which spaCy reads before its components."""
        self._learn()
        return self


@Language.factory(LEMMAS)
def lemma_mend(nlp: Language, name: str) -> LemmaMend:  # noqa: ARG001 (spaCy passes both)
    """Return the component for a pipeline with tags and lemmas."""
    return LemmaMend(nlp.vocab)
