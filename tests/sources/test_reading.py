"""Reading a folder: one bad file never stops the others, and every problem names its remedy."""

import hashlib
import json
import random
from pathlib import Path

import pytest

from anafacts.errors import SourceError
from anafacts.model import Document
from anafacts.sources import READERS, Reading, read_folder

GOOD = "A fine text of some length about trade.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good text."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def _only_problem(folder: Path, path: str) -> str:
    """Return the one problem, which is about the path; the good text was read all the same."""
    reading = read_folder(folder)
    assert "good" in {d.doc_id for d in reading.documents}
    (problem,) = reading.problems
    assert problem.path == path
    assert problem.remedy.endswith(".")
    return problem.message


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("bad.txt", b"", "is empty."),
        ("bad.txt", b" \n\t\n", "is empty."),
        (
            "bad.txt",
            b"\x00\x01\x02\xff\xfe" * 50,
            "it is no text (byte 0xff on line 1 is not UTF-8)",
        ),
        ("bad.txt", b"\x00\x01\x02" * 50, "it is no text (control characters)"),
        ("bad.txt", b"I agree", "holds nothing but page furniture"),
        ("bad.pdf", b"%PDF-1.7", "there is no reader for the format .pdf"),
        ("bad", b"text", "there is no reader for a file without a suffix"),
        ("good.md", b"Another text.", "has the same doc_id 'good' as good.md"),
        ("lost.meta.json", b"{}", "describes no text: there is no lost with a suffix of .txt, .md"),
        ("good.meta.json", b"{", "was ignored, its text was read: it is no JSON"),
        ("good.meta.json", b'{"titel": "A"}', "the key 'titel' is unknown; the keys are title"),
    ],
)
def test_bad_file(folder: Path, name: str, content: bytes, message: str) -> None:
    """A bad file is one problem in plain words; the others are still read."""
    (folder / name).write_bytes(content)
    about = "good.txt" if name == "good.md" else name
    assert message in _only_problem(folder, about)


def test_sidecar_of_a_file_without_reader(folder: Path) -> None:
    """A format without a reader is reported once, not a second time for its sidecar."""
    (folder / "a.pdf").write_bytes(b"%PDF")
    (folder / "a.meta.json").write_bytes(b"{}")
    assert "no reader" in _only_problem(folder, "a.pdf")


def test_unreadable_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system will not open is one problem with the system's reason."""
    (folder / "locked.txt").write_text(GOOD, encoding="utf-8")
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "cannot be read: Permission denied." in _only_problem(folder, "locked.txt")


def test_other_encoding(folder: Path) -> None:
    """A text in Windows-1252 is read, its encoding recorded and the first odd byte named."""
    (folder / "old.txt").write_bytes("Der Preis stieg\num 5 € – für alle.".encode("cp1252"))
    assert "was read as cp1252: byte 0x80 on line 2 is not UTF-8." in _only_problem(
        folder, "old.txt"
    )
    old = _by_id(read_folder(folder))["old"]
    assert (old.encoding, old.text) == ("cp1252", "Der Preis stieg\num 5 € – für alle.")


def test_utf16(folder: Path) -> None:
    """A text that says it is UTF-16 is read as that."""
    (folder / "wide.txt").write_bytes("Fünf Texte.".encode("utf-16"))
    assert "was read as utf-16" in _only_problem(folder, "wide.txt")


def test_offsets_count_the_byte_order_mark_and_both_newline_characters(folder: Path) -> None:
    """The raw text is the file decoded as it stands, so that offsets fit what others read."""
    (folder / "good.txt").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo here.")
    document = read_folder(folder).documents[0]
    assert document.text == "\ufeffOne.\r\n\r\nTwo here."
    start = document.analysis.text.index("Two")
    span = document.analysis.raw(start, start + 3)
    assert document.text[span.start : span.end] == "Two"
    assert (document.encoding, document.chars) == ("utf-8", len(document.text))


def test_what_is_no_text(folder: Path) -> None:
    """Hidden files and folders, README.md and sidecars are passed over in silence."""
    (folder / ".cache").mkdir()
    for name in (".hidden.txt", "README.md", ".cache/a.txt"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    (folder / "good.meta.json").write_text("{}", encoding="utf-8")
    reading = read_folder(folder)
    assert [d.doc_id for d in reading.documents] == ["good"]
    assert reading.problems == ()


def test_folders_make_the_id(folder: Path) -> None:
    """The id of a text is its path without the suffix, with forward slashes on any system."""
    (folder / "b" / "c.d").mkdir(parents=True)
    (folder / "b" / "c.d" / "e.v2.md").write_text("# A *title* of it\n", encoding="utf-8")
    document = _by_id(read_folder(folder))["b/c.d/e.v2"]
    assert document.path == "b/c.d/e.v2.md"
    assert document.meta.title == "A title of it"
    assert document.sha256 == hashlib.sha256(b"# A *title* of it\n").hexdigest()


def test_sidecar_wins_over_the_text(folder: Path) -> None:
    """What the sidecar says stands; where it is silent, the text speaks."""
    (folder / "good.txt").write_text("A headline of it\n\n3 May 2024\n\nText.", encoding="utf-8")
    assert str(read_folder(folder).documents[0].meta.published) == "2024-05-03"
    sidecar = json.dumps({"published": "2023", "rests_on": ["GAO"]})
    (folder / "good.meta.json").write_text(sidecar, encoding="utf-8")
    meta = read_folder(folder).documents[0].meta
    assert (str(meta.published), meta.published_basis) == ("2023", "sidecar")
    assert (meta.title, meta.rests_on) == ("A headline of it", ("GAO",))


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that is not there is an error that names it and the remedy."""
    with pytest.raises(SourceError, match=r"nowhere does not exist\. Name a folder"):
        read_folder(tmp_path / "nowhere")


def test_file_for_a_folder(folder: Path) -> None:
    """A file in place of a folder is an error that says so."""
    with pytest.raises(SourceError, match=r"good\.txt is not a folder"):
        read_folder(folder / "good.txt")


def test_no_text_at_all(tmp_path: Path) -> None:
    """A folder without a readable text is an error that says what there was instead."""
    (tmp_path / "README.md").write_text(GOOD, encoding="utf-8")
    with pytest.raises(SourceError, match=r"holds no text that can be read\. Put texts"):
        read_folder(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(SourceError, match=r"a\.txt: is empty\."):
        read_folder(tmp_path)


def test_copies_name_the_earliest_text(tmp_path: Path) -> None:
    """A nearly identical text names the one published first; a different text names none."""
    words = random.Random(5).choices([f"word{i}" for i in range(900)], k=400)  # noqa: S311
    texts = {
        "a": [*words, "Keyword", "late"],
        "b": words,
        "c": [*words[:300], *reversed(words)],
    }
    for name, parts in texts.items():
        (tmp_path / f"{name}.txt").write_text(" ".join(parts), encoding="utf-8")
    (tmp_path / "a.meta.json").write_text('{"published": "2025"}', encoding="utf-8")
    (tmp_path / "b.meta.json").write_text('{"published": "2024"}', encoding="utf-8")
    found = {d.doc_id: d.repeats_of for d in read_folder(tmp_path).documents}
    assert found == {"a": "b", "b": None, "c": None}


def test_readers_in_order() -> None:
    """The formats are what was agreed; a new one is added here on purpose."""
    assert [(r.name, r.suffixes) for r in READERS] == [
        ("text", (".txt",)),
        ("markdown", (".md", ".markdown")),
    ]


def _by_id(reading: Reading) -> dict[str, Document]:
    return {d.doc_id: d for d in reading.documents}
