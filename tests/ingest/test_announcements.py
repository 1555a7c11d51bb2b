"""Lines of the contents announce forms, also where an entry goes on beneath."""

from __future__ import annotations

from ingest.announcements import read_line_roles
from tests.ingest.pages import make_page


def announced(*pages: list[str]) -> list[str]:
    """The forms that contents announce whose lines are these."""
    made = [
        make_page([(60.0, 100.0 + 20 * number, text) for number, text in enumerate(lines)], number=page)
        for page, lines in enumerate(pages, 1)
    ]
    rows = read_line_roles(made, [], [], "budget")
    return [str(row["form_code"]) for row in rows if row["role"] == "contents"]


def test_an_entry_that_goes_on_beneath_is_one() -> None:
    lines = [
        "目录",
        "一、收支预算总表",
        "二、一般公共预算“三公”经费、会议费、培训费支出预算",
        "表",
        "三、政府采购支出预算表",
    ]
    assert announced(lines) == ["YS01", "YS07", "YS11"]


def test_an_entry_goes_on_over_the_end_of_a_page() -> None:
    lines = ["目录", "一、收支预算总表", "二、一般公共预算“三公”经费、会议费、培训费支", "1"]
    assert announced(lines, ["出预算表", "三、政府采购支出预算表"]) == ["YS01", "YS07", "YS11"]


def test_two_headings_are_no_entry() -> None:
    assert announced(["目录", "一、“三公”经费支出预算", "二、收支预算总表", "三、其他事项说明", "名词解释"]) == ["YS01"]
