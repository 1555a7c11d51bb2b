"""Runs dbt, or what dbt told before, in a process of its own, so that the warehouse file is closed when it ends."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ingest.operations.errors import BuildFailedError
from ingest.operations.places import REPOSITORY
from ingest.operations.voice import Advance, Voice

PROJECT = REPOSITORY / "dbt_project"
SUFFIXES = (".sql", ".yml", ".csv", ".py", ".md")
NOT_OURS = ("target", "logs", "__pycache__")
SETTINGS = ("--log-level", "none", "--log-level-file", "none", "--no-use-colors")
# What dbt keeps of an earlier parse names the seeds of the checkout that it parsed, which may not be this one.
PARSED_ANEW = "--no-partial-parse"
# Unit tests are about the models, not about what a night brings; the test suite runs them.
DATA_ALONE = ("--exclude-resource-type", "unit_test")
ERRORS_SHOWN = 5


@dataclass(slots=True)
class BuildLog:
    """What the process says: how many nodes are done, and the errors."""

    total: int = 0
    done: int = 0
    errors: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)  # what is no message: a crash, or a warning of Python

    def take(self, line: str) -> None:
        """Take up one line."""
        try:
            said: dict[str, Any] = json.loads(line)
        except json.JSONDecodeError:
            self.noise.append(line.rstrip())
            return
        if "error" in said:
            self.errors.append(said["error"])
        else:
            self.done, self.total = said["done"], max(self.total, said["total"])


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the files that a folder's models, seeds or suites are made of, in order."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and not set(path.parts) & set(NOT_OURS):
            yield path


def run_dbt(given: Mapping[str, Path], warehouse: Path, voice: Voice) -> BuildLog:
    """Build every seed and model into `warehouse` and run their tests; models know what is given by its variable.

    Raises:
        BuildFailedError: With the first errors that dbt names.
    """
    log, places = BuildLog(), _places(given, warehouse)
    command = [sys.executable, "-m", "ingest.operations.dbt_process", str(_statements(places)), *SETTINGS, PARSED_ANEW]
    command += ["build", *DATA_ALONE, "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    with (
        subprocess.Popen(  # noqa: S603 - our own interpreter and paths, no shell
            command,
            env={**os.environ, **places, "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"},
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


def _follow(dbt: subprocess.Popen[str], log: BuildLog, advance: Advance) -> None:
    for line in dbt.stdout or ():
        log.take(line)
        advance(log.done, log.total)


def _places(given: Mapping[str, Path], warehouse: Path) -> dict[str, str]:
    paths = {**given, "MINGZHANG_WAREHOUSE": warehouse, "DBT_TARGET_PATH": warehouse.parent / "dbt"}
    return {name: str(path.resolve()) for name, path in paths.items()}


def _statements(places: Mapping[str, str]) -> Path:
    """Return the file of the statements for these places, this state of the models and these libraries."""
    libraries = [version(name) for name in ("dbt-core", "dbt-duckdb", "duckdb")]
    digest = hashlib.sha256(json.dumps([places, libraries]).encode())
    for path in (Path(__file__).with_name("statements.py"), *files_of(PROJECT)):
        digest.update(f"{path}\n".encode() + path.read_bytes())
    return Path(places["DBT_TARGET_PATH"]) / f"{digest.hexdigest()}.statements"
