"""Puts a finished folder in the place of the one in use, so that at every moment there is a whole one."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths as they are
_EXCHANGE = 2  # RENAME_EXCHANGE


def swap(finished: Path, used: Path) -> None:
    """Put `finished` in the place of `used`, and remove what was there.

    Where the system cannot exchange two folders at once, the old one is moved away first; `recover` puts it back if
    the run ends in between.
    """
    if not used.exists():
        finished.rename(used)
        return
    before = _before(used)
    shutil.rmtree(before, ignore_errors=True)
    if _exchange(finished, used):
        shutil.rmtree(finished, ignore_errors=True)
        return
    used.rename(before)
    finished.rename(used)
    shutil.rmtree(before, ignore_errors=True)


def recover(used: Path) -> None:
    """Put back what a run that was killed had moved away."""
    before = _before(used)
    if before.exists() and not used.exists():
        before.rename(used)


def _before(used: Path) -> Path:
    return used.with_name(f".{used.name}.before")


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
