"""A blank notebook to start from: what can be asked, and one answer with its chart.

Open it with `.venv/bin/marimo edit notebooks/blank.py`, as an app with `marimo run`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="新的分析 A new analysis")


@app.cell
def _():
    import altair as alt
    import marimo as mo
    from warehouse import CONTAINER, LABELS, connect, table

    warehouse = connect()
    return CONTAINER, LABELS, alt, mo, table, warehouse


@app.cell
def _(mo):
    mo.md(
        """
        # 新的分析<br>A new analysis

        在本文件夹里复制本文件，改下面的查询。
        `zh` 里以表格命名的视图可按年度、单位加总；其他视图怎样加总、能否加总，见其说明。
        Copy this file, in this folder, and change the query below. Views of `zh` that are named after a table add up by
        year and organisation; of the others, their comments say what does.
        """
    )


@app.cell
def _(mo, table, warehouse):
    views = warehouse.sql(
        "select view_name as 视图, comment as 说明 from duckdb_views() where schema_name = 'zh' order by 视图"
    ).df()
    mo.accordion({"可以查询什么 · What can be asked": table(views, wrapped=["说明"])})
    return (views,)


@app.cell
def _(table, warehouse):
    answer = warehouse.sql(
        """
        select cast(年度 as varchar) as 年度, 单位, cast(sum(金额) / 10000 as double) as 万元
        from zh.功能分类支出
        group by 年度, 单位
        order by 万元 desc
        limit 20
        """
    ).df()
    table(answer)
    return (answer,)


@app.cell
def _(CONTAINER, LABELS, alt, answer):
    chart = (
        alt.Chart(answer)
        .mark_bar()
        .encode(
            x=alt.X("万元:Q", title="支出（万元）"),
            y=alt.Y("单位:N", sort="-x", title=None, axis=alt.Axis(**LABELS)),
            color=alt.Color("年度:O", legend=alt.Legend(orient="bottom")),
            tooltip=["单位", "年度", "万元"],
        )
        .properties(width=CONTAINER, height=alt.Step(26))
    )
    chart
    return (chart,)


if __name__ == "__main__":
    app.run()
