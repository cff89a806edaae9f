"""Components of ours around a language model: before the parser, after NER, and behind all.

Each is a spaCy factory that works on any English pipeline with the parts that it builds on. The
shipped pipeline holds all of `COMPONENTS`; to another one they are added when it is loaded. The
components that put quantities and dates on a text stand in no pipeline of ours, which reads both
by itself: they are for the pipelines of others.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

from anafacts.extract.pipes.batched_ner import NER, batched_ner
from anafacts.extract.pipes.extensions import BASE, DATES, QUANTITIES, add_extensions
from anafacts.extract.pipes.gazetteer import GAZETTEER, gazetteer
from anafacts.extract.pipes.guard import GUARD, sentence_guard
from anafacts.extract.pipes.lemma_mend import LEMMAS, lemma_mend
from anafacts.extract.pipes.titled import TITLED_NAMES, titled_names
from anafacts.extract.pipes.tokens import adapt_tokenizer
from anafacts.extract.pipes.values import quantities, written_dates
from anafacts.extract.pipes.vote import NAME_VOTE, name_vote

__all__ = [
    "BASE",
    "COMPONENTS",
    "DATES",
    "GAZETTEER",
    "GUARD",
    "LEMMAS",
    "NAME_VOTE",
    "NER",
    "QUANTITIES",
    "TITLED_NAMES",
    "TOKENIZER",
    "adapt_tokenizer",
    "add_extensions",
    "batched_ner",
    "gazetteer",
    "leave_out",
    "lemma_mend",
    "name_vote",
    "quantities",
    "sentence_guard",
    "surround",
    "titled_names",
    "written_dates",
]
TOKENIZER: Final = "anafacts_tokenizer"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a component goes: before, after or behind all with another, which it builds on."""

    name: str
    before: str = ""
    after: str = ""
    last_with: str = ""

    def add_to(self, nlp: Language) -> None:
        """Put the component in, unless it is there or what it builds on is not."""
        anchor = self.before or self.after or self.last_with
        if self.name in nlp.pipe_names or anchor not in nlp.pipe_names:
            return
        where: dict[str, str] = {"before": self.before} if self.before else {}
        where |= {"after": self.after} if self.after else {}
        nlp.add_pipe(self.name, **where)  # type: ignore[arg-type]  # either is a name


# In an order in which each finds its anchor.
_PLACES: Final = (
    _Place(GUARD, before="parser"),
    _Place(GAZETTEER, after="ner"),
    _Place(NAME_VOTE, after=GAZETTEER),
    _Place(TITLED_NAMES, after=NAME_VOTE),
    _Place(LEMMAS, last_with="lemmatizer"),  # it reads the tags too, wherever they come from
)
COMPONENTS: Final = (TOKENIZER, *(place.name for place in _PLACES))


def surround(nlp: Language) -> None:
    """Let the pipeline have every component of ours that it can have."""
    adapt_tokenizer(nlp)
    for place in _PLACES:
        place.add_to(nlp)


def leave_out(nlp: Language, without: Collection[str]) -> None:
    """Take the components named out of the pipeline; the tokenizer is then spaCy's own."""
    if TOKENIZER in without:
        nlp.tokenizer = _spacys_own(nlp)
    for name in without:
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)


def _spacys_own(nlp: Language) -> Tokenizer:
    """Return spaCy's own tokenizer of the pipeline's language, over its vocabulary."""
    return registry.tokenizers.get("spacy.Tokenizer.v1")()(nlp)
