"""Hand-corrected sentences in CoNLL-U, with names in the last column, to documents and back.

The columns are those of Universal Dependencies. The last one holds `SpaceAfter=No` and, where the
word is part of a name, `NE=B-ORG` or `NE=I-ORG`. `# newpar` begins a paragraph, which becomes one
document. A lemma `_` is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

_COLUMNS: Final = 10
_NONE: Final = "_"


@dataclass(frozen=True, slots=True)
class Row:
    """One word: its columns, and the place in the file for messages."""

    place: str
    word: str
    lemma: str
    pos: str
    tag: str
    feats: str
    head: int
    dep: str
    spaced: bool
    name: str


class ConlluError(ValueError):
    """A file breaks the format; the message names file, line and what is wrong."""


def read_conllu(path: Path, vocab: Vocab) -> list[Doc]:
    """One document a paragraph of a CoNLL-U file, fully annotated.

    Raises:
        ConlluError: a line has not ten columns, a head is out of its sentence, a sentence has not
            exactly one root, or a name continues nothing.
    """
    return [_doc(sentences, vocab) for sentences in _paragraphs(path)]


def _paragraphs(path: Path) -> Iterator[list[list[Row]]]:
    paragraph: list[list[Row]] = []
    rows: list[Row] = []
    lines = [*path.read_text(encoding="utf8").splitlines(), "", "# newpar"]
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            if line.strip() == "# newpar" and paragraph:
                yield paragraph
                paragraph = []
        elif line.strip():
            rows.append(_row(line, f"{path.name}:{number}"))
        elif rows:
            _check(rows)
            paragraph.append(rows)
            rows = []


def _row(line: str, place: str) -> Row:
    columns = line.split("\t")
    if len(columns) != _COLUMNS:
        raise ConlluError(f"{place}: {len(columns)} columns where CoNLL-U has ten")
    _, word, lemma, pos, tag, feats, head, dep, _, misc = columns
    if not head.isdigit():
        raise ConlluError(f"{place}: the head {head!r} is no number")
    notes = dict(note.partition("=")[::2] for note in misc.split("|"))
    spaced = notes.get("SpaceAfter") != "No"
    given = "" if feats == _NONE else feats
    return Row(place, word, lemma, pos, tag, given, int(head), dep, spaced, notes.get("NE", ""))


def _check(rows: Sequence[Row]) -> None:
    if sum(row.head == 0 for row in rows) != 1:
        raise ConlluError(f"{rows[0].place}: the sentence has not exactly one root")
    before = ""
    for number, row in enumerate(rows, start=1):
        if row.head > len(rows) or row.head == number:
            raise ConlluError(f"{row.place}: the head of {row.word!r} is not in its sentence")
        if row.name.startswith("I-") and before[2:] != row.name[2:]:
            raise ConlluError(f"{row.place}: the name of {row.word!r} continues nothing")
        if (row.head == 0) != (row.dep == "root"):
            raise ConlluError(f"{row.place}: {row.word!r} is a root by one column only")
        _check_cycle(rows, number)
        before = row.name


def _check_cycle(rows: Sequence[Row], number: int) -> None:
    seen = set()
    while number:
        if number in seen:
            raise ConlluError(f"{rows[number - 1].place}: the heads run in a circle")
        seen.add(number)
        number = rows[number - 1].head


def _doc(sentences: Sequence[Sequence[Row]], vocab: Vocab) -> Doc:
    rows = [row for sentence in sentences for row in sentence]
    heads: list[int] = []
    for sentence in sentences:
        first = len(heads)
        heads += [first + (row.head or i) - 1 for i, row in enumerate(sentence, start=1)]
    return Doc(
        vocab,
        words=[row.word for row in rows],
        spaces=[row.spaced for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        morphs=[row.feats for row in rows],
        lemmas=["" if row.lemma == _NONE and row.word != _NONE else row.lemma for row in rows],
        heads=heads,
        deps=["ROOT" if row.head == 0 else row.dep for row in rows],
        ents=[row.name or "O" for row in rows],
    )


def to_conllu(docs: Iterable[Doc]) -> str:
    """Documents as CoNLL-U, a paragraph each, for a person to correct."""
    return "\n".join(f"# newpar\n{_sentences(doc)}" for doc in docs)


def _sentences(doc: Doc) -> str:
    return "\n".join(
        f"# text = {sent.text}\n" + "\n".join(_line(token, sent) for token in sent) + "\n"
        for sent in doc.sents
    )


def _line(token: Token, sent: Span) -> str:
    root = token.dep_ == "ROOT"
    notes = [] if token.whitespace_ or token.i == len(token.doc) - 1 else ["SpaceAfter=No"]
    if token.ent_type_:
        notes.append(f"NE={token.ent_iob_}-{token.ent_type_}")
    columns = [str(token.i - sent.start + 1), token.text, token.lemma_, token.pos_, token.tag_]
    columns += [str(token.morph) or _NONE, "0" if root else str(token.head.i - sent.start + 1)]
    columns += ["root" if root else token.dep_, _NONE, "|".join(notes) or _NONE]
    return "\t".join(columns)
