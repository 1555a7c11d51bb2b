"""The mingzhang command: arguments and words; the work is in `ingest.operations`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from ingest import __version__
from ingest.operations.errors import OperationError
from ingest.operations.journal import note_run
from ingest.operations.outcome import Exit, Outcome
from ingest.operations.places import Places
from ingest.operations.voice import Voice

EXIT_CODES = """\
exit codes:
  0  done; for check and rebuild: the warehouse is publishable
  1  refused: the checks found the warehouse not fit to publish
  2  could not run: wrong arguments, nothing to read, a failed build, or another run at work

MINGZHANG_DATA names the folder that holds raw/, warehouse.duckdb, reports/ and releases/ (default: data/).
"""
NOTED = ("ingest", "build", "check", "rebuild")  # commands that change something, or judge it
INTERRUPTED = 130  # what shells report for Ctrl-C


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = parser().parse_args(arguments)
    places = Places.from_environment(options.raw, options.warehouse)
    started, voice = datetime.now(UTC), Voice()
    try:
        outcome = _run(options, places, voice)
    except OperationError as error:
        voice.warn(str(error))
        outcome = Outcome({"error": str(error)}, exit_code=Exit.COULD_NOT_RUN)
    except KeyboardInterrupt:
        voice.warn("interrupted; what was read so far is kept for the next run")
        return INTERRUPTED
    if options.command in NOTED:
        note_run(places.journal, options.command, started, outcome.exit_code, outcome.summary)
    _print(outcome, as_json=options.json)
    return outcome.exit_code


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--raw", type=Path, metavar="DIR", help="folder of the raw tables (default: data/raw)")
    shared.add_argument("--warehouse", type=Path, metavar="FILE", help="warehouse (default: data/warehouse.duckdb)")
    shared.add_argument("--json", action="store_true", help="print one machine-readable summary")
    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of documents")
    reading.add_argument(
        "--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help="processes (default: all)"
    )

    form = argparse.RawDescriptionHelpFormatter
    top = argparse.ArgumentParser(
        prog="mingzhang",
        description="Budget disclosures as a checked warehouse.",
        epilog=EXIT_CODES,
        formatter_class=form,
    )
    top.add_argument("--version", action="version", version=f"mingzhang {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, words: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=words, description=words, epilog=EXIT_CODES, formatter_class=form, parents=[*parents, shared]
        )

    add("ingest", "Read documents into raw tables; a content that was read before is passed over.", reading)
    add("build", "Build a new warehouse file from the raw tables.")
    add("check", "Judge the warehouse by the expectation suites.")
    rebuild = add("rebuild", "Ingest, build aside, check, and publish: the nightly run.", reading)
    rebuild.add_argument("--keep", type=_count, default=3, metavar="N", help="earlier releases to keep (default: 3)")
    show = add("show", "Show what was read from one document, and what balances.")
    show.add_argument("document", metavar="DOCUMENT", help="its identifier or the beginning of it, or its file name")
    show.add_argument("--table", type=_count, metavar="N", help="print this table as it was understood")
    add("status", "Show the last runs and the state of the warehouse.")
    return top


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not at least 1")
    return number


def _run(options: argparse.Namespace, places: Places, voice: Voice) -> Outcome:
    # Each command loads only what it needs: `--help` must not wait for a table finder.
    from ingest.operations import commands  # noqa: PLC0415

    return commands.COMMANDS[options.command](options, places, voice)


def _print(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(outcome.summary, ensure_ascii=False, indent=2) + "\n")
        return
    console = Console(highlight=False, soft_wrap=True)
    for words in outcome.words:
        console.print(words)


if __name__ == "__main__":
    sys.exit(main())
