"""Work counted in calls: the same on a busy machine as on a quiet one."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls(function: Callable[[str], object], text: str) -> int:
    """Return how many functions are called, those written in C included."""
    count = 0

    def seen(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        function(text)
    finally:
        sys.setprofile(before)
    return count
