"""Tells somebody's program how a run ended, when that is worth telling."""

from __future__ import annotations

import os
import shlex
import subprocess
from datetime import UTC, datetime

from ingest.operations.errors import OperationError
from ingest.operations.journal import as_json
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.voice import Voice

_PATIENCE = 60.0  # seconds


def command_of(text: str) -> list[str]:
    """Return the words of a command, which is run without a shell.

    Raises:
        OperationError: It is none.
    """
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise OperationError(f"--notify {text}: {error}") from None
    if not words:
        raise OperationError("--notify: names no command")
    return words


def is_worth_telling(outcome: Outcome) -> bool:
    """Whether a run failed, was refused, or changed the state of a check; another run at work is no failure."""
    if outcome.exit_code == Exit.LOCKED:
        return False
    return outcome.exit_code != Exit.DONE or bool(outcome.summary.get("check_changes"))


def notify(command: str, outcome: Outcome, name: str, voice: Voice) -> None:
    """Run a command with the summary on its standard input; whatever it does changes nothing of the run."""
    told = {
        "command": name,
        "ended_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "exit_code": int(outcome.exit_code),
        "summary": outcome.summary,
    }
    try:
        done = subprocess.run(  # noqa: S603 - the operator's own command, by the operator's own hand, without a shell
            command_of(command),
            input=as_json(told, indent=2) + "\n",
            text=True,
            encoding="utf-8",
            stdout=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
            env=os.environ | {"MINGZHANG_EXIT_CODE": str(int(outcome.exit_code))},
        )
    except (OSError, OperationError, subprocess.TimeoutExpired) as error:
        voice.warn(f"--notify {command}: {error}")
        return
    if done.returncode:
        voice.warn(f"--notify {command}: ended with {done.returncode}")
