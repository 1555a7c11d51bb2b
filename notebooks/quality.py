"""How complete disclosures are, how much of them balances, and where they contradict themselves.

Open it with `.venv/bin/marimo edit notebooks/quality.py`, as an app with `marimo run`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="公开质量 Quality of disclosure")


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
        # 公开质量<br>Quality of disclosure

        应公开的表格公开了几张，所印数字对得上多少，哪里自相矛盾。
        Which tables are there, how much balances, what contradicts itself.
        """
    )


@app.cell
def _(warehouse):
    completeness = warehouse.sql(
        """
        select
            单位, cast(年度 as varchar) as 年度, 公开事项, 有数表格, 空表,
            coalesce(len(string_split(内容见于他表, ', ')), 0) as 见于他表,
            应公开表格 - 有数表格 - 空表 - 见于他表 as 未公开, 未公开表格
        from zh.公开完整性
        where not 没有表格
        order by 未公开 desc, 单位, 年度, 公开事项
        """
    ).df()
    return (completeness,)


@app.cell
def _(CONTAINER, LABELS, alt, completeness):
    shown = completeness.head(30).assign(
        公开=lambda frame: frame["年度"] + " " + frame["公开事项"] + " " + frame["单位"]
    )
    chart = (
        alt.Chart(shown)
        .transform_fold(["有数表格", "空表", "见于他表", "未公开"], as_=["状态", "表格数"])
        .mark_bar()
        .encode(
            x=alt.X("表格数:Q", title="应公开表格", axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y("公开:N", sort=None, title=None, axis=alt.Axis(**LABELS)),
            color=alt.Color(
                "状态:N",
                scale=alt.Scale(
                    domain=["有数表格", "空表", "见于他表", "未公开"],
                    range=["#2a6fb4", "#b9cfe4", "#6fa287", "#b4532a"],
                ),
                legend=alt.Legend(orient="bottom", title=None, columns=1),
            ),
            tooltip=["公开", "未公开表格"],
        )
        .properties(width=CONTAINER, height=alt.Step(24))
    )
    chart
    return (chart,)


@app.cell
def _(table, warehouse):
    checks = warehouse.sql(
        """
        select
            cast(documents.fiscal_year as varchar) as 年度,
            if(documents.document_kind = 'budget', '预算', '决算') as 公开事项,
            count(*) as 已核,
            count(*) filter (where results.state = 'pass') as 相符,
            count(*) filter (where results.state = 'pass_rounding') as 四舍五入范围内相符,
            count(*) filter (where results.state = 'fail') as 不符,
            count(*) filter (where results.state = 'parse_suspect') as 读取存疑,
            100.0 * count(*) filter (where results.state in ('pass', 'pass_rounding')) / count(*) as 相符率
        from checks.results as results
        inner join core.dim_documents as documents using (document_id)
        where results.state in ('pass', 'pass_rounding', 'fail', 'parse_suspect') and results.severity = 'error'
        group by all
        order by all
        """
    ).df()
    table(checks, label="核对了多少处，相符率为 % · How much was checked, and held (%)")
    return (checks,)


@app.cell
def _(table, warehouse):
    contradictions = warehouse.sql(
        """
        select
            单位, cast(年度 as varchar) as 年度, 公开事项, 表格, 所在行, 金额口径, cast(差额 as double) as 差额, 证据
        from zh.矛盾
        order by abs(差额) desc, 单位, 年度, 所在行
        """
    ).df()
    table(contradictions, label="矛盾，差额为元 · What contradicts itself, gaps in yuan")
    return (contradictions,)


if __name__ == "__main__":
    app.run()
