"""The order of the stages: documents → pages → tables → forms → cells, claims → raw rows. Only this module knows it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.announcements import read_line_roles
from ingest.blocks import part_blocks
from ingest.captions import read_captions
from ingest.cells import RawRow, label_cells
from ingest.claims import read_claims
from ingest.claims.self_names import read_self_names
from ingest.identity import identify
from ingest.interpretation import ReadTable, interpret_tables
from ingest.pages import read_pages
from ingest.people import mask_document
from ingest.raw_rows import document_row, page_rows, rejection_rows, table_rows
from ingest.records import Document
from ingest.sheets import label_sheet
from ingest.witness import hear_witness

DISCLOSURES = frozenset({"budget", "final_accounts"})


@dataclass(slots=True)
class ReadDocument:
    """What was read from one document: raw rows by raw table, without reading and files."""

    rows: dict[str, list[RawRow]] = field(default_factory=dict)

    @property
    def cells(self) -> list[RawRow]:
        """The labelled cells."""
        return self.rows["cells"]


def read_document(document: Document, file_paths: Sequence[str] = (), suspects: Collection[int] = ()) -> ReadDocument:
    """Follow one document from its bytes to raw rows; `suspects` are pages (1-based) to read a second time.

    Raises:
        RejectedDocumentError: The content is of a kind that no reader reads.
        UnreadableDocumentError: The bytes cannot be read as what they claim to be.
    """
    seen = read_pages(document, suspects)
    pages, grids, naming_people = mask_document(seen.pages, seen.tables)
    grids = part_blocks(grids)
    identity = identify(pages, grids, file_paths)
    is_disclosure = identity.document_kind in DISCLOSURES
    kind = identity.document_kind if is_disclosure else "budget"
    captions = read_captions(pages, grids)
    tables = interpret_tables(grids, captions, kind, identity.fiscal_year)
    cells = [cell for table in tables if table.form and is_disclosure for cell in _label(table)]
    hearings = hear_witness(pages, grids, cells) if is_disclosure else {}
    lines = list(read_line_roles(pages, grids, captions, kind))
    claims = list(read_claims(lines, identity.fiscal_year)) if is_disclosure else []
    rows: dict[str, list[RawRow]] = {
        "documents": [document_row(document, pages, identity)],
        "pages": list(page_rows(pages, seen, naming_people, hearings)),
        "tables": list(table_rows(tables, captions, cells)),
        "cells": cells,
        "lines": lines,
        "claims": [*claims, *read_self_names(identity.names, len(claims))] if is_disclosure else [],
        "rejections": list(rejection_rows(tables, cells, with_cells=is_disclosure)),
    }
    named = {name: [row | {"document_id": document.document_id} for row in found] for name, found in rows.items()}
    return ReadDocument(named)


def _label(table: ReadTable) -> Iterator[RawRow]:
    return label_sheet(table) if table.form and table.form.layout == "sheet" else label_cells(table)
