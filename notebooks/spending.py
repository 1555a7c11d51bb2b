"""How spending changes over the years, and how far its figures can be trusted.

Open it with `.venv/bin/marimo edit notebooks/spending.py`, or run it as a script.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Spending and trust")


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
        # 支出趋势与核对 · Spending and trust

        One line per function class (类) of a budget, all funds together, summed over the leaves of the classification,
        so that no yuan counts twice. Departments and their units are never added up.
        """
    )


@app.cell
def _(warehouse):
    trend = warehouse.sql(
        """
        select
            trends.organisation_name, trends.fiscal_year, classes.name as class,
            sum(trends.budget_yuan) / 10000 as budget_wan, sum(trends.outturn_yuan) / 10000 as outturn_wan
        from marts.spending_trends as trends
        left join core.dim_function_codes as classes on left(trends.function_code, 3) = classes.code
        where trends.is_leaf and trends.fund = 'all' and trends.scope is not distinct from 'department'
        group by all
        order by all
        """
    ).df()
    trend
    return (trend,)


@app.cell
def _(alt, trend):
    chart = (
        alt.Chart(trend)
        .mark_bar()
        .encode(
            x=alt.X("fiscal_year:O", title="年度"),
            y=alt.Y("budget_wan:Q", title="预算数（万元）"),
            color=alt.Color("class:N", title="类"),
            tooltip=["class", "fiscal_year", "budget_wan", "outturn_wan"],
        )
        .facet("organisation_name:N", columns=2, title=None)
    )
    chart
    return (chart,)


@app.cell
def _(mo):
    mo.md(
        """
        ## 核对 · What balances

        Each printed sum of a table is checked against its printed parts. A figure is *verified* when it stands in a sum
        that holds and in none that fails.
        """
    )


@app.cell
def _(warehouse):
    checks = warehouse.sql(
        """
        select documents.fiscal_year, documents.document_kind, results.state, count(*) as results
        from checks.results as results
        inner join core.dim_documents as documents using (document_id)
        where results.state in ('pass', 'pass_rounding', 'fail', 'parse_suspect') and results.severity = 'error'
        group by all
        order by all
        """
    ).df()
    checks
    return (checks,)


@app.cell
def _(warehouse):
    contradictions = warehouse.sql(
        """
        select documents.file_name, results.check_id, results.subject, results.gap_yuan, results.evidence
        from checks.results as results
        inner join core.dim_documents as documents using (document_id)
        where results.state = 'fail' and results.severity = 'error'
        order by abs(results.gap_yuan) desc, results.result_id
        """
    ).df()
    contradictions
    return (contradictions,)


if __name__ == "__main__":
    app.run()
