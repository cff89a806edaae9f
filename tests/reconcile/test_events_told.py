"""Plans, denials and single days, across texts."""

from dataclasses import replace

import pytest

from anafacts.model import Document, Event, Family, FindingType, PublishedBasis, Severity
from anafacts.reconcile.derive import Case, Check
from anafacts.reconcile.derive.editions import editions
from anafacts.reconcile.derive.once import once_only
from anafacts.reconcile.derive.plans import plans
from anafacts.reconcile.derive.polarity import polarities
from tests.reconcile.build import document, event

_PLANT = {"trigger": "open", "type": "investment_or_project", "place": "Oslo"}


def _case(texts: dict[str, str], *events: Event) -> Case:
    documents: list[Document] = [document(name, day) for name, day in texts.items()]
    return Case.of(documents, [], events)


def _plan(when: str = "2022-03", **given: object) -> Event:
    told = {**_PLANT, "participants": ("Acme",), "modality": "planned", **given}
    return event("a", "Acme will open a plant in Oslo", when, **told)


def _done(when: str | None, **given: object) -> Event:
    told = {**_PLANT, "participants": ("Acme",), **given}
    return event("b", "Acme opened the plant in Oslo", when, **told)


_TEXTS = {"a": "2021-01-10", "b": "2023-02-10"}


@pytest.mark.parametrize(
    ("outcome", "fate", "severity"),
    [
        (_done("2022-03-15"), "met", Severity.INFO),
        (_done("2021-11"), "met", Severity.INFO),
        (_done("2023-01"), "missed", Severity.MAJOR),
        (_done(None, modality="negated"), "missed", Severity.MAJOR),
        (_done("2023-01", trigger="close"), "open", Severity.INFO),
    ],
)
def test_what_came_of_a_plan(outcome: Event, fate: str, severity: Severity) -> None:
    """What a later text dates inside the days is met, behind them missed; without it, open."""
    (check,) = plans(_case(_TEXTS, _plan(), outcome))
    assert check.title.startswith(f"Plan {fate}:")
    assert (check.severity, check.verdict.type) == (severity, FindingType.PLAN)
    assert check.verdict.family is Family.EXPLAINED


def test_a_meeting_that_is_held_again_misses_no_plan() -> None:
    """What the same people do again and again may be another one: it is left open."""
    visit = {"type": "visit", "trigger": "visit"}
    (check,) = plans(_case(_TEXTS, _plan(**visit), _done("2022-06", **visit)))
    assert check.title.startswith("Plan open:")
    assert "or another of its kind" in check.verdict.explanation


def test_a_forecast_that_fails_is_nobodys_broken_word() -> None:
    """Only what somebody planned or promised is a major finding when it comes late."""
    (check,) = plans(_case(_TEXTS, _plan(modality="forecast"), _done("2023-01")))
    assert check.severity is Severity.MINOR


def test_a_plan_for_a_day_before_its_text_is_no_plan() -> None:
    """What was past when the text appeared is misread, and held against nothing."""
    assert plans(_case(_TEXTS, _plan("2020-03"), _done("2023-01"))) == []


def test_a_plan_is_open_once_however_many_repeat_it() -> None:
    """One finding a plan, and none before its day has passed."""
    again = event(
        "b",
        "Acme is to open a plant in Oslo",
        "2022-03",
        **_PLANT,
        participants=("Acme",),
        modality="planned",
    )
    texts = {**_TEXTS, "c": "2024-01-10"}
    other = event("c", "Acme sold its mill in Oslo", None, participants=("Acme",), place="Oslo")
    assert len(plans(_case(texts, _plan(), again, other))) == 1
    assert plans(_case({"a": "2021-01-10", "c": "2021-02-10"}, _plan(), other)) == []


_TRIP = {"type": "visit", "trigger": "visit", "modality": "planned"}


@pytest.mark.parametrize(
    ("still", "title"),
    [
        ({"participants": ("Ana Sow",)}, "Plan put off:"),
        ({"participants": ("Ana Sow", "Riga")}, "Plan open:"),
        ({"participants": ("Ana Sow",), "type": "meeting", "trigger": "meet"}, "Plan open:"),
    ],
)
def test_a_plan_that_a_later_text_still_expects(still: dict[str, object], title: str) -> None:
    """It was put off, if that text names all of its members and no other, and the same deed."""
    plan = event(
        "a", "Ana Sow will visit Oslo", "2022-03", participants=("Ana Sow",), place="Oslo", **_TRIP
    )
    ahead = event("b", "Ana Sow's visit approaches", None, **{**_TRIP, **still})
    port = event("b", "the port of Oslo opened", None, trigger="open", place="Oslo")
    (check,) = plans(_case(_TEXTS, plan, ahead, port))
    assert check.title.startswith(title)
    assert check.severity is (Severity.MINOR if "put off" in title else Severity.INFO)


def _summit(doc: str, day: str, **given: object) -> Event:
    told = {"type": "meeting", "trigger": "meet", "participants": ("ASEAN", "Japan"), **given}
    return event(doc, f"summit of {day}", day, place="Oslo", **told)


