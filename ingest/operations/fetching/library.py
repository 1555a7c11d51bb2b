"""What was fetched: contents by their digests, and for each address which contents it has held, the newest last."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest.media_types import media_type_of
from ingest.operations.fetching.downloads import Answer, Partial, Validators
from ingest.operations.fetching.errors import DownloadError
from ingest.operations.fetching.names import file_name
from ingest.operations.fetching.sources import Source
from ingest.readers import READERS

INCOMING = ".incoming"


@dataclass(frozen=True, slots=True)
class Version:
    """A content that an address has held."""

    document_id: str
    file: str  # within the library
    fetched_at: str
    published_on: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of an address."""

    address: str
    publisher: str | None = None
    page_of_origin: str | None = None
    validators: Validators = field(default_factory=Validators)
    versions: tuple[Version, ...] = ()


class Library:
    """A folder of documents, and one of records; whoever uses it holds its lock."""

    def __init__(self, documents: Path, records: Path) -> None:
        """Name the folders, which need not exist."""
        self._documents, self._records = documents, records

    def partial(self, source: Source) -> Partial:
        """Return where a download of the source is kept until it is complete."""
        return Partial(self._documents / INCOMING, _key(source.address))

    def record(self, source: Source) -> Record:
        """Return what is known of a source; its validators only where the newest version is still there."""
        known = _read(self._records / f"{_key(source.address)}.json") or Record(source.address)
        if not known.versions or not (self._documents / known.versions[-1].file).exists():
            known = replace(known, validators=Validators())
        return known

    def keep(self, source: Source, partial: Partial, answer: Answer) -> str:
        """Give complete bytes their place by their digest; return whether they are `new`, `changed` or `unchanged`.

        Raises:
            DownloadError: They are of a kind that is not read.
        """
        content = partial.file.read_bytes()
        media_type = media_type_of(content)
        if media_type not in READERS:
            partial.drop()
            raise DownloadError("wrong_type", f"{source.address}: what was sent is {media_type}, which is not read")
        known, digest = self.record(source), hashlib.sha256(content).hexdigest()
        file = self._place(digest, file_name(source.address, answer.named, media_type), partial)
        is_same = bool(known.versions) and known.versions[-1].document_id == digest
        versions = known.versions if is_same else (*known.versions, Version(digest, file, _now()))
        self.note(source, replace(known, validators=answer.validators, versions=versions))
        return "unchanged" if is_same else "changed" if known.versions else "new"

    def _place(self, digest: str, name: str, partial: Partial) -> str:
        folder = self._documents / digest[:2] / digest
        folder.mkdir(parents=True, exist_ok=True)
        held = next((path for path in sorted(folder.iterdir()) if not path.name.startswith(".")), None)
        if held is None:
            held = partial.file.rename(folder / name)
        partial.drop()
        return held.relative_to(self._documents).as_posix()

    def note(self, source: Source, record: Record) -> None:
        """Write down what is known of an address, whole or not at all; the list of sources has the last word."""
        stated = replace(record, publisher=source.publisher, page_of_origin=source.page_of_origin)
        if record.versions and source.published_on:
            newest = replace(record.versions[-1], published_on=source.published_on.isoformat())
            stated = replace(stated, versions=(*record.versions[:-1], newest))
        file = self._records / f"{_key(source.address)}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(asdict(stated), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        unfinished.replace(file)


def write_table(records: Path, table: Path) -> None:
    """Write all versions, one line each, for the warehouse."""
    table.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(records)), encoding="utf-8")


def rows(records: Path) -> Iterator[dict[str, Any]]:
    """Yield one row an address and version."""
    for record in filter(None, map(_read, sorted(records.glob("*.json")))):
        for number, version in enumerate(record.versions, 1):
            yield {
                "document_id": version.document_id,
                "address": record.address,
                "version": number,
                "publisher": record.publisher,
                "page_of_origin": record.page_of_origin,
                "published_on": version.published_on,
                "fetched_at": version.fetched_at,
            }


def _read(file: Path) -> Record | None:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        versions = tuple(Version(**version) for version in told.pop("versions"))
        return Record(**told | {"validators": Validators(**told["validators"]), "versions": versions})
    except (OSError, ValueError, TypeError, KeyError):  # none, or of another version: asked for anew
        return None


def _key(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:32]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
