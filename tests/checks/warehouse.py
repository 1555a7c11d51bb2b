"""Put the cases where the models of checks read: the facts, and what is known of documents and organisations."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from tests.checks.printing import FIELDS, QUANTITIES, Disclosure, Table

SEEDS = Path(__file__).resolve().parents[2] / "dbt_project" / "seeds"
MISSING_PAGE, DISPUTED_PAGE, DRAWN_PAGE = 9, 8, 7
DOCUMENT = {
    "document_id": "varchar",
    "disclosure_id": "varchar",
    "organisation_id": "varchar",
    "organisation_name": "varchar",
    "parent_organisation_id": "varchar",
    "scope": "varchar",
    "fiscal_year": "integer",
    "document_kind": "varchar",
    "is_current": "boolean",
}
LINE = {
    "document_id": "varchar",
    "page": "integer",
    "line_no": "integer",
    "role": "varchar",
    "form_code": "varchar",
    "text": "varchar",
}
Cases = dict[str, list[Table]]


def put_cases(connection: duckdb.DuckDBPyConnection, cases: Cases, lines: list[dict[str, object]]) -> None:
    """Fill a new warehouse with cases, and with lines of their text."""
    printed = [(table.disclosure.document_id(case), case, table) for case, tables in cases.items() for table in tables]
    documents = {document: (case, table.disclosure) for document, case, table in printed}
    connection.execute("create schema core; create schema staging")
    amounts = [row for name, _, table in printed for row in table.amounts(name)]
    quantities = [row for name, _, table in printed for row in table.quantities(name)]
    _insert(connection, "core.fct_amounts", FIELDS, amounts)
    _insert(connection, "core.fct_quantities", QUANTITIES, quantities)
    _insert(connection, "text_lines", LINE, lines)
    _insert(connection, "documents", DOCUMENT, [_document(name, *whose) for name, whose in documents.items()])
    _put_surroundings(connection)


def _document(name: str, case: str, disclosure: Disclosure) -> dict[str, object]:
    return {
        "document_id": name, "disclosure_id": disclosure.disclosure or name,
        "organisation_id": disclosure.organisation or case,
        "organisation_name": disclosure.organisation_name,
        "parent_organisation_id": disclosure.parent, "scope": disclosure.scope, "fiscal_year": disclosure.year,
        "document_kind": disclosure.kind, "is_current": disclosure.is_current,
    }  # fmt: skip


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, fields: dict[str, str], rows: Iterable[dict[str, object]]
) -> None:
    columns = ", ".join(f"{name} {kind}" for name, kind in fields.items())
    connection.execute(f"create table {table} ({columns})")
    values = [[row[name] for name in fields] for row in rows]
    connection.executemany(f"insert into {table} values ({', '.join('?' for _ in fields)})", values)  # noqa: S608


def _put_surroundings(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(f"""
        create table core.dim_documents as from documents;
        create table core.dim_disclosures as from documents;
        create table core.dim_organisations as
        select organisation_id, any_value(parent_organisation_id) as parent_organisation_id from documents group by all;
        create table core.int_form_bearers as
        select distinct disclosure_id, form_code, document_id
        from core.fct_amounts inner join documents using (document_id);
        create table core.dim_forms as from read_csv('{SEEDS}/forms.csv');
        create table core.dim_lines as from read_csv('{SEEDS}/lines.csv');
        create table staging.stg_readings as select document_id, 1 as reading from documents;
        create table staging.stg_pages as
        select
            document_id, page, if(page = {DRAWN_PAGE}, 1, 0) as image_count,
            'first' as reading_method, null::varchar as dispute,
            if(page = {MISSING_PAGE}, 3, 0) as missing_amounts, if(page = {DISPUTED_PAGE}, 1, 0) as disputed_rows
        from core.fct_amounts group by all;
        create table staging.stg_tables as
        select
            document_id, table_no, form_code, min(page) as page_first,
            if(bool_and(value_state = 'blank'), 'empty', 'filled') as table_state,
            null::varchar as unit_label,
            if(min(unit_multiplier) = 1, '元', '万元') as unit_text, 'table' as unit_source
        from core.fct_amounts group by all;
        create table staging.stg_cells as
        select *, 'value' as role, 'amount' as value_kind, measure_code as heading from core.fct_amounts;
        create table staging.stg_lines as
        select distinct document_id, 2 as page, 'contents' as role, 'YS10' as form_code, '项目支出表' as text
        from core.fct_amounts where document_id = 'exact'
        union all by name from text_lines;
    """)  # noqa: S608
