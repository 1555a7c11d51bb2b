"""The search as a function of SQL, for whoever builds the warehouse."""

from __future__ import annotations

import duckdb
from duckdb.sqltypes import DuckDBPyType

from localisation.proposals import COLUMNS_OF_ROWS, rows_of
from localisation.reading import COLUMNS_OF_CELLS, COLUMNS_OF_TERMS, CellRow, TermRow, read_document

NAME = "correction_sets"


def register(connection: duckdb.DuckDBPyConnection) -> None:
    """Give a connection `correction_sets(terms, cells)`: the ranked proposals for one document, as a list of rows."""
    terms, cells, proposals = map(_rows, (COLUMNS_OF_TERMS, COLUMNS_OF_CELLS, COLUMNS_OF_ROWS))
    connection.create_function(NAME, _correction_sets, [terms, cells], proposals)


def _correction_sets(terms: list[TermRow], cells: list[CellRow]) -> list[dict[str, object]]:
    names = list(COLUMNS_OF_ROWS)
    return [dict(zip(names, row, strict=True)) for row in rows_of(read_document(terms, cells))]


def _rows(columns: dict[str, str]) -> DuckDBPyType:
    return duckdb.list_type(duckdb.struct_type({name: duckdb.dtype(kind) for name, kind in columns.items()}))
