"""dbt's log: how far it is, and what went wrong."""

from __future__ import annotations

import json

from ingest.operations.dbt import DbtLog


def event(name: str, level: str = "info", message: str = "", **data: object) -> str:
    return json.dumps({"info": {"name": name, "level": level, "msg": message}, "data": data})


def test_finished_nodes_are_counted() -> None:
    log = DbtLog()
    assert [log.take(event("LogStartLine")), log.take(event("LogModelResult", total=3))] == [False, True]
    log.take(event("LogNodeNoOpResult"))
    log.take(event("LogTestResult", total=None))
    assert (log.done, log.total) == (2, 3)


def test_errors_are_kept_in_their_words_and_noise_apart() -> None:
    log = DbtLog()
    log.take(event("RunResultError", "error", " Binder Error: no such column \n"))
    log.take(event("Formatting", "error", ""))
    log.take("RuntimeWarning: something\n")
    assert (log.errors, log.noise) == (["Binder Error: no such column"], ["RuntimeWarning: something"])
