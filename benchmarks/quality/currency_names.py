"""Currencies as the public sets name them: CLDR's names by code, and what each set does otherwise.

The sets keep cents as they are written, where our figures are in dollars. They take the names of
Wikipedia's list of currencies: ``WIKIPEDIA`` is where CLDR has another, ``EVERYDAY`` where
NewsQuant and R-TEXT-NUM do not follow it.
"""

from anafacts.model import Mention
from anafacts.normalize.figures.currencies import Money, currencies, names_by_code
from anafacts.normalize.figures.tokens import tokenize
from benchmarks.quality.rows import Row

WIKIPEDIA = {
    "USD": "United States dollar", "AED": "United Arab Emirates dirham", "BTC": "Bitcoin",
    "BAM": "Bosnia and Herzegovina convertible mark", "DEM": "Mark", "ETH": "Ether",
    "KGS": "Kyrgyzstani som", "LAK": "Lao kip", "MMK": "Burmese kyat", "MNT": "Mongolian tögrög",
    "NLG": "Netherlands guilder", "PLN": "Polish złoty",
    "PYG": "Paraguayan guaraní", "TMT": "Turkmenistan manat",
    "UZS": "Uzbekitan som", "WST": "Samoan tālā",
}  # fmt: skip
EVERYDAY = {
    "USD": "dollar", "GBP": "pound sterling", "DEM": "deutsche mark", "NLG": "dutch guilder",
    "UZS": "uzbekistani sum",
}  # fmt: skip
_SINGULAR = {"pence": "penny", "pennies": "penny", "agorot": "agora", "groszy": "grosz"}
_KEPT = frozenset({"pence"})
_NOUNS = {"króna": "Krone", "krona": "Krone", "leu": "Leu"}
_UNSURE = frozenset({"dollar_assumed", "currency_ambiguous", "currency_by_context"})
_MINOR = 3  # tokens of a name of cents: "hong kong cent"


def everyday(code: str) -> str:
    """Return the name that NewsQuant, R-TEXT-NUM and quantulum3 give a currency, or nothing."""
    return EVERYDAY.get(code) or wikipedia(code).lower()


def wikipedia(code: str) -> str:
    """Return the name that Recognizers-Text gives a currency, or nothing."""
    name = WIKIPEDIA.get(code) or _cldr(code)
    return name[:1].upper() + name[1:]


def minor(text: str, mention: Mention) -> tuple[Money, str] | None:
    """Return the hundredths that the text writes after the number, and their name there."""
    after = [t.lower for t in tokenize(text[mention.number_end : mention.end]) if t.text != "-"]
    if after[:1] == ["p"]:
        after = ["pence"]
    for size in range(min(_MINOR, len(after)), 0, -1):
        name = " ".join(after[:size])
        money = currencies().after.get(name)
        if money:
            return (money, "cent" if name == "¢" else name) if money.minor else None
    return None


def as_written(text: str, mention: Mention, row: Row) -> Row:
    """Return the row of a mention in hundredths where the text counts these."""
    found = minor(text, mention)
    if found is None:
        return row
    money, name = found
    name = _SINGULAR.get(name) or name.removesuffix("s")
    per = row["unit"].partition(" per ")[2]
    unit = f"{name} per {per}" if per else name
    one, factor = row["value"], money.factor
    value = [_cut(v / factor) for v in one] if isinstance(one, list) else _cut(one / factor)
    return {**row, "value": value, "unit": unit}


def recognized(text: str, mention: Mention) -> Row | None:
    """Return an amount as Recognizers-Text gives it: without hedge and "per", cents as cents.

    Signs and nouns of several currencies keep their own name: "$" is a Dollar, francs are Franc.
    """
    code = mention.figure.unit.partition("/")[0]
    if mention.figure.value is None or not wikipedia(code):
        return None
    start, value = mention.start, abs(mention.figure.value)
    if mention.figure.hedge_text and start + len(mention.figure.hedge_text) <= mention.number_start:
        start += len(mention.figure.hedge_text)
        start += len(text[start:]) - len(text[start:].lstrip())
    unit = _recognizers(text[start : mention.end], mention, code)
    if found := minor(text, mention):
        value, unit = _cut(value / found[0].factor), _capital(found[1])
    return {"start": start, "end": mention.end, "value": value, "unit": unit}


def _recognizers(written: str, mention: Mention, code: str) -> str:
    own = names_by_code().get(code)
    if own and ("£" in written or not _UNSURE.isdisjoint(mention.flags)) and "¥" not in written:
        return _NOUNS.get(own.noun) or own.noun.capitalize()
    return wikipedia(code)


def _capital(name: str) -> str:
    return (name if name in _KEPT else _SINGULAR.get(name) or name.removesuffix("s")).capitalize()


def _cut(value: float) -> float:
    """Return the value without the noise of binary fractions."""
    return float(f"{value:.12g}")


def _cldr(code: str) -> str:
    found = names_by_code().get(code)
    return found.name if found else ""
