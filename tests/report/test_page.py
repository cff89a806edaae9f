"""report.html says what the tables say, in order, and asks nothing of any network."""

import re
from dataclasses import replace

import pytest

from anafacts.model import AxisState, Evidence, FindingState, Relation, RelationName, Tables
from anafacts.report import render
from tests.report.page import Node, parse
from tests.report.sample import tables
from tests.report.sample_claims import ID
from tests.report.sample_texts import TEXTS

HOSTILE = (
    '<script>alert(1)</script><img src="https://evil.example/x" onerror="x">\u202eevil\x1b[31m'
)


def _page(rows: Tables) -> Node:
    return parse(render(rows)["report.html"])


@pytest.fixture(scope="module")
def page() -> Node:
    """The page of the sample."""
    return _page(tables())


def test_sections_stand_in_their_order(page: Node) -> None:
    """Failures first: findings, then what is settled, explained, left apart, agreed."""
    names = [s.attrs["id"] for s in page.all("section")]
    assert names == [
        *("findings", "settled", "explained", "not-comparable", "agreements"),
        *("side-by-side", "over-time", "facts", "events", "documents", "dropped", "method"),
    ]


def test_headline_counts_what_the_sections_list(page: Node) -> None:
    """A tile counts its section, and what explains among the findings; the title severities."""
    assert page.all("h1")[0].text() == "2 major and 1 minor findings in 5 texts"
    tiles = {t.attrs["href"][1:]: int(t.all(cls="count")[0].text()) for t in page.all(cls="tile")}
    assert tiles == {"findings": 3, "explained": 2, "not-comparable": 2, "agreements": 3}
    for name, count in tiles.items():
        above = 1 if name == "explained" else 0
        assert len(page.by_id(name).all(cls="card")) == count - above
    assert "1 of them among the findings" in page.all(cls="tile")[1].text()


def test_headline_says_what_was_read_and_what_changed(page: Node) -> None:
    """One line counts what was read and not used, one sentence compares with the run before."""
    assert page.all(cls="counts")[0].text() == (
        "5 texts (1 new, 1 changed) 12 figures 4 events (in 6 mentions) 3 facts 5 numbers not used "
        "(each with the reason)"
    )
    assert page.all(cls="since")[0].text() == (
        "Against the run before: 1 text new and 1 changed; "
        "2 findings new, 1 updated and 1 unchanged."
    )
    assert page.all(cls="eyebrow")[0].text() == (
        "anafacts · consistency report · run-0123456789abcdef · 21 November 2025, 20:32 UTC · "
        "anafacts 0.1.0 · en_anafacts 0.1.0 (sha256 1f2e3d4c)"
    )


def test_finding_opens_to_all_its_words(page: Node) -> None:
    """Title, explanation, arithmetic, what would settle it, and the id for the command line."""
    card = page.by_id("f-six")
    finding = next(f for f in tables().findings if f.finding_id == "f-six")
    assert card.all(cls="title")[0].text() == finding.title
    assert card.all(cls="explanation")[0].text() == finding.explanation
    assert card.all("pre")[0].text() == "announced 6, listed 5 6 - 5 = 1"
    assert card.all(cls="settle")[0].text() == finding.settle_by
    assert card.all(cls="show")[0].text() == "anafacts show f-six · fingerprint ff-six"
    badges = [b.text() for b in card.all(cls="badge")]
    assert badges == ["major", "conflict · enumeration", "new"]


def test_every_quote_of_every_finding_is_marked(page: Node) -> None:
    """Nothing on which a finding rests is left out, and each quote is marked with its place."""
    for finding in tables().findings:
        card = page.by_id(finding.finding_id)
        marked = [m.text() for m in card.all("mark")]
        places = [c.text() for p in card.all(cls="place") for c in p.all("code")]
        assert marked == [" ".join(e.quote.split()) for e in finding.evidence]
        assert places == [f"{e.doc_id}:{e.start}-{e.end}" for e in finding.evidence]


