"""Drawing: rules that are missing, filled or unpainted, baselines apart, bold print, wrapped words and numbers."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import BY_USE, ENTRIES, NAME, TOTAL, Case, by_economic, by_use, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount
from tests.typesetter.layout import SHORT, Layout, Rules
from tests.typesetter.tables import LEFT, Column, GhostRule, Panel, Row, Table
from tests.typesetter.truth import Meaning


def _expenditures() -> Table:
    return table("YS03", "部门支出总表", by_use(Keys()))


def _case(layout: Layout) -> Case:
    return Case((*opening(), _expenditures()), layout)


def _open_sides() -> Case:
    layout = Layout(rules=Rules.OPEN, page_header=NAME, page_footer="部门预算公开", page_number="— {} —")
    split = table("YS05", "一般公共预算支出表", by_use(Keys(Codes.SPLIT)))
    return Case((*opening(), _expenditures(), split), layout)


def _over_page_break(rules: Rules) -> Case:
    """Without posts, and without its headings again, the rest of a table stands in the columns of the page before."""
    split = table("YS03", "部门支出总表", by_use(Keys(Codes.SPLIT)))
    return Case((*opening(), split), Layout(page=SHORT, rules=rules, page_header=NAME, page_number="— {} —"))


def _codes_over_split_headings() -> Case:
    """Codes stand whole beneath 类 款 项, and names are longer on the next page; the foot stands beneath a post."""
    keys = tuple(Column(("项目", "功能分类科目编码", part), width=0.6) for part in "类款项")
    columns = (*keys, Column(("项目", "科目名称"), width=3.0, align="left"), *BY_USE)
    lines = [(entry.code, entry.name, entry.texts) for entry in ENTRIES]
    short = [(f"20103{place:02}", f"示例{place}", ("1.50", "1.50", "")) for place in range(2, 8)]
    rows = [
        Row((code, LEFT, LEFT, name, *texts), Meaning(function_code=code)) for code, name, texts in short + lines[4:]
    ]
    items = table("JS05", "一般公共预算财政拨款支出决算表", (Panel(columns, tuple(rows)),))
    return Case((*opening("部门决算"), items), Layout(page=SHORT, rules=Rules.NONE, page_number="第 {} 页 共 2 页"))


def _unpainted_path() -> Case:
    basic = table("YS06", "一般公共预算基本支出表", by_economic(Keys(field="economic_code")))
    return Case((*opening(), GhostRule(560), _expenditures(), basic))


def _wrapped_headings() -> Case:
    columns = (
        amount("合\n计"),
        amount("基本支\n出", "小计", measure="basic"),
        amount("基本支\n出", "人员经\n费", measure="basic_personnel"),
        amount("基本支\n出", "公用经\n费", measure="basic_public"),
        amount("项目支\n出", measure="project"),
    )
    entries = [replace(entry, texts=_with_parts(*entry.texts)) for entry in ENTRIES]
    narrow = [replace(column, width=0.7) for column in columns]
    panel = coded_panel(Keys(), narrow, entries, _with_parts(*TOTAL))
    return Case((*opening(), table("YS05", "一般公共预算支出表", (panel,))))


def _with_parts(total: str, basic: str, project: str) -> tuple[str, ...]:
    return (total, basic, basic, "", project)


def _wrapped_names() -> Case:
    columns = tuple(replace(column, width=2.6) for column in BY_USE)
    panel = coded_panel(Keys(Codes.SPLIT), columns, ENTRIES, TOTAL)
    return Case((*opening(), table("YS03", "部门支出总表", (panel,))), Layout(font_size=11))


def _wrapped_numbers() -> Case:
    columns = tuple(replace(column, width=0.62) for column in BY_USE)
    entries = (
        Entry("201", "一般公共服务支出", ("12,345,678.90", "12,000,000.00", "345,678.90")),
        Entry("20103", "政府办公厅（室）及相关机构事务", ("12,345,678.90", "12,000,000.00", "345,678.90")),
        Entry("2010301", "行政运行", ("12,345,678.90", "12,000,000.00", "345,678.90")),
    )
    panel = coded_panel(Keys(), columns, entries, ("12,345,678.90", "12,000,000.00", "345,678.90"))
    return Case((*opening(), table("YS03", "部门支出总表", (panel,), unit_text="元")))


def _truncated_names() -> Case:
    entries = [replace(entry, name=entry.name[:6]) for entry in ENTRIES]
    return Case((*opening(), table("YS03", "部门支出总表", by_use(Keys(Codes.SPLIT), entries))))


CASES = {
    "rules_filled_rectangles": _case(Layout(rules=Rules.FILLED)),
    "rules_open_at_the_sides": _open_sides(),
    "rules_horizontal_only": _case(Layout(rules=Rules.HORIZONTAL)),
    "rules_none": _case(Layout(rules=Rules.NONE)),
    "rules_none_over_page_break": _over_page_break(Rules.NONE),
    "rules_none_codes_over_split_headings": _codes_over_split_headings(),
    "rules_horizontal_over_page_break": _over_page_break(Rules.HORIZONTAL),
    "rules_unpainted_path_over_two_tables": _unpainted_path(),
    "type_digits_on_another_baseline": _case(Layout(latin_drop=3.0)),
    "type_digits_in_the_chinese_font": _case(Layout(latin_font="STSong-Light")),
    "type_bold_drawn_twice": _case(Layout(bold_twice=True)),
    "type_wrapped_headings": _wrapped_headings(),
    "type_wrapped_names": _wrapped_names(),
    "type_wrapped_numbers": _wrapped_numbers(),
    "type_truncated_names": _truncated_names(),
}
