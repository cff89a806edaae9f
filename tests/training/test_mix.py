"""The student's corpora: what is in them, how often, and what never is."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from shutil import copytree

import pytest
import spacy
from spacy.tokens import Doc, Span

from training import mix
from training.prepare import read_docs, write_docs
from training.texts import part, raw_docs


def _plain(words: str) -> Doc:
    split = words.split()
    return Doc(
        spacy.blank("en").vocab,
        words=split,
        heads=[0] * len(split),
        deps=["ROOT", *["dep"] * (len(split) - 1)],
        ents=["O"] * len(split),
    )


def test_gold_outweighs_silver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each corpus is repeated as said; silver and our own bring recased copies, labels do not."""
    monkeypatch.setattr(mix, "own_docs", lambda: [_plain("our own words here")])
    for name in ("gold_parse", "gold_names", "silver_0", "silver_1"):
        write_docs([_plain(f"{name} has these words")], tmp_path / f"{name}.spacy")
    texts = [doc.text.strip() for doc in mix.mixed(tmp_path)]
    assert texts.count("gold_parse has these words") == mix.REPEATS["gold_parse"]
    assert texts.count("our own words here") == mix.REPEATS["own"]
    assert texts.count("silver_0 has these words") == texts.count("silver_1 has these words") == 1
    assert not any("silver" in doc.text for doc in mix.gold(tmp_path))


def test_no_test_text_is_labelled(data: Path, tmp_path: Path) -> None:
    """A paragraph that shares ten words with a test text is left out, like one that is too long."""
    folder = Path(copytree(data, tmp_path / "data"))
    leaked = read_docs(data / "tests/test_ner_ewt.spacy")[1].text
    lines = [f"It began: {leaked}", "Paris hosts the summit again.", "word " * 500, "Yes."]
    with lzma.open(folder / "raw/country_reports.jsonl.xz", "wt") as out:
        out.writelines(json.dumps({"text": line}) + "\n" for line in lines)
    texts = {doc.text for doc in raw_docs(folder, spacy.blank("en"))}
    assert "Paris hosts the summit again." in texts
    assert not any(leaked.split()[5] in text.split() for text in texts)
    assert max(map(len, texts)) < 500


def test_parts_share_the_work() -> None:
    """Every document is in one part."""
    docs = [_plain(f"number {i}") for i in range(5)]
    shares = [[doc.text for doc in part(docs, n, 2)] for n in range(2)]
    assert sorted(text for share in shares for text in share) == sorted(doc.text for doc in docs)
    assert len(shares[0]) == 3


def test_paragraphs_are_joined_as_texts_are() -> None:
    """Joined paragraphs keep their sentences and names, and the blank line is no word of either."""
    first, second = _plain("Trade grew"), _plain("Paris said so")
    second.set_ents([Span(second, 0, 1, label="LOC")], default="outside")
    doc = mix.joined([first, second])
    assert doc.text == "Trade grew\n\nParis said so "
    assert [t.head.i for t in doc] == [0, 0, 1, 3, 3, 3]
    assert [t.is_sent_start for t in doc] == [True, False, False, True, False, False]
    assert [(e.text, e.label_) for e in doc.ents] == [("Paris", "LOC")]
    assert (doc[2].tag_, doc[2].pos_, doc[2].dep_) == ("_SP", "SPACE", "dep")


def test_every_paragraph_is_in_one_text() -> None:
    """Texts of four paragraphs each take all of them, the last text what is left."""
    docs = [_plain(f"number {i}") for i in range(6)]
    texts = list(mix.in_texts(docs))
    assert [len(text) for text in texts] == [4 * 2 + 3, 2 * 2 + 1]
