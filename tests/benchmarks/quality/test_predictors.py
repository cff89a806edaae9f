"""The simple predictors of the sets whose work is still to come."""

from typing import Any

import pytest

from benchmarks.quality import books, sources
from benchmarks.quality.statements import predict_equate, predict_vitaminc


@pytest.mark.parametrize(
    ("subset", "label"),
    [("NewsNLI", "neutral"), ("AWPNLI", "contradiction"), ("StressTest", "contradiction")],
)
def test_labels_are_those_of_the_subset(subset: str, label: str) -> None:
    """Where a part of EQUATE knows no contradiction, what contradicts is neutral."""
    row = {
        "id": "x",
        "subset": subset,
        "premise": "She has 3 hats.",
        "hypothesis": "She has 4 hats.",
    }
    assert list(predict_equate([row])) == [{"id": "x", "label": label}]


def test_claims_have_the_labels_of_vitaminc() -> None:
    """The evidence is given, the claim is the statement."""
    row = {"id": "x", "evidence": "The lake is 80 km long.", "claim": "It is 90 km long."}
    assert list(predict_vitaminc([row])) == [{"id": "x", "label": "refutes"}]


def _object(name: str, *claims: tuple[str, Any]) -> dict[str, Any]:
    return {"id": name, "claims": [{"source": s, "value": v} for s, v in claims]}


@pytest.mark.parametrize(
    ("claims", "value", "why"),
    [
        ([("a", 5.0), ("b", 7.0), ("c", 7.0)], 7.0, "the most say so"),
        ([("a", 5.0), ("b", 7.0)], 5.0, "of two one that somebody said, never their mean"),
        ([("a", "9 p.m."), ("b", "8 p.m."), ("c", "9 p.m.")], "9 p.m.", "texts are voted on too"),
        ([("a", None)], None, "nobody says anything"),
        ([], None, "nobody is there"),
    ],
)
def test_vote(claims: list[tuple[str, Any]], value: Any, why: str) -> None:
    """Without a record of the sources the majority has it."""
    (made,) = sources.predict([_object("x", *claims)])
    assert (made["id"], made["value"]) == ("x", value), why


@pytest.mark.parametrize(("record", "value"), [(30, 9.0), (29, 5.0)])
def test_reliable_source_is_believed(record: int, value: float) -> None:
    """A source borne out often enough is believed against one of which less is known."""
    past = [_object(f"p{n}", ("a", 1.0), ("d", 1.0), ("e", 1.0)) for n in range(record - 1)]
    asked = _object("x", ("a", 9.0), ("b", 5.0))
    assert list(sources.predict([*past, asked]))[-1]["value"] == value


@pytest.mark.parametrize(
    ("raw", "people"),
    [
        ("Moss, Ada", [("moss", "ada")]),
        ("Ada Moss", [("moss", "ada")]),
        ("Moss, Ada; Reed, Bo", [("moss", "ada"), ("reed", "bo")]),
        ("Ada Moss, Bo Reed", [("moss", "ada"), ("reed", "bo")]),
        ("Moss, Ada (Editor)/ Reed, Bo", [("moss", "ada"), ("reed", "bo")]),
        ("Moss &amp; Reed", [("moss", ""), ("reed", "")]),
        ("Moss, Ada, Reed, Bo", [("moss", "ada"), ("reed", "bo")]),
        (" , ;", []),
        ("", []),
    ],
)
def test_people(raw: str, people: list[tuple[str, str]]) -> None:
    """Names are read either way round, with any separator, without roles."""
    assert books.people(raw) == people


def test_authors_are_voted_on_one_by_one() -> None:
    """A list without the second author does not outvote one with him; a stray name falls."""
    said = ["Moss, Ada; Reed, Bo", "Ada Moss", "Moss, Ada", "Moss, A.; Reed, Bo", "Ada Moss",
            "Pine, Cy"]  # fmt: skip
    row = {"id": "x", "claims": [{"source": "s", "authors_raw": raw} for raw in said]}
    assert list(books.predict([row])) == [{"id": "x", "authors": ["moss, ada", "reed, bo"]}]
