"""The page on the library shows what is so."""

import doctest
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

import anafacts
from anafacts import Quantity, WrittenDate
from anafacts.cli.parser import parser_of
from anafacts.model import Basis, Grain, Hedge


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """Return the text of the page."""
    return (root / "docs" / "library.md").read_text(encoding="utf-8")


def test_its_examples_give_what_they_show(page: str) -> None:
    """Every example runs after those before it, and prints what stands below it."""
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "library.md", None, 0)
    assert len(examples.examples) > 2 * len(blocks)
    runner = doctest.DocTestRunner(verbose=False)
    told: list[str] = []
    runner.run(examples, out=told.append)
    assert runner.failures == 0, "".join(told)


@pytest.mark.parametrize("kind", [Quantity, WrittenDate])
def test_every_field_is_explained(page: str, kind: type) -> None:
    """Each has its place in a table."""
    assert {field.name for field in fields(kind)} <= _rows(page)


@pytest.mark.parametrize("kind", [Hedge, Grain])
def test_every_word_of_a_small_set_is_named(page: str, kind: type[Hedge | Grain]) -> None:
    """Whoever compares with it finds how it is written."""
    assert all(f"`{word}`" in page for word in kind)


def test_every_flag_is_explained(root: Path, page: str) -> None:
    """No flag that the texts of any table of cases bring up is left for the reader to guess."""
    tables = (tomllib.loads(file.read_text("utf-8")) for file in (root / "tests/cases").iterdir())
    texts = (case.get("text") for table in tables for case in table.get("case", ()))
    read = (anafacts.quantities(text) for text in texts if isinstance(text, str))
    found = {flag for quantities in read for quantity in quantities for flag in quantity.flags}
    assert len(found) > 8
    assert {re.sub(r"^(per|or)_.*", r"\1_...", flag) for flag in found} <= _rows(page)


def test_every_basis_of_a_date_is_explained(root: Path, page: str) -> None:
    """The grammar of dates gives no other than those named."""
    cases = tomllib.loads((root / "tests/cases/dates.toml").read_text(encoding="utf-8"))["case"]
    found = {d.basis for c in cases for d in anafacts.dates(c["text"], base="2024-05-01")}
    assert Basis.EXPLICIT in found
    assert all(f"`{basis}`" in page for basis in found)


def test_its_commands_are_there(page: str) -> None:
    """Each command line that it shows is one that the program takes."""
    lines = re.findall(r"^anafacts (.*)$", page, re.MULTILINE)
    assert lines
    for line in lines:
        words = re.findall(r'"([^"]*)"|(\S+)', line)
        assert parser_of().parse_args([quoted or plain for quoted, plain in words]).command


def test_what_it_links_is_there(root: Path, page: str) -> None:
    """Every linked file and every linked heading exists."""
    headings = {h.lower().replace(" ", "-") for h in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}
    for path, heading in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", page):
        assert not path or (root / "docs" / path).exists(), path
        assert not heading or heading in headings, heading


def _rows(page: str) -> set[str]:
    """Return the words in code of the first column of all tables."""
    cells = re.findall(r"^\| (`[^|]*) \|", page, re.MULTILINE)
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}
