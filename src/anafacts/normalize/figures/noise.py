"""Stretches of a text in which digits are no quantity: addresses, clock times, dates, citations."""

import re
from collections.abc import Iterator
from itertools import chain

from anafacts.normalize.figures.spaced import SPACED, Sought

_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\s?\.)?)"
)
# Months in small letters, but for those that are words as well.
_SMALL_MONTHS = (
    *("january", "february", "april", "june", "july", "august", "september", "october"),
    *("november", "december", "jan.", "feb.", "apr.", "aug.", "sep.", "sept.", "oct."),
    *("nov.", "dec."),
)
_SMALL = f"(?:{'|'.join(map(re.escape, _SMALL_MONTHS))})"
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|ET|PT|hrs|hours)\b"
_OFFSET = r"(?:\s?[+-]\s?(?:0\d|1[0-4])(?:00|30|45)\b)?"  # "18:08:36 -0300"
_YEAR = r"(?:1[5-9]|20)\d\d"
_CLOCK = rf"(?:[ap]\.?m\b\.?)?\s?(?:{_ZONE}(?:[+-]\d\d?(?::\d\d)?)?)?{_OFFSET}"
_TAIL = rf"(?:\s?,?\s{_YEAR}\b)?(?:\s?,\s?{_YEAR}\b)?"
_CITED = r"(?:[A-Z][^()\d]{0,80}[ ,]\s?)?"
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Dr|Terrace|Crescent|Highway|Hwy"
    r"|Parkway|Pkwy|Way|Square|Place|Hill|Close|Grove|Mews|Alley|Ln|Ct)\b(?!\s[a-z]{1,40}s\b)"
)
_NAMED = r"(?:(?:[A-Z][\w'’.-]{0,20}|\d{1,3}(?:st|nd|rd|th))\s)"
_RUE = r"(?:Rue|Avenue|Ave|Boulevard|Via|Viale|Calle|Avenida|Piazza|Plaza|Place)"
# Degrees alone are a quantity: "at 40°N".
_SECONDS = r"(?:\s?\d{1,2}(?:\.\d{1,6})?\s?(?:[\"”″]|['’′]{2}))?"
_COORDINATE = rf"\d{{1,3}}\s?°\s?\d{{1,2}}(?:\.\d{{1,6}})?\s?['’′]{_SECONDS}(?:\s?[NSEW]\b)?"
# British Columbia has its people behind it.
_BEFORE_CHRIST = r"(?:(?:B\.C\.|b\.c\.)(?:[Ee]\.)?|BCE?\b)(?!\s(?:[A-Z]|[a-z]{2,40}s\b))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATED = rf"(?![\d.,:]*\d|%)|(?=,{_YEAR}\b(?![.,]\d))"  # "May 3,2012" has lost a space
_DAYS = rf"{_DAY}(?:\s?(?:-|–|to|and)\s?{_DAY}(?!\d))?"
_WHOLE = r"(?<!\d[.,])"  # no decimals of an amount: "37,305.97 May sales"
# The same sign stands twice in a date, so that "1.05-1.44" is a range.
_IN_DIGITS = tuple(
    rf"{_WHOLE}{day}\b(?!\.\d)"
    for sign in ("-", "/", r"\.")
    for day in (
        rf"(?:{_YEAR}|\d\d){sign}(?:0?[1-9]|1[0-2]){sign}(?:{_YEAR}|[0-3]?\d)",
        rf"[0-3]?\d{sign}[0-3]?\d{sign}(?:{_YEAR}|\d\d)",
    )
)

Row = tuple[str, str]
Noise = tuple[int, int, str]

# No unbounded repetition is followed by anything that could fail, so each pattern is linear.
# Where two begin at one place, the first wins, in the order of the file.

