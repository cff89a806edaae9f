"""Write predictions for the public sets, and print our figures beside those of the peers.

    python -m benchmarks.quality [--data ../shared/bench] [--half dev.jsonl] [--set NAME ...]

The predictions are left in build/quality, in the format of the scorers; figures.json there holds
our figures. Peers are run where ``make peers`` has installed them.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from benchmarks.annotation import default_shared
from benchmarks.quality import peers
from benchmarks.quality.asked import asked
from benchmarks.quality.floors import floors
from benchmarks.quality.measure import OUT, Measured, Place, measure, predicted, wrong
from benchmarks.quality.rows import BenchError, read
from benchmarks.quality.sets import SETS, Set
from benchmarks.quality.standing import recorded, targets
from benchmarks.quality.table import HEADING, NOTES, Peers, block, known, summary


def raw(which: Set, place: Place) -> str:
    """Return what the scorer's own program prints for our predictions."""
    gold = place.gold(which)
    predicted(which, place, read(gold))
    scorer, ours = place.data / which.scorer, place.answers(which)
    call = [sys.executable, str(scorer), str(gold), str(ours), *which.args]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{scorer} failed on {gold}:\n{done.stderr}")
    return f"== {which.name}\n{done.stdout}"


def compared(which: Set, place: Place, *, with_peers: bool) -> tuple[Measured, Peers]:
    """Return our figures, and those of the peers: on record, and with a star as run now."""
    ours = measure(which, place)
    others = known(which.name, recorded())
    items = [asked(row) for row in read(place.gold(which))] if which.rivals else []
    for name, predict in which.rivals.items():
        found = measure(which, place, list(predict(items)), resamples=0)
        others[f"{name}*"] = {f.name: f.value for f in found.figures}
    for peer in peers.installed(which) if with_peers else ():
        said = peers.answers(peer, which, place)
        found = measure(peers.scored_as(peer, which), place, said, resamples=0)
        others[f"{peers.TITLES[peer]}*"] = {f.name: f.value for f in found.figures}
    return ours, others


def tables(chosen: list[Set], place: Place, given: argparse.Namespace) -> Iterator[str]:
    """Yield a table for each set; all figures are left in ``build/quality/figures.json``."""
    kept: list[dict[str, object]] = []
    if given.markdown:
        yield HEADING
    for which in chosen:
        ours, others = compared(which, place, with_peers=not given.no_peers)
        kept += [asdict(figure) | {"name": name} for name, figure in ours.named()]
        show = summary if given.markdown else block
        yield from filter(None, [show(which.title or which.name, ours, targets(), others)])
    (place.out / "figures.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    if not given.markdown:
        yield NOTES


def arguments() -> argparse.Namespace:
    """Return the options given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=default_shared() / "bench")
    parser.add_argument("--half", default="dev.jsonl", help="the name of the files of a half")
    parser.add_argument("--set", choices=[s.name for s in SETS], action="append")
    parser.add_argument("--fast", action="store_true", help="leave out what takes a minute")
    parser.add_argument("--no-peers", action="store_true", help="run no peer")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--raw", action="store_true", help="print what the scorers print")
    instead.add_argument("--markdown", action="store_true", help="print one table of targets")
    instead.add_argument("--floors", action="store_true", help="print floors for the gate")
    instead.add_argument(
        "--errors", type=int, metavar="N", help="print N items on which we and the gold differ"
    )
    parser.add_argument("--on", default="", metavar="CRITERION", help="... by this criterion")
    return parser.parse_args()


def selected(given: argparse.Namespace, place: Place) -> Iterator[Set]:
    """Yield the sets asked for that are there; one that is not is told of and left out."""
    fast = given.fast or given.raw or given.floors
    for which in SETS:
        if which.name not in (given.set or [s.name for s in SETS if not (fast and s.slow)]):
            continue
        if place.gold(which).exists():
            yield which
        else:
            print(f"{which.name}: {place.gold(which)} is absent", file=sys.stderr)


def printed(given: argparse.Namespace) -> Iterator[str]:
    """Yield what was asked for, as it comes."""
    place = Place(given.data, given.half, OUT)
    chosen = list(selected(given, place))
    if not chosen:
        raise BenchError(f"{given.data} holds no {given.half} of any set; see --data and --half.")
    if given.raw:
        yield from (raw(which, place) for which in chosen if which.brings_scorer)
    elif given.floors:
        yield floors(measure(which, place, resamples=0) for which in chosen)
    elif given.errors is not None:
        found = (wrong(which, place, given.errors, given.on) for which in chosen)
        yield from ("\n".join(lines) for lines in found)
    else:
        yield from tables(chosen, place, given)


def main() -> None:
    """Print what was asked for, or what is wrong with the files."""
    try:
        for text in printed(arguments()):
            print(text, flush=True)
    except BenchError as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main()
