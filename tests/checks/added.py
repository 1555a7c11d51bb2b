"""An identity that the project does not have, added to its seeds as anyone would add it, and a document either way."""

from __future__ import annotations

from pathlib import Path

from tests.checks.cases import SPLIT, rows
from tests.checks.printing import Table
from tests.checks.warehouse import Cases

ADDED = "XX-1"
IDENTITY = f"{ADDED},across_tables,error,equal,TC,stage year,,,Projects are the same in both tables.,两表项目支出相等。"
TERMS = (
    f"{ADDED},1,left,1,,YS05,total,,project,,,,,,,,true,",
    f"{ADDED},1,right,1,,YS13,total,,project,,,,,,,,true,",
)
ADDED_CASES: Cases = {
    f"an added identity {name}": [
        Table("YS05", SPLIT, rows("=total 30 20 10")),
        Table("YS13", SPLIT, rows(f"=total 30 20 {figure}"), number=2),
    ]
    for name, figure in (("holds", "10"), ("is broken", "11"))
}


def add_identity(seeds: Path) -> None:
    """Append one row for the identity and one for each of its terms."""
    for name, lines in (("identities", [IDENTITY]), ("identity_terms", TERMS)):
        with (seeds / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
