"""The words that hand a clause or a quotation to somebody: "Heine said", "according to ECLAC"."""

import calendar
import re
from functools import cache, lru_cache
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from anafacts.extract import tree
from anafacts.extract.speech.words import is_word, reporting

CITATION = re.compile(
    r"\((?:see |cf\. )?(?P<who>[^()\d:;]{2,80}?),? (?:19|20)\d\d[a-z]?(?:[;,][^()]*)?\)"
)
_ASIDE = (2, 6)  # words in an aside
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_MONTHS = frozenset(calendar.month_name[1:]) | frozenset(calendar.month_abbr[1:])


def is_reporting(token: Token) -> bool:
    """Return whether a token is a verb of saying, finding or writing."""
    return token.tag_.startswith("VB") and tree.lemma(token) in reporting("verb")


def speaker_of(verb: Token) -> Token | None:
    """Return the head of the phrase that names who says it, None where the parse gives none."""
    if (agent := tree.children(verb, "obl:agent")) and tree.children(verb, "aux:pass"):
        return agent[0]
    found = tree.inherited_subject(verb)
    if found is None and verb.tag_ == "VBG" and verb.dep_ == "acl":
        return verb.head
    return found


def above(token: Token) -> Token | None:
    """Return the verb of saying whose complement holds the token ("said that 12 died")."""
    for node in tree.ancestors(token):
        for child in tree.children(node, "parataxis"):
            told = is_reporting(child) and tree.subject(child) is not None
            if told and child != token and not child.is_ancestor(token):
                return child
        if node.dep_ in {"ccomp", "parataxis"} and is_reporting(node.head):
            return node.head
        if node.dep_ == "acl" and is_reporting_noun(node.head):
            return None
    return None


def interjected(sentence: Span) -> Token | None:
    """Return who speaks in an aside between commas, however tagged: ", the authors note,"."""
    words = [token for token in sentence if not token.is_space]
    commas = [n for n, token in enumerate(words) if token.text == ","]
    for first, second in pairwise(commas):
        aside = words[first + 1 : second]
        if not _ASIDE[0] <= len(aside) <= _ASIDE[1] or aside[-2].tag_ not in _NOUNS:
            continue
        if aside[-1].text.islower() and aside[-1].lower_ in _forms():
            return aside[-2]
    return None


@cache
def _forms() -> frozenset[str]:
    """Return the regular present and past forms of the verbs of saying."""
    verbs = reporting("verb")
    return frozenset(f for v in verbs for f in (v, v + "s", v.removesuffix("e") + "ed")) | {"said"}


@lru_cache(maxsize=64)
def _citations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in CITATION.finditer(text))


def is_reporting_noun(token: Token) -> bool:
    """Return whether a noun stands for what somebody said or found ("a study")."""
    return is_word(token, "document")


def sourced(token: Token, sentence: Span) -> Token | None:
    """Return who stands behind a clause by a phrase of its sentence ("according to ECLAC").

    A phrase after a semicolon does not reach back over it.
    """
    for candidate in sentence:
        if candidate.dep_ not in {"obl", "nmod"} or tree.cases(candidate) not in reporting(
            "phrase"
        ):
            continue
        between = token.doc[min(token.i, candidate.i) : max(token.i, candidate.i)]
        if not any(word.text == ";" for word in between):
            return candidate
    return None


def citations(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of all citations in a text: "(Lorca, 2024)"."""
    return _citations(text)


def cited(doc: Doc, at: int, end: int) -> str | None:
    """Return who is cited by the first citation "(GAO, 2024)" between two offsets of the text."""
    for match in CITATION.finditer(tree.text(doc), at, end):
        who = " ".join(match["who"].split())
        if who[0].isupper() and who.split()[-1].strip(",.") not in _MONTHS:
            return who
    return None
