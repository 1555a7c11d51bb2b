"""Render the seeds that repeat what ingest's forms and vocabulary say, so that one of them stays the home."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "dbt_project" / "seeds"
INGEST = ROOT / "ingest"
FORMS = INGEST / "forms"


def _render(columns: list[str], rows: list[list[str | None]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([columns, *rows])
    return text.getvalue()


def forms() -> str:
    """Return forms.csv as the files of ingest/forms say it."""
    found: list[dict[str, str]] = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in FORMS.glob("*.yml")]
    rows: list[list[str | None]] = [[form["code"], form["name"], form["kind"], form["fund"]] for form in found]
    return _render(["form_code", "name", "document_kind", "fund"], sorted(rows, key=lambda row: row[0] or ""))


def lines() -> str:
    """Return lines.csv as ingest/vocabulary/lines.yml says it, each line named by its first label."""
    found: list[dict[str, Any]] = yaml.safe_load((INGEST / "vocabulary" / "lines.yml").read_text(encoding="utf-8"))
    rows = [[line["code"], line["labels"][0], line["side"], line.get("parent"), line.get("fund")] for line in found]
    return _render(["line_code", "name", "side", "parent_line", "fund"], rows)


RENDERED = {"forms.csv": forms, "lines.csv": lines}

if __name__ == "__main__":
    for name, render in RENDERED.items():
        (SEEDS / name).write_text(render(), encoding="utf-8")
