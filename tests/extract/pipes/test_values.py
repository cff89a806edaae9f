"""Quantities and dates on any spaCy pipeline."""

import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import anafacts
from anafacts.extract import add_extensions, load_pipeline
from anafacts.extract.about import Role
from anafacts.extract.pipes import BASE, DATES, QUANTITIES
from anafacts.extract.pipes.plain import date_of, plain, quantity_of
from anafacts.extract.pipes.values import Quantities

TEXT = "Last week the yard sold 1,250 boats for about US$5-10bn (an eightfold rise) to 3 buyers."
PLAIN = {str, int, float, bool, type(None)}


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Return a blank pipeline with both components."""
    made = spacy.blank("en")
    made.add_pipe(QUANTITIES)
    made.add_pipe(DATES, config={"base": "2024-05-01"})
    return made


def test_spans_carry_what_was_read(nlp: Language) -> None:
    """Each value of the plain functions has a span of its own, labelled with its kind."""
    doc = nlp(TEXT)
    spans, days = doc.spans[QUANTITIES], doc.spans[DATES]
    assert tuple(span._.quantity for span in spans) == anafacts.quantities(TEXT)
    assert tuple(span._.date for span in days) == anafacts.dates(TEXT, base="2024-05-01")
    assert doc._.quantities == anafacts.quantities(TEXT)
    assert doc._.dates == anafacts.dates(TEXT, base="2024-05-01")
    assert [span.label_ for span in spans] == [q.unit_kind for q in doc._.quantities]
    assert [span.label_ for span in days] == ["week"]


def test_tokens_that_a_quantity_cuts_are_taken_whole(nlp: Language) -> None:
    """The span is as long as its tokens, the value keeps the exact place."""
    doc = Doc(nlp.vocab, words=["cost", "(=$5m;", "or", "(7kg;8kg)"])
    for _name, component in nlp.pipeline:
        doc = component(doc)
    spans = list(doc.spans[QUANTITIES])
    assert [span.text for span in spans] == ["(=$5m;", "(7kg;8kg)", "(7kg;8kg)"]
    assert [span._.quantity.text for span in spans] == ["$5m", "7kg", "8kg"]


PIECES = st.lists(st.sampled_from(["5", "km", " ", "$", "\n", "½", "May", "-"])).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text() | PIECES)
def test_any_text_is_taken(nlp: Language, text: str) -> None:
    """Every span holds its value, whatever the tokens are."""
    doc = nlp(text)
    for span in doc.spans[QUANTITIES]:
        assert span.start_char <= span._.quantity.start < span._.quantity.end <= span.end_char
    for span in doc.spans[DATES]:
        assert span.start_char <= span._.date.start < span._.date.end <= span.end_char


def test_other_spans_know_the_quantity_inside_them(nlp: Language) -> None:
    """An entity or a sentence has the first quantity and date whose numbers it holds, or none."""
    doc = nlp("The yard sold more than 1,250 boats in May 2023.")
    assert doc[5:6]._.quantity.value == 1250
    assert doc[:]._.date.first == date(2023, 5, 1)
    assert doc[0:3]._.quantity is doc[0:3]._.date is None


def test_behind_a_parse_a_quantity_tells_what_it_is_about() -> None:
    """The noun phrases stand on its span and on any span around it, and are saved with the text."""
    doc = load_pipeline("shipped")("Some 400 guests came. The mill used 30 percent of the water.")
    add_extensions()
    doc = Quantities()(doc)
    back = Doc(doc.vocab).from_bytes(doc.to_bytes())
    for made in (doc, back):
        told = [span._.anafacts_about for span in (*made.spans[QUANTITIES], list(made.sents)[1])]
        words = [[(part.role, part.head.text) for part in parts] for parts in told]
        assert words == [[], *[[(Role.WHOLE, "water"), (Role.SUBJECT, "mill")]] * 2]


def test_nothing_is_told_without_a_parse_or_in_endless_sentences(nlp: Language) -> None:
    """A blank pipeline, labels of another kind and a sentence as long as a table give nothing."""
    text = "The mill used 30 percent of the water"
    parsed = load_pipeline("shipped")(text)
    foreign = Doc(parsed.vocab, words=text.split(), deps=["pobj"] * 8, heads=[0] * 8)
    endless = Doc(parsed.vocab, words=["mills", "use", "3", "km"] * 60, tags=["NN"] * 240,
                  deps=["obj"] * 240, heads=[1] * 240)  # fmt: skip
    add_extensions()
    for doc in (nlp(text), Quantities()(foreign), Quantities()(endless)):
        assert {span._.anafacts_about for span in doc.spans[QUANTITIES]} == {()}


def test_a_span_with_an_id_of_another_is_read_as_any_other(nlp: Language) -> None:
    """Ids that others gave, by name or by number, do no harm."""
    doc = nlp("It sold 1,250 boats.")
    for name in (QUANTITIES, f"{QUANTITIES}:x", f"{QUANTITIES}:9", "rule", 2**63):
        assert Span(doc, 2, 3, span_id=name)._.quantity.value == 1250


def _by_bytes(doc: Doc) -> Doc:
    return Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())


def _by_bin(doc: Doc) -> Doc:
    docs = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return next(DocBin().from_bytes(docs).get_docs(spacy.blank("en").vocab))


def _by_pickle(doc: Doc) -> Doc:
    copied: Doc = pickle.loads(pickle.dumps(doc))  # noqa: S301 - our own bytes
    return copied


@pytest.mark.parametrize("copied", [_by_bytes, _by_bin, _by_pickle])
def test_a_saved_text_keeps_them(nlp: Language, copied: Any) -> None:
    """Spans, values and the base come back from each way in which spaCy saves a text."""
    doc = nlp.make_doc(TEXT)
    doc._.anafacts_base = date(2023, 1, 15)
    doc = nlp(doc)
    back = copied(doc)
    assert [s._.quantity for s in back.spans[QUANTITIES]] == list(doc._.quantities) != []
    assert [s._.date for s in back.spans[DATES]] == list(doc._.dates) != []
    assert back._.anafacts_base == doc._.anafacts_base


def test_rows_are_plain_and_whole() -> None:
    """Rows hold nothing but plain values, and give back what they were made of."""
    text = (
        "From 3 to 5 % (up 2 points) for half of 12 °C in the 1990s; over 9 cows and 8 hens at $5."
    )
    for quantity in anafacts.quantities(text):
        row = plain(quantity)
        assert quantity_of(row) == quantity
        other = row.pop("other") or {}
        assert {type(v) for v in (*row.pop("flags"), *row.values(), *other.values())} <= PLAIN
    for found in (*anafacts.dates(text), *anafacts.dates("last week, 7/8/2007")):
        assert date_of(plain(found)) == found


def test_a_text_may_have_a_base_of_its_own(nlp: Language) -> None:
    """It comes before the base of the component, and what is no date is refused when it is set."""
    doc = nlp.make_doc("It sank last week.")
    assert doc._.get(BASE) is None
    doc._.anafacts_base = "2020-01-15"
    assert nlp(doc)._.dates[0].first == date(2020, 1, 6)
    with pytest.raises(ValueError, match="'soon'"):
        doc._.anafacts_base = "soon"
    doc._.anafacts_base = None
    assert nlp(doc)._.dates[0].first == date(2024, 4, 22)


def test_a_wrong_base_is_told_when_the_component_is_added() -> None:
    """No text has to come by before the mistake is found."""
    with pytest.raises(ValueError, match="base is 'May'"):
        spacy.blank("en").add_pipe(DATES, config={"base": "May"})


def test_a_saved_pipeline_keeps_its_base(nlp: Language, tmp_path: Path) -> None:
    """Loaded again, it reads the same; so does a copy in another process (pickle)."""
    nlp.to_disk(tmp_path)
    copied: Language = pickle.loads(pickle.dumps(nlp))  # noqa: S301 - our own bytes
    for again in (spacy.load(tmp_path), copied):
        assert again(TEXT)._.dates == nlp(TEXT)._.dates
        assert again(TEXT)._.quantities == nlp(TEXT)._.quantities


_PROCESSES = """\
import spacy
from anafacts.extract.pipes import QUANTITIES, DATES

