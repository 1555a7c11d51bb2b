"""What the text lists of one whole is whole: its shares add up."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.listed import SHARED

Checked = duckdb.DuckDBPyConnection


@pytest.mark.parametrize("case", SHARED)
def test_shares_of_one_whole_add_up(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select distinct state from checks.results where document_id = ? and evidence like '% | 100\\%' escape '\\'",
        [case],
    )
    assert {state for (state,) in found.fetchall()} == SHARED[case][1]


def test_shares_are_told_with_their_sum(checked: Checked) -> None:
    found = checked.execute(
        "select check_id, evidence from checks.results where document_id = 'shares of more than the whole'"
        " and evidence like '% | 100\\%' escape '\\'"
    ).fetchall()
    assert found == [("NT-5", "p. 1: 78.13%, 22.88% = 101.01% | 100%")]
