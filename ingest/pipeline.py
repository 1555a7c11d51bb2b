"""The order of the stages: documents → pages → tables → forms → cells → raw rows. Only this module knows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest import pages as page_stage
from ingest.announcements import read_line_roles
from ingest.captions import Caption, read_captions
from ingest.cells import RawRow, ReadTable, label_cells, unknown_headings
from ingest.columns import link_totals, read_columns, with_form
from ingest.headings import Grid, Header, read_header
from ingest.identity import Identity, identify
from ingest.matching import kind_of_title, match_form
from ingest.people import mask_document
from ingest.records import Document, Page, Table
from ingest.rows import read_rows
from ingest.wording import is_amount, plain

READER_VERSION = "1"
_DISCLOSURES = frozenset({"budget", "final_accounts"})


@dataclass(slots=True)
class ReadDocument:
    """What was read from one document: raw rows by raw table, without reading and files."""

    rows: dict[str, list[RawRow]] = field(default_factory=lambda: {name: [] for name in _RAW_TABLES})

    @property
    def cells(self) -> list[RawRow]:
        """The labelled cells."""
        return self.rows["cells"]


_RAW_TABLES = ("documents", "pages", "tables", "cells", "lines", "rejections")


def read_document(document: Document, file_paths: Sequence[str] = ()) -> ReadDocument:
    """Follow one document from its bytes to raw rows.

    Raises RejectedDocumentError or UnreadableDocumentError when there is nothing to read.
    """
    seen = page_stage.read_pages(document)
    pages, tables, masked_pages = mask_document(seen.pages, seen.tables)
    identity = identify(pages, tables, file_paths)
    captions = read_captions(pages, tables)
    result = ReadDocument()
    kind = identity.document_kind if identity.document_kind in _DISCLOSURES else "budget"
    for number, (table, caption) in enumerate(zip(tables, captions, strict=True), start=1):
        _add_table(result, number, table, caption, identity, kind)
    _add_pages(result, pages, seen, masked_pages)
    result.rows["lines"] = list(read_line_roles(pages, tables, captions, kind))
    result.rows["documents"] = [_document_row(document, pages, identity)]
    for rows in result.rows.values():
        for row in rows:
            row["document_id"] = document.document_id
    return result


def _add_table(
    result: ReadDocument, number: int, table: Table, caption: Caption, identity: Identity, kind: str
) -> None:
    grid = Grid(table)
    header = read_header(grid, caption.first_row)
    table_kind = kind_of_title(caption.title, kind)
    read = _read_table(number, grid, header, caption, table_kind, identity)
    result.rows["tables"].append(_table_row(number, table, caption, read))
    if read is None:
        reason = "no_key_column" if any(is_amount(cell.text) for cell in table.cells) else "no_figures"
        result.rows["rejections"].append(_rejection(number, table, reason, caption.title))
        return
    if identity.document_kind in _DISCLOSURES:
        result.rows["cells"] += label_cells(read)
        result.rows["rejections"] += _column_rejections(read, table)
        result.rows["rejections"] += _row_rejections(read)


def _read_table(
    number: int, grid: Grid, header: Header, caption: Caption, kind: str, identity: Identity
) -> ReadTable | None:
    contents = [
        [cell.text for row in range(header.end_row, grid.rows) if (cell := grid.at(row, column)) and cell.row == row]
        for column in range(grid.columns)
    ]
    columns = read_columns(header.paths, contents)
    form = match_form(caption.title, columns, kind)
    if form is None:
        return None
    columns = link_totals(with_form(columns, form))
    rows = read_rows(grid, columns, form, header.end_row)
    year = _fiscal_year(caption, identity)
    return ReadTable(
        number, grid, header, caption, form, tuple(columns), tuple(rows), year, caption.unit_text
    )


def _fiscal_year(caption: Caption, identity: Identity) -> int | None:
    """The title's year, unless it cannot be one of this document."""
    if identity.fiscal_year is None:
        return caption.year
    if caption.year in (identity.fiscal_year, identity.fiscal_year - 1):
        return caption.year
    return identity.fiscal_year


def _table_row(number: int, table: Table, caption: Caption, read: ReadTable | None) -> RawRow:
    x0, top, x1, bottom = table.box or (None, None, None, None)
    figures = read is not None and any(
        plain(cell.text) and any(c.isdigit() for c in cell.text) for cell in table.cells if cell.row >= read.header.end_row
    )
    return {
        "table_no": number,
        "page_first": table.pages[0],
        "page_last": table.pages[-1],
        "form_code": read.form.code if read else None,
        "title": caption.title,
        "title_page": caption.title_page,
        "unit_text": caption.unit_text,
        "unit_source": caption.unit_source,
        "title_year": caption.year,
        "unit_label": caption.organisation,
        "row_count": table.rows,
        "column_count": table.columns,
        "method": table.method,
        "table_state": "filled" if figures else "empty",
        "is_template": False,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
    }


_REASONS = {
    "no_key_column": "the table prints amounts, but no column keys its rows (code, name, unit or project)",
    "no_figures": "the grid holds no figures of a known form",
    "unknown_heading": "the heading names no measure that the vocabulary knows",
    "unknown_line": "the label names no line and no classification that the vocabulary knows",
}


def _rejection(number: int, table: Table, reason: str, text: str | None) -> RawRow:
    return {
        "level": "table",
        "page": table.pages[0],
        "table_no": number,
        "reason_code": reason,
        "reason": _REASONS[reason],
        "text": text,
    }


def _column_rejections(read: ReadTable, table: Table) -> Iterator[RawRow]:
    for column in unknown_headings(read.columns):
        yield _rejection(read.table_no, table, "unknown_heading", " / ".join(column.path)) | {
            "level": "cell",
            "column_no": column.number + 1,
        }


def _row_rejections(read: ReadTable) -> Iterator[RawRow]:
    for row in read.rows:
        if row.unresolved:
            cell = read.grid.at(row.number, 0)
            yield {
                "level": "cell",
                "page": cell.page if cell else None,
                "table_no": read.table_no,
                "row_no": row.number + 1,
                "reason_code": "unknown_line",
                "reason": _REASONS["unknown_line"],
                "text": row.label,
            }


def _add_pages(result: ReadDocument, pages: Sequence[Page], seen: page_stage.SeenPages, masked: set[int]) -> None:
    for page in pages:
        agreement = seen.agreements.get(page.number)
        result.rows["pages"].append(
            {
                "page": page.number,
                "width": page.width,
                "height": page.height,
                "rotation": page.rotation,
                "character_count": len(page.characters),
                "path_count": page.path_count,
                "image_count": page.image_count,
                "page_state": "scan" if page.is_scan else "text" if page.lines else "empty",
                "names_people": page.number in masked,
                "line_amounts": agreement.line_amounts if agreement else 0,
                "missing_amounts": agreement.missing_amounts if agreement else 0,
                "reading_method": seen.methods.get(page.number, "first"),
            }
        )


def _document_row(document: Document, pages: Sequence[Page], identity: Identity) -> RawRow:
    return {
        "reader_version": READER_VERSION,
        "media_type": document.media_type,
        "byte_count": len(document.content),
        "page_count": len(pages),
        "document_kind": identity.document_kind,
        "scope": identity.scope,
        "fiscal_year": identity.fiscal_year,
        "organisation_name": identity.organisation_name,
        "region_code": identity.region_code,
        "region_evidence": identity.region_evidence,
        "published_on": identity.published_on,
        "identity_evidence": identity.evidence_json(),
    }
