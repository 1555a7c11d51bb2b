"""More layouts of final accounts: three lanes, feet beside codes, counts in a block or beneath what is counted."""

from __future__ import annotations

from tests.typesetter.balanced import Figure, by_codes, figures, printed
from tests.typesetter.cases.stock import ECONOMIC_ENTRIES, Case, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.columns import amount, balance_panel, blank_line, function_line, key, line
from tests.typesetter.layout import LANDSCAPE, WIDE, ColumnNumbers, Layout
from tests.typesetter.tables import LEFT, Column, Panel, Row
from tests.typesetter.truth import Meaning

_FINAL = opening("部门决算")
_LANDSCAPE = Layout(page=LANDSCAPE)
_WIDE = Layout(page=WIDE, font_size=7.0)
_SPACE = "\N{IDEOGRAPHIC SPACE}"
_COUNT = Meaning(value_kind="quantity", line_code="", stage="outturn")


def _three_lanes() -> Case:
    stages = (("年初预算数", "budget"), ("全年预算数", "adjusted_budget"), ("决算数", "outturn"))
    columns = [amount(heading, stage=stage) for heading, stage in stages]
    nature = "项目（按支出性质和经济分类）"
    revenue = (
        line(
            "一、一般公共预算财政拨款收入",
            "810.00",
            "905.00",
            "903.00",
            code="revenue_general_public",
            fund="general_public",
        ),
        line("二、事业收入", "90.00", "", "12.00", code="revenue_operations", fund="operations_revenue"),
        line("三、附属单位缴款", "", "", "5.00", code="revenue_affiliated_remittance", fund="affiliated_remittance"),
        *[blank_line(4)] * 5,
    )
    functions = (
        function_line("一、一般公共服务支出", "800.00", "825.00", "815.00", code="201"),
        function_line("二、外交支出", "", "", "", code="202"),
        function_line("三、住房保障支出", "100.00", "80.00", "80.00", code="221"),
        *[blank_line(4)] * 5,
    )
    uses = (
        line("一、基本支出", "600.00", "600.00", "595.00", code="expenditure_basic"),
        line(f"{_SPACE * 2}人员经费", "500.00", "500.00", "500.00", code="expenditure_personnel"),
        line(f"{_SPACE * 2}日常公用经费", "100.00", "100.00", "95.00", code="expenditure_public"),
        line("二、项目支出", "300.00", "305.00", "300.00", code="expenditure_project"),
        line(f"{_SPACE * 2}其中：基本建设类项目", "50.00", "50.00", "48.00", code="expenditure_construction_project"),
        line("基本支出和项目支出合计", "900.00", "905.00", "895.00", code="expenditure_economic_total"),
        Row((f"{_SPACE * 2}工资福利支出", "500.00", "500.00", "500.00"), Meaning(economic_code="301")),
        Row((f"{_SPACE * 2}商品和服务支出", "400.00", "405.00", "395.00"), Meaning(economic_code="302")),
    )
    panels = (
        balance_panel("收入", "项目", columns, revenue),
        balance_panel("支出", "项目（按功能分类）", columns, functions),
        balance_panel("支出", nature, columns, uses),
    )
    layout = Layout(page=WIDE, font_size=7.0, line_numbers=True, column_numbers=ColumnNumbers.NUMBERS)
    return Case((*_FINAL, table("JS01", "收入支出决算总表", panels)), layout)


def _lanes_by_source() -> Case:
    columns = (amount("决算数"),)
    revenue = (
        line("一、一般公共预算财政拨款收入", "900.00", code="revenue_general_public", fund="general_public"),
        line("本年收入合计", "900.00", code="revenue_year_total"),
    )
    expenditure = (
        function_line("一、一般公共服务支出", "900.00", code="201"),
        line("本年支出合计", "900.00", code="expenditure_year_total"),
    )
    panels = (
        balance_panel("收入", "按资金来源", columns, revenue),
        balance_panel("支出", "按支出功能分类", columns, expenditure),
    )
    return Case((*_FINAL, table("JS01", "收入支出决算总表", panels)))


def _feet_beside_codes() -> Case:
    """The feet stand in the columns of codes, not merged over the names."""
    lanes = []
    for entries, foot, code in (
        (ECONOMIC_ENTRIES[:3], ("人员经费合计", "", "65.20"), "personnel_total"),
        (ECONOMIC_ENTRIES[3:6], ("公用经费合计", "", "15.00"), "public_total"),
    ):
        keys = Keys(field="economic_code", total="none")
        shown = [Entry(entry.code, entry.name, entry.texts[:1]) for entry in entries]
        lane = coded_panel(keys, (amount("决算数", measure="basic"),), shown)
        lanes.append(Panel(lane.columns, (*lane.rows, Row(foot, Meaning(line_code=code)))))
    return Case((*_FINAL, table("JS06", "一般公共预算财政拨款基本支出决算明细表", lanes)))


