"""Codes are the same in every table: where they stand, what they are called, what they lead to; or there are none."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.coded import CODES, EMPTIED, LIVES, MAPPED

Checked = duckdb.DuckDBPyConnection


def _states(checked: Checked, case: str, check_id: str) -> list[tuple[str, str]]:
    return checked.execute(
        "select subject, state from checks.results where document_id = ? and check_id = ? order by all",
        [case, check_id],
    ).fetchall()


@pytest.mark.parametrize("case", CODES)
def test_a_code_stands_in_the_table_of_all_and_has_one_name(checked: Checked, case: str) -> None:
    assert _states(checked, case, "XJ-13") == CODES[case][1]


@pytest.mark.parametrize("case", MAPPED)
def test_a_class_leads_to_one_of_the_government_s(checked: Checked, case: str) -> None:
    assert _states(checked, case, "XF-2") == MAPPED[case][1]


def test_two_names_are_told_with_their_pages(checked: Checked) -> None:
    found = checked.execute(
        "select evidence from checks.results"
        " where document_id = 'a code of two names' and check_id = 'XJ-13' and state = 'fail'"
    ).fetchall()
    assert found == [("p. 1: 2101101 行政单位医疗 | p. 2: 2101101 事业单位医疗",)]


@pytest.mark.parametrize("case", EMPTIED)
def test_an_empty_table_is_one_of_no_money_and_explained(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select state, severity from checks.results where document_id = ? and check_id = 'XJ-16' order by all", [case]
    ).fetchall()
    assert found == EMPTIED[case][2]


@pytest.mark.parametrize("case", LIVES)
def test_a_code_is_in_use_in_its_year(checked: Checked, case: str) -> None:
    assert _states(checked, case, "YR-5") == LIVES[case][1]
