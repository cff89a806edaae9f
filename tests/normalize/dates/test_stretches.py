"""Where in a text dates of each kind can stand."""

import tomllib
from pathlib import Path

from anafacts.normalize.dates.find import RULES
from anafacts.normalize.dates.stretches import stretches

CASES = Path(__file__).parents[2] / "cases"


def texts() -> list[str]:
    """Return the texts of the tables of dates."""
    files = [CASES / f"{name}.toml" for name in ("dates", "dates_unresolved", "dates_none")]
    return [row["text"] for f in files for row in tomllib.loads(f.read_text("utf-8"))["case"]]


def test_no_rule_matches_outside_the_stretches_of_its_key_words() -> None:
    """What a rule finds in a whole text lies where it looks, so that nothing is lost by that."""
    kinds = {rule.near for rule in RULES}
    for text in texts():
        near = stretches(text, kinds)
        for rule in RULES:
            spans = [match.span() for match in rule.pattern.finditer(text)]
            lost = [
                s for s in spans if not any(a <= s[0] and s[1] <= b for a, b in near[rule.near])
            ]
            assert not lost, f"{rule.name} near {rule.near} in {text!r}: {lost}"


def test_a_kind_of_two_words_needs_both() -> None:
    """A month far from a year is near no year; one beside it is."""
    text = "In May it rained. " + "x " * 100 + "In June 2004 it snowed."
    near = stretches(text, {"month", "month year"})
    assert [len(near["month"]), len(near["month year"])] == [2, 1]


def test_words_are_known_in_the_cases_in_which_they_are_written() -> None:
    """Lower case, capitals and a first capital; not a formula such as FeB."""
    words = ("february", "FEBRUARY", "February")
    assert all(stretches(word, {"month"})["month"] for word in words)
    assert not stretches("FeB", {"month"})["month"]
