"""Every identity holds where its figures agree, fails where they do not, and says nothing where its condition is not met."""

from __future__ import annotations

import duckdb
import pytest

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
