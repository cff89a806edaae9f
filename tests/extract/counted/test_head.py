"""The noun that a number counts, in hand-made parses."""

import pytest

from anafacts.extract.counted.head import head_of
from tests.extract.claims.reading import parse

_VERB_LIKE = """
six six CD NUM nummod 2
more more JJR ADJ amod 2
drops drops VBZ VERB ROOT 2
fell fall VBD VERB acl 2
"""
_NAMES = """
dozens dozen NNS NOUN obj 0
of of IN ADP case 2
Ford Ford NNP PROPN nmod 0
and and CC CCONJ cc 5
Fiat Fiat NNP PROPN compound 5
vans van NNS NOUN conj 2
"""
_RUN_ON = """
two two CD NUM nummod 4
mites mite NNS NOUN compound 4
harmed harm VBN VERB amod 4
bee bee NN NOUN compound 4
hive hive NN NOUN ROOT 4
"""
_NUMBERED = """
40 40 CD NUM nummod 3
Series Series NNP PROPN compound 3
7 7 CD NUM flat 1
trucks truck NNS NOUN ROOT 3
"""
_TEMPORAL = """
3.4 3.4 CD NUM nummod 2
last last JJ ADJ amod 2
year year NN NOUN ROOT 2
"""
_SUBJECT = """
900 900 CD NUM obl 1
hires hire VBZ VERB ROOT 1
this this DT DET det 3
year year NN NOUN obl 1
"""
_ONE = """
1 1 CD NUM nsubj 1
leads lead VBZ VERB ROOT 1
"""
_INVARIABLE = """
70 70 CD NUM nummod 1
staff staff NN NOUN ROOT 1
bonuses bonus NNS NOUN obj 1
"""
_NIGHTS = """
4 4 CD NUM nummod 1
nights night NNS NOUN obl 1
"""
_QUOTED = """
two two CD NUM nummod 4
" " `` PUNCT punct 4
Cars Cars NNPS PROPN compound 4
" " '' PUNCT punct 4
films film NNS NOUN ROOT 4
"""


@pytest.mark.parametrize(
    ("rows", "noun"),
    [
        pytest.param(_VERB_LIKE, "drops", id="a plural that the tagger takes for a verb"),
        pytest.param(_NAMES, "vans", id="the plural behind two names, not the first name"),
        pytest.param(_RUN_ON, "mites", id="the plural before a singular head"),
        pytest.param(_NUMBERED, "trucks", id="a number inside the name of what is counted"),
        pytest.param(_TEMPORAL, None, id="a time behind a number is not counted"),
        pytest.param(_SUBJECT, "hires", id="more than one of anything take no -s as a verb"),
        pytest.param(_ONE, None, id="one of something may"),
        pytest.param(_NIGHTS, "nights", id="times in the plural are counted"),
        pytest.param(_QUOTED, "films", id="a title in quotation marks stands between"),
        pytest.param(_INVARIABLE, "staff", id="a noun without a plural, no name"),
    ],
)
def test_head(rows: str, noun: str | None) -> None:
    """The head is the noun that agrees in number with what counts it."""
    head = head_of(parse(rows)[0:1])
    assert (head.text if head is not None else None) == noun
