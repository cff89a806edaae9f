"""Print how often our speaker, voice and originator are those of the annotation.

    python -m benchmarks.speakers [--shared ../shared] [--errors 20] [--sample test]

``benchmarks/samples/speakers_*.jsonl`` is the annotation, ``score`` says how it is counted,
``draw`` how the figures were drawn. The development sample was looked at while the rules were
written; the test sample was annotated before and looked at by nobody who wrote them.
"""

import argparse
from pathlib import Path

from benchmarks.annotation import default_shared, flatten, render
from benchmarks.speakers.score import SAMPLES, agreement


def main() -> None:
    """Print the figures of the samples and, if asked for, the differences."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared())
    parser.add_argument("--errors", type=int, default=0, help="print so many differences")
    parser.add_argument("--sample", choices=SAMPLES, action="append", help="this sample only")
    given = parser.parse_args()
    for name in given.sample or SAMPLES:
        counts, wrong = agreement(given.shared, name)
        print(*wrong[: given.errors], sep="\n")
        print(render({one.name: one for one in flatten(f"speakers.{name}", counts)}))


if __name__ == "__main__":
    main()
