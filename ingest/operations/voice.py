"""How a run speaks: a moving bar on a terminal, plain lines elsewhere; always on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ingest.printable import printable

Advance = Callable[[int, int], None]  # done, of how many

SECONDS_BETWEEN_LINES = 10.0


class Voice:
    """Tells a person what a run is doing."""

    def __init__(self, console: Console | None = None) -> None:
        """Speak on `console`, by default standard error."""
        self.console = console or Console(stderr=True, highlight=False, soft_wrap=True)

    def say(self, words: str) -> None:
        """Say what happened."""
        self.console.print(_safe(words))

    def warn(self, words: str) -> None:
        """Say what went wrong with one thing while the run goes on."""
        self.console.print(f"[yellow]! {_safe(words)}[/]")

    @contextmanager
    def progress(self, title: str) -> Iterator[Advance]:
        """Show how far a step is; the caller says so by calling what it is given."""
        if not self.console.is_terminal:
            self.say(title)
            yield self._lines(title)
            return
        columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self.console, transient=True) as bar:
            task = bar.add_task(title, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    def _lines(self, title: str) -> Advance:
        said = time.monotonic()

        def advance(done: int, total: int) -> None:
            nonlocal said
            if time.monotonic() - said > SECONDS_BETWEEN_LINES:
                said = time.monotonic()
                self.say(f"{title}: {done} of {total}")

        return advance


def _safe(words: str) -> str:
    """Words that neither the terminal nor the console takes for a command; lines stay lines."""
    return escape("\n".join(map(printable, words.split("\n"))))
