"""The language model against its floors, from raw text, on test sets that it never saw."""

from pathlib import Path

import pytest

from benchmarks.annotation import default_shared
from tests.eval.floors import Floor, keeps, load_floors
from training.evaluate import accuracy, load

MODEL = Path(__file__).parents[2] / "src/anafacts/extract/en_anafacts"
FLOORS = load_floors(Path(__file__).with_name("model_floors.toml"))


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float]]:
    """Every figure of the shipped pipeline by set and measure, or a skip without the test sets."""
    data = default_shared() / "train"
    if not (data / "tests").is_dir():
        pytest.skip(f"{data} is absent: set ANAFACTS_SHARED to the folder that holds train/")
    return accuracy(load(MODEL), data)


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.figure)
def test_the_model_keeps_its_floors(floor: Floor, measured: dict[str, dict[str, float]]) -> None:
    """No change of weights, tokenizer or components lowers what was reached."""
    name, _, measure = floor.figure.partition(".")
    value = measured[name][measure]
    assert keeps(floor, value), f"{floor.figure} is {value}, the floor is {floor}: {floor.why}"
