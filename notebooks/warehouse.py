"""What the notebooks share: the published warehouse, and how tables and charts look."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import duckdb
import marimo as mo

LABELS = {"labelLimit": 200, "labelFontSize": 11}  # of names beside bars: on a phone the bars need room too
CONTAINER: Any = "container"  # as wide as the page


def connect() -> duckdb.DuckDBPyConnection:
    """Open the published warehouse for reading."""
    data = Path(os.environ.get("MINGZHANG_DATA") or Path(__file__).parents[1] / "data")
    return duckdb.connect(str(data / "warehouse.duckdb"), read_only=True)


def table(frame: Any, label: str = "", wrapped: list[str] | None = None) -> mo.ui.table:
    """Show an answer: figures with two decimals, and nothing where nothing is printed."""
    figures = frame.select_dtypes("number").columns
    texts = frame.columns.difference(figures)
    shown = frame.assign(**{name: frame[name].fillna("") for name in texts})
    return mo.ui.table(
        shown,
        label=label,
        selection=None,
        format_mapping=dict.fromkeys(figures, _figure),
        text_justify_columns=dict.fromkeys(figures, "right"),
        wrapped_columns=wrapped,
        show_column_summaries=False,
        show_data_types=False,
    )


def _figure(value: float) -> str:
    if value != value:  # noqa: PLR0124 - not a number: nothing is printed there
        return ""
    return f"{value:,.0f}" if isinstance(value, int) else f"{value:,.2f}"