# What makes a product of small numbers a size: a unit of length, or a third number.
_SIZED = (
    r"\s?(?:[x×]\s?\d|[\"″]|(?:[mcdkµμn]?m|mi|ft|feet|foot|in|inch(?:es)?|yards?|yds?|px|pixels?"
    r"|(?:milli|centi|kilo|micro|nano)?met(?:er|re)s?|microns?|degrees?|arcmin|arcsec)\b|[°′])"
)
# Sought in texts that hold one of the signs, since a search that begins with any word is slow.
ADDRESSES: tuple[Sought, ...] = (
    ("url", ("://", "www."), re.compile(r"(?:https?://|www\.)[^\s<>\"]+")),
    ("url", ("@",), re.compile(r"\b[\w.+-]{1,64}@[\w.-]{1,255}")),
    (
        "url",
        (".com", ".org", ".net", ".gov", ".edu", ".info", ".io", ".cn", ".uk"),
        re.compile(r"\b[\w-]{1,63}\.(?:com|org|net|gov|edu|info|io|cn|uk)\b[^\s<>\"]{0,300}"),
    ),
    (
        "url",
        ("10.", "arXiv"),
        re.compile(r"\b(?:doi:\s?)?10\.\d{4,9}/[^\s<>\"]+|\barXiv:\s?[\d.]{1,20}"),
    ),
    ("reference", ("=",), re.compile(r"\b\w{2,40}=\d{1,40}\b(?![.,]\d)")),
)

# Tried where a word begins with a digit or with the capital of a month.
STARTS: tuple[Row, ...] = (
    ("time", rf"(?i:\d{{1,2}}:\d\d(?::\d\d)?(?!\d)\s?{_CLOCK})"),
    ("time", r"(?i:\d{1,2}(?:\.\d\d)?\s?[ap]\.?\s?m\b\.?)"),
    ("time", r"(?i:\d{1,2}(?:\s?(?:to|-|–)\s?\d{1,2})?\s?[ap]\.?m\b\.?)"),
    ("time", rf"(?:[01]\d|2[0-4])[0-5]\d\s?{_ZONE}"),
    ("phone", r"(?<![\d.,])(?<!\d\s)0\d{2,4}(?:[ -]\d{3,8}){1,3}\b(?![.,]\d)"),
    ("phone", r"\d{3}\)?[ .-]\d{3}[-.]\d{4}\b"),
    ("phone", r"(?<![\d.,$€£-])\d{3}-\d{4}\b(?!-)"),
    ("phone", r"(?<![\d.,])(?<!\d\s)0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b(?!\d|[.,]\d)"),
    *(("date", day) for day in _IN_DIGITS),
    ("date", rf"{_MONTH}\s{_DAYS}(?:{_DATED}){_TAIL}"),
    ("date", rf"{_WHOLE}{_DAYS}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b|,{_YEAR}\b)?"),
    ("date", rf"{_MONTH},?\s(?:of\s)?{_YEAR}\b"),
    ("date", r"\d{3}0['’]?s\b"),
    ("date", rf"{_WHOLE}\d{{1,4}}\s(?:{_BEFORE_CHRIST})"),
    ("ordinal", r"\d{1,2}\s(?:st|nd|rd|th)\b"),
    ("address", rf"\d{{1,5}}[A-Za-z]?,?\s(?:[NSEW]{{1,2}}\.?\s)?{_NAMED}{{1,3}}{_STREET}"),
    ("address", rf"\d{{1,5}}[A-Za-z]?,?\s{_RUE}\s(?:d[eu]\s|de[sl]la?\s)?[A-Z]"),
    ("address", _COORDINATE),
    ("address", r"\d{1,6}0\s(?:[Bb]lock|[Bb]lk)\s(?:of|on)\b"),
    ("reference", r"\d{1,4}\(\d{1,4}\)[,:]?\s?(?:\d{1,4}[-–]\d{1,4})?"),
    (
        "name",
        rf"(?<![\d.,])\d{{1,2}}\s?[x×]\s?\d{{1,2}}\b(?!\^|[-−⁻.,][\d⁰¹²³⁴-⁹]|{_SIZED})|24/7\b|9/11\b",
    ),
)

