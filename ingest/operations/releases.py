"""Releases of the warehouse: a new one replaces the old at once, and the last ones are kept."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from ingest.operations.places import REPOSITORY, Places
from ingest.raw import RawFolder

MODELS = ("dbt_project", "expectations")
SUFFIXES = (".sql", ".yml", ".csv", ".py")
NOT_OURS = ("target", "logs", "__pycache__")


@dataclass(frozen=True, slots=True)
class Release:
    """The warehouse in use: its number, when it was published, and what it was built from."""

    number: int
    published_at: str
    fingerprint: str
    file: str  # size and time of the file: one that was put there by other means is no release


def fingerprint(raw: Path) -> str:
    """Return a digest of all that a warehouse is made from: raw parts, models, seeds and suites."""
    digest = hashlib.sha256()
    for part in RawFolder(raw).parts("documents"):
        digest.update(f"{part.name} {part.stat().st_size}\n".encode())
    for path in sorted(path for folder in MODELS for path in (REPOSITORY / folder).rglob("*")):
        if path.suffix in SUFFIXES and not set(path.parts) & set(NOT_OURS):
            digest.update(f"{path.relative_to(REPOSITORY).as_posix()}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def current_release(places: Places) -> Release | None:
    """Return the release in use, or null when there is none or its publication was cut short."""
    card = _card(places)
    if not card.exists() or not places.warehouse.exists():
        return None
    try:
        release = Release(**json.loads(card.read_text(encoding="utf-8")))
    except (ValueError, TypeError):  # the card of another version: as good as none
        return None
    return release if release.file == _stamp(places.warehouse) else None


def publish(built: Path, places: Places, made_from: str, keep: int) -> Release:
    """Put the file `built` in the place of the warehouse; keep the last `keep` earlier ones beside it."""
    places.releases.mkdir(parents=True, exist_ok=True)
    current = current_release(places)
    number = current.number if current else _last_number(places) + 1
    if places.warehouse.exists():
        _copy(places.warehouse, places.releases / f"{number:06d}.duckdb")
        number += 1
    release = Release(number, datetime.now(UTC).isoformat(timespec="seconds"), made_from, _stamp(built))
    # Without its card a warehouse counts as unknown and is built anew: safe wherever this is cut short.
    _card(places).unlink(missing_ok=True)
    built.replace(places.warehouse)
    unfinished = _card(places).with_suffix(".unfinished")
    unfinished.write_text(json.dumps(asdict(release)), encoding="utf-8")
    unfinished.rename(_card(places))
    for old in earlier_releases(places)[: -keep or None]:
        old.unlink()
    return release


def earlier_releases(places: Places) -> list[Path]:
    """Return the files of earlier releases, oldest first."""
    return sorted(places.releases.glob("[0-9]*.duckdb"))


def _card(places: Places) -> Path:
    return places.releases / "current.json"


def _stamp(file: Path) -> str:
    return f"{file.stat().st_size} bytes at {file.stat().st_mtime_ns}"


def _last_number(places: Places) -> int:
    return max((int(path.stem) for path in earlier_releases(places)), default=0)


def _copy(warehouse: Path, release: Path) -> None:
    """Keep a file under a second name: no second copy where the file system knows hard links."""
    release.unlink(missing_ok=True)
    try:
        os.link(warehouse, release)
    except OSError:
        shutil.copy2(warehouse, release)
