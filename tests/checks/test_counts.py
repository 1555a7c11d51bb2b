"""Numbers of delegations, guests, vehicles and projects are checked against tables, costs and their own parts."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.counted import COUNTED, LISTED

Checked = duckdb.DuckDBPyConnection


def states(checked: Checked, case: str, check_id: str) -> set[str]:
    """Return the states of the counts of a case, and of nothing else that the check says."""
    found = checked.execute(
        """
        select distinct state from checks.results left join core.fct_claims using (document_id, claim_no)
        where document_id = ? and check_id = ? and (kind = 'count' or claim_kind = 'count')
        """,
        [case, check_id],
    )
    return {state for (state,) in found.fetchall()}


@pytest.mark.parametrize("case", COUNTED)
def test_counts_agree_with_their_tables_and_costs(checked: Checked, case: str) -> None:
    assert states(checked, case, "NT-10") == COUNTED[case][2]


@pytest.mark.parametrize("case", LISTED)
def test_projects_are_as_many_as_their_grades(checked: Checked, case: str) -> None:
    assert states(checked, case, "NT-12") == {LISTED[case][2]}


def test_a_count_of_a_table_is_told_with_its_cost(checked: Checked) -> None:
    case = "money for no vehicle in a table"
    found = checked.execute(
        "select subject, evidence from checks.results where document_id = ? and kind = 'count' and state = 'fail'",
        [case],
    ).fetchall()
    assert found == [("3.公务用车购置数（辆）", "p. 1: 0 | p. 1: 18.00")]


def test_a_count_without_a_printed_cost_says_so(checked: Checked) -> None:
    found = checked.execute(
        "select reason, evidence from checks.results where document_id = 'counts of a page' and kind = 'count'"
        " and subject like '公务用车购置数%'"
    ).fetchall()
    assert found == [("cost_not_printed", "p. 1: 1 | –")]


def test_a_number_of_the_text_and_of_the_table_stand_in_its_result(checked: Checked) -> None:
    case = "another number of vehicles"
    found = checked.execute(
        """
        select side, result_terms.printed, result_terms.row_no is not null from checks.result_terms
        inner join checks.results using (result_id, document_id)
        where results.document_id = ? and kind = 'claim' and state = 'fail' order by side
        """,
        [case],
    ).fetchall()
    assert found == [("left", "6辆", False), ("right", "5", True)]
