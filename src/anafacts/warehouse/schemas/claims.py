"""The table of claims."""

from typing import Any

from anafacts.model import (
    Attribution,
    Basis,
    Claim,
    ClaimKind,
    Grain,
    Modality,
    Period,
    Role,
    Span,
    Voice,
)
from anafacts.warehouse.schemas import figure, topic
from anafacts.warehouse.schemas.column import (
    DAY,
    OFFSET,
    TEXT,
    TEXTS,
    WORD,
    Column,
    Row,
    Table,
    interval_columns,
    interval_value,
    words,
)

_PLACE = (
    Column("claim_id", TEXT, "Identifier of the claim, a hash of its content."),
    Column(
        "fingerprint",
        TEXT,
        "Identifier that survives shifted offsets and a new model; a person's verdict is keyed by "
        "it.",
    ),
    Column("doc_id", TEXT, "The text that holds the claim.", key="documents.doc_id"),
    Column("start", OFFSET, "Offset of the quote's first code point in the raw text."),
    Column("end", OFFSET, "Offset after the quote's last code point."),
    Column("quote", TEXT, "The quantity with its hedge, unit and scale words: text[start:end]."),
    Column("sentence_start", OFFSET, "Offset of the sentence's first code point."),
    Column("sentence_end", OFFSET, "Offset after the sentence's last code point."),
    Column(
        "kind", WORD, f"What sort of statement the figure makes: {words(ClaimKind)}.", ClaimKind
    ),
    Column("parent_id", TEXT, "The claim that this one is a part of.", key="claims.claim_id"),
    Column("role", WORD, f"The part that it plays beside its parent: {words(Role)}.", Role),
)
_CONTEXT = (
    Column("period_from", DAY, "First day of the time that the figure is about."),
    Column("period_to", DAY, "Last day of that time, inclusive."),
    Column("period_basis", WORD, f"How the time came to be known: {words(Basis)}.", Basis),
    Column(
        "modality", WORD, f"Whether the author says that it is so: {words(Modality)}.", Modality
    ),
    Column("speaker", TEXT, "Who asserts the figure in the text; null is the author."),
    Column("voice", WORD, f"In whose voice the figure is given: {words(Voice)}.", Voice),
    Column("originator", TEXT, "The end of the chain of sources."),
    Column("rule", TEXT, "How the claim was found."),
    Column("flags", TEXTS, "What is doubtful about the claim."),
    Column("sentence_text", TEXT, "The sentence as it was analysed."),
    Column("members", TEXTS, "The members of the list that a count announces."),
    Column("period_grain", WORD, f"Precision of the time as written: {words(Grain)}.", Grain),
)
COLUMNS = (*_PLACE, *figure.COLUMNS, *topic.COLUMNS, *_CONTEXT)


def to_row(claim: Claim) -> dict[str, Any]:
    """Return the row of a claim."""
    return {
        "claim_id": claim.claim_id,
        "fingerprint": claim.fingerprint,
        "doc_id": claim.doc_id,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "kind": claim.kind,
        "parent_id": claim.parent_id,
        "role": claim.role,
        **figure.to_row(claim.figure),
        **topic.to_row(claim.topic),
        **_context(claim),
    }


def _context(claim: Claim) -> dict[str, Any]:
    said = claim.attribution
    return {
        **interval_columns("period", claim.period.interval),
        "period_basis": claim.period.basis,
        "modality": claim.modality,
        "speaker": said.speaker,
        "voice": said.voice,
        "originator": said.originator,
        "rule": claim.rule,
        "flags": list(claim.flags),
        "sentence_text": claim.sentence_text,
        "members": list(claim.members),
    }


def from_row(row: Row) -> Claim:
    """Return the claim of a row."""
    return Claim(
        claim_id=row["claim_id"],
        fingerprint=row["fingerprint"],
        doc_id=row["doc_id"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        sentence=Span(row["sentence_start"], row["sentence_end"]),
        sentence_text=row["sentence_text"],
        kind=ClaimKind(row["kind"]),
        figure=figure.from_row(row),
        topic=topic.from_row(row),
        period=Period(interval_value(row, "period"), Basis(row["period_basis"])),
        modality=Modality(row["modality"]),
        attribution=Attribution(row["speaker"], Voice(row["voice"]), row["originator"]),
        parent_id=row["parent_id"],
        role=Role(row["role"]),
        members=tuple(row["members"]),
        rule=row["rule"],
        flags=tuple(row["flags"]),
    )


CLAIMS = Table(
    name="claims",
    description="One row per reading of one quantity.",
    columns=COLUMNS,
    to_row=to_row,
    from_row=from_row,
    sort_key=lambda row: (row["doc_id"], row["start"], row["end"], row["claim_id"]),
)
