"""Pictures of pages: made from the documents in processes, kept by what they show, and never made twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from ingest.operations.queries import Row, Warehouse
from ingest.operations.site.questions import question
from ingest.operations.site.writing import link
from ingest.operations.worker import Death, Limits
from ingest.operations.workers import map_in_order
from ingest.people_in_text import MARK

Box = tuple[float, float, float, float]  # x0, top, x1, bottom in points of the page as it is seen

# Pixels a point: figures of nine points can be read. 16 greys as PNG: a third of the time of WebP, and smaller.
SCALE = 1.5
_GREYS = 16
_STEP = 255 // (_GREYS - 1)
_RECIPE = f"png {SCALE} {_GREYS}"
_LEVELS = [round(value / _STEP) for value in range(256)]
_PALETTE = [level * _STEP for level in range(_GREYS) for _ in "rgb"]
_LARGEST = 3_000.0  # points; beyond, a page is a poster whose picture would fill the memory
_AT_ONCE = 16  # pictures: one long document is drawn by all processes
_BEYOND = 6.0  # points: less is the edge of a letter
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of a page that is shown, and the boxes in it that are covered because they name people."""

    document_id: str
    page: int
    box: Box
    covered: tuple[Box, ...] = ()
    is_part: bool = False  # of a page that names people

    @property
    def name(self) -> str:
        """Its file: the same for the same content, place and recipe."""
        shown = f"{_RECIPE} {self.document_id} {self.page} {self.box} {self.covered}"
        return f"{hashlib.sha256(shown.encode()).hexdigest()[:20]}.png"

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.box[3] - self.box[1]


Pictures = dict[str, list[Picture]]  # by document


@dataclass(frozen=True, slots=True)
class _Task:
    path: Path
    folder: Path
    pictures: tuple[Picture, ...]


def plan_pictures(warehouse: Warehouse) -> Pictures:
    """Return the pictures that belong into the site, whether or not they can be made."""
    lines: dict[tuple[str, int], list[Box]] = {}
    for row in warehouse.ask(question("masked_lines"), mark=MARK):
        lines.setdefault((row["document_id"], row["page"]), []).extend(
            parts_to_cover(_box(row), [(left, right) for left, right in row["cells"]])
        )
    planned: Pictures = {}
    for row in warehouse.ask(question("pictures"), mark=MARK):
        covered = [tuple(box) for box in row["covered"]] + lines.get((row["document_id"], row["page"]), [])
        picture = Picture(row["document_id"], row["page"], _box(row), tuple(covered), row["names_people"])
        planned.setdefault(picture.document_id, []).append(picture)
    return planned


def parts_to_cover(line: Box, cells: Sequence[tuple[float, float]]) -> list[Box]:
    """Return the parts of a masked line that are covered.

    Cells are masked by themselves: of a line that reaches beyond them, with a name beside the table for instance, only
    what stands in no cell is covered. A line within the cells is covered as a whole: they do not account for it.
    """
    x0, top, x1, bottom = line
    first, last = min((left for left, _ in cells), default=x1), max((right for _, right in cells), default=x0)
    if first >= last or (first - _BEYOND <= x0 and x1 <= last + _BEYOND):
        return [line]
    parts = []
    for left, right in sorted(cells):
        if left > x0:
            parts.append((x0, top, min(left, x1), bottom))
        x0 = max(x0, right)
    return [part for part in [*parts, (x0, top, x1, bottom)] if part[0] < part[2]]


def _box(row: Row) -> Box:
    return (row["x0"], row["top"], row["x1"], row["bottom"])


def make_pictures(planned: Pictures, sources: Mapping[str, Path], cache: Path, jobs: int) -> Iterator[tuple[int, int]]:
    """Make the pictures that are not in the cache, as far as their documents are there; yield how far it is."""
    cache.mkdir(parents=True, exist_ok=True)
    there = {path.name for path in cache.iterdir()}
    tasks = []
    for document, pictures in planned.items():
        missing = tuple(picture for picture in pictures if picture.name not in there)
        if document in sources:
            parts = (missing[first : first + _AT_ONCE] for first in range(0, len(missing), _AT_ONCE))
            tasks += [_Task(sources[document], cache, part) for part in parts]
    tasks.sort(key=lambda task: -len(task.pictures))
    total = sum(len(task.pictures) for task in tasks)
    done = 0
    for count in map_in_order(_draw, tasks, jobs, _lost, _LIMITS):
        done += count
        yield done, total


def _lost(task: _Task, _death: Death) -> int:
    """A document that ends its process has no pictures; its page says so."""
    return len(task.pictures)


def _draw(task: _Task) -> int:
    """Draw what can be drawn; a document that is broken, or gone by now, has fewer pictures, and its page says so."""
    try:
        pdf = pypdfium2.PdfDocument(task.path)
    except (pypdfium2.PdfiumError, OSError):
        return len(task.pictures)
    for picture in task.pictures:
        with suppress(pypdfium2.PdfiumError, IndexError):
            _write(_image(pdf[picture.page - 1], picture), task.folder / picture.name)
    pdf.close()
    return len(task.pictures)


def _image(page: pypdfium2.PdfPage, picture: Picture) -> Image.Image:
    scale = SCALE * min(1.0, _LARGEST / max(page.get_size()))
    image: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    pen = ImageDraw.Draw(image)
    for x0, top, x1, bottom in picture.covered:
        pen.rectangle((x0 * scale, top * scale, x1 * scale, bottom * scale), fill=0)
    left, upper, right, lower = (round(edge * scale) for edge in picture.box)
    return image.crop((left, upper, max(right, left + 1), max(lower, upper + 1)))


def _write(image: Image.Image, path: Path) -> None:
    few = image.point(_LEVELS)
    few.putpalette(_PALETTE)
    unfinished = path.with_suffix(f".{os.getpid()}.unfinished")
    few.save(unfinished, format="PNG", bits=4, compress_level=6)
    unfinished.replace(path)


def take_along(planned: Pictures, cache: Path, folder: Path) -> set[str]:
    """Give the site every picture that there is, and return their names."""
    folder.mkdir(parents=True)
    names = {picture.name for pictures in planned.values() for picture in pictures}
    there = names & {path.name for path in cache.iterdir()}
    for name in there:
        link(cache / name, folder / name)
    return there


def forget(cache: Path, kept: Iterable[str]) -> None:
    """Remove pictures that no page shows any more."""
    for path in set(cache.iterdir()) - {cache / name for name in kept}:
        path.unlink(missing_ok=True)
