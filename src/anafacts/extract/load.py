"""The language model: loaded once a process, with our components around it, known by its digest."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spacy.language import Language

from anafacts.errors import SettingsError
from anafacts.extract.embeddings import embed_once
from anafacts.extract.pipes import COMPONENTS, leave_out, surround
from anafacts.model import ModelChoice

SHIPPED = "shipped"
ACCURATE = "accurate"
_OURS = frozenset({"", SHIPPED, ACCURATE})
_FOLDER = Path(__file__).parent / "en_anafacts"


@cache
def load_pipeline(choice: ModelChoice | str) -> Language:
    """Return the pipeline chosen: "" or "shipped" names our own, else any that spaCy finds.

    "accurate" is our own with a larger network in the place of its parser and its NER.

    Components of ours that it has not are added; those to leave out are taken away.

    Raises:
        SettingsError: there is no such pipeline or component, or the pipeline has no parser.
    """
    import spacy

    name, without = (choice, ()) if isinstance(choice, str) else (choice.name, choice.without)
    if unknown := set(without) - set(COMPONENTS):
        message = f"settings.without: there is no component {', '.join(sorted(unknown))}."
        raise SettingsError(f"{message} Use some of: {', '.join(COMPONENTS)}.")
    try:
        nlp = _accurate() if name == ACCURATE else spacy.load(_location(name))
    except (OSError, ValueError) as error:
        message = f'settings.model: the pipeline "{name}" cannot be loaded ({error}).'
        raise SettingsError(f"{message} Install it, or set model to {SHIPPED!r}.") from error
    if "parser" not in nlp.pipe_names:
        raise SettingsError(f'settings.model: the pipeline "{name}" has no parser; name another.')
    if name not in _OURS:  # those were saved with all of it
        surround(nlp)
    leave_out(nlp, without)
    embed_once(nlp)
    return nlp


@cache
def model_digest(choice: ModelChoice | str) -> str:
    """Return ``name@version`` and the first digits of a SHA-256 over the files of the model.

    What is left out stands behind it.

    Raises:
        SettingsError: the model cannot be loaded.
    """
    nlp = load_pipeline(choice)
    total = hashlib.sha256()
    for file in _files(nlp, choice if isinstance(choice, str) else choice.name):
        total.update(file.read_bytes())
    known = f"{nlp.meta['name']}@{nlp.meta['version']} {total.hexdigest()[:16]}"
    without = () if isinstance(choice, str) else choice.without
    return str(ModelChoice(known, without))


def _accurate() -> Language:
    import spacy

    from anafacts.extract.accurate.component import FACTORY

    nlp = spacy.load(_FOLDER)
    for replaced in ("tagger", "morphologizer"):
        nlp.remove_pipe(replaced)
    nlp.replace_pipe("parser", FACTORY, config={"task": "parse"})
    nlp.replace_pipe("ner", FACTORY, config={"task": "names"})
    return nlp


def _location(name: str) -> str | Path:
    return _FOLDER if name in _OURS else name


def _files(nlp: Language, name: str) -> Iterator[Path]:
    """Yield the files of the model in a fixed order; none where spaCy does not know its path."""
    if nlp.path is not None:
        yield from sorted(p for p in Path(nlp.path).rglob("*") if p.is_file())
    if name == ACCURATE:
        from anafacts.extract.accurate.component import FOLDER

        yield from sorted(p for p in FOLDER.rglob("*") if p.is_file())
