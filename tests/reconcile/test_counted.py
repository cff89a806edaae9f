"""What is counted, as the title of a finding has it."""

import pytest

from anafacts.reconcile.words import measure_of
from tests.reconcile.build import claim, figure

CASES = [
    ("book", "publication", "", "books published", "the verb of a known measure"),
    ("area", "deserve", "focus", "areas that deserve focus", "a verb with its argument"),
    ("country", "accession", "bri", "countries that join bri", "both"),
    ("forum", "hold", "", "forums held", "an irregular verb"),
    ("patient", "carry", "", "patients carried", "a verb in y"),
    ("product", "ban", "", "products banned", "a verb that doubles its last letter"),
    ("nurse or doctor", "hire", "", "nurses or doctors hired", "two nouns"),
    ("cow", "death", "", "cow death", "who died need not have been killed"),
    ("climber", "missing", "", "climber missing", "no verb at all"),
]


@pytest.mark.parametrize(
    ("unit", "name", "argument", "words"), [c[:4] for c in CASES], ids=[c[4] for c in CASES]
)
def test_counts_are_told_as_a_reader_would(unit: str, name: str, argument: str, words: str) -> None:
    """A noun and a verb that were put together by their lemmas are put into one phrase."""
    count = figure(7.0, unit=unit, unit_kind="count")
    measure = f"{unit} {name} {argument}".rstrip()
    made = claim("a", f"7 {unit}", count, key=f"{unit}|{name}|{argument}", measure=measure)
    assert measure_of(made).partition(" (")[0] == words


def test_an_article_is_no_part_of_a_measure() -> None:
    """A staff of forty is a staff; its label is no sentence."""
    made = claim("a", "40", figure(40.0, unit="employee", unit_kind="count"), measure="a staff")
    assert measure_of(made).startswith("staff")
