"""Codes: in one cell, split, incremental, joined with names, several on a row, or not printed at all."""

from __future__ import annotations

from tests.typesetter.cases.stock import BY_USE, ENTRIES, NAME, TOTAL, Case, by_economic, by_use, opening, table
from tests.typesetter.codes import Codes, Keys
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import LANDSCAPE, SHORT, Layout
from tests.typesetter.tables import ABOVE, LEFT, Panel, Row, Table
from tests.typesetter.truth import Meaning


def _one_cell() -> Case:
    return Case((*opening(), table("YS03", "部门支出总表", by_use(Keys()))))


def _split_all_printed() -> Case:
    keys = Keys(Codes.SPLIT, above=("项目",), total_merged=True)
    return Case((*opening("部门决算"), table("JS05", "一般公共预算财政拨款支出决算表", by_use(keys))))


def _split_own_row_over_page_break() -> Case:
    keys = Keys(Codes.OWN_ROW)
    return Case((*opening(), table("YS05", "一般公共预算支出表", by_use(keys))), Layout(page=SHORT))


def _split_without_leading_zeros() -> Case:
    keys = Keys(Codes.PADDED, "economic_code", levels=("类", "款"))
    return Case((*opening(), table("YS06", "一般公共预算基本支出表", by_economic(keys))))


def _joined_with_name() -> Case:
    keys = Keys(Codes.CODE_NAME, heading="功能分类科目", total="last")
    return Case((*opening(), table("YS05", "一般公共预算支出表", by_use(keys))))


def _split_beside_the_whole() -> Case:
    parts = tuple(key("功能科目", "科目编码", part, width=0.5, align="center") for part in "类款项")
    columns = (*parts, key("功能科目", "科目代码", width=1.1), key("功能科目", "科目名称"), *BY_USE)
    rows = [Row((*[""] * 4, "合计", *TOTAL), Meaning(line_code="total"))]
    for entry in ENTRIES:
        code = entry.code
        split = (code[:3], code[3:5], code[5:])
        rows.append(Row((*split, code, entry.name, *entry.texts), Meaning(function_code=code)))
    return Case((*opening(), table("YS03", "部门支出总表", (Panel(columns, tuple(rows)),))), Layout(page=LANDSCAPE))


def _levels_printed_whole() -> Case:
    columns = (*(key("科目编码", part, width=1.0) for part in "类款项"), key("科目名称"), *BY_USE)
    rows = [Row((*[""] * 3, "合计", *TOTAL), Meaning(line_code="total"))]
    for entry in ENTRIES:
        levels = [entry.code[:length] if len(entry.code) >= length else "" for length in (3, 5, 7)]
        rows.append(Row((*levels, entry.name, *entry.texts), Meaning(function_code=entry.code)))
    return Case((*opening(), table("YS03", "部门支出总表", (Panel(columns, tuple(rows)),))), Layout(page=LANDSCAPE))


def _dotted() -> Case:
    return Case((*opening(), table("YS03", "部门支出总表", by_use(Keys(Codes.DOTTED)))))


def _item_beside_its_class() -> Case:
    columns = (key("经济科目（类级）"), key("经济科目（款级）"), amount("预算数", measure="basic"))
    lines = (
        ("301-工资福利支出", "30101-基本工资", "40.00"),
        ("301-工资福利支出", "30102-津贴补贴", "25.20"),
        ("302-商品和服务支出", "30201-办公费", "9.50"),
    )
    rows = [Row(line, Meaning(economic_code=line[1][:5])) for line in lines]
    panel = Panel(columns, (*rows, Row(("合计", "", "74.70"), Meaning(line_code="total"))))
    return Case((*opening(), table("YS06", "一般公共预算基本支出明细表", (panel,))))


def _three_classifications_on_a_row() -> Case:
    headings = ("支出功能分类科目", "政府预算支出经济分类科目", "部门预算支出经济分类科目")
    columns = (*(key(heading) for heading in headings), *BY_USE)
    lines = (
        ("2010301-行政运行", "50101-工资奖金津补贴", "30101-基本工资", "320.155000", "320.155000", ""),
        ("2010301-行政运行", "50201-办公经费", "30201-办公费", "12.400000", "12.400000", ""),
        ("2010302-一般行政管理事务", "50205-委托业务费", "30227-委托业务费", "66.018274", "", "66.018274"),
    )
    rows = [Row(line, Meaning(None, line[0][:7], line[2][:5], line[1][:5])) for line in lines]
    total = Row(("合计", LEFT, LEFT, "398.573274", "332.555000", "66.018274"), Meaning(line_code="total"))
    panel = Panel(columns, (*rows, total))
    return Case((*opening(), table("YS03", "预算03表 支出总表", (panel,))), Layout(page=LANDSCAPE))


