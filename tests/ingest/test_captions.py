"""Captions: what names a table, and what only stands near it."""

from __future__ import annotations

from pathlib import Path

from ingest.caption_words import find_title
from ingest.captions import read_captions
from ingest.cells import RawRow
from ingest.records import Box, GridCell, Line, Page, Table, Word
from tests.reading import read

DOCUMENTS = Path(__file__).parents[1] / "documents"


def tables_of(name: str) -> list[RawRow]:
    path = DOCUMENTS / name
    return read(path.read_bytes(), path.name).rows["tables"]


def test_an_entry_of_the_contents_names_no_grid_of_the_next_page() -> None:
    assert tables_of("accounts_list_of_units_behind_contents.pdf")[0]["title"] is None


def test_a_label_without_an_organisation_takes_no_unit_for_one() -> None:
    table = tables_of("accounts_carried_over_in_parts.pdf")[0]
    assert (table["unit_label"], table["unit_text"]) == (None, "万元")


def test_a_title_that_breaks_off_at_a_fund_goes_on_in_the_next_line() -> None:
    """一般公共预算 ends no title, though the line beneath it would name another form alone."""
    title = find_title(["示例市示例局2024年一般公共预算", "财政拨款基本支出情况表", "单位:万元"])
    assert title == "示例市示例局2024年一般公共预算财政拨款基本支出情况表"


def test_the_title_above_a_neighbour_is_not_a_tables_own() -> None:
    """Of two tables side by side each has the words that stand above itself."""

    def table(left: float) -> Table:
        boxes = [Box(left + 80.0 * column, 40.0, left + 80.0 * (column + 1), 60.0) for column in range(2)]
        cells = [GridCell(0, column, 1, 1, "1.00", 1, box) for column, box in enumerate(boxes)]
        return Table((1,), 1, 2, cells, (left, left + 80, left + 160), Box.around(boxes), "ruled")

    words = (Word("部门收入总表", Box(50, 10, 110, 20)), Word("部门支出总表", Box(270, 10, 330, 20)))
    page = Page(1, 595, 842, 0, (), (), (Line(1, words, Box(50, 10, 330, 20)),))
    captions = read_captions([page], [table(0.0), table(200.0)])
    assert [caption.title for caption in captions] == ["部门收入总表", "部门支出总表"]
