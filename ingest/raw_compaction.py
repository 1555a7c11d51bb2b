"""Many small parts of the raw tables become few: the same rows in the same order, under the newest name."""

from __future__ import annotations

import shutil
from itertools import groupby
from pathlib import Path

import polars as pl

from ingest.raw import ROWS_PER_GROUP, VERSION_KEY, RawFolder
from ingest.raw_schema import SCHEMAS

# A month of nights.
MOST_PARTS = 30


def compact(folder: RawFolder) -> bool:
    """Join the parts of runs that the same reader made one after the other; return whether there were too many.

    Whoever calls holds the folder's lock. What is cut short is done anew, or finished by `RawFolder.recover`.
    """
    parts = folder.parts("documents")
    if len(parts) <= MOST_PARTS:
        return False
    groups = [(version, [part.name for part in group]) for version, group in groupby(parts, _version)]
    aside = folder.path / ".compacting"
    shutil.rmtree(aside, ignore_errors=True)
    for version, names in groups:
        for table in SCHEMAS:
            _join([folder.path / table / name for name in names], aside / "merged" / table / names[-1], version)
    replaced = [name for _, names in groups for name in names[:-1]]
    (aside / "replaced").write_text("\n".join(replaced), encoding="utf-8")
    folder.publish(aside)
    return True


def _version(part: Path) -> str:
    return pl.read_parquet_metadata(part)[VERSION_KEY]


def _join(parts: list[Path], joined: Path, version: str) -> None:
    joined.parent.mkdir(parents=True, exist_ok=True)
    rows = pl.concat([pl.scan_parquet(part) for part in parts])
    rows.sink_parquet(joined, row_group_size=ROWS_PER_GROUP, metadata={VERSION_KEY: version})
