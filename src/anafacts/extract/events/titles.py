"""Publications: titles in italics, in quotation marks or in capitals, with year and publisher."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.events.context import Candidate
from anafacts.extract.speech.citations import citations
from anafacts.lexicon import words_of_kind
from anafacts.model import EventType

_WORD = r"(?:[A-Z0-9][\w’'\-.]*)"
_SMALL = r"(?:of|the|and|in|for|on|a|an|to|from|by|with|at|as|our|its|is|or|de|y|la|el|del)"
_RUN = rf"(?:[ \n](?:{_WORD}|{_SMALL}|&))*"
_TITLE = rf"{_WORD}{_RUN}[ \n]{_WORD}(?:[:?!]{{1,2}}[ \n]{_WORD}{_RUN})?"
_BY = r"(?:[ \n]by[ \n](?P<by>[^()\n]{3,90}?))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_IMPRINT = rf"\((?P<imprint>[^()\n]{{0,60}}?{_YEAR}[^()\n]{{0,40}})\)"
_PATTERN = re.compile(rf"[*_“\"]*(?P<title>{_TITLE})[*_”\"]*,?{_BY}[ \n]?{_IMPRINT}")
_CAPITALS = re.compile(_TITLE)
_LONG = 5  # words from which a run of capitals is a title, not the name of a body
_LEAD = re.compile(
    r"(?P<lead>(?:(?:[Rr]ecently|[Nn]ewly)[ \n])?"
    r"(?:(?:published|new|latest|forthcoming|edited)[ \n])*"
    r"(?:book|volume|report|study|article|paper|essay|novel|memoir),?[ \n])[*_“\"]*$"
)


def publications(doc: Doc) -> Iterator[Candidate]:
    """Yield titles that carry a year in parentheses, in text order.

    "The Non-Aligned World: Striking Out (2025)" and "... by Jorge Heine (2025 Polity Press)" are
    publications; capitals with nothing but a year, or with a plan period "(2025-2027)", are not.
    """
    for match in _PATTERN.finditer(tree.text(doc)):
        lead = _LEAD.search(tree.text(doc), max(0, match.start() - 60), match.start("title"))
        if not _is_publication(match, introduced=lead is not None):
            continue
        start = lead.start() if lead else match.start("title")
        span = doc.char_span(start, match.end(), alignment_mode="expand")
        title = doc.char_span(match.start("title"), match.end("title"), alignment_mode="expand")
        if span is None or title is None:
            continue
        yield Candidate(
            trigger=title.root,
            lemma="publish",
            type=EventType.PUBLICATION,
            start=span.start,
            end=span.end,
            own=(span.start, span.end),
            participants=_authors(doc, span, match),
            name=" ".join(match["title"].split()),
            title=" ".join(match["title"].split()),
            rule="title",
        )


def cited_works(doc: Doc) -> Iterator[Candidate]:
    """Yield works named by a noun and cited right behind: "an edited volume (Fortin, 2023)"."""
    for start, _ in citations(tree.text(doc)):
        span = doc.char_span(start, start + 1, alignment_mode="expand")
        if span is None or span.start == 0:
            continue
        head = _work_before(doc[span.start - 1])
        if head is not None:
            low = tree.phrase_bounds(head)[0]
            yield Candidate(
                trigger=head,
                lemma="publish",
                type=EventType.PUBLICATION,
                start=low,
                end=span.start,
                own=(low, head.i + 1),
                rule="cited",
            )


def _work_before(last: Token) -> Token | None:
    """Return the noun for a work whose phrase ends with a word: "volume on the subject"."""
    for node in tree.ancestors(last):
        if node.tag_ == "NN" and tree.lemma(node) in words_of_kind("work_words", "noun"):
            return node if node.i >= last.i - _LONG else None
        if tree.is_predicate(node):
            return None
    return None


def cited_year(candidate: Candidate) -> str | None:
    """Return the year of the first citation behind a publication in its sentence."""
    doc, sentence = candidate.trigger.doc, candidate.trigger.sent
    text = tree.text(doc)
    behind = [(a, b) for a, b in citations(text) if candidate.trigger.idx < a < sentence.end_char]
    year = re.search(_YEAR, text[behind[0][0] : behind[0][1]]) if behind else None
    return year["year"] if year else None


def title_in(span: Span) -> str | None:
    """Return the first run of capitals in a phrase that is long enough for a title."""
    for match in _CAPITALS.finditer(span.text):
        if len(match.group().split()) >= _LONG:
            return " ".join(match.group().split())
    return None


def _authors(doc: Doc, span: Span, match: re.Match[str]) -> tuple[Token, ...]:
    """Return the heads of the names after "by", and the owner before ("his book, ...")."""
    owner = doc[span.start - 1 : span.start] if span.start else ()
    found = [token for token in owner if token.tag_ == "PRP$"]
    if match["by"]:
        found += [
            t for t in span if match.start("by") <= t.idx < match.end("by") and t.dep_ != "flat"
        ]
    return tuple(found)


def _is_publication(match: re.Match[str], *, introduced: bool) -> bool:
    """Return whether something beside its capitals shows a title, and the year is a plain one.

    A subtitle, marks around it, an author, a publisher or a word like "book" before it show it; a
    citation behind words that are not in italics is one of a statement.
    """
    title, imprint = match["title"], match["imprint"]
    cited = bool(citations(f"({imprint})"))
    if re.search(r"\d{4} ?[-–] ?\d{2}", imprint) or (
        cited and not introduced and not match.group().startswith(("*", "_"))
    ):
        return False
    marked = match.group().startswith(("*", "_", "“", '"'))
    return introduced or marked or ":" in title or bool(match["by"]) or imprint != match["year"]
