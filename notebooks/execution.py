"""What was budgeted against what was spent, by fund and by 科目.

Open it with `.venv/bin/marimo edit notebooks/execution.py`, as an app with `marimo run`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="预算与决算 Budget against outturn")


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
        # 预算与决算<br>Budget against outturn

        只含预算、决算都公开的年度；末级科目，可加总。Only years with both; leaves, which add up.
        """
    )


@app.cell
def _(mo, warehouse):
    names = [name for (name,) in warehouse.sql("select distinct 单位 from zh.预决算对比 order by 单位").fetchall()]
    nothing = (
        "库中没有哪个单位同一年的预算和决算都有。No organisation has both budget and final accounts of one year here."
    )
    mo.stop(not names, mo.callout(mo.md(nothing), kind="warn"))
    organisation = mo.ui.dropdown(names, value=names[0], label="单位")
    organisation
    return (organisation,)


@app.cell
def _(organisation, table, warehouse):
    execution = warehouse.execute(
        """
        select
            cast(年度 as varchar) as 年度, 资金性质, cast(sum(预算数) / 10000 as double) as 年初预算,
            cast(sum(调整预算数) / 10000 as double) as 调整预算,
            cast(sum(决算数) / 10000 as double) as 决算, round(100 * sum(决算数) / sum(预算数), 1) as 执行率
        from zh.预决算对比
        where 单位 = ? and 是否末级
        group by 年度, 资金性质
        order by 年度, 资金性质
        """,
        [organisation.value],
    ).df()
    table(execution, label="金额为万元，执行率为 % · in 万元, execution in %")
    return (execution,)


@app.cell
def _(organisation, warehouse):
    items = warehouse.execute(
        """
        select
            cast(年度 as varchar) as 年度, 年度 || ' ' || 科目名称 as 科目, cast(预算数 / 10000 as double) as 预算数,
            cast(决算数 / 10000 as double) as 决算数, cast(差额 / 10000 as double) as 差额,
            cast(执行率 as double) as 执行率
        from zh.预决算对比
        where 单位 = ? and 资金性质 = '全部资金' and 是否末级
        order by abs(差额) desc
        limit 12
        """,
        [organisation.value],
    ).df()
    return (items,)


@app.cell
def _(CONTAINER, LABELS, alt, items):
    chart = (
        alt.Chart(items)
        .mark_bar()
        .encode(
            x=alt.X("差额:Q", title="决算比预算（万元）"),
            y=alt.Y("科目:N", sort="x", title=None, axis=alt.Axis(**LABELS)),
            color=alt.condition("datum['差额'] < 0", alt.value("#b4532a"), alt.value("#2a6fb4")),
            tooltip=["科目", "预算数", "决算数", "差额", "执行率"],
        )
        .properties(width=CONTAINER, height=alt.Step(26))
    )
    chart
    return (chart,)


if __name__ == "__main__":
    app.run()
