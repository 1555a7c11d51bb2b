"""What the text states is checked against the tables and itself; what is not understood is kept, and never judged."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.apart import APART
from tests.checks.items import ITEMS
from tests.checks.told import FALSE_LISTS, SPARED, TEXTS

Checked = duckdb.DuckDBPyConnection
HOLDS = {"pass", "pass_rounding"}


def states(checked: Checked, case: str, check_id: str | None = None) -> list[str]:
    found = checked.execute(
        "select state from checks.results where document_id = ? and kind = 'claim' and check_id = coalesce(?, check_id)"
        " and severity != 'information' order by state",
        [case, check_id],
    )
    return [state for (state,) in found.fetchall()]


@pytest.mark.parametrize("check_id", TEXTS)
def test_a_text_that_agrees_holds(checked: Checked, check_id: str) -> None:
    assert "fail" not in states(checked, f"{check_id} told right")
    if check_id not in ("NT-15", "NT-16", "NT-17"):  # these say only what is wrong
        assert HOLDS & set(states(checked, f"{check_id} told right", check_id))


@pytest.mark.parametrize("check_id", TEXTS)
def test_a_text_that_contradicts_fails(checked: Checked, check_id: str) -> None:
    assert "fail" in states(checked, f"{check_id} told wrong", check_id)


@pytest.mark.parametrize("case", SPARED)
def test_what_is_no_contradiction_is_none(checked: Checked, case: str) -> None:
    state = SPARED[case][2]
    assert "fail" not in states(checked, case)
    assert state in states(checked, case) if state else states(checked, case) == []


@pytest.mark.parametrize("number", range(len(FALSE_LISTS)))
def test_a_list_that_cannot_make_up_its_whole_fails(checked: Checked, number: int) -> None:
    assert "fail" in states(checked, f"false list {number}")


@pytest.mark.parametrize("case", APART)
def test_a_text_is_compared_with_the_tables_that_its_disclosure_prints_apart(checked: Checked, case: str) -> None:
    """Revenue of a fund is what came in, or all that is spent from it with what was carried over."""
    found = checked.execute(
        "select state, evidence from checks.results where document_id = ? and check_id = 'NT-5'", [case]
    ).fetchall()
    assert {state for state, _ in found} == APART[case][1]
    assert all("| budget 2024, p. " in evidence for _, evidence in found)


def test_both_sides_are_told_with_their_pages(checked: Checked) -> None:
    (evidence,) = checked.execute(
        "select evidence from checks.results where document_id = 'NT-5 told wrong' and state = 'fail'"
    ).fetchone() or ("",)
    assert evidence == "p. 1: 604万元 | p. 1: 640.00"


def test_terms_of_a_result_are_figures_of_the_text_and_of_the_tables(checked: Checked) -> None:
    terms = checked.execute(
        """
        select side, result_terms.claim_no is not null, printed from checks.result_terms
        inner join checks.results using (result_id, document_id)
        where results.document_id = 'NT-5 told wrong' and kind = 'claim' order by side
        """
    ).fetchall()
    assert terms == [("left", True, "604万元"), ("right", False, "640.00")]


def test_nothing_of_the_text_is_an_amount_of_a_table(checked: Checked) -> None:
    printed = "select count(*) from core.fct_amounts where printed like '%元%' or printed like '%\\%%' escape '\\'"
    assert checked.execute(printed).fetchone() == (0,)


def test_a_claim_without_a_subject_is_kept(checked: Checked) -> None:
    case = "an unknown subject is never checked"
    found = checked.execute(
        "select printed, is_resolved from core.fct_claims where document_id = ? order by claim_no", [case]
    ).fetchall()
    assert found == [("12万元", False), ("3万元", False), ("90%", False)]


@pytest.mark.parametrize("case", ITEMS)
def test_a_name_of_several_codes_is_that_of_the_one_row_that_has_it(checked: Checked, case: str) -> None:
    found = checked.execute(
        "select function_code, is_resolved from core.fct_claims where document_id = ? and subject = 'function'", [case]
    ).fetchall()
    code = ITEMS[case][2]
    assert found == [(code, code is not None)]


def test_a_table_that_the_contents_announce_must_be_printed(checked: Checked) -> None:
    found = checked.execute(
        "select subject, state, evidence from checks.results where document_id = 'exact' and kind = 'contents'"
    ).fetchall()
    assert found == [("YS10 项目支出表", "fail", "p. 2: 项目支出表 | –")]
