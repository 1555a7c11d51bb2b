"""Work spread over processes, in order, where a process that dies takes only its own piece with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from ingest.operations.worker import Death, Limits, Worker

Item = TypeVar("Item")
Result = TypeVar("Result")

# Pieces ahead of the one that is due, per process: enough that none waits, few enough to fit in memory.
_PIECES_AHEAD = 4


def map_in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    lost: Callable[[Item, Death], Result],
    limits: Limits,
) -> Iterator[Result]:
    """Yield `work(item)` in the order of the items, whatever the number of processes.

    Args:
        work: A function of a module, so that another process can import it.
        items: What to work on; taken only as fast as results are used.
        jobs: Number of processes.
        lost: The result for an item that ends the process that works on it: at a limit, or each time it is tried.
        limits: What one item may ask of the machine.
    """
    crew = _Crew(work, jobs, lost, limits)
    try:
        yield from crew.work_through(items)
    finally:
        crew.dismiss()


class _Crew(Generic[Item, Result]):
    def __init__(
        self, work: Callable[[Item], Result], jobs: int, lost: Callable[[Item, Death], Result], limits: Limits
    ) -> None:
        self._work, self._jobs, self._lost, self._limits = work, jobs, lost, limits
        self._workers: list[Worker[Item, Result]] = []

    def work_through(self, items: Iterable[Item]) -> Iterator[Result]:
        coming = enumerate(items)
        done: dict[int, Result] = {}
        due = 0
        while True:
            while len(done) < self._jobs * _PIECES_AHEAD and (worker := self._idle()):
                if (piece := next(coming, None)) is None:
                    break
                worker.begin(*piece)
            if all(worker.is_idle for worker in self._workers):
                return
            done.update(self._finished())
            while due in done:
                yield done.pop(due)
                due += 1

    def _idle(self) -> Worker[Item, Result] | None:
        """Return a process that has nothing to do, a new one as long as there are too few."""
        idle = next((worker for worker in self._workers if worker.is_idle), None)
        if idle is None and len(self._workers) < self._jobs:
            idle = Worker(self._work, self._limits)
            self._workers.append(idle)
        return idle

    def _finished(self) -> Iterator[tuple[int, Result]]:
        """Wait until a process has something to say, and yield the numbers and results of what is finished."""
        busy = [worker for worker in self._workers if not worker.is_idle]
        speaking = wait([worker.connection for worker in busy])
        for worker in busy:
            if worker.connection in speaking and (outcome := worker.take()) is not None:
                yield worker.number, self._lost(worker.item, outcome) if isinstance(outcome, Death) else outcome

    def dismiss(self) -> None:
        for worker in self._workers:
            worker.dismiss()
