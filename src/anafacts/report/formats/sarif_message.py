"""What a finding says in a SARIF log: as plain text with links to its places, and as Markdown."""

import re
from collections.abc import Callable, Mapping, Sequence

from anafacts.model import Finding
from anafacts.report.formats.plain import sentence
from anafacts.report.sides import Side
from anafacts.report.words import one_line

Places = Mapping[tuple[str, int, int], int]
"""The numbers of the locations of a result by document, start and end."""

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~&!])")


def message(finding: Finding, told: Sequence[Side], places: Places) -> dict[str, str]:
    """Return the message; its first sentence is the title, which is all that some viewers show."""
    return {"text": _text(finding, told, places), "markdown": _markdown(finding, told, places)}


def _text(finding: Finding, told: Sequence[Side], places: Places) -> str:
    parts = (
        _plain(sentence(finding.title)),
        _plain(sentence(finding.explanation)),
        *(f"{_plain(one_line(side.said))}, {_link(side, places, _in_link)}." for side in told),
        *(_plain(sentence(line)) for line in finding.trace),
        finding.settle_by and _plain(f"What would settle it: {sentence(finding.settle_by)}"),
    )
    return " ".join(part for part in parts if part) or "No words."


def _markdown(finding: Finding, told: Sequence[Side], places: Places) -> str:
    """Return paragraphs and lists; nothing in the words is markup."""
    said = [f"- {_marked(one_line(side.said))}, {_link(side, places, _marked)}" for side in told]
    trace = [f"- {_marked(one_line(line))}" for line in finding.trace]
    parts = (
        f"**{_marked(one_line(finding.title)) or finding.type.value}**",
        _marked(one_line(finding.explanation)),
        "\n".join(said),
        "Arithmetic:" if trace else "",
        "\n".join(trace),
        finding.settle_by and f"What would settle it: {_marked(one_line(finding.settle_by))}",
    )
    return "\n\n".join(part for part in parts if part)


def _link(side: Side, places: Places, escaped: Callable[[str], str]) -> str:
    """Return the place of the side, as a link where it is one of the locations."""
    words = escaped(one_line(f"{side.doc_id}:{side.start}-{side.end}"))
    number = places.get((side.doc_id, side.start, side.end))
    return words if number is None else f"[{words}]({number})"


def _braces(text: str) -> str:
    """Return the text with its braces doubled: a number in single ones is replaced by viewers."""
    return text.replace("{", "{{").replace("}", "}}")


def _plain(text: str) -> str:
    """Return the text so that nothing in it is read as a link."""
    return _braces(text).replace("](", "] (")


def _in_link(text: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", _braces(text))


def _marked(text: str) -> str:
    """Return the text with every character that Markdown or HTML could read escaped."""
    return _MARKUP.sub(r"\\\1", _braces(text))
