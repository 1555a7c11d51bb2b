"""Every state is told as the rules of tolerance say, exactly, and figures are trusted accordingly."""

from __future__ import annotations

from decimal import Decimal

import duckdb
import pytest

Checked = duckdb.DuckDBPyConnection


def states(checked: Checked, case: str, **which: str) -> dict[str, str]:
    """Return state (and reason) of the results of a case by subject and measure."""
    found = checked.sql("from checks.results").filter(f"document_id = '{case}'")
    for name, value in which.items():
        found = found.filter(f"{name} = '{value}'")
    found = found.select("subject, state, reason").order("subject, state").fetchall()
    return {subject: state if reason is None else f"{state}: {reason}" for subject, state, reason in found}


def figures(checked: Checked, case: str) -> list[tuple[str, str, Decimal, Decimal]]:
    """Return check, state, gap and tolerance of the results of a case."""
    return checked.execute(
        "select check_id, state, gap_yuan, tolerance_yuan from checks.results "
        "where document_id = ? and kind != 'equation' order by all",
        [case],
    ).fetchall()


def test_sums_along_rows_and_columns_hold(checked: Checked) -> None:
    found = checked.execute(
        "select kind, state, count(*) from checks.results "
        "where document_id = 'exact' and kind not in ('equation', 'contents') group by all order by all"
    ).fetchall()
    assert found == [("hierarchy", "pass", 9), ("row_sum", "pass", 6)]


def test_gaps_are_decimals_within_half_a_step_a_term(checked: Checked) -> None:
    assert figures(checked, "decimals_not_floats") == [("YS05-b", "pass_rounding", Decimal(-100), Decimal(250))]


def test_a_gap_beyond_rounding_fails(checked: Checked) -> None:
    assert figures(checked, "beyond_rounding") == [("YS05-b", "fail", Decimal(200), Decimal(150))]


def test_yuan_with_two_decimals_leave_no_tolerance(checked: Checked) -> None:
    assert figures(checked, "one_cent_in_yuan") == [("YS05-b", "fail", Decimal("0.01"), Decimal(0))]


def test_a_figure_rounded_to_fit_its_cell_has_a_step_of_its_own(checked: Checked) -> None:
    """A spreadsheet shows eleven characters: 480544221.62 is printed as 480544221.6."""
    found = figures(checked, "rounded_to_fit_its_cell")
    assert found == [("YS05-b", "pass_rounding", Decimal("-0.07"), Decimal("0.1"))]


def test_a_change_of_sums_may_miss_by_the_rounding_of_the_changes_beneath(checked: Checked) -> None:
    found = states(checked, "sum_of_rounded_changes", check_id="YS05-a")
    assert found == {"201": "pass_rounding", "208": "pass_rounding", "total": "pass_rounding"}
    assert set(states(checked, "sum_of_rounded_changes_by_unit", check_id="YS07-a").values()) == {"pass_rounding"}


def test_the_years_of_a_unit_on_rows_of_their_own_are_compared(checked: Checked) -> None:
    """A change is this year less last year, also where each stands in a row of its own; here one of four is wrong."""
    found = checked.execute(
        "select gap_yuan, count(*) from checks.results where document_id = 'years_as_rows' and check_id = 'YS07-a' "
        "and state in ('pass', 'fail') group by all order by all"
    ).fetchall()
    assert found == [(Decimal(0), 2), (Decimal(10000), 1)]


def test_a_sum_of_rounded_sums_may_miss_by_the_rounding_of_its_leaves(checked: Checked) -> None:
    (total,) = [row for row in figures(checked, "sum_of_rounded_sums") if row[2] == Decimal(-200)]
    assert total[1] == "pass_rounding"


@pytest.mark.parametrize(
    "case",
    [
        "omitted_level",
        "only_items_by_unit",
        "public_expenses",
        "classes_as_columns",
        "codes_as_remarks",
        "economic_classes_twice",
        "of_which",
        "units_beneath_purchases",
    ],
)
def test_holds(checked: Checked, case: str) -> None:
    assert set(states(checked, case).values()) == {"pass"}


def test_figures_are_compared_by_column(checked: Checked) -> None:
    assert states(checked, "swapped_columns", kind="row_sum", state="fail") == {}
    assert states(checked, "swapped_columns", kind="hierarchy", measure_code="total", state="fail") == {}
    basic = states(checked, "swapped_columns", kind="hierarchy", measure_code="basic")
    assert basic == {"total": "pass", "208": "fail"}


@pytest.mark.parametrize(
    ("case", "check_id", "subject", "state"),
    [
        ("unreadable", "YS05-b", "total", "parse_suspect: unreadable_term"),
        ("suspect_page", "YS05-b", "total", "parse_suspect: suspect_page"),
        ("disputed_page", "YS05-b", "total", "parse_suspect: suspect_page"),
        ("blank", "YS05-b", "total", "not_applicable: nothing_to_compare"),
        ("sum_not_printed", "YS05-a", "total", "insufficient_data: sum_not_printed"),
        ("sum_not_printed", "XY-4", "total", "insufficient_data: term_not_printed"),
        ("one_heading_for_all", "YS01-a", "expenditure_year_total", "fail"),
        ("service_left_out", "YS19-a", "total", "fail"),
        ("projects_without_levels", "YS10-a", "total", "insufficient_data: levels_not_coded"),
        ("projects_beyond_their_total", "YS10-a", "total", "fail"),
        ("unknown_row", "YS01-a", "revenue_year_total", "insufficient_data: unrecognised_rows"),
        ("funds", "YS04-a", "revenue_general_public", "pass"),
        ("funds", "YS04-a", "revenue_government_fund", "insufficient_data: term_not_printed"),
        ("changes", "YS05-a", "208", "fail"),
        ("changes", "YS05-a", "total", "pass"),
        ("same_figure_twice", "XY-4", "total", "pass_rounding"),
        ("same_figure_twice_wrong", "XY-4", "total", "fail"),
    ],
)
def test_each_state_says_why(checked: Checked, case: str, check_id: str, subject: str, state: str) -> None:
    assert states(checked, case, check_id=check_id)[subject] == state


