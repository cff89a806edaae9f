"""What is answered under which address."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from anafacts import pipeline
from anafacts.errors import SettingsError
from anafacts.report import RENDERERS
from anafacts.serve import app_of
from anafacts.settings import Settings
from tests.report.page import parse
from tests.serve.conftest import Asking


def test_the_page_is_the_report_with_forms(asking: Asking) -> None:
    """Each finding can be judged, in the name of who started the server."""
    answer = asking.client.get("/")
    assert answer.status_code == 200
    card = parse(answer.content).by_id(asking.finding.finding_id)
    (form,) = card.all("form")
    fields = {n.attrs["name"]: n.attrs.get("value") for n in form.all("input")}
    assert fields["by"] == "Ana"
    assert fields["finding"] == asking.finding.finding_id


@pytest.mark.parametrize("name", [name for name, _ in RENDERERS])
def test_every_file_of_the_report_is_there(asking: Asking, name: str) -> None:
    """As it lies in the warehouse, where nothing has been judged since."""
    answer = asking.client.get(f"/{name}")
    assert answer.status_code == 200
    assert answer.content == Path("warehouse/reports/latest", name).read_bytes()
    assert not answer.headers["content-type"].startswith("application/octet-stream")
    links = [a.attrs["href"] for a in parse(asking.client.get("/").content).all("a")]
    assert f"/{name}" in links


def test_the_texts_are_those_of_the_files(
    opened: Callable[..., Asking], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all texts together are too long for a report, none is served that the files lack."""
    monkeypatch.setattr("anafacts.report.texts_held.MOST_CHARACTERS", 40)
    pipeline.rerender(Settings())
    for name, _ in RENDERERS:
        written = Path("warehouse/reports/latest", name).read_bytes()
        assert opened().client.get(f"/{name}").content == written


def test_one_finding_has_a_page(asking: Asking) -> None:
    """It stands there opened; of an unknown one it is said that there is none."""
    answer = asking.client.get(f"/finding/{asking.finding.finding_id}")
    (card,) = parse(answer.content).all("details", "card")
    assert "open" in card.attrs
    missing = asking.client.get("/finding/finding-0")
    assert (missing.status_code, missing.text) == (404, "The last run has no such finding.\n")


def test_other_addresses_and_methods(asking: Asking) -> None:
    """Only what is there can be asked for, and only a form writes."""
    assert asking.client.get("/healthz").text == "ok\n"
    assert asking.client.get("/judge").status_code == 405
    assert asking.client.post("/").status_code == 405
    assert asking.client.get("/anafacts.toml").status_code == 404
    assert asking.client.get("/..%2fjudgements.csv").status_code == 404


def test_before_the_first_run_it_does_not_start(elsewhere: Path) -> None:
    """The error says what to do."""
    with pytest.raises(SettingsError, match="no run has been completed there"):
        app_of(Settings())


def test_a_new_run_shows_on_reload(asking: Asking, texts: Path) -> None:
    """And a run of the same input too, whose findings are no longer new."""
    assert asking.client.get("/").text.count("16 pears") == 0
    (texts / "two.txt").write_text("The shop sold 16 pears in May.\n", encoding="utf-8")
    pipeline.run(Settings())
    assert "16 pears" in asking.client.get("/").text
    assert _states(asking) == ["updated"]
    pipeline.run(Settings())
    assert _states(asking) == ["unchanged"]


def _states(asking: Asking) -> list[str]:
    rows = json.loads(asking.client.get("/report.json").content)["findings"]
    return [row["state"] for row in rows]


def test_a_new_process_gives_the_same_page(opened: Callable[..., Asking]) -> None:
    """But for its token: nothing is kept outside the warehouse and the file of judgements."""
    first = opened(by="Ana")
    assert first.judge(note="two shops", by="Ana").status_code == 303
    second = opened(by="Ana")
    one, other = (a.client.get("/").text.replace(a.token, "") for a in (first, second))
    assert first.token != second.token
    assert one == other
    assert "Dismissed by Ana" in one


def test_a_warehouse_that_goes_is_told_of(asking: Asking) -> None:
    """In words; nothing of the run before is shown as if it were there."""
    Path("warehouse/.current").unlink()
    answer = asking.client.get("/")
    assert answer.status_code == 503
    assert "no run has been completed there" in answer.text


def test_a_file_of_judgements_that_cannot_be_read_is_told_of(asking: Asking) -> None:
    """With its name and line, and what to write there."""
    asking.file.write_text("one,two\n", encoding="utf-8")
    answer = asking.client.get("/")
    assert answer.status_code == 503
    assert answer.text.startswith("judgements.csv, line 1: ")
