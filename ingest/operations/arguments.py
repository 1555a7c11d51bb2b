"""The arguments of the mingzhang command, and the words that explain them."""

from __future__ import annotations

import argparse
import os
import shlex
from collections.abc import Callable
from datetime import time
from pathlib import Path

from ingest import __version__

EXIT_CODES = """\
exit codes:
  0    done; for check and rebuild: the warehouse is publishable
  1    refused: the checks found the warehouse not fit to publish; the one in use stays
  2    could not run: wrong arguments, nothing to read, a failed build, a full disk
  3    another run is at work; it is named
  4    rebuild: the warehouse is published or up to date, but its site could not be written; the one before stays
  130  interrupted (Ctrl-C), 143 told to stop (SIGTERM): what was read is kept for the next run

MINGZHANG_DATA names the folder that holds documents/, raw/, warehouse.duckdb and all else (default: data/).
"""
FETCH = """\
Download the documents that a list names into data/documents, if they changed.

SOURCES.csv has a column `address` and, if you like, `publisher`, `page_of_origin` and `published_on` (2026-02-03).
A document that changed at its address is kept beside the one before it, as a new revision. Servers are asked one
request at a time, with a pause; robots.txt is respected; addresses inside a network are refused, redirects to them
too; what is cut is resumed; nothing that arrives is run. What could not be had is told, and tried again next time:
the exit code is 2 only when nothing at all could be had.
"""
REBUILD = "Ingest, build aside, check, and publish: the nightly run."
SCHEDULE = """\
Print a service and a timer for systemd, and a line for cron, that rebuild the warehouse every night.

Nothing is changed. Both wait a random while, run at low priority within limits of time and memory, and leave it to the
run's own lock that there is one at a time. A run that fails or is refused is a failed unit, or a mail from cron;
`mingzhang status` and the table raw.runs tell of every run.
"""


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
    _command(commands, "fetch", FETCH, _names_sources)
    _command(commands, "ingest", "Read documents into raw tables; what was read before is passed over.", _reads_paths)
    _command(commands, "build", "Build a new warehouse file from the raw tables.")
    _command(commands, "check", "Judge the warehouse by the expectation suites.")
    _command(commands, "rebuild", REBUILD, _reads_paths, _keeps, _notifies)
    _command(commands, "schedule", SCHEDULE, _schedules)
    _command(commands, "releases", "List the releases that are kept, and what is in them.")
    _command(commands, "diff", "Say what came, went and changed between two releases.", _names_two_releases)
    _command(commands, "rollback", "Put an earlier release to use, until something new is published.", _names_a_release)
    _command(commands, "show", "Show what was read from one document, and what balances.", _names_a_document)
    _command(commands, "status", "Show the last runs and the state of the warehouse.")
    _command(commands, "sql", "Ask the warehouse in SQL; without a question, in a session.", _asks)
    _command(commands, "report", "Write the site: what was read beside the pictures of the pages.", _finds_documents)
    _command(commands, "export", "Write the public tables to a new folder, to take away.", _names_a_folder)
    return top


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    words: str,
    *options: Callable[[argparse.ArgumentParser], object],
) -> None:
    form = argparse.RawDescriptionHelpFormatter
    command = commands.add_parser(
        name, help=words.partition("\n")[0], description=words, epilog=EXIT_CODES, formatter_class=form
    )
    for add in options:
        add(command)
    command.add_argument("--raw", type=Path, metavar="DIR", help="folder of the raw tables (default: data/raw)")
    command.add_argument("--warehouse", type=Path, metavar="FILE", help="default: data/warehouse.duckdb")
    command.add_argument("--json", action="store_true", help="print one machine-readable summary")


def _names_sources(command: argparse.ArgumentParser) -> None:
    command.add_argument("sources", type=Path, metavar="SOURCES.csv", help="the list of sources")
    command.add_argument(
        "--pause", type=float, default=2.0, metavar="SECONDS", help="between two requests to a host (default: 2)"
    )
    command.add_argument(
        "--largest", type=_count, default=200, metavar="MB", help="size of a document at most (default: 200)"
    )


def _reads_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of documents")
    _divides_work(command)


def _finds_documents(command: argparse.ArgumentParser) -> None:
    words = "where the documents lie whose pages shall be shown (default: those that were fetched)"
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=words)
    _divides_work(command)


def _divides_work(command: argparse.ArgumentParser) -> None:
    jobs = os.cpu_count() or 1
    command.add_argument("--jobs", type=_count, default=jobs, metavar="N", help="processes (default: one a core)")


def _keeps(command: argparse.ArgumentParser) -> None:
    command.add_argument("--keep", type=_count, default=3, metavar="N", help="earlier releases to keep (default: 3)")
    words = "leave out the site (mingzhang report) of the published warehouse"
    command.add_argument("--no-report", dest="report", action="store_false", help=words)


def _notifies(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--notify",
        type=_command_line,
        metavar="COMMAND",
        help="run it, with the summary as JSON on its standard input, when the run fails, is refused or changes the"
        " state of a check; no shell reads it",
    )


def _command_line(text: str) -> str:
    if not shlex.split(text):
        raise argparse.ArgumentTypeError("names no command")
    return text


def _schedules(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a folder of documents")
    command.add_argument("--sources", type=Path, metavar="SOURCES.csv", help="fetch these first, and read them too")
    command.add_argument("--at", type=_time, default="02:30", metavar="HH:MM", help="when (default: 02:30)")
    command.add_argument(
        "--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help="processes (default: one a core)"
    )
    _notifies(command)


def _time(text: str) -> str:
    return f"{time.fromisoformat(text):%H:%M}"


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
