"""Money against its table of cases, and the made names of currencies."""

import importlib.util
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from anafacts.lexicon import load
from anafacts.model import Mention
from anafacts.normalize.figures import find_figures
from anafacts.normalize.figures.currencies import Currency, names_by_code, word

ROOT = Path(__file__).parents[3]
CASES = tomllib.loads((ROOT / "tests/cases/money.toml").read_text(encoding="utf-8"))["case"]
ROWS = load("currencies", Currency)


def shown(text: str, mention: Mention) -> list[Any]:
    """Return a figure as the cases write it."""
    figure = mention.figure
    value = figure.value if figure.value is not None else [figure.low, figure.high]
    return [text[mention.start : mention.end], value, figure.unit, *mention.flags]


@pytest.mark.parametrize("case", CASES, ids=[c["why"] for c in CASES])
def test_money(case: dict[str, Any]) -> None:
    """Every amount has its value, its currency and the doubt about it."""
    text = case["text"]
    found = [shown(text, m) for m in find_figures(text).mentions]
    assert found == [[q, pytest.approx(v), *rest] for q, v, *rest in case["found"]]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Canada will pay $70 million.", (70e6, "USD"), (70e6, "CAD")),
        ("In Canada a call costs 40 cents.", (0.4, "USD"), (0.4, "CAD")),
        ("Sweden and Iceland share 900 kronor.", (900, "SEK"), (900, "ISK")),
        ("Peru and Chile: 300 pesos.", (300, "CLP"), None),
        ("It was 30 pounds.", (30, "pound"), (30, "GBP")),
        ("It was 3 million pounds.", (3e6, "GBP"), (3e6, "pound")),
        ("She paid 30 pounds.", (30, "GBP"), None),
        ("It was 30 Egyptian pounds.", (30, "EGP"), None),
    ],
)
def test_what_nothing_decides_is_read_twice(
    text: str, first: tuple[float, str], second: tuple[float, str] | None
) -> None:
    """The other currency or unit stands beside the one assumed, where it is but one."""
    (mention,) = find_figures(text).mentions
    other = mention.other
    assert (mention.figure.value, mention.figure.unit) == first
    assert (other and (other.value, other.unit)) == second


@pytest.mark.parametrize("code", sorted(names_by_code()))
def test_every_currency_is_read_by_its_name_and_its_code(code: str) -> None:
    """A full name is read after a number, a code before one that is an amount."""
    entry = names_by_code()[code]
    texts = [f"It cost 700 {name}." for name in entry.words] + [f"It cost {code} 7,000."]
    units = {text: [m.figure.unit for m in find_figures(text).mentions] for text in texts}
    assert units == {text: [code] for text in texts}


@pytest.mark.parametrize("row", [r for r in ROWS if r.among], ids=lambda r: r.example)
def test_a_doubtful_name_lists_every_currency_of_that_name(row: Currency) -> None:
    """No currency of today with that noun is left out, and every code listed is known."""
    assert set(row.among) <= names_by_code().keys()
    nouns = set(row.words)
    same = {e.code for e in names_by_code().values() if e.current and e.noun in nouns}
    assert same <= {row.code, *row.among}


def test_words_about_money_are_small_and_codes_are_codes() -> None:
    """A list of codes holds only codes, so that no misspelt one is dead."""
    known = names_by_code().keys() | {row.code for row in ROWS} | {"RMB"}
    hand = {p for row in ROWS for p in row.prefixes}
    assert word("sure_code") <= known | hand
    assert word("careful_code") <= known | hand
    assert word("pays").isdisjoint(word("weighs"))


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("made", ROOT / "scripts/make_currencies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_names_are_what_the_script_makes() -> None:
    """The file is that of the versions that it names; with others the script would differ."""
    script = _script()
    if script.source() not in {e.source for e in names_by_code().values()}:
        pytest.skip(f"made from other versions than babel {metadata.version('babel')} here")
    assert script.TARGET.read_text(encoding="utf-8") == script.text()
