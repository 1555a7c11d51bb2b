"""Every identity holds where its figures agree, fails where they do not, and is not stated without its condition."""

from __future__ import annotations

import duckdb
import pytest

from tests.checks.added import ADDED
from tests.checks.spelt import SPELT
from tests.checks.stated import Equation, equations, read_seed

RELATION = {row["check_id"]: row["relation"] for row in read_seed("identities")}


def equation_states(checked: duckdb.DuckDBPyConnection, case: str, equation: Equation) -> set[str]:
    """Return the states of one equation of a case, of all its documents."""
    found = checked.execute(
        """
        select distinct judged.state from checks.judged_instances as judged
        inner join checks.results as results on judged.instance_no = results.instance_no
        where results.document_id like ? || '%' and judged.check_id = ? and judged.equation = ?
        """,
        [case, equation[0], int(equation[1])],
    ).fetchall()
    return {state for (state,) in found}


@pytest.mark.parametrize("equation", equations(), ids=" ".join)
def test_an_equation_holds_where_its_figures_agree(checked: duckdb.DuckDBPyConnection, equation: Equation) -> None:
    assert equation_states(checked, f"{' '.join(equation)} holds", equation) == {"pass"}


@pytest.mark.parametrize("equation", equations(), ids=" ".join)
def test_an_equation_fails_where_its_figures_do_not(checked: duckdb.DuckDBPyConnection, equation: Equation) -> None:
    assert equation_states(checked, f"{' '.join(equation)} broken", equation) == {"fail"}


@pytest.mark.parametrize(
    ("case", "check_id", "states"),
    [
        ("revenue table prints the year", "XY-1", {"pass"}),
        ("revenue table prints all", "XY-1", {"pass"}),
        ("revenue table prints neither", "XY-1", {"fail"}),
        ("carried over apart", "XY-2", {"pass"}),
        ("carried over included", "XY-2", {"pass"}),
        ("appropriations differ", "XY-2", {"fail"}),
        ("only the general budget", "XY-5-a", {"pass"}),
        ("only the general budget, code wrong", "XY-5-a", {"pass", "fail"}),
        ("other money", "XY-5-a", set()),
        ("other money", "XY-5", {"pass"}),
        ("more than all", "XY-5", {"pass", "fail"}),
        ("without columns by fund", "XY-3", {"pass"}),
        ("without what is carried in", "XY-3", set()),
        ("general budget differs", "XY-3", {"fail"}),
        ("no last year", "YR-4", set()),
        ("replaced last year", "YR-4", {"pass"}),
        ("eleven characters", "YS05-b", {"pass_rounding"}),
        ("units agree", "XU-1", {"pass"}),
        ("one unit of two is wrong", "XU-1", {"fail"}),
        ("round figures ten times as large", "XU-1", set()),
    ],
)
def test_conditions_are_told_apart(
    checked: duckdb.DuckDBPyConnection, case: str, check_id: str, states: set[str]
) -> None:
    assert {state for state, _ in judged(checked, case, check_id)} == states


def judged(checked: duckdb.DuckDBPyConnection, case: str, check_id: str) -> set[tuple[str, str]]:
    """Return the states and subjects of what a check says to be right or wrong in the first document of a case."""
    return set(
        checked.execute(
            "select state, subject from checks.results where document_id = ? and check_id = ? "
            "and state in ('pass', 'pass_rounding', 'fail', 'parse_suspect')",
            [case, check_id],
        ).fetchall()
    )


def test_a_percentage_may_be_rounded_or_cut_off_and_no_more(checked: duckdb.DuckDBPyConnection) -> None:
    found = {subject: state for state, subject in judged(checked, "percentage", "YS05-c")}
    assert found == {"201": "pass", "205": "pass_rounding", "206": "pass_rounding", "208": "fail"}


def test_units_that_make_up_their_department_do_so_code_by_code(checked: duckdb.DuckDBPyConnection) -> None:
    assert ("pass", "total") in judged(checked, "units of a department", "DX-3")
    assert ("fail", "208") in judged(checked, "units of a department", "DX-3-a")


def test_figures_of_another_document_say_whose_they_are(checked: duckdb.DuckDBPyConnection) -> None:
    found = checked.execute(
        "select evidence from checks.results where document_id = 'replaced last year' and check_id = 'YR-4'"
    ).fetchall()
    assert found == [("p. 1: 5 | budget 2023, p. 1: 5",)]


def test_warnings_and_inequalities_leave_trust_alone(checked: duckdb.DuckDBPyConnection) -> None:
    found = checked.execute(
        "select distinct trust from checks.amount_trust "
        "where document_id like 'YR-4 1 broken%' or document_id like 'XY-7 1 holds%'"
    ).fetchall()
    assert found == [("unverified",)]


def test_of_three_tables_the_one_in_another_unit_is_contradicted_with_all_its_amounts(
    checked: duckdb.DuckDBPyConnection,
) -> None:
    found = checked.execute(
        "select table_no, count(*) filter (where trust = 'contradicted') = count(*) from checks.amount_trust "
        "where document_id = 'one unit of three is wrong' group by table_no order by table_no"
    ).fetchall()
    assert found == [(1, False), (2, False), (3, True)]
    asked = (
        "select table_no, agreeing_tables, contradicting_tables, is_contradicted, power from checks.table_magnitudes "
    )
    found = checked.execute(f"{asked} where document_id = 'one unit of three is wrong' order by all").fetchall()
    assert found == [(1, 1, 1, False, 0), (2, 1, 1, False, 0), (3, 0, 2, True, 4)]


def test_an_identity_is_added_by_rows_alone(checked: duckdb.DuckDBPyConnection) -> None:
    assert {state for state, _ in judged(checked, "an added identity holds", ADDED)} == {"pass"}
    assert {state for state, _ in judged(checked, "an added identity is broken", ADDED)} == {"fail"}


@pytest.mark.parametrize("case", SPELT)
def test_what_a_heading_spells_out_holds(checked: duckdb.DuckDBPyConnection, case: str) -> None:
    found = checked.execute(
        "select state from checks.results where document_id = ? and check_id = 'XT-1'", [case]
    ).fetchall()
    assert found == [(SPELT[case][1],)]
