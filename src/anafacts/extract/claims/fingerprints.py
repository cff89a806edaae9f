"""The mark by which a claim is known again, whatever stands around it and whoever reads it.

It rests on the words of the text alone: those of the sentence before the figure and from it on,
without case, punctuation and white space, and on the value, which rules read. It does not rest on
the name of the file, on offsets, nor on anything that a language model says: where a sentence ends
is read off the punctuation, not off the parse, which another model may cut elsewhere.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import replace

from anafacts.model import AnalysisText, Claim, ClaimKind, content_id

_REACH = 400  # code points to either side: a list of names without a full stop is long enough
_BREAK = re.compile(r"""\n\n|[.!?…]["'”’»)\]]*\s+(?=[^\sa-z])""")
_WORDS = re.compile(r"\w+")


def marked(claim: Claim, read: AnalysisText) -> Claim:
    """Return the claim with its fingerprint; ``read`` is the text of its document."""
    at = bisect_left(read.offsets, claim.span.start)
    figure = claim.figure
    value = figure.value if figure.value is not None else (figure.low, figure.high)
    listed = claim.kind is ClaimKind.ENUMERATION
    mark = content_id("mark", *_around(read.text, at), value, listed)
    return replace(claim, fingerprint=mark)


def _around(text: str, at: int) -> tuple[str, str]:
    """Return the words of the sentence before the offset, and those from it on."""
    before, after = text[max(0, at - _REACH) : at], text[at : at + _REACH]
    start = max((m.end() for m in _BREAK.finditer(before + after[:1])), default=0)
    end = next((m.start() for m in _BREAK.finditer(after)), len(after))
    return _plain(before[start:]), _plain(after[:end])


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))
