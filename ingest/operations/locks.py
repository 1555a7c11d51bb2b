"""One run at a time: a file lock that the operating system drops when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ingest.operations.errors import LockedError
from ingest.printable import printable

_LONGEST_COMMAND = 200


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
            raise LockedError(f"{path}: in use by another run ({handle.read() or 'it has not said which'})") from None
        handle.truncate(0)
        command = " ".join(printable(word) for word in sys.argv[1:])[:_LONGEST_COMMAND]
        since = datetime.now(UTC).isoformat(timespec="seconds")
        handle.write(f"process {os.getpid()}, since {since}: {command}")
        handle.flush()
        yield
