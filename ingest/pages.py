"""Document → pages with their tables: read, compared with the plain lines, read again where in doubt, stitched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from ingest.agreement import Agreement, compare_with_lines
from ingest.beside import join_columns
from ingest.errors import RejectedDocumentError
from ingest.media_types import PDF
from ingest.readers import read_document as read_bytes
from ingest.records import Document, Page, Table
from ingest.second_opinion import read_again
from ingest.stitching import stitch_tables
from ingest.tables import find_tables


@dataclass(slots=True)
class SeenPages:
    """The pages of a document, its whole tables, and how far each page's reading can be trusted."""

    pages: list[Page] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    agreements: dict[int, Agreement] = field(default_factory=dict)
    methods: dict[int, str] = field(default_factory=dict)


def read_pages(document: Document, suspects: Collection[int] = ()) -> SeenPages:
    """Return everything that is seen on the pages of a document; pages under suspicion are read a second time.

    Raises:
        RejectedDocumentError: Every page is a picture.
    """
    pages, marked = read_bytes(document)
    seen = SeenPages()
    if document.media_type != PDF:
        seen.pages, seen.tables = list(pages), marked
        return seen
    seen.tables = join_columns(stitch_tables(_with_tables(document, pages, seen, suspects)), seen.pages)
    if any(page.is_scan for page in seen.pages) and not any(page.lines for page in seen.pages if not page.is_scan):
        raise RejectedDocumentError(
            "scan",
            f"{document.path.name}: its {len(seen.pages)} pages are pictures without text; scans are not read yet",
        )
    return seen


def _with_tables(
    document: Document, pages: Iterable[Page], seen: SeenPages, suspects: Collection[int]
) -> Iterable[tuple[Page, list[Table]]]:
    before: Table | None = None
    for page in pages:
        tables = _best_reading(document, page, before, seen, is_suspect=page.number in suspects)
        before = tables[-1] if tables else None
        # Characters are in the tables' cells and the lines by now: a page of them is a megabyte.
        light = replace(page, segments=())
        seen.pages.append(light)
        yield page, tables


def _best_reading(
    document: Document, page: Page, before: Table | None, seen: SeenPages, *, is_suspect: bool
) -> list[Table]:
    """Return the tables of the reading that agrees best with the plain lines; equal readings keep the first.

    Sums that fail ask for a second opinion, and never choose: the lines do.
    """
    tables = find_tables(page, before)
    agreement = compare_with_lines(page, tables)
    if is_suspect or not agreement.is_good:
        others = read_again(document, page.number)
        other = compare_with_lines(page, others)
        seen.methods[page.number] = "first_confirmed"
        if other.is_better(agreement):
            tables, agreement = others, other
            seen.methods[page.number] = "second_opinion"
    if tables:
        seen.agreements[page.number] = agreement
    return tables
