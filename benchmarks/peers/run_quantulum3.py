"""Predictions of quantulum3: items on stdin, one JSON object a line, answers on stdout.

Run in the environment that ``make peers`` builds, with the form of the answers as the argument.
"""

import json
import re
import sys
from collections.abc import Callable
from typing import Any

from quantulum3 import parser

from benchmarks.peers.units import unit_of

_AGE = re.compile(r"[\s-]*(?:old\b|of age\b)")


def _quantity(text: str, found: Any) -> dict[str, Any]:
    """Return what NewsQuant asks for; a range is its mean, and a change is never told."""
    unit = found.unit.name.lower().replace("degree ", "")
    unit = f"{unit} of age" if _AGE.match(text, found.span[1]) else unit
    return {"value": found.value, "unit": "-" if unit == "dimensionless" else unit, "change": "="}


def _item(_: str, found: Any) -> dict[str, Any]:
    start, end = found.span
    return {"start": start, "end": end, "value": found.value, "unit": found.unit.name}


def _measured(_: str, found: Any) -> dict[str, Any]:
    """Return span and unit as written."""
    start, end = found.span
    unit = unit_of(found.surface)
    return {"start": start, "end": end, "unit": unit}


FORMS: dict[str, tuple[str, Callable[[str, Any], dict[str, Any]]]] = {
    "score_newsquant.py": ("quantities", _quantity),
    "score_specs.py": ("items", _item),
    "score_measeval.py": ("quantities", _measured),
}


def main() -> None:
    """Answer line by line."""
    key, form = FORMS[sys.argv[1]]
    for line in sys.stdin:
        row = json.loads(line)
        answer = {"id": row["id"], key: [form(row["text"], q) for q in parser.parse(row["text"])]}
        sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
