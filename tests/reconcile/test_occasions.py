"""To which happening a figure belongs."""

from dataclasses import replace

import pytest

from anafacts.model import AnalysisText, AxisState, Claim, Document, Span
from anafacts.reconcile.occasions import Occasion, occasions, one_occasion, telling_of
from anafacts.reconcile.stories import stories_of
from tests.reconcile.build import claim, document, figure

_LEAD = "A flood in Serava, Moldania, swept away two bridges on Wednesday. "
_MORE = "It had rained for days, and it went on raining. " * 15


def _text(name: str, body: str, published: str = "2019-07-03") -> Document:
    analysis = AnalysisText(body, tuple(range(len(body))))
    return replace(document(name, published), text=body, analysis=analysis)


def occasion_of(found: Claim, texts: list[Document]) -> Occasion:
    """Return the occasion of a claim of these texts."""
    return occasions(telling_of(texts, [found]), {t.doc_id: t.meta for t in texts})(found)


def _told(text: Document, quote: str) -> Claim:
    """Return a claim of the last sentence of a text."""
    at = text.text.index(quote)
    start = text.text.rindex(". ", 0, at) + 2
    count = figure(9.0, unit="person", unit_kind="count")
    made = claim(text.doc_id, quote, count, start=at, key="person|death|", stock_flow="cumulative")
    sentence = Span(start, len(text.text))
    return replace(made, sentence=sentence, sentence_text=text.text[start:])


@pytest.mark.parametrize(
    ("sentence", "focal", "kind"),
    [
        ("The flood killed nine people.", True, "flood"),
        ("In Serava nine people drowned.", True, ""),
        ("An earthquake killed nine people.", False, "earthquake"),
        ("In Orsk nine people drowned.", False, ""),
        ("An air strike killed nine people.", False, "attack"),
        ("A strike left nine people without work.", False, "protest"),
        ("A flood killed nine people in 1988.", False, "flood"),
        ("Since those floods nine people are missing.", True, "flood"),
    ],
)
def test_what_the_sentence_says_decides(sentence: str, focal: bool, kind: str) -> None:  # noqa: FBT001
    """Another kind of happening, another place or an earlier year is not the text's own story."""
    text = _text("a", _LEAD + _MORE + sentence)
    found = _told(text, "nine people")
    occasion = occasion_of(found, [text])
    assert (occasion.focal, occasion.kind) == (focal, kind)


def _occasion(*, focal: bool, kind: str = "", names: str = "", lead: str = "serava") -> Occasion:
    return Occasion(focal, kind, frozenset(names.split()), frozenset(lead.split()))


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        (_occasion(focal=True), _occasion(focal=True, kind="flood"), AxisState.SAME),
        (_occasion(focal=True), _occasion(focal=False), AxisState.DIFFERS),
        (
            _occasion(focal=True, kind="flood"),
            _occasion(focal=True, kind="fire"),
            AxisState.DIFFERS,
        ),
        (
            _occasion(focal=False, kind="war"),
            _occasion(focal=False, kind="war"),
            AxisState.COMPATIBLE,
        ),
        (
            _occasion(focal=False, names="orsk"),
            _occasion(focal=False, names="orsk"),
            AxisState.COMPATIBLE,
        ),
        (_occasion(focal=False), _occasion(focal=False), AxisState.NOT_STATED),
        (
            _occasion(focal=True, names="serava"),
            _occasion(focal=True, names="nord", lead="nord"),
            AxisState.DIFFERS,
        ),
        (
            _occasion(focal=True, names="serava"),
            _occasion(focal=True, names="nord", lead="nord serava"),
            AxisState.SAME,
        ),
    ],
)
def test_two_occasions(a: Occasion, b: Occasion, state: AxisState) -> None:
    """The stories of two texts are one happening; what they look back to must be named alike."""
    assert one_occasion(a, b, same_story=True) is state
    assert one_occasion(b, a, same_story=True) is state


def test_one_story_is_told_within_days_under_the_same_names() -> None:
    """Days and names must both fit; a link of links makes one group."""
    body = _LEAD + "Helpers came from Orsk in Moldania, said Serava."
    near, late = _text("a", body), _text("b", body, "2019-07-05")
    old = _text("c", body, "2019-09-05")
    other = _text("d", "A vote in Lund, Sweden, was won by Karl Ek of Malmo.", "2019-07-03")
    undated = replace(_text("e", body), meta=document("e").meta)
    stories = stories_of([near, late, old, other, undated])
    assert stories.are_one("a", "b")
    assert stories.are_one("c", "c")
    for apart in ("c", "d", "e"):
        assert not stories.are_one("a", apart)
    assert stories.of("b") == "a"
    assert stories.of("c") == "c"


def test_a_text_without_a_date_joins_the_weeks_in_which_alone_its_names_are_told() -> None:
    """Where the same names are told in two seasons, nothing says to which it belongs."""
    body = _LEAD + "Helpers came from Orsk in Moldania, said Serava."
    near, late, old = (
        _text(n, body, d)
        for n, d in (("a", "2019-07-03"), ("b", "2019-07-05"), ("c", "2019-09-05"))
    )
    undated = replace(_text("e", body), meta=document("e").meta)
    other = replace(_text("f", body), meta=document("f").meta)
    stories = stories_of([near, late, undated, other])
    assert stories.are_one("a", "e")
    assert stories.are_one("b", "e")
    assert not stories.are_one("e", "f")
    assert not stories_of([near, old, undated]).are_one("a", "e")


@pytest.mark.parametrize(
    ("party", "begins"),
    [("norda foods", True), ("nf", True), ("brink dairies", True), ("orsk", False)],
)
def test_a_party_is_found_in_the_beginning(party: str, begins: bool) -> None:  # noqa: FBT001
    """A text begins with a party under its name, its acronym, or an acronym of its name."""
    text = _text("a", "Norda Foods (NF) is to buy BD for $3 billion. " + _MORE)
    found = claim("a", "$3 billion", figure(3e9), start=30)
    occasion = occasion_of(found, [text])
    assert occasion.begins_with(party) is begins
