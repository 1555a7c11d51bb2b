"""Raw tables on disk: append-only Parquet, one part a run and table, all parts of a run or none.

A run writes batches into `.incoming/`, joins them into one part a table, and renames the folder to
`.publishing/`: from that moment the run counts, and its parts only have to be moved into place. A run
that is cut short before leaves its whole batches, which the next run of the same reader takes over.
Whoever uses this module holds the folder's lock.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import polars as pl

from ingest.raw_schema import SCHEMAS

Frames = dict[str, pl.DataFrame]
FileName = tuple[str, str, str]  # document_id, file_name, file_path

# A batch is written when it holds as many rows: some 100 MB of memory.
ROWS_PER_BATCH = 300_000
ROWS_PER_GROUP = 100_000
VERSION_KEY = "reader_version"


class UnknownColumnError(Exception):
    """A stage hands over a raw table or column that `raw_schema` does not know."""


def to_frames(rows: Mapping[str, Sequence[Mapping[str, object]]]) -> Frames:
    """Give each raw table's rows their types; columns that a row does not name are null."""
    if unknown := rows.keys() - SCHEMAS.keys():
        raise UnknownColumnError(f"unknown raw tables: {', '.join(sorted(unknown))}")
    for table, table_rows in rows.items():
        if unknown := {column for row in table_rows for column in row} - SCHEMAS[table].keys():
            raise UnknownColumnError(f"raw table {table} has no column {', '.join(sorted(unknown))}")
    return {table: pl.DataFrame(table_rows, schema=SCHEMAS[table]) for table, table_rows in rows.items() if table_rows}


class RawFolder:
    """What the raw tables in a folder hold already."""

    def __init__(self, path: Path) -> None:
        """Name the folder, which need not exist."""
        self.path = path
        self.incoming = path / ".incoming"
        self._publishing = path / ".publishing"

    @property
    def is_empty(self) -> bool:
        """Whether no run has been published here."""
        return not self.parts("documents")

    @property
    def next_reading(self) -> int:
        """The number of the next run."""
        return 1 + max((int(part.stem) for part in self.parts("documents")), default=0)

    def parts(self, table: str) -> list[Path]:
        """The published parts of a table, oldest first."""
        return sorted((self.path / table).glob("*.parquet"))

    def reader_versions(self) -> dict[str, str]:
        """Each content that was read or rejected, with the version of the reader that did it last."""
        versions: dict[str, str] = {}
        for part in self.parts("documents"):
            version = pl.read_parquet_metadata(part)[VERSION_KEY]
            versions |= dict.fromkeys(_contents(part, self.path / "rejections" / part.name), version)
        return versions

    def file_names(self) -> set[FileName]:
        """Every name and place under which a content was given."""
        return _file_names(self.parts("files"))

    def publish(self, finished: Path) -> None:
        """Make the merged parts in the folder `finished` visible, all of them or none."""
        finished.rename(self._publishing)
        self.recover()

    def recover(self) -> None:
        """Move the parts of a finished run into place, also of one that was cut short while doing so.

        Parts that those of a compaction hold too are dropped: their names stand in a file `replaced`.
        """
        for part in sorted(self._publishing.glob("merged/*/*.parquet")):
            target = self.path / part.parent.name / part.name
            target.parent.mkdir(exist_ok=True)
            part.rename(target)
        replaced = self._publishing / "replaced"
        for name in replaced.read_text(encoding="utf-8").split() if replaced.exists() else ():
            for table in SCHEMAS:
                (self.path / table / name).unlink(missing_ok=True)
        shutil.rmtree(self._publishing, ignore_errors=True)


class RawWriter:
    """Collects the rows of one run; nothing of them is visible before `publish`."""

    def __init__(self, folder: RawFolder, reader_version: str) -> None:
        """Begin a run in `folder`, or take over what an earlier run of the same reader left there."""
        self.reading = folder.next_reading
        self._folder = folder
        self._version = reader_version
        self._waiting: list[Frames] = []
        self._waiting_rows = 0
        self._batches = folder.incoming / "batches"
        self._drop_unusable()
        self._batch_count = len(self._parts("documents"))

    @property
    def is_empty(self) -> bool:
        """Whether the run has nothing to say."""
        return not self._waiting and self._batch_count == 0

    def taken_over(self) -> set[str]:
        """Contents that an interrupted run has read already."""
        parts = self._parts("documents")
        return {content for part in parts for content in _contents(part, self._batches / "rejections" / part.name)}

    def taken_over_names(self) -> set[FileName]:
        """File names that an interrupted run has noted already."""
        return _file_names(self._parts("files"))

    def add(self, frames: Frames) -> None:
        """Add the rows of one document, in the order in which the raw tables shall hold them."""
        if not frames:
            return
        self._waiting.append(frames)
        self._waiting_rows += sum(frame.height for frame in frames.values())
        if self._waiting_rows >= ROWS_PER_BATCH:
            self._write_batch()

    def save(self) -> None:
        """Write what waits, so that the next run of the same reader takes it over."""
        if self._waiting:
            self._write_batch()

    def publish(self) -> None:
        """Join the batches into one part a table and make them visible together."""
        self.save()
        merged = self._folder.incoming / "merged"
        shutil.rmtree(merged, ignore_errors=True)
        for table in SCHEMAS:
            path = merged / table / f"{self.reading:06d}.parquet"
            path.parent.mkdir(parents=True)
            batches = [pl.scan_parquet(part) for part in self._parts(table)]
            rows = pl.concat(batches).with_columns(reading=pl.lit(self.reading, pl.Int32()))
            rows.sink_parquet(path, row_group_size=ROWS_PER_GROUP, metadata={VERSION_KEY: self._version})
        self._folder.publish(self._folder.incoming)

    def _write_batch(self) -> None:
        self._batch_count += 1
        for table in [name for name in SCHEMAS if name != "documents"] + ["documents"]:  # documents: the batch is whole
            path = self._batches / table / f"{self._batch_count:06d}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            frames = [frames[table] for frames in self._waiting if table in frames]
            rows = pl.concat([pl.DataFrame(schema=SCHEMAS[table]), *frames])
            unfinished = path.with_suffix(".unfinished")
            rows.write_parquet(unfinished, metadata={VERSION_KEY: self._version})
            unfinished.rename(path)
        self._waiting, self._waiting_rows = [], 0

    def _parts(self, table: str) -> list[Path]:
        return sorted((self._batches / table).glob("*.parquet"))

    def _drop_unusable(self) -> None:
        whole = {part.name for part in self._parts("documents")}
        versions = {pl.read_parquet_metadata(part)[VERSION_KEY] for part in self._parts("documents")}
        if not versions <= {self._version}:
            shutil.rmtree(self._folder.incoming)
        for part in self._batches.glob("*/*"):
            if part.name not in whole:
                part.unlink()


def _contents(documents: Path, rejections: Path) -> Iterator[str]:
    yield from pl.read_parquet(documents, columns=["document_id"])["document_id"]
    rejected = pl.read_parquet(rejections, columns=["document_id", "level"]).filter(pl.col("level") == "document")
    yield from rejected["document_id"]


def _file_names(files: Iterable[Path]) -> set[FileName]:
    columns = ["document_id", "file_name", "file_path"]
    return {row for part in files for row in pl.read_parquet(part, columns=columns).rows()}
