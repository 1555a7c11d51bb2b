"""Ask the published warehouse in SQL, read-only: one question, or a session of them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from ingest.operations.answers import FORMATS, write_answer
from ingest.operations.dictionary import PublicTable, public_tables
from ingest.operations.errors import OperationError
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.queries import Warehouse, as_text, opened
from ingest.operations.questions import remember, typed, written
from ingest.operations.voice import Voice

_ROWS_SHOWN = 200
_GREETING = """\
{warehouse}, read-only. End a question with a semicolon, the session with Ctrl-D.
  .tables                                 what can be asked, with what a row of it is
  .columns zh.功能分类支出                the columns of a table
  from zh.功能分类支出 limit 5;           or any SQL of DuckDB
"""
_SCHEMAS = ("zh", "marts", "core", "checks")


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Answer the question that the command line gives, or those of the standard input one by one.

    Raises:
        OperationError: A question given on the command line or through a pipe is wrong, or cannot be answered.
    """
    with opened(places.warehouse) as warehouse:
        if not options.question and sys.stdin.isatty():
            _hold_session(warehouse, places.warehouse, voice)
            return Outcome({})
        questions = list(written(options.question.splitlines() if options.question else sys.stdin))
        return _answer_all(warehouse, questions, _form(options), options.output)


def _answer_all(warehouse: Warehouse, questions: Sequence[str], form: str, output: Path | None) -> Outcome:
    """Answer questions one by one as a session would, and stop at the first that is wrong."""
    if not questions:
        raise OperationError("there is no question; give one in quotes, or through the standard input")
    if output and len(questions) > 1:
        raise OperationError(f"{output}: one file takes one answer, and these are {len(questions)} questions")
    outcome = Outcome({})
    for question in questions:
        if not _described(warehouse, question):
            outcome = _answer(warehouse.connection, question, form, output)
    return outcome


def _form(options: Namespace) -> str:
    """Return the format that is asked for, or which the name of the output ends with."""
    form = options.format or ("json" if options.json else None)
    if form or options.output is None:
        return form or "table"
    ending = str(options.output.suffix.removeprefix(".").lower())
    if ending not in FORMATS:
        raise OperationError(f"{options.output.name}: answers are written as {', '.join(FORMATS)}; --format says which")
    return ending


def _answer(connection: duckdb.DuckDBPyConnection, question: str, form: str, output: Path | None) -> Outcome:
    answer = _ask(connection, question)
    if form == "table":
        _show(answer)
        return Outcome({})
    if output and not output.parent.is_dir():
        raise OperationError(f"{output}: there is no such folder")
    try:
        write_answer(connection, answer, form, output)
    except (duckdb.Error, OSError) as error:
        raise OperationError(f"the answer cannot be written: {error}") from error
    return Outcome({"output": str(output)}, [f"Written to {shown(output)}"]) if output else Outcome({})


def _ask(connection: duckdb.DuckDBPyConnection, question: str) -> duckdb.DuckDBPyRelation:
    try:
        answer = connection.sql(question)
    except duckdb.Error as error:
        raise OperationError(str(error)) from error
    if answer is None:
        raise OperationError("this gives no rows: the warehouse is read-only, and is asked with select or from")
    return answer


def _show(answer: duckdb.DuckDBPyRelation) -> None:
    """Print an answer as a table, figures at the right with their decimals as they are."""
    rows = answer.limit(_ROWS_SHOWN + 1).fetchall()
    _print(answer.columns, rows[:_ROWS_SHOWN])
    if len(rows) > _ROWS_SHOWN:
        Console(highlight=False).print(
            f"… the first {_ROWS_SHOWN} rows; --format {'|'.join(FORMATS)} gives all", style="dim"
        )


def _print(names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    table = Table(header_style="dim", box=None, pad_edge=False)
    for number, name in enumerate(names):
        figures = any(isinstance(row[number], int | float | Decimal) for row in rows)
        table.add_column(name, justify="right" if figures else "left", overflow="fold")
    for row in rows:
        table.add_row(*(f"{value:,}" if isinstance(value, Decimal) else as_text(value) for value in row))
    Console(highlight=False).print(table)


def _hold_session(warehouse: Warehouse, file: Path, voice: Voice) -> None:
    """Answer what a person types, until they leave; what is wrong is said, and the session goes on."""
    remember()
    voice.console.print(_GREETING.format(warehouse=shown(file)), markup=False)
    for question in typed():
        try:
            if not _described(warehouse, question):
                _show(_ask(warehouse.connection, question))
        except OperationError as error:
            voice.warn(str(error))


def _described(warehouse: Warehouse, question: str) -> bool:
    """Print what .tables and .columns ask for; anything else is left to SQL."""
    command, _, name = question.strip().rstrip(";").partition(" ")
    if command == ".tables":
        tables = public_tables(warehouse, _SCHEMAS)
        _print(("name", "what a row is"), [(table.path, table.meaning) for table in tables])
    elif command == ".columns":
        columns = [(c.name, c.data_type, c.meaning) for c in _table(warehouse, name.strip()).columns]
        _print(("name", "type", "meaning"), columns)
    elif command.startswith("."):
        raise OperationError(f"{command}: there is no such command; .tables and .columns describe, all else is SQL")
    return command in (".tables", ".columns")


def _table(warehouse: Warehouse, path: str) -> PublicTable:
    found = next((table for table in public_tables(warehouse, _SCHEMAS) if table.path == path), None)
    if found is None:
        raise OperationError(f"{path}: there is no such table; .tables lists them")
    return found
