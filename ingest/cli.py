"""The mingzhang command; its arguments and its work are in `ingest.operations`."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module

from rich.console import Console

from ingest.operations.arguments import parser
from ingest.operations.errors import LockedError, OperationError, StoppedError
from ingest.operations.journal import RunNote, as_json
from ingest.operations.notify import is_worth_telling, notify
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places
from ingest.operations.voice import Voice

NOTED = ("fetch", "ingest", "build", "check", "rebuild", "rollback")  # commands that change something, or judge it
PLAIN_WIDTH = 140  # of tables where no terminal says how wide it is


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = parser().parse_args(arguments)
    places = Places.from_environment(options.raw, options.warehouse)
    voice, note = Voice(), None
    signal.signal(signal.SIGTERM, _stop)
    try:
        note = RunNote(places.journal, options.command, datetime.now(UTC)) if options.command in NOTED else None
        outcome = _run(options, places, voice)
    except KeyboardInterrupt as stopped:
        voice.warn("interrupted; what was read so far is kept for the next run")
        code = Exit.TERMINATED if isinstance(stopped, StoppedError) else Exit.INTERRUPTED
        outcome = Outcome({"error": "interrupted"}, exit_code=code)
    except Exception as error:  # noqa: BLE001 - Python's own exit code for a defect, 1, would mean refused
        outcome = _failed(error, voice)
    if note:
        _end(note, outcome, voice)
    if getattr(options, "notify", None) and options.command == "rebuild" and is_worth_telling(outcome):
        notify(options.notify, outcome, options.command, voice)
    _print(outcome, for_machines=options.json)
    return outcome.exit_code


def _stop(*_: object) -> None:
    raise StoppedError


def _failed(error: Exception, voice: Voice) -> Outcome:
    """Say why a command could not run; a defect of ours shows where it is."""
    if not isinstance(error, OperationError | OSError):
        voice.console.print_exception()
    voice.warn(str(error))
    words = str(error) if isinstance(error, OperationError) else f"{type(error).__name__}: {error}"
    return Outcome({"error": words}, exit_code=Exit.LOCKED if isinstance(error, LockedError) else Exit.COULD_NOT_RUN)


def _end(note: RunNote, outcome: Outcome, voice: Voice) -> None:
    try:
        note.end(outcome.exit_code, outcome.summary)
    except OSError as error:  # a full disk, for instance: of which the run has told already
        voice.warn(f"the journal of runs cannot be written: {error}")


def _run(options: argparse.Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out the command by the module of its name; the others are not loaded, so that none waits for them."""
    outcome: Outcome = import_module(f"ingest.operations.{options.command}").run(options, places, voice)
    return outcome


def _print(outcome: Outcome, *, for_machines: bool) -> None:
    if for_machines and outcome.summary:
        sys.stdout.write(as_json(outcome.summary, indent=2) + "\n")
        return
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = PLAIN_WIDTH
    for words in outcome.words:
        console.print(words, soft_wrap=isinstance(words, str))


if __name__ == "__main__":
    sys.exit(main())
