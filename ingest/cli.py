"""The mingzhang command: arguments and words; the work is in `ingest.operations`."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from rich.console import Console

from ingest import __version__
from ingest.operations.errors import LockedError, OperationError, StoppedError
from ingest.operations.journal import RunNote, as_json
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places
from ingest.operations.voice import Voice

EXIT_CODES = """\
exit codes:
  0    done; for check and rebuild: the warehouse is publishable
  1    refused: the checks found the warehouse not fit to publish; the one in use stays
  2    could not run: wrong arguments, nothing to read, a failed build, a full disk
  3    another run is at work; it is named
  130  interrupted (Ctrl-C), 143 told to stop (SIGTERM): what was read is kept for the next run

MINGZHANG_DATA names the folder that holds raw/, warehouse.duckdb, reports/ and releases/ (default: data/).
"""
NOTED = ("ingest", "build", "check", "rebuild", "rollback")  # commands that change something, or judge it
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


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="mingzhang",
        description="Budget disclosures as a checked warehouse.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"mingzhang {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _command(commands, "ingest", "Read documents into raw tables; what was read before is passed over.", _reads_paths)
    _command(commands, "build", "Build a new warehouse file from the raw tables.")
    _command(commands, "check", "Judge the warehouse by the expectation suites.")
    _command(commands, "rebuild", "Ingest, build aside, check, and publish: the nightly run.", _reads_paths, _keeps)
    _command(commands, "releases", "List the releases that are kept, and what is in them.")
    _command(commands, "diff", "Say what came, went and changed between two releases.", _names_two_releases)
    _command(commands, "rollback", "Put an earlier release to use, until something new is published.", _names_a_release)
    _command(commands, "show", "Show what was read from one document, and what balances.", _names_a_document)
    _command(commands, "status", "Show the last runs and the state of the warehouse.")
    _command(commands, "sql", "Ask the warehouse in SQL; without a question, in a session.", _asks)
    _command(commands, "export", "Write the public tables to a new folder, to take away.", _names_a_folder)
    return top


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    words: str,
    *options: Callable[[argparse.ArgumentParser], object],
) -> None:
    form = argparse.RawDescriptionHelpFormatter
    command = commands.add_parser(name, help=words, description=words, epilog=EXIT_CODES, formatter_class=form)
    for add in options:
        add(command)
    command.add_argument("--raw", type=Path, metavar="DIR", help="folder of the raw tables (default: data/raw)")
    command.add_argument("--warehouse", type=Path, metavar="FILE", help="default: data/warehouse.duckdb")
    command.add_argument("--json", action="store_true", help="print one machine-readable summary")


def _reads_paths(command: argparse.ArgumentParser) -> None:
    jobs = os.cpu_count() or 1
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of documents")
    command.add_argument("--jobs", type=_count, default=jobs, metavar="N", help="processes (default: one a core)")


def _keeps(command: argparse.ArgumentParser) -> None:
    command.add_argument("--keep", type=_count, default=3, metavar="N", help="earlier releases to keep (default: 3)")


def _names_two_releases(command: argparse.ArgumentParser) -> None:
    words = "number of a release, `refused`, or a warehouse file"
    command.add_argument("before", metavar="A", help=words)
    command.add_argument("after", metavar="B", help=words)
    command.add_argument("--rows", type=_count, default=20, metavar="N", help="examples to show (default: 20)")


def _names_a_release(command: argparse.ArgumentParser) -> None:
    command.add_argument("number", nargs="?", type=_count, metavar="NUMBER", help="default: the one before")


def _names_a_document(command: argparse.ArgumentParser) -> None:
    words = "its identifier or the beginning of it, or its file name"
    command.add_argument("document", metavar="DOCUMENT", help=words)
    command.add_argument("--table", type=_count, metavar="N", help="print this table as it was understood")


def _asks(command: argparse.ArgumentParser) -> None:
    command.add_argument("question", nargs="?", metavar="QUESTION", help="for instance: 'from zh.收支总表 limit 5'")
    command.add_argument(
        "--format", choices=["csv", "json", "parquet"], help="instead of a table; default: as FILE ends"
    )
    command.add_argument("--output", type=Path, metavar="FILE", help="write the answer to a file")


def _names_a_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new, or empty")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not at least 1")
    return number


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
