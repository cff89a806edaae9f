"""Python's search for objects that hold each other, put off while there are none to find."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_sweeps() -> Iterator[None]:
    """Leave out the search for cycles among objects; whatever nobody holds is freed as ever.

    Reconciling makes millions of objects and no cycles among them. The search, which looks at all
    of them again and again, took a third of its time.
    """
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
