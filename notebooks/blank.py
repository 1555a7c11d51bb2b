"""A blank notebook to start from: what can be asked, and one answer with its chart.

Open it with `.venv/bin/marimo edit notebooks/blank.py`, as an app with `marimo run`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="新的分析 A new analysis")


@app.cell
def _():
    import os
    from pathlib import Path

    import altair as alt
    import duckdb
    import marimo as mo

    data = Path(os.environ.get("MINGZHANG_DATA") or Path(__file__).parents[1] / "data")
    warehouse = duckdb.connect(str(data / "warehouse.duckdb"), read_only=True)
    return alt, mo, warehouse


@app.cell
def _(mo):
    mo.md(
        """
        # 新的分析 · A new analysis

        复制本文件，改下面的查询。`zh` 里每个视图都可按年度、单位加总。Copy this file and change the query below.
        """
    )


@app.cell
def _(mo, warehouse):
    views = warehouse.sql(
        "select view_name as 视图, comment as 说明 from duckdb_views() where schema_name = 'zh' order by 视图"
    ).df()
    mo.accordion({"可以查询什么 · What can be asked": mo.ui.table(views, selection=None)})
    return (views,)


@app.cell
def _(warehouse):
    answer = warehouse.sql(
        """
        select cast(年度 as varchar) as 年度, 单位, cast(sum(金额) / 10000 as double) as 万元
        from zh.功能分类支出
        group by 年度, 单位
        order by 万元 desc
        limit 20
        """
    ).df()
    answer
    return (answer,)


@app.cell
def _(alt, answer):
    chart = (
        alt.Chart(answer)
        .mark_bar()
        .encode(
            x=alt.X("万元:Q", title="支出（万元）"),
            y=alt.Y("单位:N", sort="-x", title=None, axis=alt.Axis(labelLimit=280)),
            color=alt.Color("年度:O", legend=alt.Legend(orient="top")),
            tooltip=["单位", "年度", "万元"],
        )
        .properties(width="container", height=alt.Step(26))
    )
    chart
    return (chart,)


if __name__ == "__main__":
    app.run()
