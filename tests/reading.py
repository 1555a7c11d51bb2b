"""Reading a printed document back, and saying in words where the reading differs from what was printed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from ingest.media_types import media_type_of
from ingest.pipeline import ReadDocument, read_document
from ingest.records import Document
from tests.typesetter.truth import COLUMNS

Value = tuple[str, ...]


def read(content: bytes, name: str) -> ReadDocument:
    """What the pipeline reads from a document."""
    identifier = hashlib.sha256(content).hexdigest()
    return read_document(Document(identifier, Path(name), content, media_type_of(content)))


def read_values(content: bytes, name: str) -> list[dict[str, str]]:
    """The amounts and quantities that the pipeline reads from a document, blanks too, as rows of expected cells."""
    document = read(content, name)
    forms = {table["table_no"]: table["form_code"] for table in document.rows["tables"]}
    values = [cell for cell in document.cells if cell["role"] == "value" and cell["value_kind"] != "text"]
    return [_as_text(cell | {"form_code": forms[cell["table_no"]]}) for cell in values]


def differences(expected: Iterable[Mapping[str, str]], found: Iterable[Mapping[str, str]]) -> list[str]:
    """Say what was printed and not read (-), and what was read and not printed (+); more blanks may be read."""
    wanted, held = Counter(map(_value, expected)), Counter(map(_value, found))
    missing = wanted - held
    invented = Counter({value: count for value, count in (held - wanted).items() if value[-1]})
    return [f"- {_words(value)}" for value in missing.elements()] + [
        f"+ {_words(value)}" for value in invented.elements()
    ]


def assert_same(expected: Iterable[Mapping[str, str]], found: Iterable[Mapping[str, str]]) -> None:
    """Fail with every difference on a line of its own."""
    lines = differences(expected, found)
    assert not lines, "\n" + "\n".join(lines)


def _as_text(cell: Mapping[str, object]) -> dict[str, str]:
    return {name: "" if cell.get(name) is None else str(cell[name]) for name in COLUMNS}


def _value(row: Mapping[str, str]) -> Value:
    # What a count counts is seldom printed, so that its measure and unit are the reader's words, not the document's.
    open_fields = ("measure_code", "unit_text") if row["value_kind"] == "quantity" else ()
    return tuple("" if name in open_fields else "".join(row[name].split()) for name in COLUMNS)


def _words(value: Value) -> str:
    return " ".join(f"{name}={text}" for name, text in zip(COLUMNS, value, strict=True) if text or name == "text")
