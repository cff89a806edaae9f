"""The README shows what is so."""

import re
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.cli.parser import parser_of
from anafacts.settings import Settings


@pytest.fixture
def readme(root: Path) -> str:
    """Return the text of the README."""
    return (root / "README.md").read_text(encoding="utf-8")


def _blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)


def test_what_it_names_is_there(root: Path, readme: str) -> None:
    """Every make target, every command and every linked file exists."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:`|^)make ([a-z]+)\b", readme, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    shown = re.findall(r"^anafacts ([a-z]+)\b", "\n".join(_blocks(readme, "sh")), re.MULTILINE)
    assert set(shown) == set(_commands())
    for path in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (root / path).exists(), path


def test_every_setting_and_every_exit_code_is_explained(readme: str) -> None:
    """Each has a line in a table."""
    lines = re.findall(r"^\| `?(\w+)`? \|", readme, re.MULTILINE)
    assert set(Settings.model_fields) <= set(lines)
    assert {"0", "1", "2", "3"} <= set(lines)


@pytest.mark.usefixtures("texts", "one_finding")
def test_its_programs_run(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every Python program in it runs where a run has been completed, and prints something."""
    pipeline.run(Settings())
    model = ("load_pipeline", "anafacts.compare")
    shown = set(re.findall(r"^```python\n(.*?)^```\n\n```text", readme, re.DOTALL | re.MULTILINE))
    alone = [t for t in _blocks(readme, "python") if t not in shown]  # test_tour has the others
    programs = [t for t in alone if not any(name in t for name in model)]
    assert len(programs) == 2
    for program in programs:
        assert _printed(program, capsys), program


def test_its_comparison_is_what_is_printed(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The program that compares two statements prints what the text below it says."""
    (program,) = (text for text in _blocks(readme, "python") if "anafacts.compare" in text)
    assert f"It prints `{_printed(program, capsys)}`" in readme


def test_its_language_model_finds_names(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The program that loads the model finds the person, the body and the place."""
    (program,) = (text for text in _blocks(readme, "python") if "load_pipeline" in text)
    printed = _printed(program, capsys)
    assert "('Jorge Heine', 'PERSON'), ('China-CELAC Forum', 'ORG'), ('Beijing', 'LOC')" in printed


def _printed(program: str, capsys: pytest.CaptureFixture[str]) -> str:
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - our own text
    return capsys.readouterr().out.strip()


def _commands() -> list[str]:
    return re.findall(r"^    ([a-z]+)\b", parser_of().format_help(), re.MULTILINE)
