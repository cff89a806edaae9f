"""Checks by arithmetic, list length and date algebra."""

from dataclasses import fields, replace

from anafacts.model import (
    Basis,
    Claim,
    DateInterval,
    Family,
    Finding,
    FindingType,
    Grain,
    Period,
    RelationName,
    Role,
    Severity,
)
from anafacts.normalize.figures import Rates
from anafacts.reconcile import reconcile
from tests.reconcile.build import claim, document, event, figure, interval

_PARTIES = {"subject": "China", "counterpart": "Latin America"}


def _growth(base: float, final: float, since: str | None = None) -> list[Claim]:
    factor = claim(
        "b",
        "doubled",
        figure(2.0, unit="factor", unit_kind="ratio", likely_low=1.8, likely_high=2.2),
        kind="ratio",
        role="factor",
        period=since,
        **_PARTIES,
    )
    level = claim("b", "$519 billion", figure(final), start=20, role="final", **_PARTIES)
    level = replace(level, parent_id=factor.claim_id)
    start = claim("a", "$263.5 billion", figure(base), period="2014", **_PARTIES)
    return [factor, level, start]


def _only(findings: tuple[Finding, ...], kind: FindingType) -> Finding:
    found = [f for f in findings if f.type is kind]
    assert len(found) == 1
    return found[0]


def test_doubled_holds_against_a_base_in_another_text() -> None:
    """519 over 263.5 is 1.97, which a reader calls doubled."""
    documents = [document("a", "2025-05"), document("b", "2025")]
    found = reconcile(documents, _growth(263.5e9, 519e9), [])
    finding = _only(found.findings, FindingType.ARITHMETIC)
    assert finding.family is Family.AGREE
    assert "519 / 263.5 = 1.97" in finding.trace
    assert len(finding.evidence) == 3


def test_doubled_does_not_hold_when_it_tripled() -> None:
    """519 over 173 is 3, far from doubled since 2014."""
    documents = [document("a", "2025-05"), document("b", "2025")]
    found = reconcile(documents, _growth(173e9, 519e9, since="2014"), [])
    assert _only(found.findings, FindingType.ARITHMETIC).family is Family.CONFLICT


def test_doubled_since_an_unknown_year_is_held_against_no_base() -> None:
    """Growth that does not say from when it counts cannot be refuted by one year's level."""
    documents = [document("a", "2025-05"), document("b", "2025")]
    found = reconcile(documents, _growth(173e9, 519e9), [])
    assert not [f for f in found.findings if f.type is FindingType.ARITHMETIC]


def _conversion(dollars: float) -> list[Claim]:
    main = claim("a", "66 billion yuan", figure(66e9, unit="CNY", digits=2), period="2025")
    equal = claim(
        "a",
        "$9.23 billion",
        figure(dollars, digits=3),
        start=17,
        role="equivalent",
        kind="conversion",
        period="2025",
    )
    return [main, replace(equal, parent_id=main.claim_id)]


def test_conversion_within_the_rates_of_its_year() -> None:
    """66 billion yuan against $9.23 billion implies 7.15 a dollar, as in 2025."""
    found = reconcile([document("a", "2025-11-05")], _conversion(9.23e9), [])
    finding = _only(found.findings, FindingType.CONVERSION)
    assert finding.family is Family.AGREE
    assert "66 / 9.23 = 7.15 CNY per USD" in finding.trace
    assert found.relations[0].relation is RelationName.EQUIVALENT


def test_conversion_at_rates_of_ones_own() -> None:
    """The rates that a user gives are what a conversion is held against, with 2 % of slack."""
    rates = Rates({("CNY", 2025): (8.1, 8.3)})
    found = reconcile([document("a", "2025-11-05")], _conversion(9.23e9), [], rates)
    finding = _only(found.findings, FindingType.CONVERSION)
    assert finding.family is Family.CONFLICT
    assert "from 7.938 to 8.466" in finding.explanation


def test_conversion_outside_the_rates_of_its_year() -> None:
    """66 billion yuan never were $6.6 billion in 2025."""
    found = reconcile([document("a", "2025-11-05")], _conversion(6.6e9), [])
    finding = _only(found.findings, FindingType.CONVERSION)
    assert (finding.family, finding.severity) == (Family.CONFLICT, Severity.MAJOR)


def test_conversion_in_a_text_without_a_date_of_publication() -> None:
    """A writer of whom nobody knows when he wrote may have used the rate of any later year."""
    main, equal = _conversion(9.23e9)
    early = DateInterval.of_years(2016, 2016)
    claims = [replace(c, period=Period(early, Basis.EXPLICIT)) for c in (main, equal)]
    rates = Rates({("CNY", 2016): (6.4, 6.9), ("CNY", 2025): (7.1, 7.3)})
    for published, family in ((None, Family.AGREE), ("2016-11", Family.CONFLICT)):
        found = reconcile([document("a", published)], claims, [], rates)
        assert _only(found.findings, FindingType.CONVERSION).family is family