def test_the_same_circle_meets_under_another_name() -> None:
    """Within a year and at the planned place it may be the one that was planned, by sharp dates."""
    plan = _summit("a", "2022-03", modality="planned", name="Oslo Summit")
    held = _summit("b", "2022-07-13", name="Ministerial Meeting", edition=4, event_key="one")
    vague = _summit("c", "2022", name="Ministerial Meeting", edition=4, event_key="one")
    texts = {**_TEXTS, "c": "2023-03-10"}
    (check,) = plans(_case(texts, plan, held, vague))
    assert check.title.startswith("Plan in doubt:")
    assert (check.severity, check.events[-1].doc_id) == (Severity.MINOR, "b")
    late = _summit("b", "2024-07-13", name="Ministerial Meeting", edition=4)
    (check,) = plans(_case({**_TEXTS, "b": "2024-08-01"}, plan, late))
    assert check.severity is Severity.INFO


def _told(doc: str, quote: str, **given: object) -> Event:
    said = {"trigger": "buy", "type": "trade", "participants": ("Acme", "Borealis"), **given}
    return event(doc, quote, None, **said)


def _polarity(denial: str, days: tuple[str, str] = ("2024-06-10", "2024-06-12")) -> list[Check]:
    texts = dict(zip("ab", days, strict=True))
    denied = _told("a", denial, modality="negated")
    return polarities(_case(texts, denied, _told("b", "Acme bought Borealis")))


def test_told_and_denied() -> None:
    """The same members, days apart: one text tells what the other denies."""
    (check,) = _polarity("Acme never bought Borealis")
    assert (check.verdict.family, check.verdict.type) == (Family.CONFLICT, FindingType.POLARITY)
    assert check.severity is Severity.MINOR


@pytest.mark.parametrize(
    "denial",
    [
        "Acme had not bought Borealis by May",
        "Acme will not buy Borealis",
        "Acme did not formally buy Borealis",
    ],
)
def test_a_denial_that_holds_for_a_while_denies_nothing(denial: str) -> None:
    """It may have happened since, or otherwise."""
    assert _polarity(denial) == []


def test_a_denial_of_another_season() -> None:
    """Without a date, texts half a year apart speak of two things."""
    assert _polarity("Acme never bought Borealis", ("2024-01-10", "2024-06-12")) == []


def _born(doc: str, day: str, *others: str) -> tuple[Event, ...]:
    birth = event(
        doc, f"Maria Lopez was born on {day}", day, trigger="bear", participants=("Maria Lopez",)
    )
    return birth, event(doc, "They met", None, trigger="meet", participants=others)


def test_two_days_of_birth() -> None:
    """One person has one; the texts name two others beside, so it is one person."""
    names = ("Juan Soto", "Peru")
    events = (*_born("a", "1980-03-03", *names), *_born("b", "1981-03-08", *names))
    (check,) = once_only(_case(_TEXTS, *events))
    assert check.verdict.trace == ("3 March 1980 and 8 March 1981 share no day",)


def test_namesakes_are_born_on_two_days() -> None:
    """Nothing but the name says that the two texts speak of one person."""
    events = (*_born("a", "1980-03-03", "Peru"), *_born("b", "1981-03-08", "Chile"))
    assert once_only(_case(_TEXTS, *events)) == []


def test_a_year_and_a_day_of_it_are_one_date() -> None:
    """The coarser of two dates holds the finer."""
    names = ("Juan Soto", "Peru")
    events = (*_born("a", "1980", *names), *_born("b", "1980-03-03", *names))
    assert once_only(_case(_TEXTS, *events)) == []


def test_a_guessed_publication_dates_no_plan() -> None:
    """A plan counts from the day of its text, which must be known."""
    case = _case(_TEXTS, _plan(), _done("2023-01"))
    assert len(plans(case)) == 1
    guessed = replace(case.metas["a"], published_basis=PublishedBasis.INFERRED)
    assert plans(replace(case, metas={**case.metas, "a": guessed})) == []


def _edition(doc: str, number: int | None, when: str, quote: str = "Bay Talks") -> Event:
    given = {"trigger": "talks", "type": "meeting", "name": "Bay Talks"}
    return event(doc, f"{quote} {when}", when, edition=number, **given)


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        (
            _edition("a", 10, "2024-05"),
            _edition("b", 11, "2023-05"),
            "edition 10: May 2024; edition 11: May 2023",
        ),
        (
            _edition("a", 10, "2023-05"),
            _edition("b", 10, "2024-05"),
            "edition 10: May 2023; edition 10: May 2024",
        ),
        (
            _edition("a", 10, "2024-05", "the 10th annual Bay Talks"),
            _edition("b", 1, "2020"),
            "2024 - 2020 + 1 = 5, fewer than 10",
        ),
        (_edition("a", 10, "2024-05"), _edition("b", 1, "2020"), ""),
        (_edition("a", 10, "2024-05", "the 10th annual Bay Talks"), _edition("b", 1, "2012"), ""),
        (_edition("a", 10, "2024-05"), _edition("b", 10, "2024"), ""),
    ],
)
def test_editions_and_years(first: Event, second: Event, line: str) -> None:
    """Numbers rise with the years; only an annual series has no more editions than years."""
    found = editions(_case(_TEXTS, first, second))
    assert [c.verdict.trace for c in found] == ([(line,)] if line else [])
