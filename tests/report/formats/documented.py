"""The examples of docs/formats.md, and what a run has written, as values to be compared."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET


def blocks(text: str, language: str) -> list[str]:
    """Return what stands between the fences of that language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def examples(text: str, language: str) -> list[Any]:
    """Return the examples of that language; a table gives one for each row."""
    return [value for block in blocks(text, language) for value in _READ[language](block)]


def found(folder: Path, language: str) -> Iterator[Any]:
    """Yield what the files of that language hold: rows, test cases, objects."""
    for name in _FILES[language]:
        yield from _READ[language]((folder / name).read_text(encoding="utf-8-sig"))


def holds(whole: Any, example: Any) -> bool:
    """Return whether the example is what is there, with names left out and texts cut at "…"."""
    if isinstance(example, dict) and isinstance(whole, dict):
        return all(name in whole and holds(whole[name], v) for name, v in example.items())
    if isinstance(example, list) and isinstance(whole, list):
        return len(whole) == len(example) and all(map(holds, whole, example))
    if isinstance(example, str) and isinstance(whole, str):
        parts = map(re.escape, example.split("…"))
        return bool(re.fullmatch(".*".join(parts), whole, re.DOTALL))
    return bool(whole == example)


def _rows(text: str) -> list[Any]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _cases(text: str) -> list[Any]:
    root = ET.fromstring(text)  # noqa: S314 - our own files
    return [_element(case) for case in root.iter("testcase")]


def _element(element: ET.Element) -> Any:
    words = (element.text or "").strip()
    return [element.tag, element.attrib, words, [_element(child) for child in element]]


def _objects(text: str) -> list[Any]:
    """Return the results of a SARIF log, the reviews of a graph, the items of a collection."""
    content = json.loads(text)
    if "runs" in content:
        return list(content["runs"][0]["results"])
    return list(content.get("@graph") or content.get("first", {}).get("items") or [content])


_READ: dict[str, Callable[[str], list[Any]]] = {"csv": _rows, "xml": _cases, "json": _objects}
_FILES = {
    "csv": ("findings.csv",),
    "xml": ("junit.xml",),
    "json": ("report.sarif", "claimreview.jsonld", "annotations.jsonld"),
}
