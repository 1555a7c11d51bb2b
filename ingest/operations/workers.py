"""Work spread over processes, in order, where a process that dies takes only its own piece with it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Pieces under way per process: enough that none waits, few enough that their results fit in memory.
PIECES_PER_PROCESS = 4


def map_in_order(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield `work(item)` in the order of the items, whatever the number of processes.

    Args:
        work: A function of a module, so that another process can import it.
        items: What to work on; taken only as fast as results are used.
        jobs: Number of processes.
        lost: The result for an item that ends the process that works on it, also when it is tried alone.
    """
    coming = iter(items)
    pool = _pool(jobs)
    under_way: deque[tuple[Item, Future[Result]]] = deque()
    try:
        while True:
            for item in islice(coming, jobs * PIECES_PER_PROCESS - len(under_way)):
                under_way.append((item, _submit(pool, work, item)))
            if not under_way:
                return
            if isinstance(under_way[0][1].exception(), BrokenProcessPool):
                yield from _each_alone(work, under_way, lost)
                under_way.clear()
                pool = _pool(jobs)
            else:
                yield under_way.popleft()[1].result()
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, work: Callable[[Item], Result], item: Item) -> Future[Result]:
    """Submit a piece; to a pool that just broke too, so that there is one way in which a piece fails."""
    try:
        return pool.submit(work, item)
    except BrokenProcessPool as error:
        failed: Future[Result] = Future()
        failed.set_exception(error)
        return failed


def _each_alone(
    work: Callable[[Item], Result], pieces: Iterable[tuple[Item, Future[Result]]], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield what was done before the pool broke, and try the rest one by one: any of them may be the cause."""
    for item, future in pieces:
        if isinstance(future.exception(), BrokenProcessPool):
            with _pool(1) as pool:
                alone = _submit(pool, work, item)
                yield lost(item) if isinstance(alone.exception(), BrokenProcessPool) else alone.result()
        else:
            yield future.result()


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not forked from this process: its threads and open locks would leak into the children.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ingest.operations.reading"])
    return ProcessPoolExecutor(jobs, context, _end_with_parent)


def _end_with_parent() -> None:
    """Let this process end when its parent is killed: it would otherwise wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
