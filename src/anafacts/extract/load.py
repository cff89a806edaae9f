"""The language model: loaded once a process, guarded on both sides, known by its digest."""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from anafacts.errors import SettingsError
from anafacts.extract.lemmas import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = "shipped"
_FOLDER = Path(__file__).parent / "en_anafacts"
_GUARD = "anafacts_paragraphs"
_LEMMAS = "anafacts_lemmas"
_NO_START_AFTER = frozenset({",", ";"})


@Language.component(_GUARD)
def paragraphs(doc: Doc) -> Doc:
    """Return the text with a sentence start behind every paragraph break, and none behind a comma.

    The parser keeps what is set before it runs; a heading without a full stop would otherwise run
    into the sentence below it. The marks are set at once: spaCy walks all tokens at every
    ``token.is_sent_start = ...``.
    """
    marks = doc.to_array([SENT_START]).astype("int64")
    for before, token in pairwise(doc):
        if "\n\n" in before.text:
            marks[token.i] = 1
        elif token.is_space or before.text in _NO_START_AFTER:
            marks[token.i] = -1
    column = marks.astype("uint64")
    return doc.from_array([SENT_START], column)  # type: ignore[arg-type]  # one column is no table


@Language.factory(_LEMMAS)
def lemmas(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes both)
    """Return the component that puts lemmas right which are no words that the model has met.

    The words are those of the model as loaded: reading a text adds its garbled lemmas to them.
    """
    known = frozenset(nlp.vocab.strings)

    def mend(doc: Doc) -> Doc:
        for token in doc:
            if token.lemma_:
                token.lemma_ = lemma_of(token.lower_, token.tag_, token.lemma_, known)
        return doc

    return mend


@cache
def load_pipeline(name: str) -> Language:
    """Return the pipeline of that name: "" or "shipped" for our own, else any spaCy finds.

    Raises:
        SettingsError: there is no such pipeline, or it has no parser.
    """
    import spacy

    try:
        nlp = spacy.load(_location(name))
    except (OSError, ValueError) as error:
        message = f'settings.model: the pipeline "{name}" cannot be loaded ({error}).'
        raise SettingsError(f"{message} Install it, or set model to {SHIPPED!r}.") from error
    if "parser" not in nlp.pipe_names:
        raise SettingsError(f'settings.model: the pipeline "{name}" has no parser; name another.')
    nlp.add_pipe(_GUARD, first=True)
    nlp.add_pipe(_LEMMAS, last=True)
    return nlp


@cache
def model_digest(name: str) -> str:
    """Return ``name@version`` and the first digits of a SHA-256 over the files of the model.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    nlp = load_pipeline(name)
    total = hashlib.sha256(json.dumps(nlp.meta, sort_keys=True, default=str).encode())
    for file in _files(nlp):
        total.update(file.read_bytes())
    return f"{nlp.meta['name']}@{nlp.meta['version']} {total.hexdigest()[:16]}"


def _location(name: str) -> str | Path:
    return _FOLDER if name in {"", SHIPPED} else name


def _files(nlp: Language) -> "Iterator[Path]":
    """Yield the files of the model in a fixed order; none where spaCy does not know its path."""
    if nlp.path is not None:
        yield from sorted(p for p in Path(nlp.path).rglob("*") if p.is_file())
