"""Releases of the warehouse: each a folder with its file and manifest; one of them is in use.

The file in use is a second name of a release's own. A release becomes visible by renaming its folder, and is put to
use by writing its number down and replacing the file; what is cut short in between is finished by the next run.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ingest.operations.errors import UnknownReleaseError
from ingest.operations.manifest import Manifest
from ingest.operations.places import Places

FILE, CARD = "warehouse.duckdb", "manifest.json"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Release:
    """A warehouse that was published."""

    number: int
    folder: Path
    manifest: Manifest

    @property
    def file(self) -> Path:
        """The warehouse."""
        return self.folder / FILE


def all_releases(places: Places) -> list[Release]:
    """Return the releases that are kept, oldest first."""
    found = [(folder, _manifest(folder)) for folder in sorted(places.releases.glob("[0-9]*"))]
    return [Release(int(folder.name), folder, manifest) for folder, manifest in found if manifest]


def current_release(places: Places) -> Release | None:
    """Return the release in use."""
    number = _pointer(places).get("number")
    return next((release for release in all_releases(places) if release.number == number), None)


def declined(places: Places) -> str | None:
    """Return the fingerprint of a release that was rolled back: what it was made from is not built again."""
    fingerprint: str | None = _pointer(places).get("declined")
    return fingerprint


def release_of(places: Places, number: int) -> Release:
    """Return a release by its number.

    Raises:
        UnknownReleaseError: It is not kept.
    """
    kept = {release.number: release for release in all_releases(places)}
    if number not in kept:
        raise UnknownReleaseError(f"there is no release {number}; kept are {', '.join(map(str, kept)) or 'none'}")
    return kept[number]


def refused_release(places: Places) -> tuple[Path, Manifest] | None:
    """Return the warehouse that was refused last, and its manifest."""
    folder = places.releases / REFUSED
    manifest = _manifest(folder)
    return (folder / FILE, manifest) if manifest else None


def publish(built: Path, places: Places, manifest: Manifest, keep: int) -> Release:
    """Make a release of the file `built` and put it to use; keep the last `keep` earlier ones."""
    number = 1 + max((release.number for release in all_releases(places)), default=0)
    folder = _store(built, places, manifest, f"{number:06d}")
    put_to_use(places, number)
    drop(places.releases / REFUSED)
    earlier = [release for release in all_releases(places) if release.number != number]
    for old in earlier[: -keep or None]:
        drop(old.folder)
    return Release(number, folder, manifest)


def refuse(built: Path, places: Places, manifest: Manifest) -> Path:
    """Keep a refused warehouse for inspection, in the place of an earlier one."""
    drop(places.releases / REFUSED)
    return _store(built, places, manifest, REFUSED) / FILE


def put_to_use(places: Places, number: int, declining: str | None = None) -> None:
    """Let a release be the warehouse in use; readers of the file before it keep reading that one."""
    unfinished = places.releases / ".current.unfinished"
    unfinished.write_text(json.dumps({"number": number, "declined": declining}), encoding="utf-8")
    unfinished.replace(_card(places))
    finish(places)


def finish(places: Places) -> None:
    """Put the file of the release in use into its place, where it is not there."""
    release = current_release(places)
    if release is None or (places.warehouse.exists() and places.warehouse.samefile(release.file)):
        return
    following = places.warehouse.with_name(f".{places.warehouse.name}.following")
    following.unlink(missing_ok=True)
    try:
        os.link(release.file, following)
    except OSError:  # a file system without links
        shutil.copy2(release.file, following)
    following.replace(places.warehouse)


def drop(folder: Path) -> None:
    """Remove a release, at once for everybody else."""
    if folder.exists():
        dropped = folder.with_name(f".{folder.name}.dropped")
        shutil.rmtree(dropped, ignore_errors=True)
        folder.rename(dropped)
        shutil.rmtree(dropped)


def _store(built: Path, places: Places, manifest: Manifest, name: str) -> Path:
    unfinished = places.releases / ".unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    (unfinished / CARD).write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=2), encoding="utf-8")
    built.replace(unfinished / FILE)
    folder = places.releases / name
    unfinished.rename(folder)
    return folder


def _manifest(folder: Path) -> Manifest | None:
    try:
        return Manifest(**json.loads((folder / CARD).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):  # none, or the card of another version: as good as none
        return None


def _pointer(places: Places) -> dict[str, Any]:
    try:
        pointer: dict[str, Any] = json.loads(_card(places).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return pointer


def _card(places: Places) -> Path:
    return places.releases / "current.json"
