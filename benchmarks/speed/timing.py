"""Seconds of processor time, the best of several passes."""

import time
from collections.abc import Callable, Mapping, Sequence

Read = Callable[[str], object]
Make = Callable[[], Read]
_WARM = "In May 2014 it weighed 5 kilograms."  # what is loaded once does not count


def best_of(makers: Mapping[str, Make], texts: Sequence[str], passes: int) -> dict[str, float]:
    """Return the least seconds that each reader took for all texts.

    A reader is made anew for each pass, so that none has seen the texts. They take turns, pass by
    pass, so that other work on the machine slows all alike.
    """
    best = dict.fromkeys(makers, float("inf"))
    for make in makers.values():
        make()(_WARM)
    for _ in range(passes):
        for name, make in makers.items():
            best[name] = min(best[name], _seconds(make(), texts))
    return best


def _seconds(read: Read, texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start
