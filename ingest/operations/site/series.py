"""Rows of marts → the series of a chart, and of the table beneath it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from ingest.operations.queries import Row
from ingest.operations.site.writing import Words

_MOST_SERIES = 9
_STAGES = ("budget", "adjusted_budget", "outturn")
_THREE_PUBLIC = ("abroad_yuan", "vehicle_purchase_yuan", "vehicle_operation_yuan", "reception_yuan")

Point = tuple[str, str, int, str, Decimal]  # code, name, year, stage, amount


def spending_charts(rows: Sequence[Row]) -> list[Row]:
    """Return a chart a scope: classes of function, of the sum of all funds where it is printed."""
    charts = []
    for scope, of_scope in _by(rows, "scope").items():
        fund, of_fund = next(iter(_by(of_scope, "fund").items()))
        points = [
            (row["function_code"], row["function_name"] or "", row["fiscal_year"], stage, row[f"{stage}_yuan"])
            for row in of_fund
            for stage in ("budget", "outturn")
            if row["level"] == 1 and row[f"{stage}_yuan"] is not None
        ]
        charts += _chart("trend", scope, points, fund_names=_names(of_fund[0]) if fund != "all" else None)
    return charts


def mix_charts(rows: Sequence[Row]) -> list[Row]:
    """Return a chart a scope: classes of economic use."""
    return [
        chart
        for scope, of_scope in _by(rows, "scope").items()
        for chart in _chart(
            "economic_mix",
            scope,
            [
                (row["economic_code"], row["economic_name"] or "", row["fiscal_year"], row["stage"], row["amount_yuan"])
                for row in of_scope
                if row["level"] == 1 and row["amount_yuan"] is not None
            ],
        )
    ]


def three_public_charts(rows: Sequence[Row]) -> list[Row]:
    """Return a chart a scope: what 三公 is made of."""
    return [
        chart
        for scope, of_scope in _by(rows, "scope").items()
        for chart in _chart(
            "three_public",
            scope,
            [
                ("", name, row["fiscal_year"], row["stage"], row[name])
                for row in of_scope
                for name in _THREE_PUBLIC
                if row[name] is not None
            ],
        )
    ]


def _by(rows: Iterable[Row], name: str) -> dict[Any, list[Row]]:
    groups: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


def _names(row: Row) -> tuple[str, str]:
    """Return what the fund of a row is called in Chinese and in English."""
    return row["fund_name"], row["fund_name_en"]


def _chart(
    title: str, scope: str | None, points: Sequence[Point], fund_names: tuple[str, str] | None = None
) -> list[Row]:
    """Return the chart of some points, the greatest series first; none where there are no points."""
    if not points:
        return []
    amounts: defaultdict[tuple[str, str], dict[tuple[int, str], Decimal]] = defaultdict(dict)
    for code, name, year, stage, amount in points:
        amounts[code, name][year, stage] = amounts[code, name].get((year, stage), Decimal(0)) + amount
    labels = sorted({place for series in amounts.values() for place in series}, key=_order)
    ranked = sorted(amounts, key=lambda key: -sum(amounts[key].values()))
    series = [
        {"code": code, "name": name, "amounts": [amounts[code, name].get(label) for label in labels]}
        for code, name in ranked[:_MOST_SERIES]
    ]
    if rest := ranked[_MOST_SERIES:]:
        sums = [sum((amounts[key].get(label, Decimal(0)) for key in rest), Decimal(0)) for label in labels]
        series.append({"code": "", "name": "other", "amounts": sums})
    shown = [{"year": year, "stage": stage} for year, stage in labels]
    return [
        {
            "id": f"{title}-{scope}",
            "title": title,
            "scope": scope,
            "fund": fund_names,
            "labels": shown,
            "series": series,
        }
    ]


def _order(label: tuple[int, str]) -> tuple[int, int]:
    return label[0], _STAGES.index(label[1])


def drawn(charts: Iterable[Row], words: Words) -> list[Row]:
    """Return the charts as the page's script draws them, in both languages."""

    def say(code: str) -> Any:  # noqa: ANN401 - one word, or one in each language
        return words.codes.get(code, code)

    return [
        {
            "labels": [[label["year"], say(label["stage"])] for label in chart["labels"]],
            "series": [
                {
                    "name": say(series["name"]),
                    "amounts": [amount if amount is None else str(amount) for amount in series["amounts"]],
                }
                for series in chart["series"]
            ],
        }
        for chart in charts
    ]