def _two_economic_classifications() -> Case:
    headings = ("部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称")
    columns = (
        *(key(heading, width=1.5) for heading in headings),
        amount("合计"),
        amount("人员经费支出", measure="basic_personnel"),
        amount("公用经费支出", measure="basic_public"),
        amount("专项业务经费支出", measure="project"),
    )
    lines = (
        ("301", "工资福利支出", "", "", "5,000.00", "5,000.00", "", ""),
        ("30101", "基本工资", "50101", "工资奖金津补贴", "5,000.00", "5,000.00", "", ""),
        ("302", "商品和服务支出", "", "", "1,700.00", "", "900.00", "800.00"),
        ("30201", "办公费", "50201", "办公经费", "1,700.00", "", "900.00", "800.00"),
    )
    rows = [Row(line, Meaning(economic_code=line[0], government_economic_code=line[2] or None)) for line in lines]
    title = "一般公共预算支出明细表（按支出经济分类科目）"
    return Case(
        (*opening(), table("YS14", title, (Panel(columns, tuple(rows)),), unit_text="元")), Layout(page=LANDSCAPE)
    )


def _behind_blank_figures() -> Case:
    columns = (
        *(key("科目编码", part, width=0.7) for part in "类款项"),
        key("采购项目", width=2.2),
        amount("面向中小企业", measure="small_firms"),
        *(key("部门经济科目", part, width=0.7) for part in "类款"),
        *(key("政府经济科目", part, width=0.7) for part in "类款"),
        amount("预算金额"),
    )
    lines = (
        ("201", "03", "01", "示例档案整理", "", "302", "27", "502", "05", "40.00"),
        ("201", "03", "02", "示例设备", "", "310", "02", "503", "06", "25.00"),
    )
    rows = [Row((*[""] * 3, "合计", *[""] * 5, "65.00"), Meaning(line_code="total"))]
    for texts in lines:
        function, economic, government = ("".join(texts[start:end]) for start, end in ((0, 3), (5, 7), (7, 9)))
        rows.append(Row(texts, Meaning(None, function, economic, government)))
    title = "政府采购（资产配置、购买服务）预算表"
    return Case((*opening(), table("YS11", title, (Panel(columns, tuple(rows)),))), Layout(page=LANDSCAPE))


def _items_only_by_unit() -> Case:
    columns = (key("单位名称", width=2), key("功能分类科目编码", width=1.5), key("功能分类科目名称"), *BY_USE)
    second = f"{NAME}服务中心"
    rows = [Row(("合计", LEFT, LEFT, *TOTAL), Meaning(line_code="total"))]
    for unit, entries in ((NAME, ENTRIES[2:4]), (second, ENTRIES[6:8])):
        for place, entry in enumerate(entries):
            shown = ABOVE if place else unit
            meaning = Meaning(function_code=entry.code, unit_label=unit)
            rows.append(Row((shown, entry.code, entry.name, *entry.texts), meaning))
    return Case((*opening(), table("YS05", "一般公共预算支出表", (Panel(columns, tuple(rows)),))))


def _names_only() -> Case:
    keys = Keys(Codes.NAME, name_heading="功能分类科目名称", total="last")
    return Case((*opening(), _named(keys)))


def _named(keys: Keys) -> Table:
    return table("YS05", "一般公共预算支出表", by_use(keys))


CASES = {
    "codes_in_one_cell": _one_cell(),
    "codes_split_all_printed": _split_all_printed(),
    "codes_split_own_row_over_page_break": _split_own_row_over_page_break(),
    "codes_split_without_leading_zeros": _split_without_leading_zeros(),
    "codes_split_beside_the_whole": _split_beside_the_whole(),
    "codes_levels_printed_whole": _levels_printed_whole(),
    "codes_joined_with_name": _joined_with_name(),
    "codes_dotted": _dotted(),
    "codes_item_beside_its_class": _item_beside_its_class(),
    "codes_three_classifications_on_a_row": _three_classifications_on_a_row(),
    "codes_two_economic_classifications": _two_economic_classifications(),
    "codes_behind_blank_figures": _behind_blank_figures(),
    "codes_items_only_by_unit": _items_only_by_unit(),
    "codes_names_only_indented": _names_only(),
}
