"""A verdict by a click."""

import csv
import re
from concurrent.futures import ThreadPoolExecutor
from html import escape

import pytest

from anafacts import pipeline
from anafacts.cli import main
from anafacts.judgements import read_judgements
from anafacts.settings import Settings
from tests.report.page import Node, parse
from tests.serve.conftest import Asking

_OLD = "of another start"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def _card(asking: Asking) -> Node:
    return parse(asking.client.get("/").content).by_id(asking.finding.finding_id)


def test_it_is_written_as_by_the_command(asking: Asking) -> None:
    """The two lines differ in nothing but the time."""
    asking.judge(note='two "shops", not\r\none', by="Ana")
    given = ["--note", 'two "shops", not\none', "--by", "Ana", "--quiet"]
    assert main(["judge", asking.finding.finding_id, "dismiss", *given]) == 0
    clicked, typed = (_MOMENT.sub("now", line) for line in asking.lines())
    assert clicked == typed == 'print-of-pears,dismiss,"two ""shops"", not one",Ana,now'


def test_the_page_shows_it_at_once(asking: Asking) -> None:
    """Back at the finding, with the verdict, who gave it and why; the name stays in the form."""
    answer = asking.judge(note="two shops", by="Bea Ö & Co")
    assert answer.status_code == 303
    place = f"/?by=Bea+%C3%96+%26+Co#{asking.finding.finding_id}"
    assert answer.headers["location"] == place
    page = parse(asking.client.get(place).content)
    card = page.by_id(asking.finding.finding_id)
    assert re.search(r"Dismissed by Bea Ö & Co on \d{4}-\d\d-\d\d: two shops", card.text())
    assert [n.attrs["value"] for n in card.all("input") if n.attrs["name"] == "by"] == [
        "Bea Ö & Co"
    ]


@pytest.mark.parametrize(
    ("verdicts", "review"),
    [
        (["dismiss"], "dismissed"),
        (["explain"], "explained"),
        (["accept"], "accepted"),
        (["fixed"], "fixed"),
        (["dismiss", "accept"], "accepted"),
        (["dismiss", "reopen"], "open"),
    ],
)
def test_the_next_run_finds_what_the_page_shows(
    asking: Asking, verdicts: list[str], review: str
) -> None:
    """Reviewer, note, time and whether it is outdated are those of the next run."""
    for verdict in verdicts:
        assert asking.judge(verdict=verdict, note=f"it is {verdict}").status_code == 303
    shown = asking.client.get("/report.json").json()["findings"]
    (after,) = pipeline.recompare(Settings()).tables.findings
    said = ("review", "verdict", "reviewer", "note", "judged_at", "outdated")
    assert [{k: row[k] for k in said} for row in shown] == [{k: getattr(after, k) for k in said}]
    assert after.review == review


def test_what_is_the_same_takes_effect_with_the_next_run(asking: Asking) -> None:
    """The page says so until it is taken back, or the run has been."""
    words = "takes effect with the next run"
    assert words not in _card(asking).text()
    asking.judge(verdict="same")
    assert words in _card(asking).text()
    asking.judge(verdict="reopen")
    assert words not in _card(asking).text()
    asking.judge(verdict="same")
    pipeline.recompare(Settings())
    assert words not in _card(asking).text()


def test_by_its_fingerprint(asking: Asking) -> None:
    """A program may name what it judges by the fingerprint, also from the page of one finding."""
    answer = asking.judge(finding="print-of-pears")
    assert answer.headers["location"].endswith(f"#{asking.finding.finding_id}")
    alone = asking.judge(page="finding", by="Ana")
    assert alone.headers["location"] == f"/finding/{asking.finding.finding_id}?by=Ana"
    assert len(asking.lines()) == 2


def test_a_judgement_on_what_is_gone_can_be_taken_back(asking: Asking) -> None:
    """By its fingerprint, which the file alone knows."""
    asking.file.write_text("fingerprint,verdict,note,by,at\nmark-9-date,same,,,\n", "utf-8")
    answer = asking.judge(finding="mark-9-date", verdict="reopen")
    assert answer.headers["location"].endswith("#judgements")
    assert read_judgements(asking.file).judgements == ()


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"finding": "finding-0"}, 404, "no such finding"),
        ({"finding": "finding"}, 404, "no such finding"),
        ({"verdict": "perhaps"}, 400, "The verdict is one of same, not_same, dismiss"),
        ({"note": "x" * 2001}, 400, "The note has 2,001 characters"),
        ({"note": "a\x00b"}, 400, "control character U+0000"),
        ({"by": "a\x1b[31m"}, 400, "control character U+001B"),
        ({"by": "x" * 201}, 400, "The name has 201 characters"),
        ({"token": "x"}, 403, "the form is of another start of the server"),
        ({"token": ""}, 403, "Nothing was written"),
        ({"token": "ö"}, 403, "Nothing was written"),
    ],
)
def test_what_is_refused(asking: Asking, fields: dict[str, str], status: int, words: str) -> None:
    """In a word, and nothing is written."""
    answer = asking.judge(**fields)
    assert (answer.status_code, words in answer.text) == (status, True)
    assert answer.headers["content-type"].startswith("text/plain")
    assert not asking.file.exists()


def test_a_note_is_not_lost_with_an_old_form(asking: Asking) -> None:
    """The refusal repeats it, so that it can be copied."""
    assert "Your note was: two shops" in asking.judge(token=_OLD, note="two shops").text


@pytest.mark.parametrize(
    "note",
    [
        '=HYPERLINK("http://example.org";"x")',
        "+1 @SUM(A1) -2",
        "</textarea><script>alert(1)</script>",
        'a",dismiss,b\nmark-1-value,accept,c',
        "\u202egnp.exe \u200b",
        "👩‍👩‍👧 naïve „quotes“ ' \" `; --",
        "{{ 7*7 }} {% raw %} %s %(x)s \\n",
    ],
)
def test_hostile_notes_stay_text(asking: Asking, note: str) -> None:
    """In the file as one cell of one line that no spreadsheet calculates, and in the page."""
    assert asking.judge(note=note, by=note).status_code == 303
    (line,) = csv.reader(asking.lines())
    assert len(line) == 5
    assert not line[2].startswith(("=", "+", "-", "@"))
    (judgement,) = read_judgements(asking.file).judgements
    assert judgement.note == judgement.by == " ".join(note.split())
    place = asking.client.get("/", params={"by": note})
    scripts = len(parse(place.content).all("script"))
    assert scripts == len(parse(asking.client.get("/").content).all("script")) == 1
    assert f'value="{escape(note)}"' in place.text


def test_two_writers_lose_nothing(asking: Asking) -> None:
    """Clicks from several windows at once are a whole line each."""
    token = asking.token
    notes = [f"note {n} " + "x" * 500 for n in range(40)]
    with ThreadPoolExecutor(8) as windows:
        answers = list(windows.map(lambda note: asking.judge(token=token, note=note), notes))
    assert {answer.status_code for answer in answers} == {303}
    assert sorted(row[2] for row in csv.reader(asking.lines())) == sorted(notes)


def test_a_file_that_cannot_be_written_is_told_of(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its name and the reason; nobody takes the verdict for given."""

    def full(_handle: int, _line: bytes) -> int:
        return 0

    monkeypatch.setattr("os.write", full)
    answer = asking.judge()
    assert answer.status_code == 503
    assert answer.text.startswith("judgements.csv: the judgement cannot be written: No space left")
    assert asking.lines() == []
