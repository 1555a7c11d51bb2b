"""A process that works on one piece at a time, within limits; it is replaced when it dies or has grown."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from ingest.operations.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")

_TRIES = 2
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may ask of the machine; the system itself ends a process that asks for more."""

    processor_seconds: float = 120
    seconds: float = 900
    memory: int = 2 * 1024**3  # bytes


@dataclass(frozen=True, slots=True)
class Death:
    """How a process ended without a result: a code for machines, and words."""

    code: str  # too_slow | reader_died
    words: str

    @classmethod
    def of(cls, exit_code: int | None, limits: Limits) -> Death:
        """Tell why a process ended from its exit code."""
        if exit_code == -signal.SIGPROF:
            return cls("too_slow", f"reading it takes more than {limits.processor_seconds:g} seconds")
        if exit_code == -signal.SIGALRM:
            return cls("too_slow", f"reading it does not end within {limits.seconds:g} seconds")
        how = signal.Signals(-exit_code).name if exit_code and exit_code < 0 else f"exit code {exit_code}"
        return cls("reader_died", f"the process that reads it dies each time, of damage or want of memory ({how})")


class Worker(Generic[Item, Result]):
    """A process for one piece of work after the other."""

    item: Item

    def __init__(self, work: Callable[[Item], Result], limits: Limits) -> None:
        """Start a process that does `work`."""
        self._work, self._limits = work, limits
        self._tries = 0
        self.number = -1
        self.is_idle = True
        self._start()

    def _start(self) -> None:
        # Not forked from this process: its threads and open locks would leak into the children.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["ingest.operations.reading"])
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._work, self._limits), daemon=True)
        self._process.start()
        theirs.close()
        try:
            self.connection.recv()
        except EOFError:
            raise WorkerError("no process for reading can be started; its own words are above") from None

    def begin(self, number: int, item: Item) -> None:
        """Start on a piece."""
        self.number, self.item, self.is_idle, self._tries = number, item, False, 0
        self._hand_over()

    def _hand_over(self) -> None:
        self._tries += 1
        try:
            self.connection.send(self.item)
        except OSError:  # it died while it had nothing to do
            self._replace()
            self.connection.send(self.item)

    def take(self) -> Result | Death | None:
        """Return what came of the piece; None when it is tried once more, alone as ever, in a new process."""
        result: Result
        try:
            result, has_grown = self.connection.recv()
        except (EOFError, OSError):
            return self._dead()
        if has_grown:
            self._replace()
        self.is_idle = True
        return result

    def _dead(self) -> Death | None:
        self._process.join()
        death = Death.of(self._process.exitcode, self._limits)
        self._replace()
        if self._tries < _TRIES and death.code != "too_slow":
            self._hand_over()
            return None
        self.is_idle = True
        return death

    def _replace(self) -> None:
        self.dismiss()
        self._start()

    def dismiss(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.kill()
        self._process.join()


def _serve(connection: Connection, work: Callable[[Any], Any], limits: Limits) -> None:
    """Work on one item after the other until the other end is closed."""
    _end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted at a terminal is the parent
    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
    connection.send("ready")
    while True:
        try:
            item = connection.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, limits.processor_seconds)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        result = work(item)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        # What one document left behind shall not count against the next.
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILOBYTE > limits.memory / 2
        connection.send((result, grown))


def _end_with_parent() -> None:
    """Let this process end when its parent is killed: it would otherwise go on for nobody."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
