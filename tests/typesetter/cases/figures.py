"""Figures, units and titles: as printed, per table, numbered in every way; empty tables; what is no amount."""

from __future__ import annotations

from dataclasses import replace

from tests.typesetter.cases.stock import BY_USE, ENTRIES, NAME, TOTAL, Case, by_economic, by_use, opening, table
from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, key
from tests.typesetter.layout import Layout
from tests.typesetter.tables import Column, PageBreak, Panel, Paragraph, Row, Table
from tests.typesetter.truth import Meaning

_PHONE = "13000000000"


def _as_printed() -> Case:
    entries = (
        Entry("201", "一般公共服务支出", ("1,234.56", "1234.56", "0")),
        Entry("20103", "政府办公厅（室）及相关机构事务", ("1,234.56", "1,234.56", "0.00")),
        Entry("2010301", "行政运行", ("1000", "1000", "")),
        Entry("2010302", "一般行政管理事务", ("234.56", "234.560000", "-")),
        Entry("2010350", "事业运行", ("-0.96", "-0.96", "—")),
    )
    panel = coded_panel(Keys(), BY_USE, entries, ("1,234.56", "1,234.56", "0.00"))
    return Case((*opening(), table("YS03", "部门支出总表", (panel,))))


def _whole_yuan() -> Case:
    """Tables alone, in whole yuan without separators: the document is no blank template."""
    entries = [replace(entry, texts=tuple(map(_in_yuan, entry.texts))) for entry in ENTRIES]
    panel = coded_panel(Keys(), BY_USE, entries, tuple(map(_in_yuan, TOTAL)))
    titles = {"YS03": "部门支出总表", "YS05": "一般公共预算支出表"}
    tables = [table(form, title, (panel,), unit_text="元") for form, title in titles.items()]
    return Case((*opening()[:1], *tables))


def _in_yuan(text: str) -> str:
    return text.replace(".", "") + "00" if text else ""


def _two_units() -> Case:
    yuan = table("YS03", "部门支出总表", by_use(Keys()), unit_text="元", unit="金额单位：元")
    columns = (key("项目"), amount("本年预算数"))
    rows = (
        Row(("“三公”经费合计", "3.95"), Meaning(line_code="three_public_total")),
        Row(("公务接待费", "0.95"), Meaning(line_code="reception")),
    )
    return Case((*opening(), yuan, table("YS07", "一般公共预算“三公”经费支出表", (Panel(columns, rows),))))


def _unit_on_first_table_only() -> Case:
    first = table("YS03", "部门支出总表", by_use(Keys()))
    second = table("YS06", "一般公共预算基本支出表", by_economic(Keys(field="economic_code")))
    return Case((*opening(), first, PageBreak(), second), Layout(unit_on_first_table_only=True))


def _unit_on_later_table_only() -> Case:
    first = replace(table("YS03", "部门支出总表", by_use(Keys())), unit="")
    return Case((*opening(), first, PageBreak(), table("YS05", "一般公共预算支出表", by_use(Keys()))))


def _numbered_titles() -> Case:
    tables = (
        replace(table("YS03", "支出总表", by_use(Keys())), number="表1"),
        replace(table("YS05", "一般公共预算支出表", by_use(Keys())), number="公开02表"),
        replace(table("YS06", "一般公共预算基本支出表", by_economic(Keys(field="economic_code"))), number="附表4-4"),
    )
    return Case((*opening(), tables[0], PageBreak(), tables[1], PageBreak(), tables[2]))


def _number_in_title() -> Case:
    first = table("YS03", "三、支出预算总表", by_use(Keys()))
    second = table("YS06", "部门公开表 6 一般公共预算基本支出表", by_economic(Keys(field="economic_code")))
    return Case((*opening(), first, PageBreak(), second))


def _title_twice() -> Case:
    heading = Paragraph("三、支出总表", 14)
    return Case((*opening(), heading, table("YS03", "2024年部门支出总表", by_use(Keys()))))


def _empty_with_note() -> Case:
    columns = tuple(replace(column, heading=("本年政府性基金预算支出", *column.heading)) for column in BY_USE)
    panel = coded_panel(Keys(total="none"), columns, ())
    note = "注：本部门2024年没有政府性基金预算支出，本表为空。"
    empty = replace(table("YS08", "政府性基金预算支出表", (panel,), note=note), blank_rows=3)
    return Case((*opening(), empty, table("YS03", "部门支出总表", by_use(Keys()))))


def _words_around() -> Case:
    contents = (Paragraph("目 录", 14, "center"), Paragraph("一、部门收支总表……8"), Paragraph("二、部门支出总表……10"))
    prose = (
        Paragraph("2024年支出预算708.90万元，比2023年增加20.50万元，增长2.98%。"),
        Paragraph("依据示财预〔2023〕12号文件编制。"),
        Paragraph(f"联系人：示例人　联系电话：{_PHONE}"),
    )
    expenditures = table("YS03", "部门支出总表", by_use(Keys()))
    return Case((*opening(), *contents, PageBreak(), expenditures, PageBreak(), *prose))


def _blank_template() -> Case:
    blank = Entry("", "", ("", "", ""))
    panel = coded_panel(Keys(total="none"), BY_USE, [blank] * 4)
    columns = tuple(Column(column.heading, None, column.width) for column in panel.columns)
    rows = tuple(Row(row.texts) for row in panel.rows)
    form = replace(table("YS03", "部门支出总表", (Panel(columns, rows),)), organisation="部门：XX局")
    return Case((Paragraph("XX局2024年部门预算", 14, "center"), Paragraph("（公开模板）", 12, "center"), form))


def _notice() -> Case:
    columns = tuple(key(heading) for heading in ("序号", "岗位名称", "招聘人数", "联系电话"))
    rows = tuple(Row((str(n), f"示例岗位{n}", str(n + 2), "13000000000")) for n in range(1, 4))
    grid = Table("", "招聘岗位表", (Panel(columns, rows),), unit="")
    return Case((Paragraph(f"{NAME}2024年公开招聘公告", 14, "center"), Paragraph("现将有关事项公告如下。"), grid))


CASES = {
    "figures_as_printed": _as_printed(),
    "figures_whole_yuan": _whole_yuan(),
    "figures_two_units": _two_units(),
    "figures_unit_on_first_table_only": _unit_on_first_table_only(),
    "figures_unit_on_later_table_only": _unit_on_later_table_only(),
    "titles_numbered_in_every_way": _numbered_titles(),
    "titles_with_number_inside": _number_in_title(),
    "titles_printed_twice": _title_twice(),
    "empty_table_with_note": _empty_with_note(),
    "words_contents_prose_and_contact": _words_around(),
    "nothing_in_blank_template": _blank_template(),
    "nothing_in_notice": _notice(),
}
