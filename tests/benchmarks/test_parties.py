"""The count of subjects, counterparts and places against an annotation, here an invented one."""

import pytest

from benchmarks.parties import ROLES, Owned, compared, judge, sample


@pytest.mark.parametrize(
    ("allowed", "ours", "verdict"),
    [
        (("Ann Reed",), "Ann Reed", "right"), (("Ann Reed",), "Reed", "wrong"),
        (("Ann Reed",), "", "missing"), (("", "Ann Reed"), "", ""), (("",), "Peru", "wrong"),
        (("~Reed",), "Ann Reed", "right"), (("~Reed",), "Reeds", "wrong"),
    ],
)  # fmt: skip
def test_a_name_is_right_wrong_or_missing(
    allowed: tuple[str, ...], ours: str, verdict: str
) -> None:
    """Only an allowed name is right, and none is missing only where one is asked for."""
    assert judge(allowed, ours) == verdict


def test_a_figure_without_a_claim_has_no_names() -> None:
    """What is not found has no subject that could be right."""
    figure = Owned(
        ("news", "x"), 0, 2, {"subject": ("Peru",), "counterpart": ("",), "place": ("",)}, 1
    )
    counts, faults = compared([figure], {("news", "x"): ()}, {("news", "x"): "40 mines"})
    assert counts["subject"] == {"right": 0, "wrong": 0, "missing": 1}
    assert [fault.split()[:2] for fault in faults] == [["missing", "subject"]]


def test_the_sample_answers_every_role() -> None:
    """Each figure of the sample allows at least one answer for each role."""
    assert all(all(figure.allowed[role] for role in ROLES) for figure in sample())
    assert {figure.draw for figure in sample()} >= {1, 2, 3}
