"""Predictions of dateparser: items on stdin, one JSON object a line, answers on stdout.

Run in the environment that ``make peers`` builds. Where an item has spans their values are told,
else dates are searched for.
"""

import json
import sys
from datetime import datetime
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates

_FORMS = {"year": "%Y", "month": "%Y-%m"}


def _value(text: str, settings: dict[str, Any]) -> str | None:
    """Return a date as TEI writes it: no more of it than the words say."""
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
    if found.date_obj is None:
        return None
    return found.date_obj.strftime(_FORMS.get(found.period or "", "%Y-%m-%d"))


def _timexes(row: dict[str, Any]) -> list[dict[str, Any]]:
    settings = {"RELATIVE_BASE": datetime.fromisoformat(row["doc_date"])}
    text, at, made = row["text"], 0, []
    if "dates" in row:
        return [{**span, "value": _value(span["text"], settings)} for span in row["dates"]]
    for words, _ in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            made.append({"start": start, "end": at, "value": _value(words, settings)})
    return made


def main() -> None:
    """Answer line by line."""
    for line in sys.stdin:
        row = json.loads(line)
        sys.stdout.write(json.dumps({"id": row["id"], "timexes": _timexes(row)}) + "\n")


if __name__ == "__main__":
    main()
