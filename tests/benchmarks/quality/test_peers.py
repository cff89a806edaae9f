"""The peers that run in environments of their own."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.quality import peers
from benchmarks.quality.measure import Place
from benchmarks.quality.rows import BenchError
from benchmarks.quality.sets import SETS, Set
from tests.benchmarks.quality.bench import put

ECHO = """
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"id": row["id"], "form": sys.argv[1], "given": sorted(row)}))
"""
NUMBER = next(which for which in SETS if which.name == "number")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Where a set of one item lies, and a peer that tells what it was given."""
    home = tmp_path / "environments" / "quantulum3" / "bin"
    home.mkdir(parents=True)
    (home / "python").symlink_to(sys.executable)
    runners = tmp_path / "runners"
    runners.mkdir()
    (runners / "quantulum3.txt").write_text("pins", encoding="utf-8")
    _runner(runners, ECHO)
    monkeypatch.setattr(peers, "ENVIRONMENTS", tmp_path / "environments")
    monkeypatch.setattr(peers, "RUNNERS", runners)
    item = {"id": "a", "text": "12 pears", "results": ["the gold"], "model": "NumberModel"}
    put(tmp_path, "recognizers_specs/number.dev.jsonl", item)
    return Place(tmp_path, out=tmp_path / "out")


def _runner(folder: Path, text: str) -> None:
    (folder / "run_quantulum3.py").write_text(text, encoding="utf-8")


def test_peer_is_asked_without_the_gold(place: Place) -> None:
    """It is told the text and what the form of the answers is, and nothing of the answers."""
    said = peers.answers("quantulum3", NUMBER, place)
    assert said == [{"id": "a", "form": "score_specs.py", "given": ["id", "model", "text"]}]


def test_answers_are_kept_until_anything_changes(place: Place) -> None:
    """A second run asks nobody; another text, another program or other pins ask anew."""
    first = peers.answers("quantulum3", NUMBER, place)
    kept = next((place.out / "peers" / "quantulum3").iterdir())
    kept.write_text(json.dumps({"id": "kept"}), encoding="utf-8")
    assert peers.answers("quantulum3", NUMBER, place) == [{"id": "kept"}]
    _runner(place.data / "runners", f"{ECHO}\n# changed")
    assert peers.answers("quantulum3", NUMBER, place) == first


def test_failing_peer_is_named(place: Place) -> None:
    """Its last words are in the message, and nothing is kept."""
    _runner(place.data / "runners", "raise SystemExit('no classifier')")
    with pytest.raises(BenchError, match=r"(?s)quantulum3 failed on number.*no classifier"):
        peers.answers("quantulum3", NUMBER, place)
    assert not (place.out / "peers").exists()


def test_peer_that_is_not_installed_is_left_out(place: Place) -> None:
    """Only what has an environment is asked, and only on sets that it can answer."""
    assert peers.interpreter("quantulum3").is_relative_to(place.data)
    assert peers.installed(NUMBER) == ("quantulum3",)
    assert peers.installed(Set("s", "s", list, "labels")) == ()


def test_every_peer_of_a_set_can_be_built_and_asked() -> None:
    """Each peer named by a set has pins, a runner and a title."""
    named = {peer for which in SETS for peer in which.peers}
    assert named == {*peers.TITLES}
    for peer in named:
        pins = (peers.RUNNERS / f"{peer}.txt").read_text(encoding="utf-8").splitlines()
        assert all("==" in pin for pin in pins if pin and not pin.startswith("#"))
        assert (peers.RUNNERS / f"run_{peer}.py").is_file()
