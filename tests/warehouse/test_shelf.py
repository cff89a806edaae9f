"""Relations put aside in files and read back in order."""

from pathlib import Path
from random import Random

from anafacts.model import Axes, Family, Relation, RelationName, Tables
from anafacts.warehouse import read_tables, write_run
from anafacts.warehouse.shelf import Shelf, new_shelf, put_aside
from tests.warehouse.samples import run


def _relations(count: int) -> list[Relation]:
    made = [
        Relation(
            relation_id=f"relation-{n:06}",
            claim_a=f"claim-{n % 97:04}",
            claim_b=f"claim-{n % 89:04}",
            family=Family.AGREE,
            relation=RelationName.IDENTICAL,
            axes=Axes(),
            rule="values",
            explanation=f"Pair {n}.",
        )
        for n in range(count)
    ]
    Random(3).shuffle(made)  # noqa: S311
    return made


def _shelf(relations: list[Relation], files: int) -> Shelf:
    folder = new_shelf()
    return Shelf([put_aside(folder, relations[n::files]) for n in range(files)], folder)


def test_the_files_are_one_sequence_in_order() -> None:
    """However many files there are, and however few rows are held of each, all come in order."""
    made = _relations(40_000)
    wanted = sorted(made, key=lambda r: (r.claim_a, r.claim_b, r.relation_id))
    shelf = _shelf(made, 3)
    assert len(shelf) == len(made)
    assert list(shelf) == wanted
    assert (shelf[0], shelf[-1], list(shelf[5:7])) == (wanted[0], wanted[-1], wanted[5:7])


def test_a_shelf_is_written_like_any_rows(tmp_path: Path) -> None:
    """What a run reads back is the same whether its relations were put aside or not."""
    made = _relations(500)
    for name, relations in (("plain", tuple(made)), ("shelf", _shelf(made, 4))):
        write_run(tmp_path / name, Tables(relations=relations, runs=(run(),)), {})
    plain, shelf = (read_tables(tmp_path / name) for name in ("plain", "shelf"))
    assert plain is not None
    assert shelf is not None
    assert plain.relations == shelf.relations


def test_the_folder_goes_with_the_shelf() -> None:
    """Nothing is left behind once nobody holds the shelf."""
    folder = new_shelf()
    shelf = Shelf([put_aside(folder, _relations(3))], folder)
    assert folder.exists()
    del shelf
    assert not folder.exists()
