"""Findings over two runs: what is known again, what changed and why, in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from anafacts.judgements import apply_judgements
from anafacts.model import (
    Attribution,
    Basis,
    Claim,
    Document,
    DocumentKind,
    Family,
    Finding,
    Judgement,
    Period,
    Ruling,
    Run,
    Tables,
    Voice,
)
from anafacts.reconcile import carry_over, reconcile
from tests.reconcile.build import claim, document, figure, interval

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = "In 2024 trade between China and Chile came to"


def _trade(doc: str, billions: float, **given: object) -> Claim:
    quote = f"${billions:g} billion"
    plain = {"period": "2024", "subject": "China", "counterpart": "Chile"}
    made = claim(doc, quote, figure(billions * 1e9), **(plain | given))
    return replace(made, sentence_text=f"{_WORDS} {quote}.")


def _run(
    claims: Sequence[Claim],
    before: Tables | None = None,
    *,
    documents: Sequence[Document] = (),
    judgements: Sequence[Judgement] = (),
    model: str = "m",
) -> Tables:
    texts = documents or [_text(doc, claims) for doc in sorted({c.doc_id for c in claims})]
    found = reconcile(texts, claims, [], judgements=judgements)
    runs = before.runs if before else ()
    row = Run(f"run-{len(runs) + 1}", _MOMENT, _MOMENT, "0", model, "s", 0, 0, 0, 0, 0)
    tables = Tables(
        documents=tuple(texts),
        claims=tuple(claims),
        relations=found.relations,
        findings=apply_judgements(found.findings, judgements, claims),
        runs=(*runs, row),
    )
    return replace(tables, findings=carry_over(tables, before or Tables()))


def _text(doc: str, claims: Sequence[Claim]) -> Document:
    """Return a text whose content is what its claims say."""
    words = " ".join(sorted(c.quote for c in claims if c.doc_id == doc))
    return replace(document(doc, "2025-05"), sha256=f"{doc} {words}")


def _one(tables: Tables, family: Family = Family.CONFLICT) -> Finding:
    (found,) = (f for f in tables.findings if f.family is family)
    return found


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.state, finding.change_reason, finding.change


ENDS = (_trade("a", 519), _trade("b", 700))


def test_the_first_run_and_the_same_again() -> None:
    """All is new without a reason to give, then all is unchanged since the first run."""
    first = _run(ENDS)
    assert _told(_one(first)) == ("new", "none", "")
    again = _one(_run(ENDS, first))
    assert _told(again) == ("unchanged", "none", "")
    assert (again.first_run, again.last_run) == ("run-1", "run-2")


def test_an_edited_value_is_an_update() -> None:
    """It is the same finding on other figures, and says which figure became which."""
    after = _run((ENDS[0], _trade("b", 710)), _run(ENDS))
    assert _told(_one(after)) == (
        *("updated", "value_changed"),
        'The second figure changed from "$700 billion" to "$710 billion" (b).',
    )
    assert [f.state for f in after.findings] == ["updated"]


def test_the_edit_of_one_copy_is_not_hidden_by_the_other() -> None:
    """Two texts with one sentence; in one of them the figure changes."""
    copies = [replace(_trade(doc, 700), fingerprint="twin") for doc in "bc"]
    after = _run((ENDS[0], _trade("b", 710), copies[1]), _run((ENDS[0], *copies)))
    words = {f.change for f in after.findings if f.family is Family.CONFLICT}
    assert any('from "$700 billion" to "$710 billion" (b)' in w for w in words)


def test_a_sentence_edited_around_a_figure_that_stays() -> None:
    """It is the figure beside that has changed; this one is not said to have."""
    moved = replace(ENDS[1], fingerprint="other words", period=Period(interval("2024-05")))
    moved = replace(moved, sentence_text=moved.sentence_text.replace("China", "China itself"))
    after = _run((ENDS[0], replace(moved, period=ENDS[1].period)), _run(ENDS))
    assert _told(_one(after))[:2] == ("unchanged", "none")
    gone = _one(_run((ENDS[0], replace(moved, figure=figure(519e9))), _run(ENDS)))
    assert gone.change.startswith('The sentence of the second figure, "$700 billion" (b), was ed')


def test_of_several_edits_the_nearest_is_meant() -> None:
    """In a table every line reads alike but for its figure."""
    lines = [_trade("b", 700, start=9), _trade("b", 300, start=90, subject="Peru")]
    edited = [_trade("b", 710, start=9), _trade("b", 310, start=90, subject="Peru")]
    finding = _one(_run((ENDS[0], *edited), _run((ENDS[0], *lines))))
    assert finding.change == (
        'The second figure changed from "$700 billion" to "$710 billion" (b).'
    )


def test_an_edit_that_settles_it() -> None:
    """The conflict is absent with the edit as the reason, and what holds now."""
    after = _run((ENDS[0], _trade("b", 519)), _run(ENDS))
    state, reason, words = _told(_one(after))
    assert (state, reason) == ("absent", "value_changed")
    assert 'The second figure changed from "$700 billion" to "$519 billion" (b); now: ' in words


def test_a_text_that_is_gone() -> None:
    """The finding is absent for one run, and then no more."""
    gone = _run(ENDS[:1], _run(ENDS))
    assert _told(_one(gone)) == ("absent", "document_removed", "The text b was removed.")
    assert _one(gone).last_run == "run-1"
    assert _run(ENDS[:1], gone).findings == ()


def test_what_returns_is_new_and_remembers() -> None:
    """It is an alarm again, and its first run stays known."""
    back = _one(_run(ENDS, _run(ENDS[:1], _run(ENDS))))
    assert _told(back) == (
        *("new", "returned"),
        "Found again: the run before did not find it.",
    )
    assert (back.first_run, back.last_run) == ("run-1", "run-3")


def test_a_text_that_no_longer_says_so() -> None:
    """The figure was cut out of a text that is else there."""
    texts = [_text("a", ENDS), replace(_text("b", ENDS), sha256="other")]
    after = _one(_run(ENDS[:1], _run(ENDS), documents=texts))
    assert _told(after) == (
        *("absent", "document_changed"),
        '"$700 billion" (b) no longer stands there: the text has changed.',
    )


def test_a_figure_that_another_model_does_not_read() -> None:
    """The text is as it was: the reading is another."""
    texts = [_text(doc, ENDS) for doc in "ab"]
    after = _one(_run(ENDS[:1], _run(ENDS), documents=texts, model="other"))
    assert _told(after)[:2] == ("absent", "method_changed")
    assert after.change.endswith("no longer read as it was: the language model is another.")


def test_resolved_by_a_new_text() -> None:
    """The text that disagreed has gone, and the one in its place agrees."""
    after = _run((ENDS[0], _trade("c", 519)), _run(ENDS))
    state, reason, words = _told(_one(after))
    assert (state, reason) == ("absent", "resolved")
    assert words.startswith("The text b was removed; now: ")
    assert "(c)" in words


@pytest.mark.parametrize(
    ("third", "reason", "words"),
    [
        (_trade("c", 519), "resolved", "Resolved with what is new: c; now: "),
        (_trade("c", 5, key="aid||"), "outcome_changed", "Now: "),
    ],
)
def test_figures_that_stand_and_no_longer_disagree(third: Claim, reason: str, words: str) -> None:
    """A new text that is compared with them is named; one about something else is not."""
    first = _run(ENDS)
    stated = [ENDS[0], replace(ENDS[1], period=Period(interval("2023"), Basis.EXPLICIT))]
    after = _run([*stated, third], first)
    (gone,) = (f for f in after.findings if f.state == "absent")
    assert (gone.change_reason, gone.family) == (reason, "conflict")
    assert gone.change.startswith(words)
    assert "are for different times" in gone.change


def test_one_more_source() -> None:
    """A text that gives one of the two figures bears it out; the verdict stays in force."""
    first = _run(ENDS)
    judged = [Judgement(_one(first).fingerprint, Ruling.DISMISS, by="Ana")]
    after = _one(_run((*ENDS, _trade("c", 519)), first, judgements=judged))
    assert _told(after) == (
        *("updated", "support_changed"),
        'One more source bears out the first figure: "$519 billion" (c).',
    )
    assert (after.review, after.outdated) == ("dismissed", False)


def test_one_source_less() -> None:
    """The finding goes on with the text that gave the same figure."""
    first = _run((*ENDS, replace(_trade("c", 700), quote="$700bn")))
    after = _run((ENDS[0], replace(_trade("c", 700), quote="$700bn")), first)
    finding = _one(after)
    assert _told(finding)[:2] == ("updated", "support_changed")
    assert '"$700 billion" (b) is no longer compared here: the text was removed' in finding.change


def test_a_renamed_text() -> None:
    """It is known by its content: nothing came and nothing went."""
    moved = replace(ENDS[1], doc_id="desk/b", claim_id="claim-moved")
    texts = [_text("a", ENDS), replace(document("desk/b", "2025-05"), sha256="b $700 billion")]
    after = _run((ENDS[0], moved), _run(ENDS), documents=texts)
    assert [_told(f) for f in after.findings] == [
        ("updated", "document_renamed", "The text b is now called desk/b.")
    ]


def test_a_new_text_is_the_reason() -> None:
    """A finding that was not there before names what brought it up."""
    words = ("new", "new_document", "The text b is new.")
    assert _told(_one(_run(ENDS, _run(ENDS[:1])))) == words
    other = (_trade("x", 5, key="aid||"), _trade("y", 5, key="aid||", originator="z"))
    after = _one(_run((*ENDS, *other), _run((ENDS[0], *other))))
    assert _told(after) == words


def test_a_judgement_that_two_are_the_same() -> None:
    """What could not be compared is a conflict now, which is graver: an alarm with its reason."""
    ends = (_trade("a", 519, period=None), ENDS[1])
    first = _run(ends)
    same = Judgement(_one(first, Family.NOT_COMPARABLE).fingerprint, Ruling.SAME, by="Ana")
    after = _one(_run(ends, first, judgements=[same]))
    assert _told(after)[:2] == ("updated", "judged")
    assert after.change == (
        "Judged the same thing by Ana; it was not comparable and is now a conflict; the severity "
        "rose from info to major."
    )
    back = _run(ends, _run(ends, first, judgements=[same]))
    gone, again = _one(back), _one(back, Family.NOT_COMPARABLE)
    assert _told(gone)[:2] == ("absent", "judged")
    assert gone.change.startswith("No longer judged the same thing; now: ")
    assert _told(again) == ("new", "judged", "No longer judged the same thing.")


def test_a_table_is_no_text() -> None:
    """A table of the user's own that comes or goes is called what it is."""
    texts = [_text("a", ENDS), replace(_text("b", ENDS), kind=DocumentKind.TABLE)]
    row = replace(ENDS[1], attribution=Attribution(None, Voice.TABLE), rule="row 2")
    ends = (ENDS[0], row)
    before, after = _run(ENDS[:1]), _run(ends, documents=texts)
    assert _one(_run(ends, before, documents=texts)).change == "Your table b is new."
    assert _one(_run(ENDS[:1], after)).change == "Your table b was removed."


