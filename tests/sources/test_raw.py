"""The five texts that come with the project."""

import re
from pathlib import Path

import pytest

from anafacts.model import Document
from anafacts.sources import read_folder
from anafacts.sources.sidecar import KEYS, parse_sidecar

RAW = Path(__file__).resolve().parents[2] / "raw"
FIVE = ("bu_pardee", "cari_heine", "cgtn_li", "cgtn_wang", "jacobin")


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """The five texts; what else a person has put into the folder is left out."""
    return {d.doc_id: d for d in read_folder(RAW).documents if d.doc_id in FIVE}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """The five texts without their sidecars."""
    folder = tmp_path_factory.mktemp("bare")
    for name in FIVE:
        (folder / f"{name}.txt").write_bytes((RAW / f"{name}.txt").read_bytes())
    return {d.doc_id: d for d in read_folder(folder).documents}


@pytest.mark.parametrize("name", FIVE)
def test_sidecar(name: str, documents: dict[str, Document]) -> None:
    """The sidecar is valid, and its title, outlet and originators arrive in the document."""
    said = parse_sidecar((RAW / f"{name}.meta.json").read_bytes())
    meta = documents[name].meta
    assert said.title
    assert said.outlet
    assert said.rests_on
    assert (meta.title, meta.outlet, meta.rests_on) == (said.title, said.outlet, said.rests_on)


@pytest.mark.parametrize("name", FIVE)
def test_every_character_maps_to_itself(name: str, documents: dict[str, Document]) -> None:
    """Every character of the analysis text is the raw character at its offset, or white space."""
    document = documents[name]
    pairs = zip(document.analysis.text, document.analysis.offsets, strict=True)
    wrong = [
        (char, document.text[offset])
        for char, offset in pairs
        if not char.isspace() and char != document.text[offset]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FIVE)
def test_nothing_is_lost_in_silence(name: str, documents: dict[str, Document]) -> None:
    """Every letter and digit of the file is read, or stands in a stretch that was removed."""
    document = documents[name]
    seen = set(document.analysis.offsets)
    for stretch in document.removed:
        seen.update(range(stretch.start, stretch.end))
    missed = [i for i, char in enumerate(document.text) if char.isalnum() and i not in seen]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "published", "basis"),
    [
        ("bu_pardee", "2025", "inferred"),
        ("cari_heine", "2024-12", "text"),
        ("cgtn_li", "2025-05-13 to 2025-12-31", "inferred"),
        ("cgtn_wang", "2025-11-05", "text"),
        ("jacobin", "2026", "inferred"),
    ],
)
def test_date_from_the_text_alone(
    name: str, published: str, basis: str, bare: dict[str, Document]
) -> None:
    """Without a sidecar the date of publication is found in the text, or bounded from it."""
    meta = bare[name].meta
    assert (str(meta.published), meta.published_basis) == (published, basis)


@pytest.mark.parametrize("name", FIVE)
def test_title_from_the_text_alone(
    name: str, bare: dict[str, Document], documents: dict[str, Document]
) -> None:
    """Without a sidecar the title is found in the text."""
    assert bare[name].meta.title == documents[name].meta.title


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("bu_pardee", ["banner"]),
        ("cari_heine", ["repeat", "references"]),
        ("cgtn_li", ["banner", "caption", "caption", "banner"]),
        ("cgtn_wang", ["banner"]),
        ("jacobin", ["caption"]),
    ],
)
def test_what_is_left_out(name: str, reasons: list[str], documents: dict[str, Document]) -> None:
    """Banners, captions and references are left out, and nothing else is."""
    assert [r.reason for r in documents[name].removed] == reasons


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("cari_heine", "marked a significant shift in Argentina's foreign policy"),
        ("cari_heine", "he was received by President Xi Jinping"),
        ("cari_heine", r"Faced with Ecuador's economic crisis, substantial foreign debt"),
        ("cari_heine", r"existence of a \$5 billion SWAP line"),
        ("cari_heine", r"a major, \$ 1\.4 billion project"),
        ("cari_heine", r"oversee the Unitas naval exercises"),
        ("bu_pardee", r"trade ally\.\n\nFive additional countries"),
        ("cgtn_wang", r"Founder of the Center"),
        ("jacobin", r"United States\.\n\n“Not very many leaders"),
    ],
)
def test_sentences_are_whole(name: str, sentence: str, documents: dict[str, Document]) -> None:
    """Page breaks, escapes and no-break spaces leave no trace in what is read."""
    assert re.search(sentence, documents[name].analysis.text)


def test_the_readme_shows_a_valid_sidecar_and_every_key() -> None:
    """The example in raw/README.md parses, and the table names all keys and no other."""
    readme = (RAW / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", readme, re.DOTALL)
    assert parse_sidecar(example.encode()).title
    rows = re.findall(r"^\| (`.*?) \|", readme, re.MULTILINE)
    named = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert named == {key.name for key in KEYS}
