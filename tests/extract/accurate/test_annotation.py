"""What of the accurate pipeline needs no network: labels, windows, trees and names from scores."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from anafacts.extract.accurate.decode import best_heads, best_marks, best_starts
from anafacts.extract.accurate.labels import (
    IOB,
    MISSING,
    collect,
    entity_spans,
    write_entities,
    write_parse,
)
from anafacts.extract.accurate.trees import Scores, best_tree
from anafacts.extract.accurate.windows import LONGEST, Window, add_pieces, batches, case_of, cut

WORDS = ["Paris", "hosts", "the", "Summit", "."]


@pytest.fixture
def parsed() -> Doc:
    """One sentence with tags, features and a tree."""
    return Doc(
        spacy.blank("en").vocab,
        words=WORDS,
        tags=["NNP", "VBZ", "DT", "NN", "."],
        pos=["PROPN", "VERB", "DET", "NOUN", "PUNCT"],
        morphs=["Number=Sing", "Tense=Pres", "PronType=Art", "Number=Sing", ""],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "det", "obj", "punct"],
    )


def _is_tree(heads: tuple[int, ...]) -> bool:
    if sum(head == 0 for head in heads) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen, node = set(), word
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return True


def _best_by_trial(scores: Scores) -> float:
    words = range(1, len(scores))
    choices = product(*[[h for h in range(len(scores)) if h != d] for d in words])
    trees = (heads for heads in choices if _is_tree(heads))
    return max(float(sum(scores[d, heads[d - 1]] for d in words)) for heads in trees)


@pytest.mark.parametrize("seed", range(60))
def test_the_best_tree_is_the_best_of_all(seed: int) -> None:
    """On small sentences no tree with one root scores higher than the one found."""
    rng = np.random.default_rng(seed)
    n = 2 + seed % 4
    scores = rng.normal(size=(n + 1, n + 1)) * 3
    heads = best_tree(scores)
    assert _is_tree(tuple(int(head) for head in heads))
    total = sum(scores[d, heads[d - 1]] for d in range(1, n + 1))
    assert total == pytest.approx(_best_by_trial(scores))


def test_heads_stay_in_their_sentence() -> None:
    """Scores across a sentence border are of no account; heads count in the window."""
    arcs = np.full((4, 5), -5.0)
    arcs[0, 0] = arcs[1, 1] = arcs[2, 0] = arcs[3, 3] = 0.0
    arcs[1, 4] = 9.0
    assert best_heads(arcs, np.array([0, 2])).tolist() == [0, 1, 0, 3]


def test_a_window_starts_a_sentence() -> None:
    """The first word starts one even where the scores say no."""
    assert best_starts(np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).tolist() == [0, 2]


def test_marks_go_before_scores() -> None:
    """A sentence starts where it must, and not where the guard forbids it."""
    scores = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    assert best_starts(scores, [0, 1, -1, 0]).tolist() == [0, 1, 3]


def test_white_space_is_no_word(parsed: Doc) -> None:
    """A blank line is in no window; it hangs on the word before it and parts two sentences."""
    words = [*WORDS, "\n\n", *WORDS]
    starts: list[bool | int | None] = [*[None] * 5, False, True, *[None] * 4]
    doc = Doc(parsed.vocab, words=words, sent_starts=starts)
    windows = list(cut(doc))
    assert [w.places for w in windows] == [[0, 1, 2, 3, 4, 6, 7, 8, 9, 10]]
    assert windows[0].marks[5] == 1
    labels = collect([parsed])
    numbers = labels.of(parsed[:])
    guess = {name: np.concatenate([values, values]) for name, values in numbers.items()}
    guess["heads"] = np.array([1, 1, 3, 1, 1, 7, 7, 9, 7, 7])
    write_parse(doc, labels, guess, windows[0].places)
    assert [t.is_sent_start for t in doc if t.i in {0, 5, 6}] == [True, False, True]
    assert (doc[5].head.i, doc[5].dep_, doc[5].tag_) == (4, "dep", "_SP")


def test_marks_never_continue_what_did_not_begin() -> None:
    """The best legal sequence is taken: an I of another label cannot follow."""
    scores = np.full((3, len(IOB)), -10.0)
    scores[0, IOB.index("B-ORG")] = 0.0
    scores[1, IOB.index("I-LOC")] = 0.0
    scores[1, IOB.index("I-ORG")] = -1.0
    scores[2, IOB.index("O")] = 0.0
    assert [IOB[mark] for mark in best_marks(scores)] == ["B-ORG", "I-ORG", "O"]


def test_entities_from_marks() -> None:
    """Neighbours stay apart where the second begins anew."""
    marks = [IOB.index(m) for m in ("B-LOC", "B-LOC", "I-LOC", "O", "B-PERSON")]
    assert entity_spans(marks) == [(0, 1, "LOC"), (1, 3, "LOC"), (4, 5, "PERSON")]


def test_labels_come_back_as_written(parsed: Doc) -> None:
    """Numbers made of an annotated document write the same annotation into a bare one."""
    labels = collect([parsed])
    numbers = labels.of(parsed[:])
    bare = Doc(parsed.vocab, words=[token.text for token in parsed])
    places = list(range(len(parsed)))
    heads = [place if head == 0 else head - 1 for place, head in enumerate(numbers["heads"])]
    write_parse(bare, labels, numbers | {"heads": np.array(heads)}, places)
    for name in ("tag_", "pos_", "morph", "dep_", "is_sent_start"):
        assert [getattr(t, name) for t in bare] == [getattr(t, name) for t in parsed]
    assert [t.head.i for t in bare] == [t.head.i for t in parsed]


def test_unknown_names_are_no_o() -> None:
    """A word whose entity nobody annotated is missing, so that no loss falls on it."""
    doc = Doc(spacy.blank("en").vocab, words=["In", "Paris"], ents=["O", "B-LOC"])
    labels = collect([])
    assert labels.of(doc[:])["iob"].tolist() == [0, IOB.index("B-LOC")]
    doc.set_ents([], missing=[doc[1:2]], default="outside")
    assert labels.of(doc[:])["iob"].tolist() == [0, MISSING]


def test_entities_are_written() -> None:
    """Marks become the entities of the document."""
    doc = Doc(spacy.blank("en").vocab, words=WORDS)
    write_entities(doc, [IOB.index("B-LOC"), 0, 0, 0, 0], range(5))
    assert [(span.text, span.label_) for span in doc.ents] == [("Paris", "LOC")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("us", "US"), ("us", "Us"), ("US", "Us"), ("2024", "2.4"), ("G20", "2024"), (",", "a")],
)
def test_cases_tell_words_apart(one: str, other: str) -> None:
    """What the uncased encoder cannot see is seen beside it."""
    assert case_of(one, spaced=True) != case_of(other, spaced=True)
    assert case_of(one, spaced=True) != case_of(one, spaced=False)


def test_windows_end_with_sentences() -> None:
    """Windows cover the document once and part two sentences rather than one."""
    vocab = spacy.blank("en").vocab
    lengths = [LONGEST - 10, 30, LONGEST + 5]
    words = ["word"] * sum(lengths)
    starts: list[bool | int | None] = [
        place in {0, lengths[0], lengths[0] + lengths[1]} for place in range(len(words))
    ]
    windows = list(cut(Doc(vocab, words=words, sent_starts=starts)))
    assert [len(w.words) for w in windows] == [lengths[0], 30, LONGEST, 5]
    assert [w.places[0] for w in windows] == [
        0,
        lengths[0],
        lengths[0] + 30,
        lengths[0] + 30 + LONGEST,
    ]


class _Tokenizer:
    """Letters as pieces; knows no digit."""

    cls_token_id, sep_token_id, unk_token_id = 1, 2, 3

    def __call__(self, words: list[str], *, add_special_tokens: bool) -> dict[str, list[list[int]]]:
        assert not add_special_tokens
        return {"input_ids": [[ord(c) for c in word if c.isalpha()] for word in words]}


def test_every_word_has_a_piece() -> None:
    """Pieces stand between the marks, and a word without any is one unknown piece."""
    window = Window(["ab", "7"], [0, 0])
    add_pieces([window], _Tokenizer())
    assert window.pieces == [1, ord("a"), ord("b"), 3, 2]
    assert window.firsts == [1, 3]
    assert window.owners == [-1, 0, 0, 1, -1]


def test_batches_hold_every_window_once() -> None:
    """No batch is larger than its size with padding, and nothing is lost or doubled."""
    windows = [Window(["a"] * n, [0] * n, places=[n], pieces=[0] * n) for n in range(1, 40)]
    groups = list(batches(windows, 60, Random(1)))  # noqa: S311 -- sampling, not secrecy
    assert sorted(w.places[0] for group in groups for w in group) == list(range(1, 40))
    assert all(
        len(group) * max(len(w.pieces) for w in group) <= 60 or len(group) == 1 for group in groups
    )
