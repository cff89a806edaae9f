"""What is told of an item to whoever answers."""

import json
from typing import Any

import pytest

from benchmarks.quality.asked import asked


@pytest.mark.parametrize(
    ("row", "spans", "told"),
    [
        ({"text": "5 m", "quantities": [{"value": 5}]}, False, {"text": "5 m"}),
        ({"text": "5", "model": "N", "results": [5]}, False, {"text": "5", "model": "N"}),
        ({"premise": "p", "label": "neutral"}, False, {"premise": "p"}),
        ({"claims": [1], "truth": 1}, False, {"claims": [1]}),
        (
            {"claims": [1], "truth_authors": ["a"], "truth_author_count": 1},
            False,
            {"claims": [1]},
        ),
        ({"text": "May", "dates": [{"start": 0, "when": "2001-05"}]}, False, {"text": "May"}),
        (
            {"dates": [{"text": "May", "start": 0, "end": 3, "when": "2001-05"}]},
            True,
            {"dates": [{"text": "May", "start": 0, "end": 3}]},
        ),
        (
            {"mentions": [{"m_id": "1", "type": "ACTION", "cluster": "x", "descriptor": "y"}]},
            True,
            {"mentions": [{"m_id": "1", "type": "ACTION"}]},
        ),
    ],
)
def test_answer_is_not_told(row: dict[str, Any], told: dict[str, Any], *, spans: bool) -> None:
    """No adapter and no peer can look at the gold, and the item itself stays as it is."""
    before = json.dumps(row)
    assert asked(row, spans=spans) == told
    assert json.dumps(row) == before
