"""A user's own tables in a run: beside the texts, read anew each time, and never lost silently."""

from pathlib import Path

import pandas as pd
import pytest

from anafacts import pipeline
from anafacts.errors import SettingsError
from anafacts.model import DocumentKind
from anafacts.settings import Settings

HEADER = "measure,subject,period,value,unit\n"
ROW = "pears sold,Greengrocer Ltd,2024,14,pears\n"


@pytest.fixture
def reference(elsewhere: Path) -> Path:
    """Return a table beside the texts, of one sound row and one without a value."""
    folder = elsewhere / "reference"
    folder.mkdir()
    file = folder / "shop.csv"
    file.write_text(f"{HEADER}{ROW}pears sold,Greengrocer Ltd,2023,,pears\n", encoding="utf-8")
    return file


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_table_is_beside_the_texts(reference: Path) -> None:
    """It is a document of its own kind and no text; what is wrong with a row is a warning."""
    result = pipeline.run(Settings())
    kinds = {d.doc_id: d.kind for d in result.tables.documents}
    assert kinds.pop(f"reference/{reference.name}") is DocumentKind.TABLE
    assert set(kinds.values()) == {DocumentKind.TEXT}
    assert (result.run.documents, result.run.claims) == (2, 2)
    (warning,) = result.run.warnings
    assert warning.startswith("reference/shop.csv, line 3: was left out: the row has no value.")


@pytest.mark.usefixtures("texts", "one_finding")
def test_another_table_is_another_run(reference: Path) -> None:
    """The id of the run follows from the bytes of the table, which is never counted as a text."""
    runs = [pipeline.run(Settings()).run, pipeline.run(Settings()).run]
    reference.write_text(HEADER + ROW.replace("14", "15"), encoding="utf-8")
    runs.append(pipeline.run(Settings()).run)
    reference.unlink()
    runs.append(pipeline.run(Settings()).run)
    ids = [run.run_id for run in runs]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert [run.new_documents for run in runs] == [2, 0, 0, 0]
    assert [run.changed_documents + run.removed_documents for run in runs] == [0, 0, 0, 0]


@pytest.mark.usefixtures("texts", "one_finding")
def test_comparing_anew_reads_the_tables_anew(reference: Path) -> None:
    """What was wrong with a table is said no longer once it is mended."""
    pipeline.run(Settings())
    reference.write_text(HEADER + ROW, encoding="utf-8")
    again = pipeline.recompare(Settings())
    assert again.run.warnings == ()
    assert [d.rows for d in again.tables.documents if d.kind is DocumentKind.TABLE] == [1]


@pytest.mark.usefixtures("texts", "one_finding")
def test_the_text_of_parquet_lies_beside_the_tables(reference: Path, elsewhere: Path) -> None:
    """It can be checked against the quotes, also after the report alone was rendered anew."""
    frame = pd.DataFrame({"measure": ["pears sold"], "subject": ["Greengrocer Ltd"], "value": [14]})
    frame.to_parquet(reference.with_suffix(".parquet"))
    pipeline.run(Settings())
    text = elsewhere / "warehouse" / "texts" / "reference" / "shop.parquet.csv"
    wanted = "measure,subject,value\npears sold,Greengrocer Ltd,14\n"
    assert text.read_text(encoding="utf-8") == wanted
    reference.with_suffix(".parquet").unlink()
    pipeline.rerender(Settings())
    assert text.read_text(encoding="utf-8") == wanted


@pytest.mark.usefixtures("texts", "one_finding")
def test_a_folder_that_is_named_must_be_there(elsewhere: Path) -> None:
    """It is optional only while nobody names it; a file in its place is refused either way."""
    with pytest.raises(SettingsError, match="trusted does not exist"):
        pipeline.run(Settings(reference=Path("trusted")))
    (elsewhere / "reference").write_text("x", encoding="utf-8")
    with pytest.raises(SettingsError, match="reference is not a folder"):
        pipeline.run(Settings())
