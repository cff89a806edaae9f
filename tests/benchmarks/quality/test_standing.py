"""The peers' figures and our targets, and the table that shows them."""

from pathlib import Path

import pytest

from benchmarks.quality.floors import floors
from benchmarks.quality.measure import Measured
from benchmarks.quality.rows import BenchError
from benchmarks.quality.sets import SETS
from benchmarks.quality.standing import Target, recorded, targets
from benchmarks.quality.table import block, summary
from benchmarks.quality.tally import Figure
from tests.eval.floors import PUBLIC_FLOORS

NAMES = {which.name for which in SETS}
MEASURED = {floor.figure for floor in PUBLIC_FLOORS} | {"ecbplus.CoNLL"}


def test_every_peer_stands_by_a_figure_of_ours() -> None:
    """No figure of a peer is lost because a set or a figure is called otherwise."""
    theirs = {f"{peer.set}.{name}" for peer in recorded() for name in peer.figures}
    assert theirs <= MEASURED


def test_every_target_is_a_figure_of_ours() -> None:
    """No target is lost because a figure is called otherwise; the aim is the higher one."""
    assert {*targets()} <= MEASURED
    assert all(target.at_least < target.aim for target in targets().values())


def test_the_record_of_the_peers_is_complete() -> None:
    """Each set on which a peer was published or measured has it, each entry says from where."""
    there = {(peer.set, peer.name) for peer in recorded()}
    assert there >= {
        ("newsquant", "CQE"), ("newsquant", "quantulum3"), ("newsquant", "Recognizers"),
        ("newsquant", "GPT-3"), ("rtextnum", "CQE"), ("rtextnum", "Recognizers"),
        ("number", "Recognizers"), ("number_with_unit", "Recognizers"),
        ("quantulum3", "quantulum3"), ("measeval", "quantulum3"), ("measeval", "Recognizers"),
        ("gum_dates", "dateparser"), ("gum_dates", "Recognizers"),
        ("gum_dates_spans", "dateparser"), ("equate", "Q-REAS"), ("population", "vote"),
        ("population_filtered", "median"), ("flights", "vote"), ("ecbplus", "same lemma"),
    }  # fmt: skip
    assert all(peer.of and peer.basis and peer.source and peer.figures for peer in recorded())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[[peer]]\nname = "P"\n', "set"),
        ('[[peer]]\nname = "P"\nset = "s"\nof = ""\nbasis = ""\nsource = ""\nwho = ""\n', "who"),
        ("[[other]]\n", "peer"),
        ("[[peer", "Expected"),
    ],
)
def test_broken_record_is_named(tmp_path: Path, content: str, said: str) -> None:
    """A key too few or too many is an error with the name of the file."""
    file = tmp_path / "peers.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BenchError, match=rf"peers\.toml: .*{said}"):
        recorded(file)


@pytest.mark.parametrize(
    ("value", "word"), [(89.94, "short"), (89.95, "yes"), (94.9, "yes"), (95.0, "aim")]
)
def test_reached_is_told_by_the_printed_value(value: float, word: str) -> None:
    """What reads 90.0 has reached 90."""
    assert Target("f", 90, 95).reached(value) == word


def test_table_is_aligned() -> None:
    """Columns that nobody fills are left out; the others end at one place in each line."""
    figures = (Figure("value", 91.25, 88.0, 94.0), Figure("value+unit", 8.5), Figure("other", None))
    measured = Measured("s", 1200, figures)
    marks = {"s.value": Target("s.value", 90, 95), "s.value+unit": Target("s.value+unit", 80, 85)}
    shown = block("A set", measured, marks, {"P": {"value": 60.0}, "Q": {"nothing": 1.0}})
    assert shown.splitlines() == [
        "A set (1,200 items)",
        "              ours  95 % interval  at least  aim  reached     P",
        "  value       91.2   88.0 to 94.0        90   95      yes  60.0",
        "  value+unit   8.5                       80   85    short",
        "  other",
    ]


def test_summary_holds_targets_and_the_best_peer() -> None:
    """A row of Markdown for each figure with a target, beside whoever reaches most."""
    measured = Measured("s", 9, (Figure("value", 91.25, 88.0, 94.0), Figure("other", 1.0)))
    marks = {"s.value": Target("s.value", 90, 95)}
    others = {"P": {"value": 60.0}, "Q*": {"value": 72.0}, "R": {"other": 99.0}}
    shown = summary("A set: of things", measured, marks, others)
    assert shown == "| A set: value | 91.2 | 88.0 to 94.0 | 90 / 95 | Q* 72.0 |"


def test_floor_of_errors_is_a_ceiling() -> None:
    """Where less is better the bound lies just over what was reached; nothing lies below zero."""
    measured = Measured("population", 9, (Figure("off by > 1 %", 24.37), Figure("right", 0.1)))
    made = floors([measured])
    assert 'figure = "population.off by > 1 %"\nat_most = 24.6\n' in made
    assert 'figure = "population.right"\nat_least = 0.0\n' in made
