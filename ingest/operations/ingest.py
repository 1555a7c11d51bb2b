"""Documents → raw tables: finds what is new, has it read in processes, and publishes one part a table."""

from __future__ import annotations

import hashlib
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ingest.documents import find_files, open_file
from ingest.operations.errors import NothingToReadError
from ingest.operations.locks import locked
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places
from ingest.operations.reader_version import reader_version
from ingest.operations.reading import LIMITS, Reading, Task, lost, read_task
from ingest.operations.voice import Voice
from ingest.operations.workers import map_in_order
from ingest.printable import printable
from ingest.raw import FileName, Frames, RawFolder, RawWriter, to_frames

Read = Callable[[Task], Reading]


@dataclass(slots=True)
class IngestSummary:
    """What a run was given and what came of it."""

    files: int = 0
    contents: int = 0
    unchanged: int = 0
    read: int = 0
    rejected: int = 0
    tables: int = 0
    new_names: int = 0
    reading: int | None = None  # number of the run, null when there was nothing to write
    documents: dict[str, int] = field(default_factory=dict)  # kind -> count
    reasons: dict[str, str] = field(default_factory=dict)  # document_id -> why it was rejected
    unopened: list[str] = field(default_factory=list)  # file names

    @property
    def words(self) -> str:
        """The summary for people."""
        kinds = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in sorted(self.documents.items()))
        words = f"Read {self.read} of {self.contents} documents" + (f" ({kinds})" if kinds else "")
        words += f": {self.tables} tables; {self.unchanged} were read before, {self.rejected} rejected"
        return words + (f"; {len(self.unopened)} could not be opened" if self.unopened else "")

    def count(self, reading: Reading) -> None:
        """Take up what came of one document."""
        if reading.is_missed:
            self.unopened.append(printable(reading.task.path.name))
            return
        if reading.trouble is not None:
            self.rejected += 1
            self.reasons[reading.task.document_id] = reading.trouble
            return
        self.read += 1
        for kind in reading.frames["documents"]["document_kind"]:
            self.documents[kind] = self.documents.get(kind, 0) + 1
        self.tables += reading.frames["tables"].height if "tables" in reading.frames else 0


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Carry out `mingzhang ingest`."""
    summary = ingest(options.paths, places.raw, options.jobs, voice)
    return Outcome(asdict(summary), [summary.words])


def ingest(  # noqa: PLR0913, PLR0917 - what is read, and what is done meanwhile
    paths: Sequence[Path],
    raw: Path,
    jobs: int,
    voice: Voice,
    read: Read = read_task,
    meanwhile: Callable[[], None] | None = None,
) -> IngestSummary:
    """Read every content under `paths` that this reader has not read yet; begin `meanwhile` where there is any.

    Raises:
        NothingToReadError: A path does not exist.
        LockedError: Another run is writing to `raw`.
    """
    summary = IngestSummary()
    with locked(raw):
        folder = RawFolder(raw)
        folder.recover()
        writer = RawWriter(folder, reader_version())
        given = given_files(paths, summary, voice)
        names = _Names(given, paths, folder.file_names() | writer.taken_over_names())
        tasks = _tasks(given, names, done := _read_before(folder, writer) & given.keys())
        summary.unchanged = summary.contents - len(tasks)
        writer.add(names.new(done))
        if tasks and meanwhile:
            meanwhile()
        _take(read_all(tasks, read, jobs, voice), writer, names, summary)
        _publish(writer, names, summary)
    return summary


def _tasks(given: Mapping[str, list[Path]], names: _Names, done: set[str]) -> list[Task]:
    return [
        Task(content, files[0], names.places(content), reader_version())
        for content, files in given.items()
        if content not in done
    ]


def _take(readings: Iterable[Reading], writer: RawWriter, names: _Names, summary: IngestSummary) -> None:
    try:
        for reading in readings:
            summary.count(reading)
            writer.add(reading.frames and reading.frames | names.new([reading.task.document_id]))
    except KeyboardInterrupt:
        writer.save()  # whoever is told to stop leaves what was read to the next run
        raise


def _publish(writer: RawWriter, names: _Names, summary: IngestSummary) -> None:
    summary.new_names = names.count_new
    if not writer.is_empty:
        writer.publish()
        summary.reading = writer.reading


def _read_before(folder: RawFolder, writer: RawWriter) -> set[str]:
    """Return the contents that this version of the reader has read, or rejected."""
    read = {content for content, version in folder.reader_versions().items() if version == reader_version()}
    return read | writer.taken_over()


def read_all(tasks: Sequence[Task], read: Read, jobs: int, voice: Voice) -> Iterator[Reading]:
    """Yield what comes of the tasks, in their order, and say how far it is."""
    if not tasks:
        return
    with voice.progress("Reading documents") as advance:
        for done, reading in enumerate(map_in_order(read, tasks, jobs, lost, LIMITS), 1):
            if reading.trouble is not None:
                voice.warn(reading.trouble)
            yield reading
            advance(done, len(tasks))


def given_files(paths: Sequence[Path], summary: IngestSummary, voice: Voice) -> dict[str, list[Path]]:
    """Return each content under `paths` with the files that hold it, in the order of the files."""
    try:
        files = find_files(paths)
    except FileNotFoundError as error:
        raise NothingToReadError(str(error)) from None
    given: dict[str, list[Path]] = {}
    for path in files:
        try:
            with open_file(path) as handle:
                content = hashlib.file_digest(handle, "sha256").hexdigest()
        except OSError as error:
            voice.warn(f"{path}: cannot be opened ({error.strerror}); it is tried again next time")
            summary.unopened.append(printable(path.name))
        else:
            given.setdefault(content, []).append(path)
    summary.files, summary.contents = len(files), len(given)
    return given


class _Names:
    """The names and places under which contents are given, and which of them are new."""

    def __init__(self, given: Mapping[str, list[Path]], roots: Sequence[Path], known: set[FileName]) -> None:
        self._given = {
            content: [(printable(path.name), place_of(path, roots)) for path in files]
            for content, files in given.items()
        }
        self._known = known
        self.count_new = 0

    def places(self, content: str) -> tuple[str, ...]:
        """Return where a content is given."""
        return tuple(place for _, place in self._given[content])

    def new(self, contents: Iterable[str]) -> Frames:
        """Return the rows for names under which contents were not given before, and count them."""
        rows = [
            {"document_id": content, "file_name": name, "file_path": place}
            for content in sorted(contents)
            for name, place in self._given[content]
            if (content, name, place) not in self._known
        ]
        self.count_new += len(rows)
        return to_frames({"files": rows})


def place_of(path: Path, roots: Sequence[Path]) -> str:
    """Return the path from the folder given on the command line on: the same on every machine."""
    root = next((root for root in roots if path.is_relative_to(root)), path)
    return printable(path.resolve().relative_to(root.resolve().parent).as_posix())
