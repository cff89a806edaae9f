"""Ages at different times."""

import pytest

from anafacts.model import Claim
from anafacts.reconcile import reconcile
from tests.reconcile.build import claim, document, figure


def _age(doc: str, years: float) -> Claim:
    quote = f"Ana Ruiz, {years:.0f}"
    fig = figure(years, unit="year", unit_kind="age")
    return claim(doc, quote, fig, subject="Ana Ruiz", key="age||")


@pytest.mark.parametrize(
    ("age", "published", "relation"),
    [
        (29.0, "2007-04-03", "explained_time"),
        (31.0, "2007-04-03", "not_comparable"),
        (26.0, "2007-04-03", "not_comparable"),
        (28.0, "2005-06-26", "conflict"),
    ],
)
def test_years_between_two_texts(age: float, published: str, relation: str) -> None:
    """Somebody who was 27 is 29 nearly two years later, and 28 on the next day by no birthday."""
    documents = [document("a", "2005-06-25"), document("b", published)]
    (found,) = reconcile(documents, [_age("a", 27.0), _age("b", age)], []).relations
    assert found.relation == relation
    assert (found.rule == "ages") is (relation == "explained_time")
