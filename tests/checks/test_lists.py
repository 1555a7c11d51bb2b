"""What the text lists is whole: shares add up, 科目 are those of the table and have their names."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.listed import CODED, NAMED, SHARED

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


def _variants(checked: Checked, case: str, variant: str) -> list[tuple[str, str]]:
    return checked.execute(
        "select state, results.severity from checks.results inner join checks.claim_instances using (result_id)"
        " where results.document_id = ? and variant = ?",
        [case, variant],
    ).fetchall()


@pytest.mark.parametrize("case", CODED)
def test_items_of_the_text_are_those_of_the_table(checked: Checked, case: str) -> None:
    assert {state for state, _ in _variants(checked, case, "codes")} == CODED[case][2]


@pytest.mark.parametrize("case", CODED)
def test_items_have_one_name(checked: Checked, case: str) -> None:
    names = set(_variants(checked, case, "name"))
    assert names - {("pass", "warning")} == CODED[case][3]


def test_what_a_list_leaves_out_is_told_by_name(checked: Checked) -> None:
    found = checked.execute(
        "select check_id, evidence from checks.results where document_id = 'an item is not told' and state = 'fail'"
    ).fetchall()
    assert found == [
        (
            "NT-6",
            "– | p. 1: 2080505 机关事业单位基本养老保险缴费支出 80, 2080599 其他行政事业单位养老支出 40",
        )
    ]


@pytest.mark.parametrize("case", NAMED)
def test_classes_that_the_text_names_are_those_with_money(checked: Checked, case: str) -> None:
    assert sorted(_variants(checked, case, "classes")) == NAMED[case][2]


def test_classes_that_differ_are_told_by_name(checked: Checked) -> None:
    found = checked.execute(
        "select check_id, evidence from checks.results inner join checks.claim_instances using (result_id, check_id)"
        " where results.document_id = 'a class with money is not named' and variant = 'classes'"
    ).fetchall()
    assert found == [("NT-9", "– | p. 1: 30112 其他社会保障缴费")]
