"""What dbt told DuckDB when it built the models, kept to be told again while the models stay as they are.

dbt takes half a minute to compile, run and watch over some three hundred models and tests whose SQL is the same every
night; DuckDB takes a few seconds for it. No model asks the warehouse for rows while it is compiled
(tests/test_conventions.py), so that what was told once holds for all documents.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import duckdb
from localisation import function

ASKS_ALONE = {duckdb.StatementType.SELECT, duckdb.StatementType.TRANSACTION}


class BrokenTestError(Exception):
    """A test of the models finds rows that it must not find."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One or several statements of SQL that dbt told together for one model, seed or test."""

    node: str  # dbt's name of it
    sql: str
    is_test: bool  # its answer is one row, with `should_error`


@dataclass(slots=True)
class Recorder:
    """Takes up what dbt tells DuckDB: all that changes the warehouse, and the questions of the tests."""

    statements: list[Statement] = field(default_factory=list)

    def take(self, event: Any) -> None:  # noqa: ANN401 - dbt ships no types
        """Take up one of dbt's events."""
        if event.info.name != "SQLQuery":
            return
        node, sql = event.data.node_info, event.data.sql
        is_test = node.resource_type == "test" and "should_error" in sql
        if is_test or any(one.type not in ASKS_ALONE for one in duckdb.extract_statements(sql)):
            self.statements.append(Statement(node.unique_id, sql, is_test))


def keep(statements: Sequence[Statement], file: Path) -> None:
    """Write statements to a file, at once for everybody else, and remove the ones kept before."""
    for outdated in file.parent.glob(f"*{file.suffix}"):
        outdated.unlink()
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(json.dumps([asdict(one) for one in statements], ensure_ascii=False), encoding="utf-8")
    unfinished.replace(file)


def kept(file: Path) -> list[Statement]:
    """Return the statements in a file; none where there is no such file, or one that cannot be read."""
    try:
        return [Statement(**one) for one in json.loads(file.read_text(encoding="utf-8"))]
    except (FileNotFoundError, ValueError, TypeError):  # dbt tells them anew
        return []


def tell(statements: Sequence[Statement], warehouse: Path, advance: Callable[[int, int], None]) -> None:
    """Make a new warehouse by the statements, all of them or none.

    Raises:
        BrokenTestError: A test is broken.
        duckdb.Error: A statement cannot be carried out.
    """
    nodes = list(dict.fromkeys(one.node for one in statements))
    with duckdb.connect(str(warehouse)) as connection:
        function.register(connection)
        connection.begin()
        for one in statements:
            advance(nodes.index(one.node), len(nodes))
            connection.execute(one.sql)
            if one.is_test and _should_error(connection):
                raise BrokenTestError(one.node)
        connection.commit()


def _should_error(connection: duckdb.DuckDBPyConnection) -> bool:
    """Return what a test's one row says: failures, should_warn, should_error."""
    *_, should_error = connection.fetchone() or (True,)
    return bool(should_error)
