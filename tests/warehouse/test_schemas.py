"""The tables are what the contract says, and hold every value of the model."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anafacts.errors import WarehouseError
from anafacts.model import AnalysisText, Document
from anafacts.warehouse import schemas
from anafacts.warehouse.arrow import plain, to_arrow
from anafacts.warehouse.dictionary import render_dictionary
from anafacts.warehouse.layout import table_file
from anafacts.warehouse.schemas import SCHEMA_VERSION, TABLES, Column, Table, Vocabulary
from anafacts.warehouse.schemas.vocabulary import meanings
from tests.warehouse.samples import EXAMPLES, claim, row_type, values

_CASES = Path(__file__).parents[1] / "cases" / "schema.toml"
_WORDS = Path(schemas.__file__).with_name("vocabulary.toml")
CONTRACT = tomllib.loads(_CASES.read_text(encoding="utf-8"))["table"]
TYPES = {
    "date32": pa.date32(),
    "dictionary": pa.dictionary(pa.int32(), pa.string()),
    "float64": pa.float64(),
    "timestamp[us, UTC]": pa.timestamp("us", tz="UTC"),
}
tables = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def _type_name(kind: pa.DataType) -> str:
    names = {known: name for name, known in TYPES.items()}
    return names.get(kind) or str(kind).replace("item: ", "").replace("element: ", "")


@pytest.mark.parametrize("case", CONTRACT, ids=lambda case: case["name"])
def test_file_has_the_columns_of_the_contract(case: dict[str, Any], folder: Path) -> None:
    """Names, types and order of the contract stand first in the file itself."""
    found = pq.read_schema(table_file(folder / ".current", case["name"]))
    columns = [f"{field.name}: {_type_name(field.type)}" for field in found]
    assert [column for column in columns if column in case["columns"]] == columns[
        : len(case["columns"])
    ]
    assert set(case["columns"]) <= set(columns)


def test_contract_names_every_table() -> None:
    """There are exactly the ten tables, in the order of the contract."""
    assert [table.name for table in TABLES] == [case["name"] for case in CONTRACT]


@tables
def test_every_field_carries_its_description(table: Table, folder: Path) -> None:
    """A reader finds what a column means, and the schema's version, in the file."""
    found = pq.read_schema(table_file(folder / ".current", table.name))
    assert found.metadata[b"schema_version"].decode() == SCHEMA_VERSION
    described = {field.name: field.metadata[b"description"].decode() for field in found}
    assert described == {column.name: column.description for column in table.columns}


@tables
@EXAMPLES
@given(data=st.data())
def test_value_comes_back_as_it_was(table: Table, data: st.DataObject) -> None:
    """Model to row to Arrow and back changes nothing, whatever the value."""
    value = data.draw(values(row_type(table.name)))
    assert table.to_row(value).keys() == {column.name for column in table.columns}
    (row,) = plain(to_arrow(table, [value]))
    assert table.from_row(row) == value


def test_text_stays_in_raw() -> None:
    """A document comes back without its text, but with its length."""
    document = Document("a", "a.txt", "0", "utf-8", "519", AnalysisText("519", (0, 1, 2)), chars=3)
    (table,) = (table for table in TABLES if table.name == "documents")
    (row,) = plain(to_arrow(table, [document]))
    assert table.from_row(row) == replace(document, text="", analysis=AnalysisText("", ()))


def test_number_of_200_digits_is_no_error() -> None:
    """Digits beyond what int8 holds are recorded as its greatest value."""
    (table,) = (table for table in TABLES if table.name == "claims")
    long = replace(claim(1), figure=replace(claim(1).figure, value=10**200, digits_max=200))
    (row,) = plain(to_arrow(table, [long]))
    assert (row["value"], row["digits_max"]) == (1e200, 127)


def test_value_that_does_not_fit_names_its_column() -> None:
    """A lone surrogate, which JSON can smuggle into a title, is named with its column."""
    (table,) = (table for table in TABLES if table.name == "claims")
    with pytest.raises(WarehouseError, match=r"claims\.quote"):
        to_arrow(table, [replace(claim(1), quote="\ud800")])


@tables
def test_dictionary_tells_of_every_column(table: Table, folder: Path) -> None:
    """The data dictionary beside the tables holds a line for each column of each table."""
    text = (folder / "DICTIONARY.md").read_text(encoding="utf-8")
    section = text.split(f"## {table.name}\n")[1].split("\n## ")[0]
    lines = [line.split(" | ") for line in section.splitlines() if line.startswith("| ")][1:]
    assert [line[0].removeprefix("| ") for line in lines] == [c.name for c in table.columns]
    meant = [c.description + (f" → {c.key}" if c.key else "") for c in table.columns]
    assert [line[2].removesuffix(" |") for line in lines] == meant
    assert text == render_dictionary()


def test_the_dictionary_to_read_is_in_step(root: Path) -> None:
    """docs/tables.md is what every run writes beside its tables: scripts/make_tour.py copies it."""
    assert (root / "docs/tables.md").read_text(encoding="utf-8") == render_dictionary()


@pytest.mark.parametrize(
    "column", [c for t in TABLES for c in t.columns if c.key], ids=lambda c: f"{c.name}-{c.key}"
)
def test_a_key_leads_to_a_column(column: Column) -> None:
    """What a column names in another table is there, under that name."""
    table, _, name = column.key.partition(".")
    (found,) = (t for t in TABLES if t.name == table)
    assert name in {c.name for c in found.columns}


def test_every_id_of_another_table_says_where_it_is_found() -> None:
    """A column that is called like the id of another table names that column."""
    first = [(t.columns[0], t.name) for t in TABLES]
    own = {c.name: name for c, name in first if c.name.endswith("_id") and not c.key}
    for table in TABLES:
        for column in table.columns[1:]:
            if column.name in own and own[column.name] != table.name:
                assert column.key == f"{own[column.name]}.{column.name}", (table.name, column.name)


KINDS = {c.kind.__name__: c.kind for t in TABLES for c in t.columns if c.kind}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_word_has_a_meaning(kind: Vocabulary) -> None:
    """The closed vocabularies are told whole, no word twice in the same sense, none invented."""
    known = tomllib.loads(_WORDS.read_text(encoding="utf-8"))[kind.__name__]
    assert set(known) == {member.value for member in kind}
    assert len(set(known.values())) == len(known)
    assert meanings(kind) == {member.value: known[member.value] for member in kind}


def test_every_column_of_few_words_has_a_vocabulary() -> None:
    """A dictionary column names its words, and none is told of that no column has."""
    assert set(KINDS) == set(tomllib.loads(_WORDS.read_text(encoding="utf-8")))
    words = [c for t in TABLES for c in t.columns if pa.types.is_dictionary(c.type)]
    assert [c.name for c in words if c.kind is None] == []
