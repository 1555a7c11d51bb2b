"""The questions of notebooks/*.md and of both READMEs: what they ask, what is printed beneath, what is answered.

`python -m tests.cookbook` builds the samples aside and writes every answer anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[1]
COOKBOOK = ROOT / "notebooks" / "COOKBOOK.md"
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
BOOKS = [COOKBOOK, *READMES, ROOT / "notebooks" / "TEN_MINUTES.md"]
# A query, and the table beneath it, if there is one yet.
QUESTION = re.compile(r"```sql\n(?P<query>[^`]*)```\n(?P<answer>\n(?:\|.*\n)+)?")


def questions(book: Path) -> list[tuple[str, str]]:
    """Return each query of a book with the answer that is printed beneath it."""
    text = book.read_text(encoding="utf-8")
    return [(found["query"], (found["answer"] or "").strip()) for found in QUESTION.finditer(text)]


def answer(warehouse: duckdb.DuckDBPyConnection, query: str) -> str:
    """Ask a query, and lay its answer out as Markdown."""
    relation = warehouse.sql(query)
    rows = relation.fetchall()
    columns = zip(*rows, strict=True) if rows else [() for _ in relation.columns]
    marks = [
        "---:" if any(isinstance(value, int | float | Decimal) for value in column) else "---" for column in columns
    ]
    lines = [_line(relation.columns), f"|{'|'.join(marks)}|", *(_line([_text(value) for value in row]) for row in rows)]
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:,.2f}" if isinstance(value, Decimal) else str(value).replace("|", "\\|")


def write_answers(book: Path, warehouse: duckdb.DuckDBPyConnection) -> None:
    """Write the answers of one book anew."""
    text = book.read_text(encoding="utf-8")
    written = QUESTION.sub(lambda found: f"```sql\n{found['query']}```\n\n{answer(warehouse, found['query'])}\n", text)
    book.write_text(written, encoding="utf-8")


def main() -> None:
    """Build the samples aside, and write the answers of every book anew."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ingest.cli", "rebuild", str(ROOT / "data" / "samples"), "--no-report"]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"MINGZHANG_DATA": folder}, check=True)
        with duckdb.connect(f"{folder}/warehouse.duckdb", read_only=True) as warehouse:
            for book in BOOKS:
                write_answers(book, warehouse)


if __name__ == "__main__":
    main()
