"""Runs dbt in a process of its own, so that the warehouse file is closed when it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.operations.errors import BuildFailedError
from ingest.operations.places import REPOSITORY
from ingest.operations.voice import Advance, Voice

PROJECT = REPOSITORY / "dbt_project"
FINISHED = ("LogSeedResult", "LogModelResult", "LogTestResult", "LogNodeResult", "LogSnapshotResult")
SETTINGS = ("--log-format", "json", "--log-level-file", "none", "--no-use-colors")
# Unit tests are about the models, not about what a night brings; the test suite runs them.
DATA_ALONE = ("--exclude-resource-type", "unit_test")
ERRORS_SHOWN = 5


@dataclass(slots=True)
class DbtLog:
    """What dbt said: how many nodes are done, and the errors."""

    total: int = 0
    done: int = 0
    errors: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)  # what is no event: a crash, or a warning of Python

    def take(self, line: str) -> bool:
        """Take up one line of dbt's JSON log; return whether a node finished."""
        try:
            event: dict[str, Any] = json.loads(line)
        except json.JSONDecodeError:
            self.noise.append(line.rstrip())
            return False
        if event["info"]["level"] == "error" and event["info"]["msg"].strip():
            self.errors.append(event["info"]["msg"].strip())
        if event["info"]["name"] not in FINISHED:
            return False
        self.total, self.done = max(self.total, int(event["data"].get("total") or 0)), self.done + 1
        return True


def run_dbt(given: Mapping[str, Path], warehouse: Path, voice: Voice) -> DbtLog:
    """Build every seed and model into `warehouse` and run their tests; models know what is given by its variable.

    Raises:
        BuildFailedError: With the first errors that dbt names.
    """
    log = DbtLog()
    command = [sys.executable, "-m", "ingest.operations.dbt_process", *SETTINGS, "build", *DATA_ALONE]
    command += ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    with (
        subprocess.Popen(  # noqa: S603 - our own interpreter and paths, no shell
            command,
            env=_environment(given, warehouse),
            cwd=PROJECT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as dbt,
        voice.progress("Building the warehouse") as advance,
    ):
        try:
            _follow(dbt, log, advance)
        except BaseException:
            dbt.kill()
            raise
    if dbt.returncode != 0:
        told = "\n".join(log.errors[:ERRORS_SHOWN] or log.noise[-ERRORS_SHOWN:])
        raise BuildFailedError(f"the warehouse was not built: {told}")
    return log


def _follow(dbt: subprocess.Popen[str], log: DbtLog, advance: Advance) -> None:
    for line in dbt.stdout or ():
        if log.take(line):
            advance(log.done, log.total)


def _environment(given: Mapping[str, Path], warehouse: Path) -> dict[str, str]:
    paths = {name: str(path.resolve()) for name, path in given.items()}
    return {
        **os.environ,
        **paths,
        "MINGZHANG_WAREHOUSE": str(warehouse.resolve()),
        "DBT_TARGET_PATH": str(warehouse.resolve().parent / "dbt"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
