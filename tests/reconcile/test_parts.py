"""Claims in parts that are compared apart."""

from collections.abc import Callable, Iterable, Iterator
from pickle import dumps, loads
from random import Random

import pytest

from anafacts.model import Claim
from anafacts.reconcile import ALONE, Hands, parts, reconcile
from anafacts.reconcile.parts import Compared, Part
from tests.reconcile.build import claim, document, figure

_DOCUMENTS = [document(f"d{n:02}", f"2024-12-{n % 28 + 1:02}") for n in range(40)]
_MEASURES = ("trade", "export", "import", "debt", "loan", "gdp", "investment", "deficit")


def _claims() -> list[Claim]:
    made, random = [], Random(7)  # noqa: S311
    for text in _DOCUMENTS:
        for start, measure in enumerate(random.sample(_MEASURES, 3)):
            value, whose = random.choice((519e9, 518e9, 520e9)), random.choice(("Chile", "Brazil"))
            given = {"period": "2023", "subject": whose, "start": 60 * start}
            made.append(claim(text.doc_id, f"${value}", figure(value), key=f"{measure}||", **given))
    return made


def _backwards(work: Callable[[Part], Compared], todo: Iterable[Part]) -> Iterator[Compared]:
    """Work on copies of the parts, as other processes would, the last part first."""
    return (loads(dumps(work(loads(dumps(p))))) for p in reversed(list(todo)))  # noqa: S301


@pytest.mark.parametrize("size", [1, 20, 10_000])
def test_parts_change_nothing(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many parts there are and whoever works on them, the result is the same."""
    whole = reconcile(_DOCUMENTS, _claims(), [])
    assert len(whole.findings) > len(_MEASURES)
    monkeypatch.setattr(parts, "SIZE", size)
    assert (
        reconcile(_DOCUMENTS, _claims()[::-1], [], hands=Hands(_backwards, ALONE.gathered)) == whole
    )


def test_what_a_check_ties_is_in_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """An amount and its equal in another measure's words are one fact, in one part."""
    monkeypatch.setattr(parts, "SIZE", 1)
    main = claim("d01", "66 billion yuan", figure(66e9, unit="CNY"), key="trade||")
    equal = claim(
        "d01",
        "$9.23 billion",
        figure(9.23e9),
        key="sum||",
        start=60,
        role="equivalent",
        parent_id=main.claim_id,
    )
    other = claim("d02", "5 books", figure(5.0, unit="book", unit_kind="count"), key="book||")
    seen: list[int] = []

    def count(work: Callable[[Part], Compared], todo: Iterable[Part]) -> Iterator[Compared]:
        for part in todo:
            seen.append(len(part.claims))
            yield work(part)

    reconcile(_DOCUMENTS, [main, equal, other], [], hands=Hands(count, ALONE.gathered))
    assert seen == [2, 1]
