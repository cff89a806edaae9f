"""How often sources are right, and what to believe."""

import pytest

from anafacts.reconcile.reliability import Statement, comparable, learn


def _run(wrong_of: dict[str, int], facts: int = 60) -> dict[str, list[Statement]]:
    """Return facts of which each source gets every n-th wrong, in its own way."""
    return {
        f"f{n:02}": [
            Statement(s, float(n) if (n + i) % every else n + 0.1 * (i + 1))
            for i, (s, every) in enumerate(wrong_of.items())
        ]
        for n in range(facts)
    }


def test_reliability_is_the_share_that_holds() -> None:
    """The share comes near to how often a source is right, with the claims it rests on."""
    learned = learn(_run({"a": 10, "b": 10, "c": 7, "d": 3}))
    assert learned.reliability["d"].share == pytest.approx(2 / 3, abs=0.02)
    assert learned.reliability["a"].share == pytest.approx(0.9, abs=0.02)
    assert {r.claims for r in learned.reliability.values()} == {60}


def test_reliable_few_outvote_unreliable_many() -> None:
    """Three sources that are mostly wrong do not outvote two that are mostly right."""
    facts = _run({"a": 12, "b": 11, "c": 2, "d": 2, "e": 2})
    facts["last"] = [Statement(s, 1.0) for s in "ab"] + [Statement(s, 2.0) for s in "cde"]
    belief = learn(facts).beliefs["last"]
    assert belief[1.0] > 0.5 > belief[2.0]
    assert sum(belief.values()) == pytest.approx(1)


def test_little_known_sources_have_no_reliability() -> None:
    """Twenty-nine comparable claims are too few, however right they are; all votes are alike."""
    learned = learn(_run({"a": 10, "b": 10, "c": 2}, facts=29))
    assert learned.reliability == {}
    assert learned.beliefs["f01"][1.0] > 0.5


def test_alone_is_not_comparable() -> None:
    """A fact of which one source speaks says nothing of that source."""
    facts = {"f": [Statement("a", 1.0)], "g": [Statement("a", 1.0), Statement("b", 2.0)]}
    assert comparable(facts) == {"a": 1, "b": 1}


def test_coarse_figure_bears_out_what_it_allows() -> None:
    """About 750 speaks for 748 against 790, and is not wrong where 748 is true."""
    said = [
        Statement("a", 748.0, 747.5, 748.5),
        Statement("b", 790.0, 789.5, 790.5),
        Statement("c", 750.0, 740.0, 760.0),
    ]
    belief = learn({"f": said}).beliefs["f"]
    assert belief[748.0] > belief[750.0] == belief[790.0]


def test_sources_that_never_differ_are_one_voice() -> None:
    """Four that share every error of one do not outvote two that are right on their own."""
    facts = _run({"a": 12, "b": 11, "c": 2})
    for said in facts.values():
        said += [Statement(s, said[2].value) for s in ("d", "e", "f")]
    learned = learn(facts)
    assert {learned.voice[s] for s in "cdef"} == {"c"}
    assert learned.voice["a"] == "a"
    assert learned.beliefs["f02"][2.0] > 0.9


def test_agreement_where_nobody_differs_makes_no_copy() -> None:
    """Two that agree on sixty undisputed facts may both be right; they stay two."""
    facts = {str(n): [Statement("a", float(n)), Statement("b", float(n))] for n in range(60)}
    assert learn(facts).voice == {"a": "a", "b": "b"}


def test_words_are_values_too() -> None:
    """Times and names are compared as they are written."""
    said = [Statement("a", "7:55 p.m."), Statement("b", "7:55 p.m."), Statement("c", "7:43 p.m.")]
    belief = learn({"f": said}).beliefs["f"]
    assert max(belief, key=lambda v: belief[v]) == "7:55 p.m."


def test_order_is_of_no_account() -> None:
    """The same is learned of facts and statements in any order, to the last digit."""
    facts = _run({"a": 10, "b": 7, "c": 2, "d": 3})
    turned = {name: facts[name][::-1] for name in sorted(facts, reverse=True)}
    first, second = learn(facts), learn(turned)
    assert first.reliability == second.reliability
    assert first.beliefs == second.beliefs
