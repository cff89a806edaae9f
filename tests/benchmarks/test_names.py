"""The hand list of names: that it fits the texts, and what counts as wrong by it."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from anafacts.sources import read_folder
from benchmarks.name_list import (
    Fault,
    Name,
    Sentence,
    Wrong,
    break_faults,
    name_faults,
    place,
    read_list,
)
from benchmarks.names import render, with_claims
from tests.extract.claims.reading import cases

TEXT = "He met Dr. Li, who left. She stayed."


def _placed(text: str, names: list[Any]) -> Sentence:
    entry = {"doc": "d", "first": text[:9], "last": text[-5:], "names": names}
    return place(entry, text)


def _predicted(text: str, names: list[str]) -> tuple[Name, ...]:
    readings = _placed(text, [[names]]).stretches[0]
    return readings[0]


@pytest.mark.parametrize("case", cases("benchmarks_names"))
def test_wrong_names(case: dict[str, Any]) -> None:
    """Each wrong name is one fault, by the reading that is nearest to the prediction."""
    sentence = _placed(case["text"], case["names"])
    faults = name_faults(sentence, _predicted(case["text"], case["predicted"]))
    assert [_shown(fault) for fault in faults] == case["faults"]


def _shown(fault: Fault) -> str:
    return f"{fault.wrong}, {fault.group}: {fault.note.split('“')[1].split('”')[0]}"


@pytest.mark.parametrize(
    ("starts", "faults"),
    [
        ({0, 25}, []),
        ({0, 11, 25}, [(Wrong.BREAK, 11)]),
        ({0}, [(Wrong.NO_BREAK, 25)]),
        ({7, 25}, [(Wrong.NO_BREAK, 0), (Wrong.BREAK, 7)]),
        ({0, 15, 25}, []),
    ],
)
def test_wrong_breaks(starts: set[int], faults: list[tuple[Wrong, int]]) -> None:
    """A sentence begins where it should and nowhere else, but where a reader might begin one."""
    sentence = place(
        {"doc": "d", "first": "He met", "last": "left.", "names": [], "breaks": ["who"]}, TEXT
    )
    found = break_faults(sentence, TEXT, frozenset(starts))
    assert [(f.wrong, f.start) for f in found] == faults


def test_list_fits_the_texts(root: Path) -> None:
    """Every entry stands in its text, from the first word of a sentence to a full stop, once."""
    texts = {d.doc_id: d.analysis.text for d in read_folder(root / "raw").documents}
    placed = [place(entry, texts[entry["doc"]]) for entry in read_list()]
    for one, other in pairwise(sorted(placed, key=lambda s: (s.doc, s.start))):
        assert one.doc != other.doc or one.end < other.start
    for sentence in placed:
        text = texts[sentence.doc]
        assert text[sentence.start - 1].isspace()
        assert text[sentence.end - 1] == "."


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"first": "Nobody"}, "does not stand in the text"),
        ({"first": "e"}, "stands there twice"),
        ({"names": ["LOC: Paris"]}, "does not stand in the text"),
        ({"names": ["PLACE: Li"]}, "write .TYPE: surface."),
        ({"names": ["Li"]}, "write .TYPE: surface."),
    ],
)
def test_entry_that_does_not_fit(entry: dict[str, Any], message: str) -> None:
    """A slip in the list stops the program, which says where."""
    good = {"doc": "d", "first": "He met", "last": "left.", "names": ["PERSON: Li"]}
    with pytest.raises(ValueError, match=message):
        place(good | entry, TEXT)


def test_unknown_key_is_refused(tmp_path: Path) -> None:
    """A misspelt key is not passed over."""
    file = tmp_path / "names.toml"
    file.write_text('[[sentence]]\ndoc = "d"\nfirst = "a"\nlast = "b"\nname = []\n')
    with pytest.raises(ValueError, match="keys are doc, first, last, names"):
        read_list(file)


def test_every_claim_needs_a_sentence(root: Path) -> None:
    """A claim that no listed sentence holds stops the program; other sentences are left out."""
    document = next(d for d in read_folder(root / "raw").documents if d.doc_id == "cgtn_li")
    entries = [entry for entry in read_list() if entry["doc"] == "cgtn_li"][:2]
    sentences = [place(entry, document.analysis.text) for entry in entries]
    start = document.analysis.offsets[sentences[1].start]
    documents = {"cgtn_li": document}
    assert with_claims(sentences, documents, {"cgtn_li": [start + 5]}) == (sentences[1],)
    with pytest.raises(ValueError, match=r"no sentence of names.toml holds offsets \[0\]"):
        with_claims(sentences, documents, {"cgtn_li": [0, start]})


def test_report_counts_and_lists() -> None:
    """Each fault stands under its sentence, and once in the table; clean sentences are silent."""
    sentence = _placed(TEXT, [])
    fault = Fault(0, Wrong.MISSED, "country", "LOC “Chile”")
    lines = render([(sentence, TEXT, (fault,)), (sentence, "Fine.", ())], "a model").splitlines()
    assert "1 faults; 1 of 2 sentences have none." in lines
    assert "| missed | 1 |  |  |  |  |  |  | 1 |" in lines
    assert lines[-3:] == ["## d", f"- {TEXT}", "  - missed, country: LOC “Chile”"]
