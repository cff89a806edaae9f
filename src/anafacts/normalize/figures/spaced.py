"""Clock times, addresses and telephone numbers whose signs stand apart: "10 : 24 a . m .".

Tokenisers and old web pages leave them so. Each pattern asks for a space on both sides of a sign.
"""

import re

# A sign of an address, or what stands behind one; "_" is a sign and never begins a part.
_IN_ADDRESS = r"(?: (?:[./?=&%#~+:_-]|(?<= [./?=&%#~+:_-] )[^\W_][\w…]{0,80})(?![^\s]))"
_HALF = r"(?i:\s?[ap](?:\s?\.\s?m\b(?:\s?\.)?|m\b))"
_WHOLE = r"(?<!\d)(?<!\d[.,])(?<!\d [.,:] )"

Sought = tuple[str, tuple[str, ...], re.Pattern[str]]

SPACED: tuple[Sought, ...] = (
    ("url", (" : / /",), re.compile(rf"\b(?:https?|ftp) : / /{_IN_ADDRESS}{{1,200}}")),
    ("url", ("www .", "WWW ."), re.compile(rf"\b(?:www|WWW){_IN_ADDRESS}{{1,200}}")),
    (
        "time",
        (" : ", " . "),
        re.compile(rf"(?<!\d)(?<!\d[.,])\b\d{{1,2}}(?: [:.] [0-5]\d(?: : [0-5]\d)?)?{_HALF}"),
    ),
    (
        "time",
        (" : ",),
        re.compile(rf"{_WHOLE}\b\d{{1,2}} : [0-5]\d(?: : [0-5]\d)?p?\b(?! [:.,] \d)"),
    ),
    ("date", (" / ",), re.compile(r"(?<!\d)(?<!/ )[0-3]?\d / [0-3]?\d / (?:20\d\d|\d\d)\b")),
    (
        "phone",
        (" - ", ") "),
        re.compile(r"(?<!\d)(?<!\d [-.,] )(?:1 - )?(?:\( ?\d{3} ?\)|\d{3} -) \d{3} ?- ?\d{4}\b"),
    ),
)
