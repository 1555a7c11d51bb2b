"""Questions to a warehouse, and answers as words."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
from rich.console import RenderableType
from rich.markup import escape
from rich.table import Table

from ingest.operations.errors import NoWarehouseError, OperationError

Row = dict[str, Any]


class Warehouse:
    """An open warehouse that answers questions with rows."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Ask through `connection`."""
        self.connection = connection

    def ask(self, question: str, **parameters: object) -> list[Row]:
        """Return the rows of an answer as dictionaries."""
        cursor = self.connection.execute(question, parameters or None)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@contextmanager
def opened(warehouse: Path) -> Iterator[Warehouse]:
    """Open a warehouse for reading.

    Raises:
        NoWarehouseError: There is no such file.
        OperationError: The file is no warehouse, or a table or column is missing in it.
    """
    if not warehouse.exists():
        raise NoWarehouseError(f"{warehouse}: there is no warehouse; run `mingzhang rebuild PATH` first")
    try:
        with duckdb.connect(str(warehouse), read_only=True) as connection:
            yield Warehouse(connection)
    except duckdb.Error as error:
        raise OperationError(f"{warehouse}: cannot be asked: {error}") from error


def heading(words: str) -> str:
    """Return the heading of a section."""
    return f"\n[bold]{words}[/]"


def as_section(title: str, rows: list[Row]) -> list[RenderableType]:
    """Lay rows out beneath a heading, or say nothing when there are none."""
    return [heading(title), as_table(rows)] if rows else []


def as_table(rows: list[Row]) -> Table:
    """Lay rows out; columns without a value are left out."""
    table = Table(header_style="dim", box=None, pad_edge=False)
    names = [name for name in rows[0] if any(row[name] not in (None, "") for row in rows)] if rows else []
    for name in names:
        numbers = all(isinstance(row[name], int | Decimal | None) for row in rows)
        table.add_column(name.replace("_", " "), justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(as_text(row[name]) for name in names))
    return table


def as_contradictions(rows: list[Row]) -> list[str]:
    """Say for each failing check what it is about, by how much it fails, and both sides as printed."""
    if not rows:
        return []
    words = [heading("What does not balance")]
    for row in rows:
        about = " ".join(as_text(row[name]) for name in ("place", "subject", "measure_code") if row[name])
        words.append(f"{row['check_id']}  {about}")
        if row["gap_yuan"] is not None:
            words.append(f"  off by {as_text(row['gap_yuan'])} yuan, {as_text(row['tolerance_yuan'])} allowed")
        words += [f"  {as_text(row[name])}" for name in ("evidence", "sentence") if row.get(name)]
    return words


def as_text(value: object) -> str:
    """Write a value for a person: amounts with thousands, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return escape(str(value))
