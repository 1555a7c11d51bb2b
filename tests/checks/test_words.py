"""What the words of a text leave out or contradict is told; what only looks like it is not."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.announced import CONTENTS
from tests.checks.untold import UNTOLD
from tests.checks.worded import SELF_NAMED, WORDED

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


def test_a_change_without_a_reason_is_no_contradiction(checked: Checked) -> None:
    found = checked.execute(
        "select severity, evidence from checks.results"
        " where document_id = 'a change without a reason' and state = 'fail'"
    ).fetchall()
    assert found == [("information", "p. 1: 1万元 | –")]


@pytest.mark.parametrize("case", SELF_NAMED)
def test_a_document_calls_itself_one_thing(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select subject, state from checks.results where document_id = ? and kind = 'name'", [case]
    ).fetchall()
    assert sorted(found) == sorted(SELF_NAMED[case].results)


@pytest.mark.parametrize("case", UNTOLD)
def test_a_final_account_counts_what_it_spent_money_on(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select subject, state from checks.results where document_id = ? and kind = 'untold'", [case]
    ).fetchall()
    assert dict(found) == UNTOLD[case].states


def test_both_names_are_told_with_their_page(checked: Checked) -> None:
    found = checked.execute(
        "select evidence from checks.results where document_id = 'another''s name in the text' and state = 'fail'"
    ).fetchall()
    assert found == [("p. 4: 示例市示范区审计局 | 示例市示范区财政局",)]


@pytest.mark.parametrize("case", CONTENTS)
def test_contents_leave_no_table_out(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select form_code from checks.results where document_id = ? and kind = 'contents' and state = 'fail'", [case]
    ).fetchall()
    assert [form for (form,) in found] == CONTENTS[case][1]
