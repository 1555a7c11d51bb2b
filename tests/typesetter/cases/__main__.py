"""Write tests/documents/: `python -m tests.typesetter.cases`."""

from __future__ import annotations

from pathlib import Path

from tests.typesetter.cases import codes, drawing, figures, headings, lines, pages, panels
from tests.typesetter.printing import print_document
from tests.typesetter.truth import write_cells

DOCUMENTS = Path("tests/documents")
FAMILIES = (codes, pages, drawing, headings, panels, lines, figures)
CASES = {name: case for family in FAMILIES for name, case in family.CASES.items()}


def main() -> None:
    """Write every case: the document, and the cells that must be read from it."""
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for name, case in CASES.items():
        printed = print_document(case.items, case.layout)
        (DOCUMENTS / f"{name}.pdf").write_bytes(printed.content)
        write_cells(DOCUMENTS / f"{name}.cells.csv", printed.cells)


if __name__ == "__main__":
    main()
