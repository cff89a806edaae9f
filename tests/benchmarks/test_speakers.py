"""The count of speakers against an annotation, here an invented one."""

import json
from pathlib import Path

import pytest

from anafacts.model import Attribution, Voice
from benchmarks.speakers.score import SAMPLES, Figure, judge, same, sample
from benchmarks.speakers.texts import texts

_FIGURE = Figure(("news", "x"), 0, 1, "Ann Reed", ("Reed",), ("quoted",), ("Water Board",))


@pytest.mark.parametrize(
    ("ours", "counted"),
    [
        (Attribution("Ann Reed", Voice.QUOTED, "the Water Board"),
         {"speaker", "full", "not_wrong", "voice", "originator"}),
        (Attribution("Reed", Voice.REPORTED, "Reed"), {"speaker", "not_wrong"}),
        (Attribution("Paul Lee", Voice.QUOTED, None), {"voice"}),
        (Attribution(), {"not_wrong"}),
    ],
)  # fmt: skip
def test_each_column_counts_by_itself(ours: Attribution, counted: set[str]) -> None:
    """A speaker is right, wrong or missing, whatever the voice and the originator are."""
    assert judge(_FIGURE, ours) == counted


def test_a_figure_of_the_author_has_no_speaker() -> None:
    """The control counts where nothing is attributed."""
    own = Figure(("news", "x"), 0, 1, None, (), ("author",), ())
    assert judge(own, Attribution(None, Voice.AUTHOR, "Ann Reed")) == {"control"}
    assert judge(own, Attribution("Ann Reed", Voice.REPORTED, "Ann Reed")) == set()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Const. Tim Fanning", "Fanning", True), ("the Water Board's", "Water Board", True),
        ("Tim Fanning, a constable", "Tim Fanning", True),
        ("Tim Fanning", "Tim", False), ("", "x", False),
    ],
)  # fmt: skip
def test_names_are_one_where_one_ends_the_other(one: str, other: str, *, alike: bool) -> None:
    """A surname or a title more does not make another speaker."""
    assert same(one, other) is alike


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_sixty_attributed_and_twenty_own(name: str) -> None:
    """The samples hold as many figures as they say, each of the two kinds."""
    figures = sample(name)
    assert [sum(f.speaker is not None for f in figures), len(figures)] == [60, 80]


def test_the_samples_share_no_text() -> None:
    """What was looked at while rules were written tells nothing about the test sample."""
    one, other = ({figure.text for figure in sample(name)} for name in SAMPLES)
    assert not one & other


def test_news_is_running_text_again(tmp_path: Path) -> None:
    """Marks are drawn to their words, and a headline is a paragraph of its own."""
    rows = [["Two", "held"], ["``", "We", "have", "1", ",", "200", ",", "''", "Lee", "said", "."]]
    file = tmp_path / "bench" / "ecbplus" / "dev.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"id": "1", "sentences": rows}) + "\n", encoding="utf-8")
    assert dict(texts(tmp_path, "news")) == {"1": "Two held\n\n“We have 1,200,” Lee said."}
