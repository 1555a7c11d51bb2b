"""Judges a warehouse by the expectation suites."""

from __future__ import annotations

from pathlib import Path

from expectations.verdict import Verdict
from ingest.operations.errors import NoWarehouseError
from ingest.operations.voice import Voice


def check(warehouse: Path, reports: Path, voice: Voice) -> Verdict:
    """Run every suite over `warehouse` and write the reports.

    Raises:
        NoWarehouseError: There is no such file.
    """
    if not warehouse.exists():
        raise NoWarehouseError(f"{warehouse}: there is no warehouse; run `mingzhang rebuild PATH` first")
    from expectations import runner  # noqa: PLC0415 - Great Expectations takes eight seconds to import

    with voice.progress("Checking the warehouse"):
        return runner.check(warehouse, reports)