def _count_and_list(
    said: int, members: tuple[str, ...], flags: tuple[str, ...] = ()
) -> list[Claim]:
    count = claim(
        "a",
        f"{said} areas",
        figure(float(said), unit="area", unit_kind="count"),
        kind="count",
        key="area|deserve|",
    )
    quote = f"{said} areas: " + ", ".join(members)
    listed = claim(
        "a",
        quote,
        figure(float(len(members)), unit="area", unit_kind="count"),
        kind="enumeration",
        key="area|deserve|",
        role="list",
        members=members,
        flags=flags,
    )
    return [count, replace(listed, parent_id=count.claim_id)]


def test_six_announced_and_five_listed() -> None:
    """A closed list has exactly the count; every member is evidence where it stands."""
    members = ("ports", "finance", "energy", "data", "schools")
    found = reconcile([document("a")], _count_and_list(6, members), [])
    finding = _only(found.findings, FindingType.ENUMERATION)
    assert (finding.family, finding.severity) == (Family.CONFLICT, Severity.MAJOR)
    assert [e.quote for e in finding.evidence[1:]] == list(members)
    starts = [e.start for e in finding.evidence[1:]]
    assert starts == sorted(starts)


def test_count_and_list_agree() -> None:
    """Five announced and five listed is worth a line, and no alarm."""
    found = reconcile([document("a")], _count_and_list(5, ("a1", "b1", "c1", "d1", "e1")), [])
    assert _only(found.findings, FindingType.ENUMERATION).family is Family.AGREE


def test_open_list_may_name_fewer() -> None:
    """A list that opens with "including" is left open."""
    claims = _count_and_list(9, ("a1", "b1", "c1"), ("open_list",))
    found = reconcile([document("a")], claims, [])
    assert _only(found.findings, FindingType.ENUMERATION).family is Family.AGREE


def _anniversary() -> Claim:
    fig = figure(10.0, unit="year", unit_kind="duration")
    return claim(
        "a",
        "tenth anniversary",
        fig,
        kind="duration",
        rule="anniversary",
        subject="Fourth Ministerial Meeting of China-CELAC Forum",
        period="2025-05-13",
        key="anniversary||",
    )


def test_anniversary_against_another_founding_year() -> None:
    """A tenth anniversary in 2025 does not count from 2014; no other beginning is known."""
    founding = event("a", "Forum was launched in 2014", "2014", name="China-CELAC Forum", start=90)
    found = reconcile([document("a", "2025")], [_anniversary()], [founding])
    finding = _only(found.findings, FindingType.DATE)
    assert finding.family is Family.CONFLICT
    assert "2014 + 10 = 2024, not 2025" in finding.trace


def test_anniversary_counted_from_before_the_calendar() -> None:
    """Years that lead to before the year 1 are held against nothing, and stop no run."""
    old = replace(_anniversary(), figure=figure(2600.0, unit="year", unit_kind="duration"))
    founding = event("a", "Forum was launched in 2014", "2014", name="China-CELAC Forum", start=90)
    found = reconcile([document("a", "2025")], [old], [founding])
    assert not [f for f in found.findings if f.type is FindingType.DATE]


def test_anniversary_explained_by_the_first_meeting() -> None:
    """The first meeting of the same series, in another text, is what the years count from."""
    founding = event("a", "Forum was launched in 2014", "2014", name="China-CELAC Forum", start=90)
    first = event(
        "b",
        "first ministerial meeting in 2015",
        "2015",
        name="China-CELAC ministerial meeting",
        edition=1,
        trigger="meeting",
        type="meeting",
    )
    documents = [document("a", "2025"), document("b", "2025")]
    found = reconcile(documents, [_anniversary()], [founding, first])
    finding = _only(found.findings, FindingType.DATE)
    assert (finding.family, finding.severity) == (Family.EXPLAINED, Severity.MINOR)
    assert first.event_id in finding.event_ids


def test_superseded_count_names_the_event_that_accounts_for_it() -> None:
    """One more book in the later text, and one book published in between."""
    given = {"key": "book|publication|", "kind": "count", "stock_flow": "cumulative"}
    old = claim(
        "a",
        "17 books",
        figure(17.0, unit="book", unit_kind="count"),
        subject="Jorge Heine",
        **given,
    )
    new = claim(
        "b",
        "18 books",
        figure(18.0, unit="book", unit_kind="count"),
        subject="Jorge Heine",
        **given,
    )
    book = event(
        "b",
        "The Non-Aligned World (2025)",
        "2025",
        type="publication",
        participants=["Jorge Heine"],
    )
    found = reconcile([document("a", "2024-12"), document("b", "2025")], [old, new], [book])
    finding = _only(found.findings, FindingType.SUPERSEDED)
    assert finding.severity is Severity.MINOR
    assert "accounted for by" in finding.explanation
    assert book.event_id in finding.event_ids


