"""The raw tables: their names, columns and types, in one place.

One row a …
    documents    content (and reading)
    files        name and place under which a content was given
    pages        page of a document
    tables       table found
    cells        cell of a table that became a form (headings, keys and values; blanks too)
    lines        visual line of text
    claims       figure that running text states
    rejections   document, table or cell that could not be read, with the reason
"""

from __future__ import annotations

import polars as pl

TEXT, INTEGER, NUMBER = pl.String(), pl.Int32(), pl.Float64()

# What every row carries: which content, and which run read it (a later reading replaces an earlier one).
_SOURCE = {"document_id": TEXT, "reading": INTEGER}
_BOX = {"x0": NUMBER, "top": NUMBER, "x1": NUMBER, "bottom": NUMBER}

SCHEMAS: dict[str, dict[str, pl.DataType]] = {
    "documents": _SOURCE
    | {
        "reader_version": TEXT,
        "media_type": TEXT,
        "byte_count": INTEGER,
        "page_count": INTEGER,
        "document_kind": TEXT,  # budget | final_accounts | not_disclosure | blank_template
        "scope": TEXT,  # department | unit | null
        "fiscal_year": INTEGER,
        "organisation_name": TEXT,  # as printed
        "region_code": TEXT,  # GB/T 2260, six digits
        "region_evidence": TEXT,
        "published_on": TEXT,  # ISO date, or null
        "identity_evidence": TEXT,  # JSON: field -> {value, page, line, text, rule}
    },
    "files": _SOURCE | {"file_name": TEXT, "file_path": TEXT},
    "pages": _SOURCE
    | {
        "page": INTEGER,
        "width": NUMBER,
        "height": NUMBER,
        "rotation": INTEGER,
        "character_count": INTEGER,
        "path_count": INTEGER,
        "image_count": INTEGER,
        "page_state": TEXT,  # text | scan | empty
        "names_people": pl.Boolean(),
        "line_amounts": INTEGER,  # amounts that plain word lines show inside the tables' boxes
        "missing_amounts": INTEGER,  # of these, not held by any table cell of the page
        "line_rows": INTEGER,  # lines that show figures of tables of a form
        "disputed_rows": INTEGER,  # lines whose figures (and code) no one row of a table holds as they are shown
        "dispute": TEXT,  # the first of these: its line, its figures and code
        "reading_method": TEXT,  # first | first_confirmed (a second opinion was asked) | second_opinion
    },
    "tables": _SOURCE
    | {
        "table_no": INTEGER,
        "page_first": INTEGER,
        "page_last": INTEGER,
        "form_code": TEXT,  # null when it fits no form (then it is in rejections too)
        "title": TEXT,
        "title_page": INTEGER,
        "unit_text": TEXT,  # 元 | 万元 | … as printed
        "unit_source": TEXT,  # table | heading | previous_table | document | none
        "title_year": INTEGER,
        "unit_label": TEXT,  # organisation printed above the table
        "row_count": INTEGER,
        "column_count": INTEGER,
        "method": TEXT,  # ruled | partly_ruled | unruled | text | html | sheet
        "table_state": TEXT,  # filled | empty
        **_BOX,
    },
    "cells": _SOURCE
    | {
        "page": INTEGER,
        "table_no": INTEGER,
        "row_no": INTEGER,  # 1-based in the stitched table; the source line in text documents
        "column_no": INTEGER,  # 1-based
        "row_span": INTEGER,
        "column_span": INTEGER,
        **_BOX,
        "text": TEXT,  # as printed, "" when blank
        "role": TEXT,  # heading | key | value | unreadable (then it is in rejections too) | other
        "panel_no": INTEGER,  # 1 … n, the header block that it stands in
        # Only role = value:
        "value_kind": TEXT,  # amount | quantity | text
        "heading": TEXT,  # heading path, levels joined by " / "
        "measure_code": TEXT,
        "fund": TEXT,
        "fund_year": TEXT,  # current | carried_over | null (both, or not said)
        "stage": TEXT,  # budget | adjusted_budget | outturn
        "reference_year": INTEGER,
        "comparison": TEXT,  # null | change
        "unit_text": TEXT,
        "total_column_no": INTEGER,  # column of the same row whose figure has this one as an addend
        "line_code": TEXT,  # vocabulary/lines.yml; `total` for the 合计 row of a coded table
        "line_label": TEXT,  # label of the row as printed
        "unit_label": TEXT,  # 预算单位 of a by-unit row
        "project_label": TEXT,
        "function_code": TEXT,
        "economic_code": TEXT,
        "government_economic_code": TEXT,
        "procurement_code": TEXT,
        "code_status": TEXT,  # printed | resolved | ambiguous
    },
    "lines": _SOURCE
    | {
        "page": INTEGER,
        "line_no": INTEGER,
        "text": TEXT,  # masked
        **_BOX,
        "role": TEXT,  # contents | title | text | table
        "form_code": TEXT,  # the form that a contents or title line names
    },
    "claims": _SOURCE
    | {
        "claim_no": INTEGER,  # in the document
        "sentence_no": INTEGER,
        "sentence": TEXT,  # as printed, without spaces; masked
        "page": INTEGER,  # the page that the figure stands on
        **_BOX,  # of the sentence on that page
        "text": TEXT,  # the figure as printed, or the word that stands for one
        "number_text": TEXT,
        "unit_text": TEXT,  # 万元 | 元 | % | 辆 …
        "claim_kind": TEXT,  # value | prior | change | share | completion | count | outcome | organisation | …
        "statement_no": INTEGER,  # what is said of one subject; null: of none that is known
        "whole_statement_no": INTEGER,  # the statement that this one is a part of
        "subject": TEXT,  # vocabulary/claims.yml, or function | economic
        "subject_label": TEXT,
        "fund": TEXT,
        "class_scheme": TEXT,  # function_code | economic_code | government_economic_code
        "class_code": TEXT,
        "stage": TEXT,
        "stated_year": INTEGER,
        "comparison_base": TEXT,  # 上年, 去年, 比 … as printed
        "direction": TEXT,  # increase | decrease | same
        "of_subject": TEXT,  # what a share or completion is of
        "of_fund": TEXT,
    },
    "rejections": _SOURCE
    | {
        "level": TEXT,  # document | table | cell
        "page": INTEGER,
        "table_no": INTEGER,
        "row_no": INTEGER,
        "column_no": INTEGER,
        "reason_code": TEXT,
        "reason": TEXT,
        "text": TEXT,
    },
}
