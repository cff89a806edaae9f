"""Take the marks of Markdown out of a text."""

import re

from anafacts.model import AnalysisText, Removed
from anafacts.sources.mapped import edited, kept_group

# Whole stretches that are no prose.
CUTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "front_matter",
        re.compile(r"\A\s*---\n(?:[\w-]+:.*\n(?:(?:[ \t]+|- ).*\n)*+)++(?:---|\.\.\.)(?=\n|\Z)"),
    ),
    ("comment", re.compile(r"<!--(?:(?!-->|<!--)[\s\S])*+-->")),
    ("caption", re.compile(r"!\[(?:\\.|[^\[\]\\])*\]\((?:[^()\n]|\([^()\n]*\))*\)")),
)

# Marks around a text, or alone; what the first group holds stays.
MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("footnote", re.compile(r"\[\^[^\]\s]+\]:?()")),
    ("link", re.compile(r"(?<![\\!])\[((?:\\.|[^\[\]\\])*)\]\((?:[^()\n]|\([^()\n]*\))*\)")),
    ("autolink", re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")),
    ("tag", re.compile(r"</?[a-zA-Z][^<>\n]*>()")),
    ("rule", re.compile(r"(?m)^[ ]{0,3}(?:(?:[-*_][ ]*){3,}|=+[ ]*|(?=[^\n]*---)[ :|-]+)$()")),
    ("heading", re.compile(r"(?m)^[ ]{0,3}#{1,6}[ ]+(.*?)(?:[ ]+#+)?[ ]*$")),
    ("blockquote", re.compile(r"(?m)^[ ]{0,3}(?:>[ ]?)+()")),
    (
        "strong",
        re.compile(r"(?<![\\*\w])\*\*(?=[^\s,.;:)])((?:[^*\n]|\n(?!\n)|\*(?!\*))+?)(?<=\S)\*\*"),
    ),
    ("strong_", re.compile(r"(?<![\\\w])__(?=\S)((?:[^_\n]|\n(?!\n))+?)(?<=\S)__(?!\w)")),
    (
        "emphasis",
        re.compile(r"(?<![\\\w*])\*(?=[^\s,.;:)])((?:[^*\n]|\n(?!\n))+?)(?<=[^\s\\])\*(?![\w*])"),
    ),
    ("emphasis_", re.compile(r"(?<![\\\w])_(?=\S)((?:[^_\n]|\n(?!\n))+?)(?<=[^\s\\])_(?!\w)")),
    ("code", re.compile(r"(?<!`)`([^`\n]+)`(?!`)")),
    ("escape", re.compile(r"\\([!-/:-@\[-`{-~])")),
)
_ENTITIES = {"&amp;": "&", "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}
_ENTITY = re.compile("|".join(_ENTITIES))

# How many marks of a kind prove that a plain text file was written as Markdown.
_PROOF = {"link": 1, "strong": 1, "escape": 1, "heading": 2, "emphasis": 2}


def always(_text: str) -> bool:
    """Return True: the name of the file says that it is Markdown."""
    return True


def is_evident(text: str) -> bool:
    """Return whether a plain text carries Markdown: an escape, a link, bold, or several marks."""
    marks = ((name, p) for name, p in MARKS if name in _PROOF)
    return any(_occurs(pattern, text, times=_PROOF[name]) for name, pattern in marks)


def without_markdown(mapped: AnalysisText) -> tuple[AnalysisText, tuple[Removed, ...]]:
    """Return the text as a reader would see it, and the stretches cut whole with the reason."""
    removed: list[Removed] = []
    for reason, pattern in CUTS:
        spans = [m.span() for m in pattern.finditer(mapped.text)]
        raw = (mapped.raw(start, end) for start, end in spans)
        removed += (Removed(span.start, span.end, reason) for span in raw)
        mapped = edited(mapped, ((start, end, "") for start, end in spans))
    for _, pattern in MARKS:
        mapped = kept_group(mapped, pattern)
    entities = ((m.start(), m.end(), _ENTITIES[m.group()]) for m in _ENTITY.finditer(mapped.text))
    return edited(mapped, entities), tuple(removed)


def _occurs(pattern: re.Pattern[str], text: str, *, times: int) -> bool:
    return sum(1 for _, _ in zip(pattern.finditer(text), range(times), strict=False)) >= times
