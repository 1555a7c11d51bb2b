"""What the words of a text leave out or contradict is told; what only looks like it is not."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.worded import WORDED

Checked = duckdb.DuckDBPyConnection


@pytest.mark.parametrize("case", WORDED)
def test_words_are_judged_by_themselves(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select state from checks.results where document_id = ? and check_id = ? order by state",
        [case, WORDED[case].check_id],
    ).fetchall()
    assert [state for (state,) in found] == WORDED[case].states


def test_a_missing_unit_is_told_with_its_figure(checked: Checked) -> None:
    found = checked.execute(
        "select subject, evidence from checks.results where document_id = 'a share without its sign' and state = 'fail'"
    ).fetchall()
    assert found == [("公务接待费", "p. 1: 77.8 | ")]
