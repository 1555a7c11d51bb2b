"""What is taken away is a Tabular Data Package that any program of Frictionless Data reads, fiscal where it fits."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ingest.operations.places import Places
from tests.conftest import mingzhang

# Table Schema: how a value of each type is written in its default format.
READ: dict[str, Callable[[str], Any]] = {
    "string": str,
    "number": Decimal,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "array": json.loads,
}
# The Budget Standard Taxonomy of the Fiscal Data Package 1.0rc1, as far as used here: column type -> type of values.
TAXONOMY = {
    "value": "number",
    "value-currency:code": "string",
    "date:fiscal-year": "integer",
    "functional-classification:generic:code": "string",
    "functional-classification:generic:label": "string",
    "economic-classification:generic:code": "string",
    "economic-classification:generic:label": "string",
    "administrative-classification:generic:code": "string",
    "administrative-classification:generic:label": "string",
    "activity:generic:project:label": "string",
    "fin-source:generic:code": "string",
    "geo:generic:code": "string",
    "phase:id": "string",
}
Package = tuple[Path, dict[str, Any]]


@pytest.fixture(scope="module")
def package(samples_release: Places, tmp_path_factory: pytest.TempPathFactory) -> Package:
    folder = tmp_path_factory.mktemp("package") / "taken"
    done = mingzhang(samples_release.data, "export", str(folder))
    assert done.returncode == 0, done.stderr
    return folder, json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_names_and_paths_are_those_of_a_data_package(package: Package) -> None:
    """Names are of small letters, digits and a few signs, each given once; paths lead down from the description."""
    folder, described = package
    names = [resource["name"] for resource in described["resources"]]
    assert len(set(names)) == len(names) > 1
    assert [name for name in (described["name"], *names) if not re.fullmatch(r"[a-z0-9._/-]+", name)] == []
    for resource in described["resources"]:
        assert resource["profile"] == "tabular-data-resource"
        assert not Path(resource["path"]).is_absolute()
        assert (folder / resource["path"]).is_file()


def test_every_value_is_written_as_its_type_says(package: Package) -> None:
    folder, described = package
    for resource in described["resources"]:
        types = [field["type"] for field in resource["schema"]["fields"]]
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines)
            next(rows)
            for row in rows:
                for kind, text in zip(types, row, strict=True):
                    assert text in resource["schema"]["missingValues"] or READ[kind](text) is not None, resource["path"]


def test_what_is_fiscal_is_named_by_the_taxonomy(package: Package) -> None:
    """A column of money has its currency, and every column type is known and of the type that it asks for."""
    typed = 0
    for resource in package[1]["resources"]:
        schema = resource["schema"]
        columns = [field for field in schema["fields"] + schema.get("extraFields", []) if "columnType" in field]
        assert [field for field in columns if TAXONOMY.get(field["columnType"]) != field["type"]] == []
        kinds = {field["columnType"] for field in columns}
        assert ("value" in kinds) == ("value-currency:code" in kinds), resource["name"]
        typed += len(columns)
    assert typed
