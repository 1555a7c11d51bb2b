"""The tables that the user's document prints."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from tests.typesetter.codes import Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, key, said
from tests.typesetter.samples.ledger import HERE
from tests.typesetter.tables import LEFT, Column, Panel, Row, Table
from tests.typesetter.truth import Meaning

YEAR = 2023
_BASIC_HEADING = "本年一般公共预算基本支出"


def _figures(name: str) -> list[dict[str, str]]:
    with (HERE / "user_figures" / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _table(form: str, fund: str, heading: tuple[str, str], panels: tuple[Panel, ...], unit: str = "万元") -> Table:
    number, title = heading
    meaning = Meaning(fund=fund, stage="budget", reference_year=YEAR, unit_text=unit)
    return Table(form, title, panels, meaning, number, organisation="部门/单位：", unit=f"单位：{unit}")


def _coded(name: str, columns: Sequence[Column], field: str = "function_code") -> tuple[Panel]:
    rows = _figures(name)
    entries = [Entry(row["code"], row["name"], tuple(row.values())[2:]) for row in rows]
    return (coded_panel(Keys(field=field), columns, entries[1:], entries[0].texts),)


def expenditures() -> Table:
    """支出总表."""
    columns = (
        amount("合计"),
        amount("基本支出", measure="basic"),
        amount("项目支出", measure="project"),
        amount("事业单位经营支出", measure="operating"),
        amount("上缴上级支出", measure="remitted"),
        amount("对附属单位补助支出", measure="subsidy"),
    )
    return _table("YS03", "all", ("", "支出总表"), _coded("expenditures.csv", columns))


def fiscal_balance() -> Table:
    """财政拨款收支总表."""
    sides: list[Panel] = []
    for side, head in (("revenue", "收 入"), ("expenditure", "支 出")):
        rows = [
            Row((row[side], row[f"{side}_amount"]), _balance_meaning(row, side))
            for row in _figures("fiscal_balance.csv")
        ]
        sides.append(balance_panel(head, "项目", (amount("预算数"),), rows))
    return _table("YS04", "fiscal_appropriation", ("附表4-4", "财政拨款收支总表"), tuple(sides))


def _balance_meaning(row: dict[str, str], side: str) -> Meaning | None:
    code = row[f"{side}_code"]
    if not code:
        return None
    if code.isdigit():
        return Meaning(function_code=code)
    fund_year = "carried_over" if code.startswith("carried_in") else None
    return Meaning(line_code=code, fund=row.get(f"{side}_fund") or None, fund_year=fund_year)


def general_public() -> Table:
    """一般公共预算支出表."""
    columns = (
        amount("合计"),
        amount("基本支出", "小计", measure="basic"),
        amount("基本支出", "人员经费", measure="basic_personnel"),
        amount("基本支出", "公用经费", measure="basic_public"),
        amount("项目支出", measure="project"),
    )
    panels = _coded("general_public.csv", columns)
    return _table("YS05", "general_public", ("附表4-5", "一般公共预算支出表"), panels)


def basic_by_economic() -> Table:
    """一般公共预算基本支出表."""
    columns = (
        amount(_BASIC_HEADING, "合计", measure="basic"),
        amount(_BASIC_HEADING, "人员经费", measure="basic_personnel"),
        amount(_BASIC_HEADING, "公用经费", measure="basic_public"),
    )
    panels = _coded("basic_by_economic.csv", columns, "economic_code")
    return _table("YS06", "general_public", ("附表4-6", "一般公共预算基本支出表"), panels)


def three_public() -> Table:
    """一般公共预算“三公”经费支出表: one row, the items are columns."""
    vehicles = "公务用车购置及运行费"
    columns = (
        amount("“三公”经费合计", line_code="three_public_total"),
        amount("因公出国（境）费", line_code="abroad"),
        amount(vehicles, "小计", line_code="vehicles"),
        amount(vehicles, "公务用车购置费", line_code="vehicle_purchase"),
        amount(vehicles, "公务用车运行费", line_code="vehicle_operation"),
        amount("公务接待费", line_code="reception"),
    )
    row = Row(("0.14", "0.00", "0.00", "0.00", "0.00", "0.14"), Meaning())
    panels = (Panel(columns, (row,)),)
    return _table("YS07", "general_public", ("附表4-7", "一般公共预算“三公”经费支出表"), panels)


def government_fund() -> Table:
    """政府性基金预算支出表: printed, and empty."""
    heading = "本年政府性基金预算支出"
    columns = (
        amount(heading, "合计"),
        amount(heading, "基本支出", measure="basic"),
        amount(heading, "项目支出", measure="project"),
    )
    panels = (coded_panel(Keys(total="none"), columns, ()),)
    return _table("YS08", "government_fund", ("附表4-8", "政府性基金预算支出表"), panels)


def procurements() -> Table:
    """政府采购预算表, in 元."""
    headings = ("单位代码", "单位名称", "项目", "政府采购品目", "功能科目", "部门支出经济分类", "资金来源", "资金性质")
    columns = (
        *(key(heading, width=1.4) for heading in headings),
        Column(("采购数量",), said(value_kind="quantity"), 0.8),
        amount("单价（元）", measure="unit_price"),
        key("计量单位", width=0.8),
        amount("采购金额", "采购金额合计（元）"),
        amount("采购金额", "其中面向中小企业（元）", measure="small_firms"),
        amount("采购金额", "其中面向小微企业（元）", measure="micro_firms"),
    )
    rows = [Row(tuple(str(number) for number in range(1, len(columns) + 1)))]
    for code, name, meaning in (
        ("", "合计", Meaning(line_code="total")),
        ("04", "行政政法", Meaning(line_code="total", unit_label="行政政法")),
        ("016", "曾都区政务服务和大数据管理局", Meaning(line_code="total", unit_label="曾都区政务服务和大数据管理局")),
    ):
        rows.append(Row((code, name, *[""] * 9, "1698100.00", "1588099.00", ""), meaning))
    rows += [_purchase(row) for row in _figures("procurements.csv")]
    return _table("YS11", "all", ("", "政府采购预算表"), (Panel(columns, tuple(rows)),), "元")


def _purchase(row: dict[str, str]) -> Row:
    unit = "曾都区政务服务和大数据"
    keys = ("01601", unit, row["project"], row["item"], row["function"], row["economic"], "年初安排", "经费拨款补助")
    texts = (*keys, row["quantity"], row["price"], "", row["total"], row["small_firms"], "")
    codes = [row[name].strip("[").partition("]")[0] for name in ("item", "function", "economic")]
    meaning = Meaning(None, codes[1], codes[2], None, codes[0], unit_label=unit, project_label=row["project"])
    return Row(texts, meaning)


def performance() -> Table:
    """部门整体支出绩效目标申报表: whom to ask (fictitious), and two indicators."""
    name = "曾都区政务服务和大数据管理局及二级单位汇总"
    columns = (key("部门名称", width=1), *(key(name, width=1) for _ in range(3)))
    rows = (
        ("填报人", LEFT, "联系电话", LEFT),
        ("示例人", LEFT, "13000000000", LEFT),
        ("一级指标", "二级指标", "三级指标", "年初目标值"),
        ("产出指标", "公共管理", "业务培训次数", "4次"),
        ("满意度指标", "服务对象满意度", "群众满意度", "满意"),
    )
    panel = Panel(columns, tuple(Row(texts) for texts in rows))
    return Table("YS16", "部门整体支出绩效目标申报表", (panel,), number="附件4-1", organisation="（2023年度）", unit="")
