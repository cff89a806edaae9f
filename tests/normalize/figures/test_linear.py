"""Hostile text takes work in proportion to its length, and breaks nothing."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anafacts.normalize.figures import find_figures
from tests.counting import calls

MEGABYTE = 1_000_000
HOSTILE = {
    "digits": "1",
    "letters": "a",
    "commas": "1,",
    "dots": "1.",
    "initials": "a.",
    "letters and digits": "a1",
    "codes": "a.b-",
    "brackets": "(",
    "nested brackets": "([{<",
    "bracketed": "(1)",
    "quotes": '"',
    "hyphens": "-",
    "dollars": "$",
    "scores": "2 - 1 , ",
    "groups apart": "1 , 000 ",
    "addresses apart": "http : / / a . ",
    "clocks apart": "1 : 10 ",
    "amounts": "$1",
    "combining marks": "\u0301",
    "letters with marks": "e\u0301",
    "half a pair": "\ud800",
    "no width": "\u200b",
    "hedges": "more than ",
    "spelled": "one hundred and ",
    "scales": "million ",
    "halves": "half ",
    "parts": "½",
    "fractions": "1/2",
    "ones": "1 ",
    "ranges": "1-",
    "products": "5 x ",
    "changes": "from 5 to ",
    "tens": "tens of ",
    "articles": "a-",
    "addresses": "a@",
    "hosts": "www.",
    "assignments": "a=",
    "times": "1:",
    "lists": "[1,",
    "spaces": " ",
}
# What prose may hold, so that every figure in it has to be read.
DENSE = {
    "days": "May 1 ",
    "sums": "paid $5 and ",
    "compared": "fell from 5% to 4% ",
    "names": "Boeing 787s ",
    "units": "5 km/h fast ",
    "hedged": "about 40 to 50 or more men, ",
    "words": "twenty-one of us ",
    "spelled ranges": "two or three apples ",
    "years": "in 2014 ",
    "compounds": "a 5-year-old boy ",
    "shares": "one in five people ",
    "vague": "tens of thousands of men ",
    "tables": "5\t6\t7\n",
    "rows": "1\n",
    "dotted units": "5 m·",
    "strokes": "5 m/",
    "powers": "5 kg m−1 ",
    "divisors in brackets": "5 J/(kg ",
    "primes": "5' 6\" ",
    "letters that may be units": "5 K ",
    "margins": "5 ± ",
    "substances": "5 kg of ",
}


@pytest.mark.parametrize("piece", [*HOSTILE.values(), *DENSE.values()])
def test_work_grows_with_length(piece: str) -> None:
    """Twice the text takes at most two and a half times the calls; squares would take four."""
    text = piece * (6_000 // len(piece))
    find_figures(text[:100])
    half, whole = (calls(find_figures, t) for t in (text[: len(text) // 2], text))
    assert whole < 2.5 * half + 1000


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_ends(name: str) -> None:
    """A megabyte comes to its end, and what is found lies in it in order."""
    text = HOSTILE[name] * (MEGABYTE // len(HOSTILE[name]))
    found = find_figures(text)
    assert all(m.end <= MEGABYTE for m in found.mentions)
    assert all(r.end <= MEGABYTE for r in found.rejections)


@example("0-²")  # a raised figure is a digit, and no number
@example("1/²")
@given(
    st.text(alphabet="0123456789.,-–/()[]'’%$€½⅓²⁵ \n\u00a0\u200b\u0301amMkxX:#^·٣", max_size=60)
)
@settings(deadline=None)
def test_no_text_breaks_the_grammar(text: str) -> None:
    """Whatever the signs, figures and rejections lie inside the text, in order."""
    found = find_figures(text)
    for spans in (found.mentions, found.rejections):
        starts = [s.start for s in spans]
        assert starts == sorted(starts)
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
