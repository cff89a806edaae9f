"""The program on tiny invented sets: halves, missing and broken files, what it prints."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks.quality import __main__ as program
from benchmarks.quality import measure, peers, sources
from benchmarks.quality.rows import Row
from benchmarks.quality.sets import SETS, Set
from tests.benchmarks.quality.bench import flight, folder, put


def _fifth_of_may(gold: Sequence[Row]) -> Iterator[Row]:
    """Answer with a day of 1910 or 1950 for what stands between "on" and the full stop."""
    for row in gold:
        text = row["text"]
        day = "1910-06-04" if "1910" in text else "1950-05-05"
        found = {"start": text.index(" on ") + 4, "end": len(text) - 1, "value": day}
        yield {"id": row["id"], "timexes": [found]}


TINY = (
    Set("gum_dates", "gum_dates/{half}", _fifth_of_may, "score_dates.py", title="Mills, F1"),
    Set("flights", "flights/{half}", sources.predict, "score_truth.py", title="Planes"),
)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of tiny sets; answers go to ``out`` beside it, and no peer is installed."""
    monkeypatch.setattr(program, "SETS", TINY)
    monkeypatch.setattr(program, "OUT", tmp_path / "out")
    monkeypatch.setattr(peers, "ENVIRONMENTS", tmp_path / "none")
    return folder(tmp_path / "bench")


def _run(monkeypatch: pytest.MonkeyPatch, *options: str | Path) -> None:
    monkeypatch.setattr(sys, "argv", ["quality", *map(str, options)])
    program.main()


def _all(bench: Path, *options: str) -> list[str | Path]:
    return ["--data", bench, *options]


def test_figures_stand_beside_targets_and_peers(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One block a set: the scored items, our figures, their targets, and the peers on record."""
    _run(monkeypatch, *_all(bench))
    mill, planes, notes = capsys.readouterr().out.split("\n\n")
    assert "Mills, F1 (1 items)" in mill
    assert mill.split()[-1] != "short"
    assert "Planes" in planes
    assert "(2 items)" in planes
    head, line = planes.splitlines()[1:3]
    assert head.split() == ["ours", "95", "%", "interval", "vote"]
    assert line.split() == ["right", "50.0", "0.0", "to", "100.0", "75.0"]
    assert "peers.toml" in notes
    answers = (bench.parent / "out" / "flights.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(answers[0]) == {"id": "a", "value": "9 p.m."}
    kept = json.loads((bench.parent / "out" / "figures.json").read_text(encoding="utf-8"))
    assert {f["name"]: f["value"] for f in kept}["flights.right"] == 50.0


def test_half_names_the_files(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another half of the same sets is read by its name; a set without it is left out, told."""
    _run(monkeypatch, *_all(bench, "--half", "test.jsonl"))
    out, err = capsys.readouterr()
    assert "100.0" in out
    assert "Mills" not in out
    assert err == f"gum_dates: {bench / 'gum_dates' / 'test.jsonl'} is absent\n"


def test_half_goes_into_the_names_of_split_files() -> None:
    """Files that are told apart by a first name keep it before that of the half."""
    place = measure.Place(Path("bench"), "test.jsonl")
    names = {which.name: str(place.gold(which)) for which in SETS}
    assert names["number"] == "bench/recognizers_specs/number.test.jsonl"
    assert names["population_filtered"] == "bench/population/filtered.test.jsonl"
    assert names["vitaminc_numeric"] == "bench/vitaminc_sample/numeric.test.jsonl"


Broken = tuple[str, str | None, str]


def test_markdown_is_one_table(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """For a page: a row for each figure with a target, and nothing of a set without."""
    _run(monkeypatch, *_all(bench, "--markdown"))
    head, rule, row = capsys.readouterr().out.splitlines()
    assert head.count("|") == rule.count("|") == row.count("|")
    assert row.startswith("| Mills, F1: value | 100.0 |")


@pytest.mark.parametrize(
    "case",
    [
        ("flights/dev.jsonl", '{"id": "a"}', r"(?s)flights.dev\.jsonl: .*KeyError: 'claims'"),
        ("flights/dev.jsonl", "{", r"flights.dev\.jsonl:1: not JSON"),
        ("score_truth.py", "def (", r"score_truth\.py cannot be imported"),
        ("score_truth.py", "import nothing_of_the_kind", r"score_truth\.py cannot be imported"),
        ("score_truth.py", "def score(rows, pred): return 1 / 0", r"score_truth\.py: .*'a'.*Zero"),
        ("score_truth.py", "", r"score_truth\.py: .*'a'.*score"),
        ("score_truth.py", None, r"score_truth\.py is not there"),
    ],
)
def test_broken_file_is_named(bench: Path, monkeypatch: pytest.MonkeyPatch, case: Broken) -> None:
    """A broken set or scorer ends the program with a message that names it."""
    broken, content, said = case
    (bench / broken).unlink()
    if content is not None:
        (bench / broken).write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit, match=said):
        _run(monkeypatch, *_all(bench))


def test_folder_without_any_set_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong folder or half is not an empty table."""
    with pytest.raises(SystemExit, match=r"holds no other\.jsonl of any set"):
        _run(monkeypatch, "--data", tmp_path, "--half", "other.jsonl")


def test_errors_show_what_differs(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of what is wrong the first items are listed, with what was asked and both answers."""
    put(bench, "flights/dev.jsonl", *(flight(n, "1 a.m.", "2 a.m.") for n in "xyz"))
    put(bench, "gum_dates/dev.jsonl", {
        "id": "m-0", "doc": "m", "doc_date": "2001-02-03", "text": "Sold on 5 May 1950.",
        "dates": [{"start": 8, "end": 18, "when": "1950-05-06"}],
    })  # fmt: skip
    _run(monkeypatch, *_all(bench, "--errors", "2"))
    out = capsys.readouterr().out
    assert out.count("  gold 1 a.m.\n  ours 2 a.m.\n") == 2
    assert "  gold '5 May 1950' 1950-05-06\n  ours '5 May 1950' 1950-05-05\n" in out


def test_unknown_criterion_is_an_error(bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message lists the criteria that there are."""
    with pytest.raises(SystemExit, match="strict, relaxed, value"):
        _run(monkeypatch, *_all(bench, "--errors", "1", "--on", "colour"))


def test_raw_prints_what_the_scorer_prints(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The scorer's own program is called with gold and answers."""
    program_text = (bench / "score_truth.py").read_text(encoding="utf-8") + "\nmain()\n"
    (bench / "score_truth.py").write_text(program_text, encoding="utf-8")
    _run(monkeypatch, "--data", bench, "--set", "flights", "--raw")
    assert capsys.readouterr().out == "== flights\ncalled with 3\n\n"


def test_floors_stand_just_under_what_is_reached(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The printed file holds a bound for each figure, a little slack below."""
    _run(monkeypatch, "--data", bench, "--set", "flights", "--floors")
    assert '[[floor]]\nfigure = "flights.right"\nat_least = 49.8\n' in capsys.readouterr().out