MARKED: tuple[Sought, ...] = (
    ("date", _SMALL_MONTHS, re.compile(rf"\b{_SMALL}\s{_DAYS}(?:{_DATED}){_TAIL}")),
    ("date", _SMALL_MONTHS, re.compile(rf"\b{_WHOLE}{_DAYS}\s(?:of\s)?{_SMALL}(?:,?\s{_YEAR}\b)?")),
    (
        "phone",
        ("+", "("),
        re.compile(r"(?:\+\d{1,3}[ .-]\(?|\()\b\d{3}(?:\)[ .-]?|[ .-])\d{3}[-.]\d{4}\b"),
    ),
    ("phone", ("+",), re.compile(r"\+\d{1,3}(?:[ .-]\d{2,5}){2,4}\b")),
    ("date", ("'", "’"), re.compile(r"['’]\d0['’]?s\b")),
    (
        "citation_year",
        ("(",),
        re.compile(rf"\({_CITED}{_YEAR}[a-z]?(?=[)\s,;:])(?!\s\w+s\b)"),
    ),
    ("citation_year", ("et al",), re.compile(rf"\bet al\.?,?\s\(?{_YEAR}\b")),
    ("reference", ("p.",), re.compile(r"\bpp?\.\s?\d{1,5}(?:\s?[-–]\s?\d{1,5})?")),
    (
        "reference",
        ("ol.",),
        re.compile(r"\b[Vv]ol\.\s?\d{1,4}(?:\(\d{1,4}\))?(?:[,:]\s?\d{1,4}[-–]\d{1,4})?"),
    ),
    (
        "reference",
        (".", ")"),
        re.compile(r"^[ \t#*]{0,8}(?:\d{1,2}\.){0,3}\d{1,2}[.)](?=[ \t]+\S)", re.MULTILINE),
    ),
    ("reference", ("[",), re.compile(r"\[\d{1,3}(?:(?:[,–-] ?| )\d{1,3}){0,10}\]")),
    ("address", (", ",), re.compile(r"(?<=[a-z], )[A-Z]{2} \d{5}(?:-\d{4})?\b(?! [a-z]{2,40}s\b)")),
    ("name", ("four-by-four",), re.compile(r"\bfour-by-four\b")),
)

# A set of characters comes first, so that the search runs over all others without a try.
# A number whose digits go on after a comma begins none of them.
_START = re.compile(r"[\dJFMASOND](?<!\w.)(?!\d{0,4},\d)")
_AT_START = re.compile("|".join(f"({pattern})" for _, pattern in STARTS))


def noise(text: str) -> list[Noise]:
    """Return the stretches (start, end, reason) in text order; no two overlap."""
    found = chain(
        _sought(text, ADDRESSES, 0),
        _started(text),
        _sought(text, MARKED, 2),
        _sought(text, SPACED, 3),
    )
    kept: list[Noise] = []
    end = 0
    for start, _, _, stop, reason in sorted(found):
        if start >= end:
            kept.append((start, stop, reason))
            end = stop
    return kept


def _sought(
    text: str, rows: tuple[Sought, ...], table: int
) -> Iterator[tuple[int, int, int, int, str]]:
    """Yield start, table, row, end and reason of what the patterns of a table find."""
    for rank, (reason, signs, pattern) in enumerate(rows):
        if any(sign in text for sign in signs):
            for match in pattern.finditer(text):
                yield match.start(), table, rank, match.end(), reason


def _started(text: str) -> Iterator[tuple[int, int, int, int, str]]:
    """Yield the same of what begins with a number or a month; none lies in another."""
    end = 0
    for start in _START.finditer(text):
        at = start.start()
        match = _AT_START.match(text, at) if at >= end else None
        if match:
            end = match.end()
            rank = (match.lastindex or 1) - 1
            yield at, 1, rank, end, STARTS[rank][0]
