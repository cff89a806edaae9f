"""Reading the files of the sets."""

from pathlib import Path

import pytest

from benchmarks.quality.rows import BenchError, read, write


def test_rows_come_back_as_written(tmp_path: Path) -> None:
    """Letters of any script and line separators inside a text survive; empty lines are skipped."""
    rows = [{"id": "a", "text": "5\u2028km², Ж"}, {"id": "b", "text": ""}]
    file = tmp_path / "new" / "x.jsonl"
    write(file, rows)
    file.write_text(file.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    assert read(file) == rows


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"id": "a"}\n{"id": ', r"x\.jsonl:2: not JSON"),
        ('{"id": "a"}\n[1]\n', r"x\.jsonl:2: no object"),
        ('{"id": "a"}\n{"text": "b"}\n', r"x\.jsonl: item 2 has no id"),
        (None, r"x\.jsonl: cannot be read"),
        (b"\xff\xfe", r"x\.jsonl: cannot be read"),
    ],
)
def test_broken_file_is_named(tmp_path: Path, content: str | bytes | None, said: str) -> None:
    """The message names the file, the line and what is wrong."""
    file = tmp_path / "x.jsonl"
    if content is not None:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BenchError, match=said):
        read(file)
