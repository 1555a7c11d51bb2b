"""Write tests/documents/: `python -m tests.typesetter.cases`."""

from __future__ import annotations

from pathlib import Path

from tests.typesetter.cases import (
    accounts,
    accounts_balances,
    accounts_lanes,
    accounts_standard,
    codes,
    crossed,
    drawing,
    figures,
    forms,
    headings,
    heads_without_rules,
    lines,
    nothing,
    pages,
    panels,
    performance_lists,
    performance_sheets,
    places,
    sets,
    texts,
    three_public,
    units,
    wordings,
)
from tests.typesetter.cases.stock import Case
from tests.typesetter.printing import Printed, print_document
from tests.typesetter.text import print_text
from tests.typesetter.truth import write_cells

DOCUMENTS = Path("tests/documents")
PDF_FAMILIES = (
    codes,
    pages,
    drawing,
    headings,
    heads_without_rules,
    three_public,
    panels,
    lines,
    places,
    sets,
    forms,
    figures,
    accounts,
    accounts_balances,
    accounts_lanes,
    accounts_standard,
    crossed,
    units,
    wordings,
    nothing,
    performance_sheets,
    performance_lists,
)
CASES: dict[str, Case] = {
    **{f"{name}.pdf": case for family in PDF_FAMILIES for name, case in family.CASES.items()},
    **{f"{name}.md": case for name, case in texts.CASES.items()},
}


def printed(file_name: str) -> Printed:
    """A case, printed as what its file is."""
    case = CASES[file_name]
    return (print_text if file_name.endswith(".md") else print_document)(case.items, case.layout)


def main() -> None:
    """Write every case: the document, and the cells that must be read from it."""
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for file_name in CASES:
        document = printed(file_name)
        (DOCUMENTS / file_name).write_bytes(document.content)
        write_cells((DOCUMENTS / file_name).with_suffix(".cells.csv"), document.cells)


if __name__ == "__main__":
    main()
