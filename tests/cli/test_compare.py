"""``anafacts compare``."""

import json

import pytest

from anafacts.cli import main


@pytest.mark.parametrize(
    ("second", "code", "head"),
    [
        ("The farm has 12 goats.", 0, "FOLLOWS. "),
        ("The farm has 15 goats.", 1, "CONTRADICTS. "),
        ("The farm earned 12 dollars.", 0, "OPEN. "),
    ],
)
def test_answer_and_exit_code(
    second: str, code: int, head: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first line is the answer with its reason; only a contradiction has a code of its own."""
    assert main(["compare", "The farm has 12 goats.", second]) == code
    assert capsys.readouterr().out.startswith(head)


def test_arithmetic_is_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    """What one figure was compared by stands under the answer."""
    main(["compare", "The pier is 2 km long.", "The pier is 2,000 metres long."])
    assert capsys.readouterr().out.splitlines() == [
        'FOLLOWS. "2,000 metres" is "2 km", converted.',
        '  "2 km" is 2,000 meter',
        '  "2,000 metres" is 2,000 meter',
    ]


def test_each_figure_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Of several figures each has a line, with its outcome, its reason and its relation."""
    main(["compare", "It has 3 mills and 5 kilns.", "It has 3 mills and 6 kilns."])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == 'CONTRADICTS. "6 kilns" is another figure than "5 kilns".'
    assert lines[2] == 'follows      "3 mills" stands in both statements. (identical)'
    assert lines[3].startswith("contradicts  ")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints one object with all that the comparison holds."""
    main(["compare", "The farm has 12 goats.", "The farm has 15 goats.", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["outcome"] == "contradicts"
    assert found["figures"][0]["against"] == ["12 goats"]
    assert found["figures"][0]["axes"]["measure"] == "same"


def test_nothing_to_compare_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A statement without a figure ends with exit code 2 and says so on standard error."""
    assert main(["compare", "The farm has 12 goats.", "The farm has goats."]) == 2
    assert "there is no figure in the second statement" in capsys.readouterr().err


def test_a_text_is_no_statement(capsys: pytest.CaptureFixture[str]) -> None:
    """What is longer than a statement is refused at once, with what to do instead."""
    assert main(["compare", "The farm has 12 goats. " * 500, "The farm has 12 goats."]) == 2
    assert "the first statement has 11,500 characters, more than" in capsys.readouterr().err
