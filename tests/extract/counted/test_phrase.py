"""Counted nouns in hand-made parses."""

import pytest
from spacy.tokens import Doc

from anafacts.extract.counted.phrase import counted
from tests.extract.claims.reading import parse

_EXCHANGES = """
300 300 CD NUM nummod 4
political political JJ ADJ amod 3
- - HYPH PUNCT punct 1
party party NN NOUN compound 4
exchanges exchange NNS NOUN ROOT 4
"""
_COORDINATED = """
100 100 CD NUM nummod 2
journal journal NN NOUN compound 2
articles article NNS NOUN ROOT 2
and and CC CCONJ cc 6
book book NN NOUN compound 6
of of IN ADP case 4
chapters chapter NNS NOUN conj 2
"""
_MISREAD = """
40 40 CD NUM nummod 1
masks mask NNS NOUN obj 5
and and CC CCONJ cc 3
gloves glove VBZ VERB conj 1
from from IN ADP case 5
China China NNP PROPN ROOT 5
"""
_SUBJECT = """
5 5 CD NUM nummod 1
men man NNS NOUN nsubj 4
and and CC CCONJ cc 3
dogs dog NNS NOUN nsubj 4
fled flee VBD VERB ROOT 4
"""
_CONTAINER = """
16 16 CD NUM nummod 1
pairs pair NNS NOUN ROOT 1
of of IN ADP case 3
partnerships partnership NNS NOUN nmod 1
"""
_ADJECTIVES = """
9 9 CD NUM nummod 1
state state NN NOUN ROOT 1
and and CC CCONJ cc 4
rural rural JJ ADJ amod 4
schools school NNS NOUN conj 1
"""
_TWO_NAMES = """
3 3 CD NUM nummod 4
Ford Ford NNP PROPN compound 4
and and CC CCONJ cc 3
Fiat Fiat NNP PROPN conj 1
vans van NNS NOUN ROOT 4
"""
_DAY = """
dozens dozen NNS NOUN ROOT 0
Sunday Sunday NNP PROPN nmod 0
"""


@pytest.mark.parametrize(
    ("rows", "unit", "end"),
    [
        (_EXCHANGES, "political-party exchange", 5),
        (_COORDINATED, "journal article or book chapter", 7),
        (_MISREAD, "mask or glove", 4),
        (_SUBJECT, "man", 2),
        (_CONTAINER, "pair of partnership", 4),
        (_ADJECTIVES, "school", 5),
        (_TWO_NAMES, "van", 5),
        (_DAY, "", 1),
    ],
    ids=[
        *("hyphen", "coordinated", "misread", "subject", "container", "adjectives"),
        *("two names", "day"),
    ],
)
def test_unit(rows: str, unit: str, end: int) -> None:
    """The unit is the counted noun in the singular, with its compound and what is joined to it."""
    phrase = counted(parse(rows)[0:1], None)
    assert (phrase.unit, phrase.end) == (unit, end)


def test_an_elided_noun_is_that_of_the_figure_before() -> None:
    """The figure in "23 have joined" counts what the figure before it in the sentence counts."""
    doc: Doc = parse(
        """
        5 5 CD NUM nummod 1
        countries country NNS NOUN nsubj 2
        left leave VBD VERB ROOT 2
        23 23 CD NUM nsubj 5
        have have VBP AUX aux 5
        joined join VBN VERB conj 2
        """
    )
    first = counted(doc[0:1], None)
    second = counted(doc[3:4], first)
    assert (second.unit, second.elided) == ("country", True)


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        pytest.param("staff", "", id="a staff of 30 are no ships"),
        pytest.param("total", "ship", id="a total of 30 are"),
    ],
)
def test_a_figure_of_a_noun_does_not_borrow_another(noun: str, unit: str) -> None:
    """What "a staff of 30" counts is the staff; only a sum leaves out what it counts."""
    doc: Doc = parse(
        f"""
        5 5 CD NUM nummod 1
        ships ship NNS NOUN nsubj 2
        have have VBP VERB ROOT 2
        a a DT DET det 4
        {noun} {noun} NN NOUN obj 2
        of of IN ADP case 6
        30 30 CD NUM nmod 4
        """
    )
    assert counted(doc[6:7], counted(doc[0:1], None)).unit == unit
