"""How the spending of an organisation changes over the years, on today's codes, and how far it can be trusted.

Open it with `.venv/bin/marimo edit notebooks/spending.py`, as an app with `marimo run`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="支出趋势 Spending trends")


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
        # 支出趋势<br>Spending trends

        全部资金，按类（现行科目）汇总；断点年份的增减不可比。
        All funds, by 类 on today's codes; where a series breaks, its change says nothing.
        """
    )


@app.cell
def _(mo, warehouse):
    years = "select 单位 from zh.支出趋势 group by 单位 order by count(distinct 年度) desc, 单位"
    names = [name for (name,) in warehouse.sql(years).fetchall()]
    organisation = mo.ui.dropdown(names, value=names[0] if names else None, label="单位")
    organisation
    return (organisation,)


@app.cell
def _(organisation, warehouse):
    trend = warehouse.execute(
        """
        select
            cast(年度 as varchar) as 年度, 科目名称 as 类, cast(预算数 / 10000 as double) as 预算数,
            cast(决算数 / 10000 as double) as 决算数,
            cast(所引上年数 / 10000 as double) as 所引上年数, 所引核对, if(是否断点, '断点', null) as 断点, 可信程度
        from zh.支出趋势
        where 单位 = ? and 资金性质 = '全部资金' and 级次 = 1
        order by 科目编码, 年度
        """,
        [organisation.value],
    ).df()
    return (trend,)


@app.cell
def _(CONTAINER, alt, trend):
    chart = (
        alt.Chart(trend)
        .transform_fold(["预算数", "决算数"], as_=["口径", "金额"])
        .transform_filter("isValid(datum['金额'])")
        .mark_line(point=True)
        .encode(
            x=alt.X("年度:O", axis=alt.Axis(labelAngle=0)),
            y=alt.Y("金额:Q", title="万元"),
            color=alt.Color("类:N", legend=alt.Legend(orient="bottom", columns=2, labelLimit=160)),
            strokeDash=alt.StrokeDash("口径:N", sort=["预算数", "决算数"], legend=alt.Legend(orient="top", title=None)),
            tooltip=["类", "年度", "预算数", "决算数", "可信程度"],
        )
        .properties(width=CONTAINER, height=320)
    )
    chart
    return (chart,)


@app.cell
def _(table, trend):
    table(trend, label="金额为万元 · in 万元")


if __name__ == "__main__":
    app.run()
