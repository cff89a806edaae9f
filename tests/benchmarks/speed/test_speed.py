"""The measuring of speed measures what it says; no rate is tested."""

from benchmarks.speed.__main__ import lines_of, table
from benchmarks.speed.hostile import measured
from benchmarks.speed.timing import Make, best_of


def test_lines_are_read_once() -> None:
    """Text that repeats flatters whoever remembers, so a line counts once."""
    assert lines_of(["One.\n\nTwo.\n", "Two.\nThree."]) == ["One.", "Two.", "Three."]


def test_every_reader_reads_every_text_in_every_pass() -> None:
    """The readers take turns and none is spared a text."""
    seen: list[tuple[str, str]] = []

    def maker(name: str) -> Make:
        return lambda: lambda text: seen.append((name, text))

    assert best_of({"a": maker("a"), "b": maker("b")}, ["x", "y"], 2).keys() == {"a", "b"}
    read = [(name, text) for name, text in seen if len(text) == 1]
    assert read == [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")] * 2


def test_the_table_compares_with_figures_by_line() -> None:
    """A peer that reads a tenth as fast is outrun ten times."""
    rows = list(table({"figures": 1.0, "peer": 0.1}, {"figures": 0.5, "peer": 0.2}))
    assert rows[2].split() == ["peer", "0.100", "0.200", "10.0"]


def test_a_megabyte_is_measured_in_a_process_of_its_own() -> None:
    """Letters alone need some time and hardly any memory."""
    seconds, memory = measured("figures", "a")
    assert seconds > 0
    assert 0 <= memory < 200
