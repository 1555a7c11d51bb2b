"""The last runs, and the state of the warehouse: what was read, what balances and what does not."""

from argparse import Namespace
from typing import Any

from rich.console import RenderableType
from rich.markup import escape

from ingest.operations.journal import is_alive, last_runs
from ingest.operations.outcome import Outcome
from ingest.operations.places import Places
from ingest.operations.publishing import all_releases, current_release
from ingest.operations.queries import Row, as_contradictions, as_section, heading, opened
from ingest.operations.voice import Voice

RUNS_SHOWN = 5
EXIT_WORDS = {
    0: "done",
    1: "refused",
    2: "could not run",
    3: "another run was at work",
    4: "done, but for the site",
    130: "interrupted",
    143: "stopped",
}

SECTIONS = {
    "documents": """
        select
            fiscal_year as year, document_kind as kind, count(*) as documents, sum(page_count) as pages,
            min(file_name) as example
        from core.dim_documents group by all order by all
    """,
    "rejected": """
        select reason_code, count(*) as documents, min(reason) as example
        from staging.stg_rejections where level = 'document' group by reason_code order by reason_code
    """,
    "checks": """
        select
            count(*) filter (where state in ('pass', 'pass_rounding')) as holding,
            count(*) filter (where state in ('pass', 'pass_rounding', 'fail', 'parse_suspect')) as evaluated,
            count(distinct document_id) as documents
        from checks.results where severity = 'error'
    """,
    "words": """
        select
            count(*) filter (where not is_known) as unknown, count(*) as printed,
            (
                select words from checks.table_words where not is_known
                group by words order by count(*) desc, words limit 1
            ) as example
        from checks.table_words
    """,
    "contradictions": """
        select check_id, file_name as place, subject, measure_code, gap_yuan, tolerance_yuan, evidence
        from checks.results left join core.dim_documents using (document_id)
        where state = 'fail' and severity != 'information'
        order by severity, abs(gap_yuan) desc, result_id limit 5
    """,
    "doubtful": """
        select file_name, string_agg(page::text, ', ' order by page) as pages, min_by(why, page) as why
        from (
            select *, coalesce(dispute, missing_amounts || ' amounts stand in no cell') as why
            from checks.suspect_pages join core.dim_documents using (document_id)
            where is_parse_suspect
        )
        group by file_name order by file_name limit 8
    """,
    "missing": """
        select
            file_name,
            if(count(*) <= 3, string_agg(form_code || ' ' || forms.name, ', ' order by form_code),
                string_agg(form_code, ', ' order by form_code)) as announced_but_missing
        from checks.form_coverage join core.dim_documents using (document_id)
        left join core.dim_forms as forms using (form_code)
        where coverage = 'announced_missing' group by file_name order by file_name limit 8
    """,
}
TITLES = {
    "documents": "What was read",
    "rejected": "What could not be read",
    "doubtful": "Pages that may be misread: look at them",
    "missing": "Tables announced, but not found",
}
NOTEBOOK = "notebooks/spending.py"
FIRST_QUERY = """\
select organisation_name, fiscal_year, sum(budget_yuan), sum(outturn_yuan)
from marts.spending_trends where fund = 'all' and is_leaf group by all order by all"""


def run(_options: Namespace, places: Places, _voice: Voice) -> Outcome:
    """Carry out `mingzhang status`."""
    return status(places)


def status(places: Places) -> Outcome:
    """Tell the state of everything under the data folder."""
    runs = last_runs(places.journal, RUNS_SHOWN)
    release = current_release(places)
    summary: dict[str, Any] = {
        "runs": runs,
        "warehouse": str(places.warehouse) if places.warehouse.exists() else None,
        "release": release.number if release else None,
        "built_at": release.manifest.built_at if release else None,
        "releases": [kept.number for kept in all_releases(places)],
    }
    words: list[RenderableType] = as_section("Last runs", [_run(run) for run in runs])
    if not places.warehouse.exists():
        return Outcome(summary, [*words, "No warehouse yet: run `mingzhang rebuild PATH`."])
    with opened(places.warehouse) as asked:
        summary |= {section: asked.ask(query) for section, query in SECTIONS.items()}
    for section, title in TITLES.items():
        words += as_section(title, summary[section])
    words += [_balance(summary["checks"][0]), *_unknown(summary["words"][0])]
    words += as_contradictions(summary["contradictions"])
    return Outcome(summary, [*words, _next(summary)])


def _run(run: Row) -> Row:
    if "exit_code" in run:
        ending = EXIT_WORDS.get(run["exit_code"], str(run["exit_code"]))
    else:
        ending = "going on" if is_alive(run) else "killed"
    seconds = str(run.get("seconds", ""))
    return {"started": run["started_at"], "command": run["command"], "seconds": seconds, "ending": ending}


def _balance(checks: Row) -> str:
    share = f" ({100 * checks['holding'] / checks['evaluated']:.1f} %)" if checks["evaluated"] else ""
    return (
        f"{heading('What balances')}\n{checks['holding']} of {checks['evaluated']} sums hold{share}, "
        f"in {checks['documents']} documents"
    )


def _unknown(words: Row) -> list[str]:
    if not words["unknown"]:
        return []
    share = f"{100 * words['unknown'] / words['printed']:.1f} %, most often {escape(words['example'])}"
    return [f"{words['unknown']} of {words['printed']} headings and lines map to nothing ({share})"]


def _next(summary: dict[str, Any]) -> str:
    lines = [heading("Where to look next")]
    if summary["contradictions"]:
        lines.append(f"  .venv/bin/mingzhang show {escape(summary['contradictions'][0]['place'])}")
    lines += [f"  .venv/bin/marimo edit {NOTEBOOK}", "  .venv/bin/mingzhang sql, for instance:"]
    return "\n".join([*lines, *(f"    {line}" for line in FIRST_QUERY.splitlines())])