if __name__ == "__main__":
    nlp = spacy.blank("en")
    nlp.add_pipe(QUANTITIES)
    nlp.add_pipe(DATES)
    texts = [f"It sold {n} kg in May {2000 + n}." for n in range(1, 9)]
    for doc in nlp.pipe(texts, n_process=2, batch_size=2):
        print(doc.spans[QUANTITIES][0]._.quantity.value, doc.spans[DATES][0]._.date.first.year)
"""


def test_several_processes_read_the_same() -> None:
    """What workers find comes back whole; in a process of its own, away from others' threads."""
    done = subprocess.run(
        [sys.executable, "-c", _PROCESSES], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [w for n in range(1, 9) for w in (f"{n}.0", str(2000 + n))]


def test_behind_a_parser_counts_have_their_noun() -> None:
    """The unit of a count is the noun that the parse gives it."""
    parsed = spacy.load(str(load_pipeline("shipped").path))
    parsed.add_pipe(QUANTITIES)
    text = "The yard sold 1,250 fishing boats."
    assert [q.unit for q in parsed(text)._.quantities] == ["fishing boat"]
    assert [q.unit for q in anafacts.quantities(text)] != ["fishing boat"]


@pytest.mark.parametrize("copied", [_by_bytes, _by_pickle])
def test_a_saved_parse_keeps_entities_and_properties(copied: Any) -> None:
    """They are spans, of any other span those of the first quantity in it, None where untold."""
    parsed = spacy.load(str(load_pipeline("shipped").path))
    parsed.add_pipe(QUANTITIES)
    back = copied(parsed("The clay was fired at 900 °C. It fills 12 pots."))
    told = [(s._.anafacts_entity, s._.anafacts_property) for s in back.spans[QUANTITIES]]
    assert [(str(e), str(p)) for e, p in told] == [("clay", "fired"), ("pots", "None")]
    assert str(back[:]._.anafacts_entity) == "clay"
    assert back[0:2]._.anafacts_entity is None


def test_without_a_parse_nothing_is_described(nlp: Language) -> None:
    """A blank pipeline says neither what is described nor which property is given."""
    doc = nlp("The depth of the lake is 9 m.")
    (span,) = doc.spans[QUANTITIES]
    assert span._.anafacts_entity is span._.anafacts_property is None


def test_a_name_that_another_has_taken_is_told() -> None:
    """An extension of somebody else is neither overwritten nor silently used."""
    add_extensions()
    ours = Span.remove_extension("date")
    try:
        Span.set_extension("date", default="")
        with pytest.raises(ValueError, match=r"Span\._\.date is set by another component"):
            spacy.blank("en").add_pipe(DATES)
    finally:
        Span.set_extension("date", getter=ours[2], force=True)
    spacy.blank("en").add_pipe(DATES)
