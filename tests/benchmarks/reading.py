"""Reading tables against pdfplumber's extract_tables: CPU time on the same pages in the same run, and equal cells.

Exits 1 if reading costs more than an eighth, or if fewer than 99.8 % of the cells hold the same characters, in tables
that both find in the same shape. Opening the file and reading the pages between is not counted for either side.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import io
import logging
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

from ingest.errors import UnreadableDocumentError
from ingest.readers.pdf import read_pdf
from ingest.records import Document, Table
from ingest.tables import find_tables

MOST_COST = 1 / 8
LEAST_EQUAL = 0.998
PAGES_PER_DOCUMENT = 4
SAMPLES, CORPUS = Path("data/samples"), Path("../shared/corpus/documents")


@dataclass(slots=True)
class Score:
    """What was measured so far."""

    pages: int = 0
    ours: float = 0.0
    theirs: float = 0.0
    tables: int = 0
    other_shape: int = 0
    cells: int = 0
    equal: int = 0


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", nargs="?", type=Path, help="PDFs to read (data/samples, else the shared corpus)")
    parser.add_argument("--pages", type=int, default=150, help="pages with ruled tables to measure")
    options = parser.parse_args(arguments)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    folder = options.folder or (SAMPLES if any(SAMPLES.glob("**/*.pdf")) else CORPUS)
    score = Score()
    for document in _documents(folder):
        if score.pages >= options.pages:
            break
        _measure(document, min(PAGES_PER_DOCUMENT, options.pages - score.pages), score)
    return _report(folder, score)


def _documents(folder: Path) -> Iterator[Document]:
    """Yield the PDFs of a folder, far apart ones first, so that a few pages show many producers."""
    paths = sorted(folder.glob("**/*.pdf"))
    for path in (path for start in range(7) for path in paths[start::7]):
        content = path.read_bytes()
        yield Document(hashlib.sha256(content).hexdigest(), path, content, "application/pdf")


def _measure(document: Document, wanted: int, score: Score) -> None:
    """Read pages with ruled tables both ways, until enough are measured."""
    try:
        with pdfplumber.open(io.BytesIO(document.content)) as plumbed:
            pages = read_pdf(document)
            for plumbed_page in plumbed.pages:
                start = _start()
                tables = [table for table in find_tables(next(pages)) if table.method == "ruled"]
                ours = time.process_time() - start
                if tables:
                    start = _start()
                    plumbed_page.extract_tables()
                    score.theirs += time.process_time() - start
                    score.ours += ours
                    score.pages, wanted = score.pages + 1, wanted - 1
                    _compare(tables, plumbed_page.dedupe_chars().extract_tables(), score)
                plumbed_page.close()
                if not wanted:
                    break
    except (UnreadableDocumentError, pdfplumber.utils.exceptions.PdfminerException):
        return  # neither can read it


def _start() -> float:
    """Return the CPU time so far; neither side pays for clearing away what the other has left."""
    gc.collect()
    return time.process_time()


def _compare(ours: list[Table], theirs: list[list[list[str | None]]], score: Score) -> None:
    """Compare cell by cell where both have the same tables in the same shape."""
    theirs = [rows for rows in theirs if len(rows[0]) > 1]
    if len(ours) != len(theirs):
        score.other_shape += len(ours)
        return
    for table, rows in zip(ours, theirs, strict=True):
        if (table.rows, table.columns) != (len(rows), len(rows[0])):
            score.other_shape += 1
            continue
        score.tables += 1
        for cell in table.cells:
            text = rows[cell.row][cell.column]
            if text is not None:
                score.cells += 1
                score.equal += _characters(cell.text) == _characters(text)


def _characters(text: str) -> list[str]:
    """Return the characters that a cell holds: their order is another matter.

    Where punctuation stands lower than its neighbours, pdfplumber moves it to a line of its own.
    """
    return sorted("".join(text.split()))


def _report(folder: Path, score: Score) -> int:
    if not score.cells or not score.theirs:
        sys.stderr.write(f"{folder}: no page with a ruled table that both read\n")
        return 1
    ratio, equality = score.ours / score.theirs, score.equal / score.cells
    sys.stdout.write(
        f"pages with ruled tables   {score.pages} of {folder}\n"
        f"CPU a page                {1000 * score.ours / score.pages:.1f} ms; "
        f"pdfplumber's extract_tables {1000 * score.theirs / score.pages:.1f} ms\n"
        f"cost                      1/{1 / ratio:.1f} of pdfplumber's (at most 1/{1 / MOST_COST:.0f})\n"
        f"equal cells               {equality:.2%} of {score.cells} in {score.tables} tables of the same shape "
        f"(at least {LEAST_EQUAL:.1%}); {score.other_shape} tables of another shape\n"
    )
    return 0 if ratio <= MOST_COST and equality >= LEAST_EQUAL else 1


if __name__ == "__main__":
    sys.exit(main())
