"""The judged sample counts what it says, and rows are matched once."""

import json
from typing import Any

from benchmarks.precision import COLUMNS, SAMPLE, content_hash, counted, filed


def row(start: int, end: int, **content: object) -> dict[str, Any]:
    """Return a claim of the text ``a`` in ``raw/`` with these contents, all others empty."""
    names = [name for group in COLUMNS.values() for name in group]
    place = {"doc_id": "a", "start": start, "end": end, "claim_id": f"{start}-{end}", "quote": "q"}
    return dict.fromkeys(names) | place | content


def judged(of: dict[str, Any], tier: str = "core", **marks: str) -> dict[str, Any]:
    """Return a judgement of the row: right in every column that is not named."""
    said = {c: {content_hash(of, c): marks.get(c, "right")} for c in COLUMNS}
    place = {"story": "raw", "doc": "a", "start": of["start"], "end": of["end"]}
    return place | {"tier": tier, "marks": said}


def test_rows_are_counted_by_tier() -> None:
    """A vague row is a claim, but no strict one; what is no claim counts against both."""
    rows = [row(0, 5), row(10, 15), row(20, 25)]
    sample = [judged(r, tier) for r, tier in zip(rows, ["core", "soft", "none"], strict=True)]
    figures, faults = counted(sample, {"raw": rows})
    assert figures["precision"] == {"claims": "2/3", "strict": "1/3"}
    assert [fault.split(" | ")[0] for fault in faults] == ["no claim"]


def test_changed_content_is_open() -> None:
    """A judgement holds for the content that was judged; another content waits for one."""
    sample = [judged(row(0, 5, unit="book"), unit="wrong"), judged(row(10, 15))]
    figures, _ = counted(sample, {"raw": [row(0, 5, unit="page"), row(10, 15)]})
    assert (figures["columns"]["unit"], figures["open"]["unit"]) == ("1/1", "1/2")


def test_shifted_row_is_found_and_lost_row_is_counted() -> None:
    """A row that took its hedge in is the same row; one without a counterpart is lost."""
    sample = [judged(row(10, 20)), judged(row(40, 50))]
    figures, _ = counted(sample, {"raw": [row(6, 20), row(80, 90)]})
    assert (figures["lost"], figures["unjudged"]) == ("1/2", "1/2")


def test_row_at_the_same_place_goes_first() -> None:
    """A count at the end of a list that is gone stays the count, though it is most of the list."""
    listed, count = row(0, 16), row(6, 16)
    _, faults = counted([judged(listed), judged(count)], {"raw": [count]})
    assert faults == ["gone: core | raw/a 0:16"]


def test_open_content_is_judged_by_its_line() -> None:
    """The line of an open content, with a word for ``open``, closes it and keeps the old one."""
    before, now = row(0, 5, unit="book"), row(0, 5, unit="page")
    sample = [judged(before, unit="wrong")]
    _, faults = counted(sample, {"raw": [now]})
    sample = filed(sample, [faults[0].replace("open", "right")])
    assert counted(sample, {"raw": [now]})[0]["columns"]["unit"] == "1/1"
    assert counted(sample, {"raw": [before]})[0]["columns"]["unit"] == "0/1"


def test_unjudged_row_is_added_by_its_line() -> None:
    """The line of a new row, with a tier, makes it part of the sample; its columns are open."""
    _, faults = counted([], {"raw": [row(0, 5)]})
    figures, _ = counted(
        filed([], [faults[0].replace("unjudged", "new core")]), {"raw": [row(0, 5)]}
    )
    assert (figures["unjudged"], figures["open"]["unit"]) == ("0/1", "1/1")


def test_sample_judges_every_column_of_each_claim() -> None:
    """Each line of the sample has a judgement of each column, and of nothing if it is no claim."""
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        assert one["is_claim"] == (one["tier"] != "none")
        assert set(one["marks"]) == (set(COLUMNS) if one["is_claim"] else set())
        said = {mark for by_hash in one["marks"].values() for mark in by_hash.values()}
        assert said <= {"right", "wrong", "missing"}
