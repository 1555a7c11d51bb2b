"""What dbt told DuckDB when it built the models, kept to be told again while the models stay as they are.

dbt takes half a minute to compile, run and watch over some three hundred models and tests whose SQL is the same every
night; DuckDB takes a few seconds for it. No model asks the warehouse for rows while it is compiled
(tests/test_conventions.py), so that what was told once holds for all documents.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
from localisation import function

# Nodes told at once: most keep one core busy, and each takes memory of its own.
AT_ONCE = min(os.cpu_count() or 1, 4)
BEFORE_ALL = ""  # the node of what dbt tells before the first: schemas
ASKS_ALONE = {duckdb.StatementType.SELECT, duckdb.StatementType.TRANSACTION}


class BrokenTestError(Exception):
    """A test of the models finds rows that it must not find."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One or several statements of SQL that dbt told together for one model, seed or test."""

    node: str  # dbt's name of it
    sql: str
    is_test: bool  # its answer is one row, with `should_error`


@dataclass(frozen=True, slots=True)
class Recording:
    """What was told, in the order of dbt, and which nodes each node reads."""

    statements: Sequence[Statement]
    parents: Mapping[str, Sequence[str]]


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


def keep(recording: Recording, file: Path) -> None:
    """Write a recording to a file, at once for everybody else, and remove the ones kept before."""
    for outdated in file.parent.glob(f"*{file.suffix}"):
        outdated.unlink()
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(asdict(recording), ensure_ascii=False), encoding="utf-8")
    unfinished.replace(file)


def kept(file: Path) -> Recording | None:
    """Return the recording in a file; none where there is no such file, or one that cannot be read."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return Recording([Statement(**one) for one in content["statements"]], content["parents"])
    except (FileNotFoundError, ValueError, TypeError, KeyError):  # dbt tells it anew
        return None


def tell(recording: Recording, warehouse: Path, advance: Callable[[int, int], None]) -> None:
    """Make a new warehouse by a recording, each node after those that it reads, some at once.

    What was told until an error stays in the file: it is the caller's to remove.

    Raises:
        BrokenTestError: A test is broken.
        duckdb.Error: A statement cannot be carried out.
    """
    nodes, order = _nodes(recording)
    place = str(warehouse).replace("'", "''")
    with duckdb.connect() as connection, ThreadPoolExecutor(AT_ONCE) as workers:
        # A file that is whole or thrown away needs no second copy of what is written, to recover from.
        connection.execute(f"attach '{place}' as \"{warehouse.stem}\" (recovery_mode no_wal_writes)")
        function.register(connection)
        told, running = 0, set[Future[str]]()
        try:
            while order.is_active():
                running |= {
                    workers.submit(_tell_node, connection, warehouse.stem, node, nodes[node])
                    for node in order.get_ready()
                }
                ended, running = wait(running, return_when=FIRST_COMPLETED)
                order.done(*(one.result() for one in ended))
                advance(told := told + len(ended), len(nodes))
        finally:
            workers.shutdown(cancel_futures=True)
        connection.execute(f'checkpoint "{warehouse.stem}"')


def _nodes(recording: Recording) -> tuple[dict[str, list[Statement]], TopologicalSorter[str]]:
    """Return the statements of each node, and the order of nodes."""
    nodes: dict[str, list[Statement]] = {BEFORE_ALL: []}
    for one in recording.statements:
        nodes.setdefault(one.node, []).append(one)
    parents = {node: nodes.keys() & recording.parents.get(node, ()) | {BEFORE_ALL} for node in nodes}
    order = TopologicalSorter(parents | {BEFORE_ALL: set()})
    order.prepare()
    return nodes, order


def _tell_node(connection: duckdb.DuckDBPyConnection, database: str, node: str, statements: Sequence[Statement]) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f'use "{database}"')
        cursor.begin()
        for one in statements:
            cursor.execute(one.sql)
            if one.is_test and _should_error(cursor):
                raise BrokenTestError(node)
        cursor.commit()
    return node


def _should_error(connection: duckdb.DuckDBPyConnection) -> bool:
    """Return what a test's one row says: failures, should_warn, should_error."""
    *_, should_error = connection.fetchone() or (True,)
    return bool(should_error)
