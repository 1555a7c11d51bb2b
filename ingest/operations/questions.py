"""Questions one by one: those that a person types, and those of a text."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb

_PROMPTS = "明账> ", "    > "


def remember() -> None:
    """Give the prompt line editing and a memory, where Python has readline."""
    try:
        import readline  # noqa: PLC0415 - not on every system, and loaded by this session alone
    except ImportError:
        return
    history = Path.home() / ".mingzhang_history"
    if history.exists():
        readline.read_history_file(history)
    atexit.register(readline.write_history_file, history)


def typed() -> Iterator[str]:
    """Yield the questions that a person types, until they leave."""
    lines: list[str] = []
    while True:
        try:
            line = input(_PROMPTS[bool(lines)])
        except (EOFError, KeyboardInterrupt):
            return
        lines.append(line)
        if not "".join(lines).strip():
            lines = []
        elif _is_whole(lines):
            yield from _statements("\n".join(lines))
            lines = []


def written(text: Iterable[str]) -> Iterator[str]:
    """Yield the questions of a text, each ended by a semicolon at the end of a line, or by the end of the text."""
    lines: list[str] = []
    for line in text:
        lines.append(line.rstrip("\n"))
        if _is_whole(lines):
            yield from _statements("\n".join(lines))
            lines = []
        elif not "".join(lines).strip():
            lines = []
    yield from _statements("\n".join(lines))


def _is_whole(lines: Sequence[str]) -> bool:
    return lines[-1].rstrip().endswith(";") or (len(lines) == 1 and lines[0].startswith("."))


def _statements(text: str) -> Sequence[str]:
    """Return the statements of some SQL; what cannot be parsed stays whole, for the error that names its place."""
    if text.startswith("."):
        return [text]
    try:
        return [statement.query for statement in duckdb.extract_statements(text)]
    except duckdb.Error:
        return [text]