def test_quote_of_a_claim_stands_in_its_sentence(page: Node) -> None:
    """Both sides are shown with the sentence around the figure, the outlet, author and date."""
    left, right = page.by_id("f-books").all("figure")
    assert left.all("blockquote")[0].text().startswith("He has published 17 books, including")
    assert left.all("figcaption")[0].text() == "CARI Global Affairs, Jorge Heine, December 2024"
    assert right.all("blockquote")[0].text().startswith("He has published 18 books including")
    assert right.all("figcaption")[0].text() == "Boston University, Pardee School, 2025 (inferred)"


def test_quote_without_a_claim_stands_alone_or_in_its_event(page: Node) -> None:
    """Where no claim has the sentence, the bare quote is shown, or that of the event around it."""
    quotes = [q.text() for q in page.by_id("f-anniversary").all("blockquote")]
    assert quotes == [
        "tenth anniversary",
        "co-launched by Chinese and Latin American leaders in 2014",
    ]
    rows = tables()
    inner = _evidence_in("cgtn_li", "Fourth Ministerial Meeting")
    finding = replace(rows.findings[0], evidence=(inner,), claim_ids=())
    shown = _page(replace(rows, findings=(finding,))).by_id(finding.finding_id)
    quote = shown.all("blockquote")[0].text()
    assert quote == "The Fourth Ministerial Meeting of China-CELAC Forum opened"
    assert shown.all("mark")[0].text() == "Fourth Ministerial Meeting"


def test_quote_that_is_not_in_the_stored_sentence_stands_alone() -> None:
    """A sentence that does not hold the quote at its offsets is never marked in a wrong place."""
    rows = tables()
    broken = tuple(replace(c, sentence_text="Something else.") for c in rows.claims)
    card = _page(replace(rows, claims=broken)).by_id("f-books")
    assert [q.text() for q in card.all("blockquote")] == ["17 books", "18 books"]


def test_arithmetic_of_an_agreement_is_on_its_line(page: Node) -> None:
    """The line of a derived agreement shows the sum before it is opened."""
    first = page.by_id("agreements").all(cls="card")[0]
    assert "519 / 263.5 = 1.97" in first.all("summary")[0].text()
    assert first.all(cls="title")[0].text() == next(
        r.explanation for r in tables().relations if r.relation is RelationName.DERIVED_CONSISTENT
    )


def test_relation_covered_by_a_finding_is_not_listed_twice(page: Node) -> None:
    """17 and 18 books stand among the findings only."""
    assert "superseded" not in page.by_id("explained").text()


def test_missing_axis_is_named(page: Node) -> None:
    """What cannot be compared stands under the axis that is not stated."""
    assert "Not stated: period 1" in page.by_id("not-comparable").text()


def test_missing_axes_of_all_pairs_of_a_finding_are_named() -> None:
    """A finding on several pairs names each axis that one of them lacks, in one order."""
    rows = tables()
    finding = next(f for f in rows.findings if f.finding_id == "f-period")
    pairs = tuple(
        replace(
            rows.relations[-1],
            relation_id=f"r-{axis}",
            axes=replace(rows.relations[0].axes, **{axis: AxisState.NOT_STATED}),
        )
        for axis in ("population", "subject")
    )
    claim_ids = (pairs[0].claim_a, pairs[0].claim_b)
    rows = replace(rows, findings=(replace(finding, claim_ids=claim_ids),), relations=pairs)
    section = _page(rows).by_id("not-comparable")
    assert [h.text() for h in section.all("h3")] == ["Not stated: subject and population 1"]


def test_facts_show_best_range_period_and_support(page: Node) -> None:
    """A row of the table has the words for value, bounds, unit, period, status and support."""
    row = page.by_id("t-trade")
    assert [c.text() for c in row.all("td")] == [
        *("$519 billion", "$500 billion or more", "2024", "agreed", "1 of 2 voices in 2 texts"),
        "“$519 billion” Boston University, Pardee School“over $500 billion” CGTN",
    ]
    assert [c.text() for c in page.by_id("t-books").all("td")][::2] == [
        *("18 books", "not stated", "1 voice in 2 texts"),
    ]
    assert (
        page.by_id("facts").all("details")[0].by_id("t-gdp").all("td")[0].text().startswith("-6.6%")
    )


