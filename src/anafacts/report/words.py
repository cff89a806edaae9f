"""The words that the report uses for what the tables hold."""

import dataclasses
import re
from collections.abc import Sequence

from anafacts.model import (
    Axes,
    AxisState,
    Change,
    Family,
    FindingState,
    FindingType,
    Modality,
    RelationName,
    Review,
    Ruling,
    Severity,
    Span,
    Voice,
)

FAMILY = {
    Family.CONFLICT: "conflict",
    Family.TENSION: "tension",
    Family.EXPLAINED: "explained difference",
    Family.NOT_COMPARABLE: "not comparable",
    Family.AGREE: "agreement",
}
FAMILIES = {
    Family.CONFLICT: "conflicts",
    Family.TENSION: "tensions",
    Family.EXPLAINED: "explained differences",
    Family.NOT_COMPARABLE: "not comparable",
    Family.AGREE: "agreements",
}
RELATION = {
    RelationName.NOT_COMPARABLE: "not comparable",
    RelationName.REPEAT: "the same words again",
    RelationName.IDENTICAL: "the same value",
    RelationName.EQUIVALENT: "the same after conversion",
    RelationName.CONSISTENT_ROUNDING: "the same but for rounding",
    RelationName.CONSISTENT_BOUND: "within the bound",
    RelationName.CONSISTENT_READING: "one reading agrees",
    RelationName.DERIVED_CONSISTENT: "follows by arithmetic",
    RelationName.PART_OF: "a part of the whole",
    RelationName.SUPERSEDED: "superseded",
    RelationName.REVISED: "revised",
    RelationName.EXPLAINED_TIME: "another time",
    RelationName.EXPLAINED_SCOPE: "another scope",
    RelationName.EXPLAINED_DEFINITION: "another definition",
    RelationName.EXPLAINED_MODALITY: "plan against outcome",
    RelationName.TENSION: "tension",
    RelationName.CONFLICT: "conflict",
}
SEVERITY = {Severity.MAJOR: "major", Severity.MINOR: "minor", Severity.INFO: "for information"}
TYPE = {name: name.value.replace("_", " ") for name in FindingType}
STATE = {
    FindingState.NEW: "new",
    FindingState.UNCHANGED: "unchanged",
    FindingState.UPDATED: "updated",
    FindingState.ABSENT: "no longer found",
}
REASON = {
    Change.NEW_DOCUMENT: "from a new text",
    Change.DOCUMENT_REMOVED: "with a removed text",
    Change.DOCUMENT_RENAMED: "in a renamed text",
    Change.DOCUMENT_CHANGED: "by a changed text",
    Change.VALUE_CHANGED: "by a changed value",
    Change.SUPPORT_CHANGED: "with more or fewer sources",
    Change.SEVERITY_ROSE: "graver",
    Change.SEVERITY_FELL: "less grave",
    Change.OUTCOME_CHANGED: "decided otherwise",
    Change.RESOLVED: "resolved by a new text",
    Change.RETURNED: "found again",
    Change.JUDGED: "by a judgement",
    Change.METHOD_CHANGED: "read or compared otherwise",
    Change.WORDS_CHANGED: "in other words",
}
"""Why a finding is new, updated or gone, as far as it is known, behind that word."""
REVIEW = {
    Review.OPEN: "not reviewed",
    Review.DISMISSED: "dismissed",
    Review.EXPLAINED: "explained by a reviewer",
    Review.ACCEPTED: "accepted by a reviewer",
    Review.FIXED: "marked as fixed",
}
VERDICT = {
    Ruling.SAME: "judged the same thing",
    Ruling.NOT_SAME: "judged not the same thing",
    Ruling.DISMISS: "dismissed",
    Ruling.EXPLAIN: "explained by a reviewer",
    Ruling.ACCEPT: "accepted by a reviewer",
    Ruling.FIXED: "marked as fixed",
    Ruling.REOPEN: "opened again",
}
VOICE = {
    Voice.AUTHOR: "in the author's own voice",
    Voice.QUOTED: "quoted",
    Voice.REPORTED: "reported",
    Voice.CITED: "cited",
    Voice.CAPTION: "in a caption",
    Voice.REFERENCE: "in a reference",
    Voice.TABLE: "in your own table",
}
AXES = tuple(field.name for field in dataclasses.fields(Axes))
MODALITY = {name: name.value for name in Modality}

# Controls could steer a terminal, and the bidirectional overrides can make a quote read backwards.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Return the text with each control or direction override as its code, such as [U+202E]."""
    if text.isprintable():  # as most texts are, and ten times as fast
        return text
    return _HIDDEN.sub(_code, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return the text on one line, what would steer a terminal as its code."""
    if "  " not in text and text.isprintable():  # the rule, and most of the time of all formats
        return text.strip(" ")
    return visible(" ".join(text.split()))


def cut(text: str, most: int) -> str:
    """Return the text, one that is longer than so many letters without its end."""
    return text if len(text) <= most else f"{text[: most - 2].rstrip()} …"


def place(doc_id: str, span: Span) -> str:
    """Return how the report writes a place, which is the name of its anchor as well."""
    return visible(f"{doc_id}:{span.start}-{span.end}")


def of_the_web(url: str | None) -> str:
    """Return the address if it is one of the web, else nothing: others could run a script."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""


def count_of(count: int, one: str, many: str | None = None) -> str:
    """Return the count with its noun: "1 text", "3 texts", "1,204 texts"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: Sequence[str]) -> str:
    """Return the items joined as in prose: "a, b and c"."""
    *rest, last = items or ("",)
    return f"{', '.join(rest)} and {last}" if rest else last


def missing_axes(axes: Axes) -> tuple[str, ...]:
    """Return the names of the axes that are not stated, in the order of the rule book."""
    return tuple(name for name in AXES if getattr(axes, name) is AxisState.NOT_STATED)


def _code(match: re.Match[str]) -> str:
    return "\N{LINE FEED}" if match[0] == "\r" else f"[U+{ord(match[0]):04X}]"
