"""Our figures beside those of the peers, one block a set."""

from collections.abc import Mapping, Sequence

from benchmarks.quality.measure import Measured
from benchmarks.quality.standing import Peer, Target
from benchmarks.quality.tally import Figure

_OURS = ("ours", "95 % interval", "at least", "aim", "reached")
HEADING = """\
| set and figure | ours | 95 % | asked at least / aim | best peer |
|---|---|---|---|---|"""
Peers = Mapping[str, Mapping[str, float | None]]
"""By the name of a peer, and by figure, what it reaches."""

NOTES = """\
In percent; the 95 % intervals are from 1,000 resamples of the items.
reached: aim, yes (what is asked at least), or short of it.
A peer with a star was run now, on these very items; the others are published figures or earlier
runs on whole sets (benchmarks/quality/peers.toml has the source of each)."""


def block(title: str, measured: Measured, targets: Mapping[str, Target], peers: Peers) -> str:
    """Return a set's heading and a line for each of its figures, the columns aligned."""
    rows = [
        (figure.name, *_cells(figure, targets.get(name)), *_of_peers(figure.name, peers))
        for name, figure in measured.named()
    ]
    head = ("", *_OURS, *peers)
    filled = [column for column in zip(head, *rows, strict=True) if any(column[1:])]
    widths = [max(map(len, column)) for column in filled]
    lines = [_line(row, widths) for row in zip(*filled, strict=True)]
    return "\n".join([f"{title} ({measured.items:,} items)", *lines, ""])


def summary(title: str, measured: Measured, targets: Mapping[str, Target], peers: Peers) -> str:
    """Return a Markdown row for each figure with a target: ours, and the best of the peers."""
    rows = [
        f"| {title.partition(':')[0]}: {figure.name} | {_number(figure.value)} | "
        f"{_between(figure)} | {targets[name].at_least:g} / {targets[name].aim:g} | "
        f"{_best(figure.name, peers)} |"
        for name, figure in measured.named()
        if name in targets
    ]
    return "\n".join(rows)


def _best(figure: str, peers: Peers) -> str:
    there = {name: value for name, said in peers.items() if (value := said.get(figure)) is not None}
    if not there:
        return ""
    name = max(there, key=lambda peer: there[peer])
    return f"{name} {_number(there[name])}"


def known(name: str, standing: Sequence[Peer]) -> dict[str, Mapping[str, float | None]]:
    """Return what is on record of the peers of a set, by their names."""
    return {peer.name: peer.figures for peer in standing if peer.set == name}


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = row
    right = (f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True))
    return f"  {first:<{widths[0]}}  {'  '.join(right)}".rstrip()


def _cells(figure: Figure, target: Target | None) -> tuple[str, ...]:
    between = _between(figure)
    if target is None or figure.value is None:
        return _number(figure.value), between, "", "", ""
    asked = (f"{target.at_least:g}", f"{target.aim:g}")
    return _number(figure.value), between, *asked, target.reached(figure.value)


def _between(figure: Figure) -> str:
    ends = (figure.low, figure.high)
    return "" if None in ends else " to ".join(map(_number, ends))


def _of_peers(figure: str, peers: Peers) -> tuple[str, ...]:
    return tuple(_number(figures.get(figure)) for figures in peers.values())


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
