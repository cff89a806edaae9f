"""What each item adds to the figures of a set that comes without a scorer."""

from benchmarks.quality.rows import Row
from benchmarks.quality.tally import Counts, Part


def labels(gold: Row, predicted: Row) -> Counts:
    """Count whether the label is right, over all and, in a set of subsets, in each of them.

    Where there are subsets the figure of all is the mean of theirs (EQUATE, table 4). Items with
    figures are counted by themselves too (VitaminC).
    """
    right = (float(predicted.get("label") == gold["label"]), 1.0)
    subset = gold.get("subset", "")
    parts = {Part("right", subset): right} | ({Part(f"right, {subset}"): right} if subset else {})
    return parts | ({Part("right, numeric"): right} if gold.get("numeric") else {})


def authors(gold: Row, predicted: Row) -> Counts:
    """Count whether the set of authors is the same to the letter, and by surnames alone."""
    true, said = {*gold["truth_authors"]}, {*predicted.get("authors", ())}
    surnames = [{name.partition(",")[0] for name in names} for names in (true, said)]
    return {
        Part("exact set"): (float(true == said), 1.0),
        Part("surnames"): (float(surnames[0] == surnames[1]), 1.0),
    }
