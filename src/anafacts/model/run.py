"""A run and the rows that it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from anafacts.model.claim import Claim
from anafacts.model.document import Document, DocumentKind
from anafacts.model.event import Event
from anafacts.model.finding import Fact, Finding, Relation
from anafacts.model.judgement import Judgement
from anafacts.model.reference import Reference


@dataclass(frozen=True, slots=True, order=True)
class Dropped:
    """A number in a text that became no claim, and why; offsets into the raw text."""

    doc_id: str
    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the pipeline; ``run_id`` is derived from input, settings and model.

    ``documents`` and what became of them since the run before count texts, not a user's own tables.
    """

    run_id: str
    started_at: datetime
    finished_at: datetime
    version: str
    model: str
    settings_sha256: str
    documents: int
    claims: int
    events: int
    findings: int
    new_findings: int
    new_documents: int = 0
    changed_documents: int = 0
    renamed_documents: int = 0
    removed_documents: int = 0
    warnings: tuple[str, ...] = ()
    exit_code: int = 0


@dataclass(frozen=True, slots=True)
class Tables:
    """Every row of a warehouse; the last of ``runs`` is the run that wrote the others."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    relations: Sequence[Relation] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    references: tuple[Reference, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def texts(self) -> tuple[Document, ...]:
        """The documents that are texts: a user's own tables are none."""
        return tuple(d for d in self.documents if d.kind is DocumentKind.TEXT)
