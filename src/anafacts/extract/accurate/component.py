"""The network as two spaCy components: one for tags and trees, one for names."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import minibatch, registry

from anafacts.errors import SettingsError

if TYPE_CHECKING:
    from anafacts.extract.accurate.annotate import Annotator

FACTORY: Final = "anafacts_accurate"
FOLDER: Final = Path(__file__).parents[1] / "en_anafacts_accurate"
_BATCH: Final = 64
_SCORERS: Final = {"parse": ("tagger", "morphologizer", "parser"), "names": ("ner",)}


class Accurate:
    """Annotates texts for one task, "parse" or "names"."""

    def __init__(self, annotator: "Annotator", task: str) -> None:
        """Ask `annotator` for the task."""
        self._annotator = annotator
        self._task = task

    def __call__(self, doc: Doc) -> Doc:
        """Return the text annotated."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        """Yield the texts annotated, some at a time."""
        for batch in minibatch(docs, size=batch_size):  # type: ignore[no-untyped-call]
            found = [doc for doc in batch if len(doc)]
            self._annotator.annotate(found, **{self._task: True})
            yield from batch

    def score(self, examples: Iterable[Example], **_: object) -> dict[str, Any]:
        """Return the scores that spaCy's own components for the task would give."""
        found = list(examples)
        scores: dict[str, Any] = {}
        for name in _SCORERS[self._task]:
            scores |= registry.scorers.get(f"spacy.{name}_scorer.v1")()(found)
        return scores


@Language.factory(FACTORY, default_config={"task": "parse"})
def accurate(nlp: Language, name: str, task: str) -> Accurate:  # noqa: ARG001 (spaCy passes both)
    """Return the component for a task.

    Raises:
        SettingsError: the packages that it needs are not installed.
    """
    try:
        from anafacts.extract.accurate.weights import load_annotator

        annotator = load_annotator([FOLDER / f"{task}.safetensors"])
    except ModuleNotFoundError as error:
        message = f'settings.model: the pipeline "accurate" needs the package {error.name}.'
        raise SettingsError(f"{message} Run: pip install 'anafacts[accurate]'.") from error
    return Accurate(annotator, task)