def test_withheld_items_of_public_security_are_told_apart(checked: Checked) -> None:
    found = checked.execute(
        "select subject, check_id, kind from checks.results "
        "where document_id = 'secret_items' and state = 'fail' order by all"
    ).fetchall()
    assert found == [("204", "XF-8", "suppressed_row"), ("205", "YS05-b", "hierarchy")]


def test_the_department_printed_among_its_units_is_no_unit(checked: Checked) -> None:
    assert set(states(checked, "department_among_units", check_id="XF-7").values()) == {"pass"}


def test_a_unit_buys_what_is_listed_beneath_it_and_units_what_is_bought_of_a_kind(checked: Checked) -> None:
    """One purchase stands in the column of another fund, and units buy less than all goods."""
    found = checked.execute(
        "select check_id, kind, left_yuan / 10000, right_yuan / 10000 from checks.results "
        "where document_id = 'purchases_of_a_unit' and state = 'fail' order by all"
    ).fetchall()
    sums = {("XF-7", "unit_sum", 32, 31), ("YS11-a", "hierarchy", 20, 15)}
    assert sums <= set(found)
    assert states(checked, "purchases_of_a_unit", kind="row_sum", state="fail") == {}


def test_what_is_printed_below_the_year_counts_into_the_grand_total(checked: Checked) -> None:
    found = checked.execute(
        "select check_id, right_yuan / 10000 from checks.results "
        "where document_id = 'subsidy_below_the_year' and check_id like 'YS01-%' order by all"
    ).fetchall()
    assert found == [("YS01-a", 90), ("YS01-a", 96), ("YS01-b", 100), ("YS01-b", 100), ("YS01-b", 100)]
    assert set(states(checked, "subsidy_below_the_year", kind="balance_sum").values()) == {"pass"}


def test_a_row_between_the_totals_counts_whatever_it_is_called(checked: Checked) -> None:
    found = states(checked, "any_name_between_the_totals", check_id="YS01-b", kind="balance_sum")
    assert found == {"revenue_grand_total": "pass", "total": "pass"}


def test_balances_roll_forward_in_each_row(checked: Checked) -> None:
    found = states(checked, "roll_forward", check_id="JS08-a")
    assert found == {"212": "pass", "229": "fail"}


def test_trust_follows_from_results(checked: Checked) -> None:
    found = checked.execute(
        "select row_no, column_no, trust from checks.amount_trust where document_id = 'swapped_columns' order by all"
    ).fetchall()
    contradicted = {(2, 2), (2, 3), (3, 2), (3, 3), (4, 2), (4, 3)}
    assert {(row, column) for row, column, trust in found if trust == "contradicted"} == contradicted
    assert {trust for row, column, trust in found if (row, column) not in contradicted} == {"verified"}


def test_terms_keep_side_weight_and_address(checked: Checked) -> None:
    found = checked.execute("""
        select terms.side, terms.weight, terms.row_no, terms.column_no, terms.printed
        from checks.result_terms as terms inner join checks.results as results using (result_id)
        where results.document_id = 'roll_forward' and results.check_id = 'JS08-a' and results.state = 'pass'
        order by all
    """).fetchall()
    assert found == [
        ("left", 1, 1, 6, "3"), ("right", -1, 1, 3, "22"), ("right", 1, 1, 1, "5"), ("right", 1, 1, 2, "20"),
    ]  # fmt: skip


def test_evidence_shows_both_sides_as_printed(checked: Checked) -> None:
    found = checked.execute(
        "select evidence from checks.results where document_id = 'beyond_rounding' and kind = 'hierarchy'"
    ).fetchall()
    assert found == [("p. 1: 100.02 | p. 1: 60.00 + 40.00",)]


def test_documents_are_graded_and_pages_suspected(checked: Checked) -> None:
    grades = dict(checked.execute("select document_id, grade from checks.document_grades").fetchall())
    assert (grades["exact"], grades["beyond_rounding"], grades["blank"]) == ("B", "D", "unrated")
    pages = checked.execute(
        "select document_id, page, missing_amounts, disputed_rows, is_parse_suspect from checks.suspect_pages"
    ).fetchall()
    assert {("suspect_page", 9, 3, 0, True), ("disputed_page", 8, 0, 1, True)} <= set(pages)
    assert ("beyond_rounding", 1, 0, 0, False) in pages
    assert "exact" not in {document for document, *_ in pages}


def test_forms_are_present_announced_or_absent(checked: Checked) -> None:
    found = dict(
        checked.execute("select form_code, coverage from checks.form_coverage where document_id = 'exact'").fetchall()
    )
    assert (found["YS03"], found["YS10"], found["YS02"]) == ("present", "announced_missing", "absent")
