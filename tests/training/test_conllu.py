"""Hand-corrected sentences: read, written, and refused with the place named."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from training.conllu import ConlluError, read_conllu, to_conllu
from training.mix import OWN, own_docs

VOCAB = spacy.blank("en").vocab
PARIS = "1\tParis\tParis\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNE=B-LOC"
HOSTS = "2\thosts\thost\tVERB\tVBZ\tTense=Pres\t0\troot\t_\tSpaceAfter=No"
STOP = "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_"


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "own.conllu"
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


def test_a_paragraph_is_a_document(tmp_path: Path) -> None:
    """Spaces, heads, sentences and names are as the file has them."""
    path = _file(
        tmp_path,
        "# newpar",
        PARIS,
        HOSTS,
        STOP,
        "",
        PARIS,
        HOSTS,
        STOP,
        "",
        "# newpar",
        PARIS,
        HOSTS,
        STOP,
    )
    first, second = read_conllu(path, VOCAB)
    assert first.text.strip() == "Paris hosts. Paris hosts."
    assert [t.head.i for t in first] == [1, 1, 1, 4, 4, 4]
    assert [t.dep_ for t in first][:2] == ["nsubj", "ROOT"]
    assert len(list(first.sents)) == 2
    assert [(e.text, e.label_) for e in second.ents] == [("Paris", "LOC")]
    assert second[1].lemma_ == "host"
    assert str(second[2].morph) == ""


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    """A document written and read again has the same annotation."""
    (doc,) = read_conllu(_file(tmp_path, "# newpar", PARIS, HOSTS, STOP), VOCAB)
    again = tmp_path / "again.conllu"
    again.write_text(to_conllu([doc]), encoding="utf8")
    (other,) = read_conllu(again, VOCAB)
    assert other.to_json() == doc.to_json()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2\thosts\thost", r"own.conllu:3: 3 columns"),
        (HOSTS.replace("\t0\troot", "\t9\tdep"), r"not exactly one root"),
        (HOSTS.replace("\t0\t", "\tx\t"), r":3: the head 'x' is no number"),
        (HOSTS.replace("root", "dep"), r"a root by one column only"),
        (HOSTS.replace("SpaceAfter=No", "NE=I-ORG"), r"'hosts' continues nothing"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, words: str) -> None:
    """The message says file, line and what is wrong."""
    with pytest.raises(ConlluError, match=words):
        read_conllu(_file(tmp_path, "# newpar", PARIS, line, STOP), VOCAB)


def test_heads_do_not_run_in_a_circle(tmp_path: Path) -> None:
    """Two words that hang on each other are refused."""
    one, other = PARIS.replace("\t2\tnsubj", "\t3\tnsubj"), STOP.replace("\t2\tpunct", "\t1\tpunct")
    with pytest.raises(ConlluError, match="run in a circle"):
        read_conllu(_file(tmp_path, "# newpar", one, HOSTS, other), VOCAB)


def test_our_own_sentences_are_sound() -> None:
    """Every committed file reads, holds names, and ends its tokens where its text does."""
    docs = own_docs()
    assert len(list(OWN.glob("*.conllu"))) >= 3
    assert sum(1 for doc in docs for _ in doc.sents) >= 250
    assert {span.label_ for doc in docs for span in doc.ents} >= {"PERSON", "ORG", "LOC", "EVENT"}
