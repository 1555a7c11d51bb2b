"""The published warehouse → a folder to take away: CSV, Parquet, a package that describes them, the warehouse itself.

The package is a Tabular Data Package, which any program of Frictionless Data reads without a network; what columns mean
in the Fiscal Data Package, an extension of it whose parts are all optional, is said by `columnType`.
"""

from __future__ import annotations

import json
import shutil
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from ingest import __version__
from ingest.operations.answers import write_answer
from ingest.operations.dictionary import PublicTable, as_dictionary, public_tables
from ingest.operations.errors import OperationError
from ingest.operations.manifest import sha256_of
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places, shown
from ingest.operations.publishing import current_release
from ingest.operations.queries import opened
from ingest.operations.voice import Voice

WAREHOUSE = "mingzhang.duckdb"
PACKAGE = "datapackage.json"
DICTIONARY = "DICTIONARY.md"
CITATION = "CITATION.cff"
_TITLE = "Mingzhang: budgets and final accounts of Chinese public bodies, as printed and checked"
_FIELD_TYPES = {
    "DECIMAL": "number",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "HUGEINT": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}
# What columns are in terms of the Fiscal Data Package (Frictionless Data), where they are any of it.
_FISCAL_TYPES = {
    "amount_yuan": "value",
    "total_yuan": "value",
    "fiscal_year": "date:fiscal-year",
    "function_code": "functional-classification:generic:code",
    "function_name": "functional-classification:generic:label",
    "economic_code": "economic-classification:generic:code",
    "economic_name": "economic-classification:generic:label",
    "organisation_id": "administrative-classification:generic:code",
    "organisation_name": "administrative-classification:generic:label",
    "fund": "fin-source:generic:code",
    "stage": "phase:id",
    "project_label": "activity:generic:project:label",
    "region_code": "geo:generic:code",
}
_CURRENCY = {"name": "currency", "type": "string", "columnType": "value-currency:code", "constant": "CNY"}


def run(options: Namespace, places: Places, voice: Voice) -> Outcome:
    """Write the public tables of the warehouse to a new or empty folder.

    Raises:
        OperationError: The folder holds something else, or cannot be written to.
    """
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OperationError(f"{folder}: is not empty; name a new folder")
    aside = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir(parents=True)
        resources = _write(places, aside, voice)
        if folder.exists():
            folder.rmdir()
        aside.rename(folder)
    except OSError as error:
        raise OperationError(f"{folder}: cannot be written to: {error}") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    summary = {"folder": str(folder), "tables": len(resources), "rows": sum(resource["rows"] for resource in resources)}
    words = [
        f"{summary['tables']} tables with {summary['rows']:,} rows written to {shown(folder)}",
        f"  {PACKAGE} describes them, {DICTIONARY} says what each column means, {WAREHOUSE} is the whole warehouse",
    ]
    return Outcome(summary, words)


def _write(places: Places, folder: Path, voice: Voice) -> list[dict[str, Any]]:
    with opened(places.warehouse) as warehouse:
        tables = public_tables(warehouse)
        resources: list[dict[str, Any]] = []
        with voice.progress("Writing tables") as advance:
            for done, table in enumerate(tables, start=1):
                resources.append(_write_table(warehouse.connection, table, folder))
                advance(done, len(tables))
    # The copy is taken from the same file that was read: publishing puts a new file in its place, and changes none.
    shutil.copy2(places.warehouse, folder / WAREHOUSE)
    package = _package(places, resources)
    _write_text(folder / PACKAGE, json.dumps(package, ensure_ascii=False, indent=2))
    _write_text(folder / DICTIONARY, as_dictionary(tables))
    _write_text(folder / CITATION, _citation(package))
    return resources


def _write_table(connection: duckdb.DuckDBPyConnection, table: PublicTable, folder: Path) -> dict[str, Any]:
    """Write one table in both formats, and describe it as it stands in CSV; its Parquet is beside that."""
    answer = connection.sql(f'from "{table.schema}"."{table.name}"')
    files = {}
    for form in ("csv", "parquet"):
        path = folder / form / f"{table.schema}.{table.name}.{form}"
        path.parent.mkdir(exist_ok=True)
        write_answer(connection, answer, form, path)
        files[form] = {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "hash": f"sha256:{sha256_of(path)}",
        }
    return {
        "profile": "tabular-data-resource",
        "name": f"{table.schema}.{table.name}".replace("_", "-"),
        "title": table.path,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **files["csv"],
        "parquet": files["parquet"],
        "rows": answer.aggregate("count(*)").fetchall()[0][0],
        "schema": _schema([_field(column.name, column.data_type, column.meaning) for column in table.columns]),
    }


def _schema(fields: list[dict[str, str]]) -> dict[str, Any]:
    holds_money = any(field.get("columnType") == "value" for field in fields)
    return {"fields": fields, "missingValues": [""]} | ({"extraFields": [_CURRENCY]} if holds_money else {})


def _field(name: str, data_type: str, meaning: str) -> dict[str, str]:
    field = {"name": name, "type": _field_type(data_type), "description": meaning}
    return field | ({"columnType": _FISCAL_TYPES[name]} if name in _FISCAL_TYPES else {})


def _field_type(data_type: str) -> str:
    plain = data_type.partition("(")[0].upper()
    return _FIELD_TYPES.get(plain, "array" if data_type.endswith("[]") else "string")


def _package(places: Places, resources: list[dict[str, Any]]) -> dict[str, Any]:
    release = current_release(places)
    return {
        "profile": "tabular-data-package",
        "name": "mingzhang",
        "title": _TITLE,
        "version": f"{__version__}+release.{release.number}" if release else __version__,
        "created": release.manifest.built_at if release else datetime.now(UTC).isoformat(timespec="seconds"),
        "countryCode": "CN",
        "licenses": [{"name": "Apache-2.0", "title": "of the program; the figures are public disclosures"}],
        "sources": [{"title": "Budgets and final accounts disclosed by public bodies; core.dim_documents lists them"}],
        "resources": resources,
    }


def _citation(package: dict[str, Any]) -> str:
    lines = (
        "cff-version: 1.2.0",
        "type: dataset",
        "message: Please cite this data with its version; each figure knows its document and page.",
        f'title: "{package["title"]}"',
        "authors: [{name: The developers of Mingzhang}]",
        f'version: "{package["version"]}"',
        f'date-released: "{package["created"][:10]}"',
        "license: Apache-2.0",
    )
    return "\n".join(lines) + "\n"


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
