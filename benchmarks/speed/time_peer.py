"""Least seconds a peer takes for texts: a JSON object on stdin, a number on stdout.

Run in the environment that ``make peers`` builds, with the name of the peer as the argument. The
object has the ``texts`` and the number of ``passes``.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable


def _reader(peer: str) -> Callable[[str], object]:
    if peer == "quantulum3":
        parse: Callable[[str], object] = importlib.import_module("quantulum3.parser").parse
        return parse
    suite = importlib.import_module("recognizers_suite")
    names = ("recognize_number", "recognize_currency", "recognize_dimension")
    return lambda text: [getattr(suite, name)(text, "en-us") for name in names]


def main() -> None:
    """Print the least seconds of all passes over the texts."""
    given = json.load(sys.stdin)
    read, best = _reader(sys.argv[1]), float("inf")
    read("It weighs 5 kilograms.")
    for _ in range(given["passes"]):
        start = time.process_time()
        for text in given["texts"]:
            read(text)
        best = min(best, time.process_time() - start)
    print(best)


if __name__ == "__main__":
    main()
