"""What makes two runs the same run."""

from collections.abc import Sequence
from dataclasses import replace

from anafacts import __version__
from anafacts.model import Document, Judgement, content_id
from anafacts.pipeline.stage import stage
from anafacts.settings import Settings


def model_of(settings: Settings) -> str:
    """Return the name, version and digest of the language model that the settings name.

    Raises:
        SettingsError: there is no such model.
    """
    from anafacts.extract import model_digest

    with stage("extract"):
        return model_digest(settings.choice)


def run_id_of(
    documents: Sequence[Document],
    settings: Settings,
    model: str,
    judgements: Sequence[Judgement],
) -> str:
    """Return the id that equal texts, sidecars, settings, verdicts, model and code share."""
    from anafacts.lexicon import digest

    texts = sorted((d.doc_id, d.path, d.sha256, repr(d.meta)) for d in documents)
    verdicts = sorted((j.fingerprint, repr(replace(j, line=0))) for j in judgements)
    return content_id("run", texts, verdicts, settings.sha256, model, __version__, digest())