def test_a_judgement_that_two_are_not_the_same() -> None:
    """The conflict stays as what a person has explained."""
    first = _run(ENDS)
    apart = Judgement(_one(first).fingerprint, Ruling.NOT_SAME, by="Ana")
    (after,) = _run(ENDS, first, judgements=[apart]).findings
    assert (after.state, after.change_reason, after.review) == ("updated", "judged", "dismissed")
    assert after.outdated is False


def test_a_verdict_on_what_has_changed_since() -> None:
    """An edited figure makes another finding: it is open, and shows that it was judged before."""
    first = _run(ENDS)
    judged = [Judgement(_one(first).fingerprint, Ruling.DISMISS, "typing error", "Ana", "2026")]
    held = _run(ENDS, first, judgements=judged)
    edited = (ENDS[0], _trade("b", 710))
    after = _run(edited, held, judgements=judged)
    for tables in (after, _run(edited, after, judgements=judged)):
        finding = _one(tables)
        assert (finding.review, finding.outdated, finding.note) == ("open", True, "typing error")


def test_a_verdict_holds_on_a_graver_outcome_and_is_marked() -> None:
    """The same claims, a tension then and a conflict now: dismissed still, and changed since."""
    about = replace(ENDS[1], figure=figure(540e9, hedge="about", digits=2))
    first = _run((ENDS[0], about))
    judged = [Judgement(_one(first, Family.TENSION).fingerprint, Ruling.DISMISS)]
    after = _one(_run(ENDS, _run((ENDS[0], about), first, judgements=judged), judgements=judged))
    assert (after.review, after.outdated) == ("dismissed", True)
    assert _told(after)[:2] == ("updated", "severity_rose")
    assert after.change == (
        "It was a tension and is now a conflict; the severity rose from minor to major."
    )


@pytest.mark.parametrize("at", ["2026-01-02", "2026-01-01"])
def test_a_verdict_given_anew_is_not_outdated(at: str) -> None:
    """What was marked as changed since is settled by judging again, at a later time."""
    first = _run(ENDS)
    judged = Judgement(_one(first).fingerprint, Ruling.DISMISS, at="2026-01-01")
    held = _run(ENDS, first, judgements=[judged])
    stale = replace(held, findings=tuple(replace(f, outdated=True) for f in held.findings))
    after = _one(_run(ENDS, stale, judgements=[replace(judged, at=at)]))
    assert after.outdated is (at == "2026-01-01")


def test_copies_of_one_text_are_each_known_again() -> None:
    """Findings on the same words share a fingerprint, and none is lost for another."""
    claims = (ENDS[0], *(replace(_trade(doc, 700), fingerprint="twin") for doc in "bc"))
    assert {f.state for f in _run(claims, _run(claims)).findings} == {"unchanged"}
