"""Stretches of a text in which digits are no quantity: addresses, clock times, dates, citations."""

import re
from itertools import chain

_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ZONE = r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|ET|PT|hrs|hours)\b"
_YEAR = r"(?:1[5-9]|20)\d\d"
_CLOCK = rf"(?:[ap]\.?m\b\.?)?\s?(?:{_ZONE}(?:[+-]\d\d?(?::\d\d)?)?)?"
_TAIL = rf"(?:\s?,?\s{_YEAR}\b)?(?:\s?,\s?{_YEAR}\b)?"
_CITED = r"(?:[A-Z][^()\d]{0,80}[ ,]\s?)?"
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Dr|Terrace|Crescent|Highway|Hwy"
    r"|Parkway|Pkwy|Way|Square|Place)\b(?!\s[a-z]{1,40}s\b)"
)
_RUE = r"(?:Rue|Avenue|Ave|Boulevard|Via|Viale|Calle|Avenida|Piazza|Plaza|Place)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:\s?(?:-|–|to|and)\s?{_DAY}(?!\d))?"

# No unbounded repetition is followed by anything that could fail, so each pattern is linear;
# the order is the priority where two overlap.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("url", re.compile(r"(?:https?://|www\.)[^\s<>\"]+")),
    ("url", re.compile(r"\b[\w.+-]{1,64}@[\w.-]{1,255}")),
    ("url", re.compile(r"\b[\w-]{1,63}\.(?:com|org|net|gov|edu|info|io|cn|uk)\b[^\s<>\"]{0,300}")),
    ("url", re.compile(r"\b(?:doi:\s?)?10\.\d{4,9}/[^\s<>\"]+|\barXiv:\s?[\d.]{1,20}")),
    ("reference", re.compile(r"\b\w{1,40}=\d{1,40}\b")),
    ("time", re.compile(rf"\b\d{{1,2}}:\d\d(?::\d\d)?(?!\d)\s?{_CLOCK}", re.IGNORECASE)),
    ("time", re.compile(r"\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?\s?m\b\.?", re.IGNORECASE)),
    ("time", re.compile(r"\b\d{1,2}(?:\s?(?:to|-|–)\s?\d{1,2})?\s?[ap]\.?m\b\.?", re.IGNORECASE)),
    ("time", re.compile(rf"\b(?:[01]\d|2[0-4])[0-5]\d\s?{_ZONE}")),
    ("phone", re.compile(r"(?:\+\d{1,3}[ .-])?\(?\b\d{3}\)?[ .-]\d{3}[-.]\d{4}\b")),
    ("phone", re.compile(r"\+\d{1,3}(?:[ .-]\d{2,5}){2,4}\b")),
    ("phone", re.compile(r"(?<![\d.,$€£-])\b\d{3}-\d{4}\b(?!-)")),
    ("date", re.compile(rf"\b(?:{_YEAR}|\d\d)[-/.](?:0?[1-9]|1[0-2])[-/.](?:{_YEAR}|[0-3]?\d)\b")),
    ("date", re.compile(rf"\b[0-3]?\d[-/.][0-3]?\d[-/.](?:{_YEAR}|\d\d)\b(?!\.\d)")),
    ("date", re.compile(rf"\b{_MONTH}\s{_DAYS}(?![\d.,:]*\d|%){_TAIL}")),
    ("date", re.compile(rf"\b{_DAYS}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?")),
    ("date", re.compile(rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}\b")),
    ("date", re.compile(r"(?:\b\d{3}0|['’]\d0)['’]?s\b")),
    ("citation_year", re.compile(rf"\({_CITED}{_YEAR}[a-z]?(?=[)\s,;:])(?!\s\w+s\b)")),
    ("citation_year", re.compile(rf"\bet al\.?,?\s\(?{_YEAR}\b")),
    (
        "address",
        re.compile(
            r"\b\d{1,5}[A-Za-z]?,?\s(?:[NSEW]{1,2}\.?\s)?"
            rf"(?:(?:[A-Z][\w'’.-]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th))\s){{1,3}}{_STREET}"
        ),
    ),
    ("address", re.compile(rf"\b\d{{1,5}}[A-Za-z]?,?\s{_RUE}\s(?:d[eu]\s|de[sl]la?\s)?[A-Z]")),
    ("reference", re.compile(r"\bpp?\.\s?\d{1,5}(?:\s?[-–]\s?\d{1,5})?")),
    (
        "reference",
        re.compile(r"\b[Vv]ol\.\s?\d{1,4}(?:\(\d{1,4}\))?(?:[,:]\s?\d{1,4}[-–]\d{1,4})?"),
    ),
    ("reference", re.compile(r"\b\d{1,4}\(\d{1,4}\)[,:]?\s?(?:\d{1,4}[-–]\d{1,4})?")),
    (
        "reference",
        re.compile(r"^[ \t#*]{0,8}(?:\d{1,2}\.){0,3}\d{1,2}[.)](?=[ \t]+\S)", re.MULTILINE),
    ),
    ("reference", re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3}){0,10}\]")),
    ("name", re.compile(r"\b\d{1,2}\s?[x×]\s?\d{1,2}\b|\bfour-by-four\b|\b24/7\b|\b9/11\b")),
)

Noise = tuple[int, int, str]


def noise(text: str) -> list[Noise]:
    """Return the stretches (start, end, reason) in text order; no two overlap."""
    found = chain.from_iterable(
        ((m.start(), rank, m.end(), reason) for m in pattern.finditer(text))
        for rank, (reason, pattern) in enumerate(PATTERNS)
    )
    kept: list[Noise] = []
    end = 0
    for start, _, stop, reason in sorted(found):
        if start >= end:
            kept.append((start, stop, reason))
            end = stop
    return kept