def test_parts_of_one_statement_are_no_rivals() -> None:
    """The two ends of "from X in A to Y in B" are never compared with each other."""
    base = claim("a", "$263.5 billion", figure(263.5e9), role="base", period="2014", **_PARTIES)
    final = claim(
        "a", "$519 billion", figure(519e9), start=30, role="final", period="2024", **_PARTIES
    )
    final = replace(final, parent_id=base.claim_id)
    assert final.role is Role.FINAL
    assert reconcile([document("a")], [base, final], []).relations == ()


def test_growth_is_closed_over_three_texts() -> None:
    """The word in one text, the level before and the level after in two others."""
    word = claim(
        "w",
        "doubled",
        figure(2.0, unit="factor", unit_kind="ratio", likely_low=1.8, likely_high=2.2),
        kind="ratio",
        role="factor",
        key="change of trade||",
        **_PARTIES,
    )
    span = DateInterval.of_years(2014, 2024, Grain.SPAN)
    word = replace(word, period=Period(span, Basis.EXPLICIT))
    before = claim("a", "$263.5 billion", figure(263.5e9), period="2014", **_PARTIES)
    after = claim("b", "$519 billion", figure(519e9), period="2024", **_PARTIES)
    documents = [document(d, "2025-05") for d in ("a", "b", "w")]
    finding = _only(
        reconcile(documents, [word, before, after], []).findings, FindingType.ARITHMETIC
    )
    assert (finding.family, finding.trace[0]) == (Family.AGREE, "519 / 263.5 = 1.97")
    without = _only(reconcile(documents, [word, after], []).findings, FindingType.ARITHMETIC)
    assert without.trace == ("519 billion / 2 = 259.5 billion",)
    assert "no text gives that level" in without.explanation


def test_a_level_without_one_value_is_not_taken_for_nought() -> None:
    """Between 500 and 600 billion is no level of 0, so that nothing is divided."""
    factor, after, before = _growth(263.5e9, 519e9, since="2014")
    spread = figure(None, low=500e9, high=600e9, hedge="between")
    documents = [document("a", "2025-05"), document("b", "2025")]
    claims = [factor, replace(after, figure=spread), before]
    traces = [line for f in reconcile(documents, claims, []).findings for line in f.trace]
    assert not [line for line in traces if line.startswith("0 / ")]


def test_a_loss_is_no_base_of_growth() -> None:
    """A ratio to a level below zero says nothing."""
    assert not [
        f
        for f in reconcile(
            [document("a", "2025-05"), document("b", "2025")],
            _growth(-263.5e9, 519e9, since="2014"),
            [],
        ).findings
        if f.type is FindingType.ARITHMETIC
    ]


def test_conversion_of_a_currency_of_many_countries_is_left_alone() -> None:
    """Pesos without a country are no Mexican pesos; nothing is claimed of their rate."""
    main, equal = _conversion(9.23e9)
    main = replace(main, flags=("currency_ambiguous",))
    found = reconcile([document("a", "2025-11-05")], [main, equal], [])
    assert not [f for f in found.findings if f.type is FindingType.CONVERSION]


def test_conversion_at_a_rate_between_the_year_and_the_publication() -> None:
    """An amount of 2021 may be converted by a writer of 2023 at a rate of 2022."""
    main, equal = _conversion(66e9 / 6.8)
    main = replace(main, period=replace(main.period, interval=interval("2021")))
    equal = replace(equal, period=main.period)
    for published, family in (("2023-03-01", Family.AGREE), ("2021-12-31", Family.CONFLICT)):
        found = reconcile([document("a", published)], [main, equal], [])
        assert _only(found.findings, FindingType.CONVERSION).family is family


def test_a_loose_list_that_is_short_raises_no_alarm() -> None:
    """Where "and" may join the halves of one item, a list that is short proves nothing."""
    claims = _count_and_list(9, ("a1", "b1", "c1"), ("loose_list",))
    found = reconcile([document("a")], claims, [])
    assert not [f for f in found.findings if f.type is FindingType.ENUMERATION]


def test_a_check_leaves_no_axis_unsaid() -> None:
    """What ties a growth word to a level is the check's own business; nothing is "not stated"."""
    documents = [document("a", "2025-05"), document("b", "2025")]
    found = reconcile(documents, _growth(263.5e9, 519e9), [])
    growth = next(r for r in found.relations if r.rule == "growth")
    assert {str(getattr(growth.axes, f.name)) for f in fields(growth.axes)} == {"compatible"}
