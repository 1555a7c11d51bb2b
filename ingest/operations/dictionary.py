"""What the warehouse offers: its public tables and what their columns mean, from the comments that it carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.operations.queries import Warehouse

# Tables that only lead to others carry no words on their columns.
_QUESTION = """
    select
        columns.schema_name, columns.table_name, relations.comment as meaning,
        columns.column_name, columns.data_type, columns.comment as column_meaning
    from duckdb_columns() as columns
    join (
        select schema_name, table_name, comment from duckdb_tables()
        union all select schema_name, view_name, comment from duckdb_views()
    ) as relations using (schema_name, table_name)
    where columns.schema_name = any($schemas)
    qualify count(*) filter (where columns.comment is null) over (partition by columns.schema_name, table_name) = 0
    order by list_position($schemas, columns.schema_name), columns.table_name, columns.column_index
"""
_SCHEMAS = ("core", "marts", "checks")


@dataclass(frozen=True, slots=True)
class PublicColumn:
    """A column: its name, DuckDB's type, and what it means, in Chinese and English."""

    name: str
    data_type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PublicTable:
    """A table that users may rely on. `meaning` states what a row of it is."""

    schema: str
    name: str
    meaning: str
    columns: tuple[PublicColumn, ...]

    @property
    def path(self) -> str:
        """The name that it is asked by."""
        return f"{self.schema}.{self.name}"


def public_tables(warehouse: Warehouse, schemas: Sequence[str] = _SCHEMAS) -> list[PublicTable]:
    """Return the public tables of the given schemas, in their order."""
    rows = warehouse.ask(_QUESTION, schemas=list(schemas))
    return [
        PublicTable(
            *key,
            tuple(PublicColumn(row["column_name"], row["data_type"], row["column_meaning"]) for row in columns),
        )
        for key, columns in groupby(rows, lambda row: (row["schema_name"], row["table_name"], row["meaning"].strip()))
    ]


def as_dictionary(tables: Sequence[PublicTable]) -> str:
    """Lay tables and columns out as Markdown."""
    words = ["# Data dictionary 数据字典", ""]
    for table in tables:
        words += [f"## {table.path}", "", table.meaning, "", "| Column | Type | Meaning |", "|---|---|---|"]
        words += [
            f"| {column.name} | {column.data_type.lower()} | {_cell(column.meaning)} |" for column in table.columns
        ]
        words.append("")
    return "\n".join(words)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