def test_events_are_in_order_with_mentions_together(page: Node) -> None:
    """One row an event, by date; mentions that share no day say so; the undated follow."""
    dated, undated = page.by_id("events").all(cls="events")
    rows = [li.all(cls="when")[0].text() for li in dated.all("li")]
    assert rows == ["2015", "May 2025inferred", "13 May 2025"]
    assert "dates differ: 2014 and 2015" in dated.by_id("k1").text()
    assert "dates differ" not in dated.by_id("k4").text()
    assert [c.text() for c in dated.by_id("k4").all("code")] == ["cgtn_li:0-58", "cgtn_wang:96-168"]
    assert [li.attrs["id"] for li in undated.all("li")] == ["k5"]


def test_every_number_not_used_is_listed_with_its_reason(page: Node) -> None:
    """The reasons stand with their counts and meaning, the quotes by reason under their text."""
    reasons = [d.text() for d in page.by_id("dropped").all("dt")]
    assert reasons == ["date 4", "citation year 1"]
    assert "It is the year of a work that is cited. cari_heine 1" in page.by_id("dropped").text()
    for row in tables().dropped:
        listed = page.by_id(f"doc-{row.doc_id}").all("dl", "un")[0].text()
        assert row.reason.replace("_", " ") in listed
        assert row.quote in listed


def test_documents_show_date_basis_and_what_was_removed(page: Node) -> None:
    """A text is shown with its origin, how its date is known, and what was not read."""
    text = page.by_id("doc-cgtn_li").text()
    assert "date 13 to 31 May 2025, inferred from the text" in text
    assert "1 part not read for figures banner cgtn_li:0-120" in text
    assert "file raw/cgtn_li.txt" in text
    assert "rests on Jorge Heine" in page.by_id("doc-jacobin").text()


def test_footer_names_run_and_model(page: Node) -> None:
    """The page can be traced to the run that made it."""
    text = page.by_id("run").text()
    run = tables().runs[-1]
    for word in (
        run.run_id,
        run.version,
        run.model,
        run.settings_sha256,
        "21 November 2025, 20:32",
    ):
        assert word in text


def test_nothing_is_loaded_from_anywhere() -> None:
    """No address but links to the texts, no import in the style, and a policy that forbids all."""
    content = render(tables())["report.html"].decode()
    root = parse(content.encode())
    loading = [n for n in root.all() if n.attrs.keys() & {"src", "srcset", "action", "poster"}]
    links = {n.attrs["href"] for n in root.all() if "href" in n.attrs}
    outside = {link for link in links if not link.startswith(("#", "data:,"))}
    assert loading == []
    assert outside == {"https://news.example/li", "https://news.example/wang"}
    assert all(n.tag == "a" for n in root.all() if n.attrs.get("href") in outside)
    style = "".join(n.text() for n in root.all("style"))
    assert not re.search(r"url\(|@import|expression", style)
    policy = next(n.attrs["content"] for n in root.all("meta") if "http-equiv" in n.attrs)
    assert policy.startswith(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
    )


def test_hostile_text_stays_text() -> None:
    """Markup, direction overrides and escape sequences in any field become visible text."""
    page = _page(_hostile())
    assert len(page.all("script")) == 1
    assert page.all("img") == []
    assert not [n for n in page.all() if any(k.startswith("on") for k in n.attrs)]
    title = page.by_id("findings").all(cls="title")[0].text()
    assert title == HOSTILE.replace("\u202e", "[U+202E]").replace("\x1b", "[U+001B]")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", page.text())


def test_dangerous_address_is_no_link() -> None:
    """Only web addresses become links."""
    rows = tables()
    bad = replace(
        rows.documents[0], meta=replace(rows.documents[0].meta, url="javascript:alert(1)")
    )
    page = _page(replace(rows, documents=(bad,)))
    links = [a.attrs["href"] for a in page.by_id("documents").all("a")]
    assert [link for link in links if not link.startswith("#")] == []


def test_long_passage_is_cut_between_its_marks() -> None:
    """A sentence of 20,000 characters shows its figure, and says how much is left out."""
    rows = tables()
    claim = next(c for c in rows.claims if c.claim_id == ID["17"])
    padded = claim.sentence_text + "x" * 20_000
    long = replace(
        claim,
        sentence_text=padded,
        sentence=replace(claim.sentence, end=claim.sentence.end + 20_000),
    )
    claims = tuple(long if c == claim else c for c in rows.claims)
    card = _page(replace(rows, claims=claims)).by_id("f-books")
    assert card.all("mark")[0].text() == "17 books"
    assert len(card.all("blockquote")[0].text()) < 1500
    assert "characters of the passage left out here" in card.text()


