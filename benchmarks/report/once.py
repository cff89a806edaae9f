"""Make one form of the report once, in a process of its own, and print what it took as JSON.

python -m benchmarks.report.once report.html 10000
"""

import dataclasses
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from anafacts.model import Tables
from anafacts.report import RENDERERS
from benchmarks.report.sample import many
from benchmarks.scale.memory import resident, watched


def measured(name: str, findings: int) -> dict[str, Any]:
    """Return seconds, the megabytes above those of the tables, and the bytes made."""
    make = {**PLAIN, **dict(RENDERERS)}[name]
    tables, warm = many(findings), many(20)
    make(warm)  # templates, names of currencies and imports are read once a process
    before = resident(os.getpid()) * 1024
    with watched() as watch:
        start = time.perf_counter()
        content = make(tables)
        seconds = time.perf_counter() - start
    peak = max(watch.peak * 1024, before)
    return {
        "name": name,
        "seconds": seconds,
        "megabytes": peak - before,
        "bytes": len(content),
    }


def _json(tables: Tables) -> bytes:
    rows = [dataclasses.asdict(finding) for finding in tables.findings]
    return json.dumps(rows).encode()


def _to_html(tables: Tables) -> bytes:
    import pandas as pd

    rows = [dataclasses.asdict(finding) for finding in tables.findings]
    return str(pd.DataFrame(rows).to_html()).encode()


PLAIN: dict[str, Callable[[Tables], bytes]] = {"json.dumps": _json, "DataFrame.to_html": _to_html}

if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], int(sys.argv[2]))))
