"""A user's own rates of exchange."""

from pathlib import Path

import pytest

from anafacts.errors import SettingsError
from anafacts.exchange_rates import read_rates
from anafacts.normalize.figures import shipped_rates
from anafacts.settings import Settings

_CSV = "code,year,low,high,source\nARS,2023,177.1,808.5,a bank\n\nNGN,2023,447.2,951.8,\n"
_TOML = '[[entry]]\ncode = "ARS"\nyear = 2023\nlow = 177.1\nhigh = 808.5\n'


@pytest.mark.parametrize(("name", "text"), [("mine.csv", _CSV), ("mine.toml", _TOML)])
def test_a_file_takes_the_place_of_the_rates(tmp_path: Path, name: str, text: str) -> None:
    """Its rates are known, those of the package are not, and the dollar is a dollar."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    rates = read_rates(file)
    assert rates.within("ARS", 2023) == rates.within("ARS", 2024) == (177.1, 808.5)
    assert rates.within("EUR", 2023) is None
    assert rates.within("USD", 2023) == (1.0, 1.0)


def test_without_a_file_the_rates_are_those_of_the_package() -> None:
    """None is the default."""
    assert read_rates(None) is shipped_rates()


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("r.csv", "code,year,low,high\nARS,2023,9,8\n", r"r\.csv, line 2: this is no rate.*low <="),
        ("r.csv", "code,year,low,high\nARS,2023,1,2\nars,2023,1,2\n", r"line 3: this is no rate"),
        ("r.csv", "code,year,low,high\nARS,2023,x,2\n", r"line 2: this is no rate"),
        ("r.csv", "code,year,low,high\nARS,2023,1,inf\n", r"line 2: this is no rate"),
        ("r.csv", "code,year,low\nARS,2023,1\n", r"line 2: this is no rate"),
        ("r.csv", "code,year,low,high,x\nARS,2023,1,2,3\n", r"line 2: this is no rate"),
        ("r.csv", "code,year,low,high\nARS,2023,1,2\nARS,2023,1,3\n", r"line 3: ARS 2023 again"),
        ("r.toml", f"{_TOML}\n{_TOML}", r"r\.toml, line 7: ARS 2023 again"),
        ("r.toml", "[[entry]]\ncode = 1\n", r"r\.toml, line 1: this is no rate"),
        ("r.toml", "[[rates]]\ncode = 1\n", r"r\.toml: use one \[\[entry\]\]"),
        ("r.toml", "[[entry]\n", r"r\.toml: the rates cannot be read: .*line 1"),
    ],
)
def test_a_bad_file_is_named_with_its_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    """The message says where it is wrong and what is wanted."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=says):
        read_rates(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Both the reader and the digest of the settings say so."""
    file = tmp_path / "none.csv"
    with pytest.raises(SettingsError, match=r"none\.csv: the rates cannot be read"):
        read_rates(file)
    with pytest.raises(SettingsError, match=r"none\.csv: the rates cannot be read"):
        _ = Settings(rates=file).sha256


def test_the_digest_changes_with_the_file(tmp_path: Path) -> None:
    """What the file holds counts, not where it is."""
    files = [tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]
    for file, text in zip(files, (_CSV, _CSV, _CSV + "NGN,2022,400,500,\n"), strict=True):
        file.write_text(text, encoding="utf-8")
    first, same, other = (Settings(rates=file).sha256 for file in files)
    assert first == same
    assert len({first, other, Settings().sha256}) == 3