def _counts_in_a_block() -> Case:
    items = (
        ("three_public_total", ("“三公”经费", "合计"), (1, 2, 5)),
        ("abroad", ("“三公”经费", "因公出国（境）费"), ()),
        ("vehicles", ("“三公”经费", "公务用车购置及运行维护费", "小计"), (3, 4)),
        ("vehicle_purchase", ("“三公”经费", "公务用车购置及运行维护费", "公务用车购置费"), ()),
        ("vehicle_operation", ("“三公”经费", "公务用车购置及运行维护费", "公务用车运行维护费"), ()),
        ("reception", ("“三公”经费", "公务接待费"), ()),
        ("meetings", ("会议费",), ()),
        ("training", ("培训费",), ()),
    )
    columns = tuple(Figure(amount(*path, line_code=code), parts) for code, path, parts in items)
    counts = (
        ("因公出国（境）团组数（个）", "2", "公务用车购置数（辆）", "1"),
        ("因公出国（境）人次数（人）", "5", "公务用车保有量（辆）", "9"),
        ("国内公务接待批次（个）", "37", "国内公务接待人次（人）", "296"),
        ("召开会议次数（个）", "11", "参加会议人次（人）", "530"),
    )
    rows = (
        Row(printed(figures(columns, 7)), Meaning()),
        Row(("相关统计数：", *[LEFT] * 7)),
        Row(("项目", LEFT, "统计数", LEFT, "项目", LEFT, "统计数", LEFT)),
        *(Row((a, LEFT, x, LEFT, b, LEFT, y, LEFT), _COUNT, named=(0, 1, 3, 4, 5, 7)) for a, x, b, y in counts),
    )
    panel = Panel(tuple(figure.column for figure in columns), rows)
    title = "财政拨款“三公”经费、会议费、培训费支出决算表"
    return Case((*_FINAL, table("JS07", title, (panel,))), _LANDSCAPE)


def _parts_of_what_is_counted() -> Case:
    counts = (
        ("一、车辆数合计（辆）", "12"),
        ("1．副部（省）级及以上领导用车", "1"),
        ("2．机要通信用车", "11"),
        ("二、单价100万元（含）以上设备（不含车辆）", "3"),
    )
    spent = (
        line("三、政府采购支出合计", "251.25"),
        line("1．政府采购货物支出", "4.79", code="purchase_goods"),
        line("2．政府采购服务支出", "246.46", code="purchase_services"),
    )
    rows = [Row(texts, Meaning(value_kind="quantity", line_code="")) for texts in counts]
    panel = Panel((key("项目"), amount("统计数")), (*rows, *spent))
    return Case((*_FINAL, table("JS99", "国有资产占用及政府采购情况表", (panel,))))


def _empty_fund() -> Case:
    headings = ("年初结转和结余", "本年收入", "本年支出", "年末结转和结余")
    measures = ("opening_balance", "revenue", "total", "closing_balance")
    years = {"本年收入": {"fund_year": "current"}}
    columns = [
        amount(heading, measure=measure, **years.get(heading, {}))
        for heading, measure in zip(headings, measures, strict=True)
    ]
    panel = coded_panel(Keys(Codes.SPLIT), columns, [], ("",) * 4)
    note = "注：本部门无政府性基金预算财政拨款收支，故本表为空。"
    empty = table("JS08", "政府性基金预算财政拨款收入支出决算表", (panel,), note=note, blank_rows=3)
    return Case((*_FINAL, empty), Layout(page=LANDSCAPE, column_numbers=ColumnNumbers.NUMBERS))


def _detail_by_function() -> Case:
    def economic(*path: str, code: str) -> Column:
        return amount(*path, economic_code=code)

    columns = (
        Figure(amount("合计"), (1, 4)),
        Figure(economic("工资福利支出", "小计", code="301"), (2, 3)),
        Figure(economic("工资福利支出", "基本工资", code="30101")),
        Figure(economic("工资福利支出", "津贴补贴", code="30102")),
        Figure(economic("商品和服务支出", "小计", code="302"), (5,)),
        Figure(economic("商品和服务支出", "办公费", code="30201")),
    )
    panel = by_codes(columns, keys=Keys(Codes.SPLIT, above=("项目",)))
    return Case((*_FINAL, table("JS18", "财政拨款支出决算明细表", (panel,))), _WIDE)


def _assets_by_kind() -> Case:
    """A heading that names equipment above amounts is none of a count."""
    columns = (
        Figure(amount("固定资产", "小计"), (1, 2)),
        Figure(amount("固定资产", "200万元以上大型设备金额")),
        Figure(amount("固定资产", "其他固定资产金额")),
    )
    rows = (Row(("合计", *printed(figures(columns, 7))), Meaning(line_code="total")),)
    panel = Panel((key("项目"), *(figure.column for figure in columns)), rows)
    return Case((*_FINAL, table("JS99", "国有资产使用情况表", (panel,))))


CASES = {
    "accounts_assets_by_kind": _assets_by_kind(),
    "accounts_three_lanes": _three_lanes(),
    "accounts_lanes_by_source": _lanes_by_source(),
    "accounts_feet_beside_codes": _feet_beside_codes(),
    "accounts_counts_in_a_block": _counts_in_a_block(),
    "accounts_parts_of_what_is_counted": _parts_of_what_is_counted(),
    "accounts_empty_fund": _empty_fund(),
    "accounts_detail_by_function": _detail_by_function(),
}