def test_thousands_of_relations_make_no_huge_page() -> None:
    """A section lists a sensible number and says how many more stand in the tables."""
    rows = tables()
    many = tuple(
        replace(r, relation_id=f"r-{i}", claim_a=f"{i}a", explanation=f"explanation {i}")
        for i in range(5000)
        for r in rows.relations[:1]
    )
    content = render(replace(rows, relations=many))["report.html"]
    section = parse(content).by_id("agreements")
    shown = len(section.all(cls="card"))
    assert 50 < shown <= 200
    assert section.all(cls="total")[0].text() == "5,000"
    assert section.all(cls="more")[0].text() == (
        f"{5000 - shown:,} more stand in the tables and are not listed here."
    )
    assert len(content) < 500_000


def test_pairs_with_the_same_words_are_one_line() -> None:
    """Relations explained in the same words stand once, with the number of pairs."""
    rows = tables()
    twice = tuple(replace(rows.relations[1], relation_id=f"r-{i}") for i in range(3))
    section = _page(replace(rows, relations=twice)).by_id("agreements")
    (card,) = section.all(cls="card")
    assert "3 pairs" in card.text()
    assert section.all(cls="total")[0].text() == "3"


def test_disagreement_outside_any_finding_is_shown() -> None:
    """A conflict that no finding covers is listed right after the findings."""
    rows = tables()
    conflict = _conflict(rows.relations[1])
    page = _page(replace(rows, relations=(conflict,), findings=()))
    assert page.all("h1")[0].text() == "No finding in 5 texts, but 1 pair of figures apart"
    assert len(page.by_id("unreported").all(cls="card")) == 1


def test_finding_that_is_gone_stands_apart() -> None:
    """A finding of an earlier run is listed as no longer found, and not counted as open."""
    rows = tables()
    gone = tuple(replace(f, state=FindingState.ABSENT) for f in rows.findings)
    page = _page(replace(rows, findings=gone))
    assert page.all("h1")[0].text() == "Nothing to look at in 5 texts"
    assert len(page.by_id("gone").all(cls="card")) == 5


def _evidence_in(doc_id: str, quote: str) -> Evidence:
    start = TEXTS[doc_id].index(quote)
    return Evidence(doc_id, start, start + len(quote), quote)


def _conflict(relation: Relation) -> Relation:
    return replace(
        relation, family=type(relation.family)("conflict"), relation=RelationName.CONFLICT
    )


def _hostile() -> Tables:
    rows = tables()
    meta = replace(
        rows.documents[0].meta,
        title=HOSTILE,
        outlet=HOSTILE,
        authors=(HOSTILE,),
        rests_on=(HOSTILE,),
        published_note=HOSTILE,
    )
    return replace(
        rows,
        documents=tuple(replace(d, meta=meta, path=HOSTILE) for d in rows.documents),
        claims=tuple(
            replace(
                c,
                sentence_text=c.sentence_text + HOSTILE,
                topic=replace(c.topic, measure=HOSTILE, subject=HOSTILE),
                flags=(HOSTILE,),
            )
            for c in rows.claims
        ),
        events=tuple(replace(e, quote=HOSTILE, participants=(HOSTILE,)) for e in rows.events),
        relations=tuple(replace(r, explanation=HOSTILE, trace=(HOSTILE,)) for r in rows.relations),
        facts=tuple(replace(f, label=HOSTILE, unit=HOSTILE) for f in rows.facts),
        findings=tuple(
            replace(
                f,
                title=HOSTILE,
                explanation=HOSTILE,
                settle_by=HOSTILE,
                note=HOSTILE,
                trace=(HOSTILE,),
            )
            for f in rows.findings
        ),
        dropped=tuple(replace(d, quote=HOSTILE, reason=HOSTILE) for d in rows.dropped),
        runs=(replace(rows.runs[0], warnings=(HOSTILE,), model=HOSTILE),),
    )
