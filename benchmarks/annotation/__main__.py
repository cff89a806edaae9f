"""Print every figure, the errors that were asked for, and how long each run took."""

import argparse
from pathlib import Path

from benchmarks.annotation import PARTS, default_shared, measured_in, parts, render


def main() -> None:
    """Print every figure, what the scorers said if errors were asked for, and the times."""
    given = _arguments()
    wanted = given.part or PARTS
    found = measured_in(given.keep, given.shared, parts=wanted, errors=given.errors)
    if given.errors:
        print(found.printed)
    print(render(found.figures))
    print("\nseconds:", ", ".join(f"{name} {took:.1f}" for name, took in found.seconds.items()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.annotation",
        description=parts.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--shared", type=Path, default=default_shared(), help="holds gold/")
    parser.add_argument("--part", choices=PARTS, action="append", help="this part only")
    parser.add_argument(
        "--errors", type=int, default=0, help="print so many of the scorers' errors"
    )
    parser.add_argument("--keep", type=Path, help="leave the warehouses in this folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
