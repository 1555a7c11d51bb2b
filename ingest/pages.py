"""Document → pages with their tables: read, compared with the plain lines, read again where in doubt, stitched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ingest.agreement import Agreement, compare_with_lines
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


def read_pages(document: Document) -> SeenPages:
    """Return everything that is seen on the pages of a document."""
    pages, marked = read_bytes(document)
    seen = SeenPages()
    if document.media_type != PDF:
        seen.pages, seen.tables = list(pages), marked
        return seen
    seen.tables = stitch_tables(_with_tables(document, pages, seen))
    return seen


def _with_tables(document: Document, pages: Iterable[Page], seen: SeenPages) -> Iterable[tuple[Page, list[Table]]]:
    for page in pages:
        tables = _best_reading(document, page, seen)
        # Characters are in the tables' cells and the lines by now: a page of them is a megabyte.
        light = replace(page, segments=())
        seen.pages.append(light)
        yield page, tables


def _best_reading(document: Document, page: Page, seen: SeenPages) -> list[Table]:
    """Return the tables of the reading that agrees best with the plain lines; equal readings keep the first."""
    tables = find_tables(page)
    agreement = compare_with_lines(page, tables)
    if not agreement.is_good:
        others = read_again(document, page.number)
        other = compare_with_lines(page, others)
        if other.missing_amounts < agreement.missing_amounts and other.line_amounts >= agreement.line_amounts:
            tables, agreement = others, other
            seen.methods[page.number] = "second_opinion"
    if tables:
        seen.agreements[page.number] = agreement
    return tables
