"""``anafacts quantities`` and ``anafacts dates``."""

import io
import json

import pytest

from anafacts.cli import main

NOTE = "Costs rose to about $1.2bn in May 2024; the A-12 carries 3 to 5 tonnes."


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let these bytes stand on standard input, which Python takes for UTF-8."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_quantities_as_a_grid(capsys: pytest.CaptureFixture[str]) -> None:
    """Each quantity is a line: its place, value, bounds and unit, numbers written out."""
    assert main(["quantities", NOTE]) == 0
    head, *lines = (line.split() for line in capsys.readouterr().out.splitlines())
    assert head == ["at", "text", "value", "low", "high", "unit", "kind", "hedge", "trend"]
    assert lines[0][:2] == ["14:26", "about"]
    assert {"1,200,000,000", "USD", "money", "up"} <= set(lines[0])
    assert {"3", "5", "between"} <= set(lines[1])


def test_numbers_that_are_no_quantities(capsys: pytest.CaptureFixture[str]) -> None:
    """--set-aside prints them instead, each with its reason."""
    assert main(["quantities", "--set-aside", NOTE, "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "A-12" in [row["text"] for row in rows]
    assert all(row["reason"] for row in rows)


def test_dates_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dash reads the text from a pipe, and --base resolves what leans on it."""
    piped(monkeypatch, b"It opened last week.")
    assert main(["dates", "-", "--base", "2024-05-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == [
        "10:19", "last", "week", "2024-04-22", "2024-04-28", "week", "anchored",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "place"),
    [
        pytest.param(b"Here.\r\nOver 5 km.", "7:16", id="newlines of Windows are two each"),
        pytest.param("Café: 5 km.".encode("cp1252"), "6:10", id="a letter that is no UTF-8"),
        pytest.param("Café: 5 km.".encode("utf-16"), "6:10", id="UTF-16 behind its mark"),
    ],
)
def test_a_pipe_is_read_as_a_file_is(
    data: bytes,
    place: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Places are those in the file that was piped in, whatever its newlines and encoding."""
    piped(monkeypatch, data)
    assert main(["quantities", "-"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith(place)


def test_a_pipe_that_is_no_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is wrong usage, told in words."""
    piped(monkeypatch, bytes(range(256)))
    assert main(["quantities", "-"]) == 2
    assert capsys.readouterr().err.startswith("anafacts: standard input is no text; ")


def test_an_argument_that_is_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that the terminal's encoding does not know are wrong usage, told in words."""
    assert main(["quantities", b"5 km \xff".decode(errors="surrogateescape")]) == 2
    assert "character 6 of a text on the command line" in capsys.readouterr().err


def test_json_has_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line, days in ISO 8601, null for what no word says."""
    assert main(["dates", "It opened last week.", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["text"], row["first"], row["grain"]) == ("last week", None, None)
    assert main(["quantities", "over 5 km", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["value"], row["high"], row["unit"], row["hedge"]) == (5, None, "kilometer", "over")


def test_nothing_found_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A text without quantities is no mistake."""
    assert main(["quantities", "no number"]) == 0
    assert capsys.readouterr().out == ""


def test_a_wrong_base_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with exit code 2 and names the option and what to write."""
    assert main(["dates", "last week", "--base", "May"]) == 2
    assert "--base is 'May'" in capsys.readouterr().err
