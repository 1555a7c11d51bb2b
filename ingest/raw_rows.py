"""What the stages found → rows of the raw tables (all but cells and lines)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ingest.captions import Caption
from ingest.cells import RawRow, unknown_headings
from ingest.identity import Identity
from ingest.interpretation import ReadTable
from ingest.pages import SeenPages
from ingest.records import Document, Page
from ingest.witness import Hearing
from ingest.wording import is_amount, plain

_REASONS = {
    "no_key_column": "the table prints amounts, but no column keys its rows (code, name, unit or project)",
    "no_figures": "the grid is of no known form and holds no figures that a code, name, unit or project keys",
    "unknown_heading": "the heading names no measure that the vocabulary knows",
    "stacked_headings": "headings stand beneath each other: text was flattened, and which one a figure is of is lost",
    "unknown_line": "the label names no line and no classification that the vocabulary knows",
}


def document_row(document: Document, pages: Sequence[Page], identity: Identity) -> RawRow:
    """Return the row of raw.documents."""
    return {
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


def page_rows(
    pages: Sequence[Page], seen: SeenPages, naming_people: Collection[int], hearings: Mapping[int, Hearing]
) -> Iterator[RawRow]:
    """Yield the rows of raw.pages."""
    for page in pages:
        agreement, hearing = seen.agreements.get(page.number), hearings.get(page.number)
        yield {
            "page": page.number,
            "width": page.width,
            "height": page.height,
            "rotation": page.rotation,
            "character_count": len(page.characters),
            "path_count": page.path_count,
            "image_count": page.image_count,
            "page_state": "scan" if page.is_scan else "text" if page.lines else "empty",
            "names_people": page.number in naming_people,
            "line_amounts": agreement.line_amounts if agreement else 0,
            "missing_amounts": agreement.missing_amounts if agreement else 0,
            "line_rows": hearing.shown_rows if hearing else 0,
            "disputed_rows": len(hearing.disputes) if hearing else 0,
            "dispute": hearing.disputes[0] if hearing and hearing.disputes else None,
            "reading_method": seen.methods.get(page.number, "first"),
        }


def table_rows(tables: Sequence[ReadTable], captions: Sequence[Caption], cells: Sequence[RawRow]) -> Iterator[RawRow]:
    """Yield the rows of raw.tables; `captions` are those printed, not those carried on, `cells` those labelled."""
    said = {cell["table_no"] for cell in cells if cell["role"] == "value" and plain(str(cell["text"]))}
    for read, printed in zip(tables, captions, strict=True):
        x0, top, x1, bottom = read.table.box or (None, None, None, None)
        yield {
            "table_no": read.table_no,
            "page_first": read.table.pages[0],
            "page_last": read.table.pages[-1],
            "form_code": read.form.code if read.form else None,
            "title": printed.title,
            "title_page": printed.title_page,
            "unit_text": read.caption.unit_text,
            "unit_source": read.caption.unit_source,
            "title_year": printed.year,
            "unit_label": read.caption.organisation,
            "row_count": read.table.rows,
            "column_count": read.table.columns,
            "method": read.table.method,
            "table_state": "filled" if _is_filled(read, said) else "empty",
            "x0": x0,
            "top": top,
            "x1": x1,
            "bottom": bottom,
        }


def _is_filled(read: ReadTable, said: Collection[object]) -> bool:
    """Whether a list holds a figure, or a sheet (whose columns mean nothing) any figure or target."""
    if read.form is not None and read.form.layout == "sheet":
        return read.table_no in said
    values = {column.number for column in read.columns if column.kind in ("amount", "quantity")}
    return any(
        any(character.isdigit() for character in cell.text)
        for cell in read.table.cells
        if cell.row >= read.header.end_row and cell.column in values
    )


def rejection_rows(tables: Sequence[ReadTable], cells: Sequence[RawRow], *, with_cells: bool) -> Iterator[RawRow]:
    """Yield the rows of raw.rejections: tables of no form, headings and labels that fit nothing, unreadable figures."""
    for cell in cells:
        if cell["role"] == "unreadable":
            place = {key: cell[key] for key in ("page", "table_no", "row_no", "column_no", "text")}
            yield place | {"level": "cell", "reason_code": "stacked_headings", "reason": _REASONS["stacked_headings"]}
    for read in tables:
        if read.form is None:
            has_amounts = any(is_amount(cell.text) for cell in read.table.cells)
            yield _rejection(read, "table", "no_key_column" if has_amounts else "no_figures", read.caption.title)
        elif with_cells and read.form.layout == "list":
            yield from _cell_rejections(read)


def _cell_rejections(read: ReadTable) -> Iterator[RawRow]:
    for column in unknown_headings(read.columns):
        yield _rejection(read, "cell", "unknown_heading", " / ".join(column.path)) | {"column_no": column.number + 1}
    for row in read.rows:
        if row.unresolved:
            yield _rejection(read, "cell", "unknown_line", row.label) | {"row_no": row.number + 1}


def _rejection(read: ReadTable, level: str, reason: str, text: str | None) -> RawRow:
    return {
        "level": level,
        "page": read.table.pages[0],
        "table_no": read.table_no,
        "reason_code": reason,
        "reason": _REASONS[reason],
        "text": text,
    }
