"""What stands against what in the line of a finding."""

from dataclasses import replace

from anafacts.report.lookup import lookup
from anafacts.report.sides import sides
from tests.report.sample import tables


def test_each_side_says_what_who_and_when() -> None:
    """The two books are told with their outlets and days, and lead to their claims."""
    rows = tables()
    books = next(f for f in rows.findings if f.finding_id == "f-books")
    first, second = sides(books, lookup(rows))
    assert [s.words for s in (first, second)] == [e.quote for e in books.evidence[:2]]
    assert {first.claim_id, second.claim_id} <= {*books.claim_ids, ""}
    assert all(s.said == f"{s.who}: “{s.words}” ({s.when})" for s in (first, second))
    assert all(s.outlet and s.published for s in (first, second))


def test_the_same_words_of_one_text_are_one_side() -> None:
    """Evidence given twice does not stand against itself."""
    rows = tables()
    books = next(f for f in rows.findings if f.finding_id == "f-books")
    twice = replace(books, evidence=(books.evidence[0],) * 3)
    assert len(sides(twice, lookup(rows))) == 1
