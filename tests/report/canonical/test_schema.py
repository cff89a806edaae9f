"""The JSON Schema that is shipped says what report.json holds."""

import importlib.util
import json
from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from anafacts.model import Tables
from anafacts.report.canonical import render_json
from tests.report.canonical.whole import whole
from tests.report.generated import generated
from tests.report.sample import tables

Change = Callable[[dict[str, Any]], object]


def _shipped() -> Any:
    file = resources.files("anafacts.report.schemas") / "report.schema.json"
    return json.loads(file.read_text(encoding="utf-8"))


def _faults(content: Any) -> list[str]:
    validator = Draft202012Validator(_shipped(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(content)]


def test_it_is_what_the_script_makes(root: Path) -> None:
    """Run scripts/make_report_schema.py after a change of the model."""
    spec = importlib.util.spec_from_file_location("made", root / "scripts/make_report_schema.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.TARGET.read_text(encoding="utf-8") == script.text()


def test_it_is_a_schema_that_describes_every_key() -> None:
    """It holds to the draft that it names, and each key has a sentence."""
    shipped = _shipped()
    Draft202012Validator.check_schema(shipped)
    for named in (shipped, *shipped["$defs"].values()):
        for rule in (named, *named.get("properties", {}).values()):
            assert rule["description"].endswith((".", "...", "JSON", "do not edit.")), rule


@pytest.mark.parametrize("made", [Tables, tables, whole, partial(generated, 60)])
def test_what_is_written_is_valid(made: Callable[[], Tables]) -> None:
    """Reports of no rows, of the samples and of a generated world hold to it."""
    assert _faults(json.loads(render_json(made()))) == []


@pytest.mark.parametrize("made", [whole])
def test_it_names_every_key_that_is_written(made: Callable[[], Tables]) -> None:
    """No key of the whole or of a row goes without a description."""
    shipped, content = _shipped(), json.loads(render_json(made()))
    assert content.keys() == shipped["properties"].keys()
    for name, rule in shipped["properties"].items():
        if rule.get("type") == "array":
            row = shipped["$defs"][rule["items"]["$ref"].rpartition("/")[2]]["properties"]
            assert {key for found in content[name] for key in found} <= row.keys()


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w.update(schema=1),
        lambda w: w.update(format="other"),
        lambda w: w.pop("dropped"),
        lambda w: w.update(findings=None),
        lambda w: w["counts"].update(claims=-1),
        lambda w: w["findings"][0].pop("trace"),
        lambda w: w["findings"][0].update(family="quarrel"),
        lambda w: w["findings"][0].update(fact_id=3),
        lambda w: w["findings"][0]["evidence"][0].update(start="3"),
        lambda w: w["findings"][0]["sides"][0].pop("words"),
        lambda w: w["relations"][0]["axes"].update(period="other"),
        lambda w: w["claims"][0]["figure"].update(value="519"),
        lambda w: w["claims"][0]["period"]["interval"].update({"from": "1 May"}),
        lambda w: w["documents"][0].update(text=None),
        lambda w: w["run"].update(warnings="none"),
        lambda w: w["left_out"].update(claims=0),
    ],
)
def test_what_is_spoilt_is_not_valid(change: Change) -> None:
    """A missing key, a word of no list, another type and a wrong date are faults."""
    content = json.loads(render_json(whole()))
    content["claims"] = [c for c in content["claims"] if c["period"]["interval"]]
    change(content)
    assert len(_faults(content)) >= 1
