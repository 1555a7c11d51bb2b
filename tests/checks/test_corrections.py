"""What does not balance is explained by the fewest changes after which everything does; nothing is overwritten."""

from __future__ import annotations

from decimal import Decimal

import duckdb
import pytest

Checked = duckdb.DuckDBPyConnection
Proposal = list[tuple[str, str, str, Decimal]]


def first_proposal(checked: Checked, case: str) -> Proposal:
    """Return kind, row, measure and balancing amount in 万元 of what is proposed first."""
    return checked.execute(
        "select kind, subject, measure_code, (balancing_yuan * 0.0001)::decimal(24, 2) "
        "from checks.proposed_corrections where document_id = ? and problem_no = 1 and rank = 1 "
        "order by table_no, row_no, column_no",
        [case],
    ).fetchall()


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("digits swapped", [("digit_swap", "2101101", "basic", Decimal(130))]),
        ("one digit wrong", [("digit_slip", "208", "total", Decimal(382))]),
        ("ten times", [("factor_10", "208", "project", Decimal(101))]),
        ("a neighbour copied", [("copied_neighbour", "2080599", "total", Decimal("55.11"))]),
        ("beyond what one slip explains", [("other", "210", "total", Decimal(141))]),
    ],
)
def test_the_figure_in_which_failing_identities_meet_comes_first(
    checked: Checked, case: str, expected: Proposal
) -> None:
    assert first_proposal(checked, case) == expected


def test_a_sign_that_was_lost_is_told(checked: Checked) -> None:
    assert first_proposal(checked, "sign lost") == [("sign", "210", "basic", Decimal(-10))]


def test_figures_in_the_wrong_columns_are_moved_together(checked: Checked) -> None:
    assert first_proposal(checked, "columns shifted") == [
        ("column_shift", "2101102", "basic", Decimal(50)),
        ("column_shift", "2101102", "project", Decimal(11)),
    ]


def test_a_part_that_stands_where_its_total_should_is_moved_too(checked: Checked) -> None:
    """The row alone would let one figure make up for both."""
    assert first_proposal(checked, "a part where its total should be") == [
        ("column_shift", "208", "total", Decimal(382)),
        ("column_shift", "208", "basic", Decimal(281)),
    ]


def test_an_amount_left_out_of_every_sum_above_it_is_one_problem(checked: Checked) -> None:
    """Rows, columns and the other table fail apart; only the same six figures settle all."""
    proposal = first_proposal(checked, "six left out of every sum")
    assert {change[1:] for change in proposal} == {
        (subject, measure, Decimal(value))
        for subject, total, basic in (("total", 100, 66), ("201", 50, 40), ("20101", 50, 40))
        for measure, value in (("total", total), ("basic", basic))
    }
    found = checked.sql(
        "select max(problem_no), min(unsettled_results) from checks.proposed_corrections "
        "where document_id = 'six left out of every sum'"
    ).fetchall()
    assert found == [(1, 0)]


def test_a_lost_row_is_one_change_with_a_figure_in_each_column(checked: Checked) -> None:
    assert first_proposal(checked, "a row lost") == [
        ("lost_row", "208", "total", Decimal(55)),
        ("lost_row", "208", "basic", Decimal(18)),
        ("lost_row", "208", "project", Decimal(37)),
    ]


def test_a_row_counted_twice_is_one_change_of_its_own_kind(checked: Checked) -> None:
    assert first_proposal(checked, "a row twice") == [
        ("extra_row", "208", "total", Decimal(77)),
        ("extra_row", "208", "basic", Decimal(22)),
        ("extra_row", "208", "project", Decimal(55)),
    ]


def test_what_the_text_states_accuses_one_figure_of_a_sum_and_clears_the_others(checked: Checked) -> None:
    assert first_proposal(checked, "the text knows") == [("digit_slip", "total", "project", Decimal(300))]


def test_every_failing_result_of_a_problem_is_its_evidence(checked: Checked) -> None:
    found = checked.sql("""
        select distinct check_ids, len(result_ids), settled_results, unsettled_results
        from checks.proposed_corrections where document_id = 'digits swapped' and rank = 1
    """).fetchall()
    assert found == [("YS05-a, YS05-b", 2, 2, 0)]


def test_nothing_is_proposed_where_nothing_fails_nor_for_items_withheld_as_secret(checked: Checked) -> None:
    found = checked.sql("select distinct document_id from checks.proposed_corrections").fetchall()
    failing = checked.sql(
        "select distinct document_id from checks.result_terms semi join checks.results using (result_id) "
        "where result_id in (select result_id from checks.results where state = 'fail')"
    ).fetchall()
    assert ("withheld as secret",) not in found
    assert ("exact",) not in found
    assert set(found) <= set(failing)


def test_what_is_proposed_changes_no_printed_amount(checked: Checked) -> None:
    found = checked.sql("""
        select count(*) filter (where amounts.amount_yuan != proposals.printed_yuan)
        from checks.proposed_corrections as proposals
        inner join core.fct_amounts as amounts using (document_id, table_no, row_no, column_no)
    """).fetchall()
    assert found == [(0,)]
