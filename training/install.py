"""The assembled pipeline put in its place in one step, and refused when too big to ship."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Final

_LARGEST_FILE: Final = 30_000_000
_LARGEST_TOTAL: Final = 25_000_000


def check_sizes(folder: Path) -> None:
    """Raise ValueError, naming the file, when `folder` is too big to ship in the wheel."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    for path, size in sizes.items():
        if size > _LARGEST_FILE:
            message = f"{path}: {size:,} bytes, more than {_LARGEST_FILE:,}; make it smaller"
            raise ValueError(message)
    total = sum(sizes.values())
    if total > _LARGEST_TOTAL:
        message = f"{folder}: {total:,} bytes, more than {_LARGEST_TOTAL:,}; drop rows"
        raise ValueError(message)


def install(source: Path, target: Path) -> None:
    """Make `target` a copy of `source`; readers see the old folder or the new one, whole.

    The copy is made beside the target, so that both moves are renames on one file system.
    """
    check_sizes(source)
    aside = target.with_name(f".{target.name}.tmp")
    old = target.with_name(f".{target.name}.old")
    for leftover in (aside, old):
        shutil.rmtree(leftover, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, aside)
    if target.exists():
        target.rename(old)
    aside.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    """Install `source` at `target`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    install(args.source, args.target)


if __name__ == "__main__":
    main()
