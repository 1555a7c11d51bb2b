"""One run at a time: a file lock that the operating system drops when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.operations.errors import LockedError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of the file or folder `path`; raise `LockedError` at once when another run has it."""
    lock = path.with_name(f"{path.name}.lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.seek(0)
            raise LockedError(f"{path}: in use by another run (process {handle.read() or 'unknown'})") from None
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield
