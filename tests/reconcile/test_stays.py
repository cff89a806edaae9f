"""The length of a visit against its days."""

from dataclasses import replace
from datetime import date

import pytest

from anafacts.model import (
    Basis,
    Claim,
    DateInterval,
    Event,
    Grain,
    Period,
    Severity,
    Span,
)
from anafacts.reconcile.derive import Case
from anafacts.reconcile.derive.stays import stays
from tests.reconcile.build import claim, document, event, figure

_VISIT = {"type": "visit", "trigger": "visit", "event_key": "one", "participants": ("Ana Sow",)}


def _days(doc: str, last: int, **given: object) -> Event:
    """Return a visit from 23 May to a later day of that month."""
    found = event(doc, f"Ana Sow was in Oslo from 23 to {last} May", None, **{**_VISIT, **given})
    days = DateInterval(date(2024, 5, 23), date(2024, 5, last + 1), Grain.SPAN)
    return replace(found, period=Period(days, Basis.EXPLICIT), sentence=Span(900, 980))


def _stay(words: str, days: float = 3.0) -> Claim:
    quote = "three days" if "three days" in words else "three-day"
    told = claim("b", quote, figure(days, unit="day", unit_kind="duration"), kind="duration")
    start = words.index(quote)
    span, whole = Span(start, start + len(quote)), Span(0, len(words))
    return replace(told, span=span, sentence=whole, sentence_text=words)


def _case(stay: Claim, dated: Event) -> Case:
    mention = event("b", "Ana Sow visited Oslo", None, **_VISIT)
    mention = replace(mention, sentence=stay.sentence)
    documents = [document("a", "2024-06-10"), document("b", "2024-06-12")]
    return Case.of(documents, [stay], [dated, mention])


_THREE = "During her three days in Oslo, Ana Sow met the mayor."


@pytest.mark.parametrize(
    ("words", "days", "family"),
    [
        (_THREE, 25, "agree"),
        (_THREE, 26, "tension"),
        (_THREE, 24, "conflict"),
        ("Ana Sow made a three-day visit to Oslo.", 26, "tension"),
        ("Three years and three days before, Ana Sow saw Oslo.", 26, ""),
    ],
    ids=["as-long", "a-day-short", "too-long", "called-so", "no-stay"],
)
def test_length_of_a_visit(words: str, days: int, family: str) -> None:
    """Shorter than both ends allow is a strain, longer cannot be."""
    found = stays(_case(_stay(words), _days("a", days)))
    assert [str(c.verdict.family) for c in found] == ([family] if family else [])
    assert all((c.severity is Severity.INFO) == (family == "agree") for c in found)


def test_another_visit_has_another_length() -> None:
    """Only mentions that were joined are of one visit."""
    assert stays(_case(_stay(_THREE), _days("a", 26, event_key="two"))) == []


def test_a_text_that_counts_nights_is_left_alone() -> None:
    """Who gives both figures in one text knows how they go together."""
    assert stays(_case(_stay(_THREE), _days("b", 26))) == []
