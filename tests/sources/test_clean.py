"""Cleaning: what is read, what is left out, and where every character stands."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.lexicon.load import load
from anafacts.sources.clean import MARKERS, clean
from anafacts.sources.furniture import Credit, Furniture, banners, captions
from anafacts.sources.markdown import is_evident
from anafacts.sources.seams import SEAM_RULES
from tests.sources.cases import cases, names

# Pieces that the rules look for, so that random texts meet them.
PIECES = st.sampled_from(
    [
        *("Presi-\n\n\x0cdent ", "\n", "\n\n", "\r\n", "\\$5 bn ", "*Unitas* ", "**a**", "\u00a0"),
        *("x\u00ad\n", "[a](b) ", "\ufb01ve ", "# T\n", "/VCG\n", "I agree\n", "References\n"),
        *("\u200b", "- ", "&amp;", "A, B. (2017). C.\n", "12\n", "![a](b)", "---\n", ". ", "the "),
        *("Word ", "China-\n", "CELAC "),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join)


@pytest.mark.parametrize("case", cases("sources_cleaning"), ids=names("sources_cleaning"))
def test_paragraphs_and_removals(case: dict[str, Any]) -> None:
    """A raw text gives these paragraphs, and what is left out is recorded with its reason."""
    raw = case["raw"]
    cleaned = clean(raw, markdown=case.get("markdown", False))
    assert list(cleaned.paragraphs) == case["paragraphs"]
    removed = [[r.reason, raw[r.start : r.end]] for r in cleaned.removed]
    assert removed == case.get("removed", [])


@pytest.mark.parametrize("case", cases("sources_cleaning"), ids=names("sources_cleaning"))
def test_markdown_is_recognised(case: dict[str, Any]) -> None:
    """A plain text is Markdown only where it carries several marks or an unmistakable one."""
    assert is_evident(case["raw"]) == case.get("evident", False)


@given(TEXTS, st.booleans())
def test_every_character_maps_into_the_raw_text(raw: str, markdown: bool) -> None:  # noqa: FBT001
    """Offsets never decrease, lie in the raw text, and lead to the letters of the analysis."""
    cleaned = clean(raw, markdown=markdown)
    text, offsets = cleaned.analysis.text, cleaned.analysis.offsets
    assert len(text) == len(offsets)
    assert list(offsets) == sorted(offsets)
    assert all(0 <= o < len(raw) for o in offsets)
    for char, offset in zip(text, offsets, strict=True):
        if char.isalnum():
            assert char in unicodedata.normalize("NFKC", raw[offset]) or char == raw[offset]


@given(TEXTS, st.booleans(), st.data())
def test_a_span_maps_to_a_quote_with_its_letters(
    raw: str,
    markdown: bool,  # noqa: FBT001
    data: st.DataObject,
) -> None:
    """The raw quote of any span holds the letters of the span, in their order."""
    analysis = clean(raw, markdown=markdown).analysis
    if not analysis.text:
        return
    start = data.draw(st.integers(0, len(analysis.text) - 1))
    end = data.draw(st.integers(start + 1, len(analysis.text)))
    span = analysis.raw(start, end)
    quote = iter(unicodedata.normalize("NFKC", raw[span.start : span.end]))
    wanted = unicodedata.normalize("NFKC", analysis.text[start:end])
    assert all(letter in quote for letter in wanted if letter.isalnum())


@given(TEXTS, st.booleans())
def test_nothing_is_read_and_removed_at_once(raw: str, markdown: bool) -> None:  # noqa: FBT001
    """No character of the analysis text stands in a stretch that was removed."""
    cleaned = clean(raw, markdown=markdown)
    removed = [range(r.start, r.end) for r in cleaned.removed]
    read = (
        o for c, o in zip(cleaned.analysis.text, cleaned.analysis.offsets, strict=True) if c.strip()
    )
    assert not [o for o in read if any(o in stretch for stretch in removed)]


@given(TEXTS, st.booleans())
def test_the_form_of_the_analysis_text(raw: str, markdown: bool) -> None:  # noqa: FBT001
    """Paragraphs are parted by exactly two breaks and hold neither a break nor a double space."""
    cleaned = clean(raw, markdown=markdown)
    assert cleaned.analysis.text == "\n\n".join(cleaned.paragraphs)
    assert not [p for p in cleaned.paragraphs if not p or re.search(r"\n|  |^ | $", p)]


@pytest.mark.parametrize("entry", load("sources_furniture", Furniture), ids=lambda e: e.example)
def test_furniture_examples(entry: Furniture) -> None:
    """Each kind of furniture is found in its own example at the end of a text, and is needed."""
    assert banners(["A text.", entry.example]) == {1}
    assert re.fullmatch(entry.pattern, entry.example, re.IGNORECASE)


@pytest.mark.parametrize("entry", load("sources_credits", Credit), ids=lambda e: e.example)
def test_credit_examples(entry: Credit) -> None:
    """Each credit is found at the end of its own example."""
    assert captions(["A text.", entry.example]) == {1}
    assert re.search(f"(?:{entry.pattern})$", entry.example)


def test_rules_in_order() -> None:
    """The rules and their order are what was agreed; a new one is added here on purpose."""
    assert [reason for reason, _ in MARKERS] == [
        "references",
        "caption",
        "banner",
        "page_number",
        "repeat",
    ]
    assert [rule.__name__ for rule in SEAM_RULES] == [
        "suspended_hyphen",
        "divided_word",
        "kept_hyphen",
        "list_item",
        "wrapped_line",
        "open_sentence",
    ]
