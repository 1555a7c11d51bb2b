"""What a command hands back: one summary for machines, the same in words for people, and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from rich.console import RenderableType


class Exit(IntEnum):
    """Exit codes of the mingzhang command."""

    DONE = 0
    REFUSED = 1
    COULD_NOT_RUN = 2
    LOCKED = 3
    WITHOUT_SITE = 4
    INTERRUPTED = 130
    TERMINATED = 143


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of a command."""

    summary: dict[str, Any]
    words: Sequence[RenderableType] = ()
    exit_code: Exit = Exit.DONE
