"""Small documents, each of which shows one thing that identities must tell. The name of a case says what."""

from __future__ import annotations

from tests.checks.printing import Column, Row, Table

TOTAL = (Column(),)
SPLIT = (Column(), Column("basic", of=1), Column("project", of=1))
LANES = (Column(panel_no=1), Column(panel_no=2))


def rows(*printed: str) -> tuple[Row, ...]:
    """Return rows from texts of a key and its figures, `~` for a blank."""
    words = [text.replace("~", "").split(" ") for text in printed]
    return tuple(Row(key, tuple(figures)) for key, *figures in words)


def in_yuan(form: str, columns: tuple[Column, ...], *printed: str) -> Table:
    """Return a table printed in 元 with two decimals."""
    return Table(form, columns, rows(*printed), multiplier=1)


def lanes(form: str, revenue: list[str], expenditure: list[str]) -> Table:
    """Return a balance with two panels, printed side by side."""
    left = tuple(Row(row.key, (row.figures[0],)) for row in rows(*revenue))
    right = tuple(Row(row.key, (None, row.figures[0])) for row in rows(*expenditure))  # type: ignore[arg-type]
    return Table(form, LANES, left + right)


CASES: dict[str, list[Table]] = {
    "exact": [Table("YS03", SPLIT, rows(
        "=total 100 60 40", "201 70 50 20", "20101 70 50 20", "2010101 50 50 ~", "2010102 20 ~ 20", "208 30 10 20",
    ))],
    "decimals_not_floats": [Table("YS05", TOTAL, rows(
        "=total 2940.05", "201 2106.66", "208 326.72", "210 60.99", "221 445.69",
    ))],
    "beyond_rounding": [Table("YS05", TOTAL, rows("=total 100.02", "201 60.00", "208 40.00"))],
    "one_cent_in_yuan": [in_yuan("YS05", TOTAL, "=total 100.01", "201 60.00", "208 40.00")],
    "rounded_to_fit_its_cell": [in_yuan("YS05", TOTAL,
        "=total 480544221.6", "201 18941962.57", "208 454472259.1", "210 7130000",
    )],
    "sum_of_rounded_changes": [Table("YS05", (Column(year=2023), Column(), Column(comparison="change")), rows(
        "=total 12.00 30.02 18.00", "201 6.00 15.01 9.00", "208 6.00 15.01 9.00",
    ))],
    "sum_of_rounded_changes_by_unit": [Table("YS07", (Column(year=2023), Column(), Column(comparison="change")), (
        Row("=total", ("12.00", "30.02", "18.00")), Row("", ("12.00", "30.02", "18.00"), "某局"),
        Row("", ("6.00", "15.01", "9.00"), "某局（本级）"), Row("", ("6.00", "15.01", "9.00"), "某中心"),
    ))],
    "years_as_rows": [Table("YS07", tuple(
        Column(year=year, comparison=comparison, line_code=line)
        for year, comparison in ((2023, None), (2024, None), (2024, "change")) for line in ("abroad", "reception")
    ), (
        Row("", ("6.00", "2.00"), "甲"), Row("", (None, None, "5.00", "3.00"), "甲"),
        Row("", (None, None, None, None, "-1.00", "1.00"), "甲"),
        Row("", ("4.00", "0.00"), "乙"), Row("", (None, None, "1.00", "0.00"), "乙"),
        Row("", (None, None, None, None, "-2.00", "0.00"), "乙"),
    ))],
    "units_beneath_purchases": [Table("YS11", TOTAL, (
        Row("=total", ("64",)),
        Row("=purchase_goods", ("32",)), Row("=total", ("20",), "甲"), Row("=total", ("12",), "乙"),
        Row("=purchase_services", ("32",)), Row("=total", ("20",), "甲"), Row("=total", ("12",), "丙"),
    ))],
    "purchases_of_a_unit": [Table("YS11", (Column(fund="all"), Column(fund="general_public", of=1),
                                         Column(fund="government_fund", of=1)), (
        Row("=total", ("32", "32")), Row("=purchase_goods", ("32", "32")),
        Row("=total", ("20", "20"), "甲"), Row("", ("15", "15"), "甲", project="桌"),
        Row("", ("5", None, "5"), "甲", project="椅"), Row("=total", ("11", "11"), "乙"),
    ))],
    "sum_of_rounded_sums": [Table("YS05", TOTAL, rows(
        "=total 40.00", "201 10.02", "2010101 3.34", "2010102 3.34", "2010103 3.33",
        "208 10.02", "2080101 3.34", "2080102 3.34", "2080103 3.33", "210 19.98", "2100101 9.99", "2100102 9.99",
    ))],
    "omitted_level": [Table("YS05", TOTAL, rows("=total 30", "208 30", "2080501 20", "2080599 10"))],
    "only_items_by_unit": [Table("YS05", TOTAL, (
        Row("=total", ("60",)), Row("2080501", ("10",), "甲"), Row("2080501", ("20",), "乙"),
        Row("2101101", ("30",), "乙"),
    ))],
    "swapped_columns": [Table("YS05", SPLIT, rows(
        "=total 30 20 10", "208 30 20 10", "2080501 20 5 15", "2080599 10 5 5",
    ))],
    "unreadable": [Table("YS05", TOTAL, rows("=total 30", "201 ?", "208 10"))],
    "suspect_page": [Table("YS05", TOTAL, rows("=total 30", "201 10", "208 10"), page=9)],
    "disputed_page": [Table("YS05", TOTAL, rows("=total 30", "201 10", "208 10"), page=8)],
    "blank": [Table("YS05", TOTAL, rows("=total 0", "201 ~", "208 0"))],
    "sum_not_printed": [Table("YS05", SPLIT, rows("=total ~ 20 10"))],
    "secret_items": [Table("YS05", TOTAL, rows("=total 50", "204 30", "2040201 20", "205 20", "2050101 15"))],
    "department_among_units": [Table("YS02", TOTAL, (
        Row("=total", ("30",)), Row("", ("30",), "某局"), Row("", ("20",), "某局（本级）"), Row("", ("10",), "某中心"),
    ))],
    "subsidy_below_the_year": [lanes(
        "YS01",
        ["=revenue_general_public 90", "=revenue_year_total 90", "=revenue_superior_subsidy 6", "=carried_in 4",
         "=revenue_grand_total 100"],
        ["201 60", "208 36", "=expenditure_year_total 96", "=carried_out 4", "=total 100"],
    )],
    "any_name_between_the_totals": [lanes(
        "YS01",
        ["=revenue_other 90", "=revenue_year_total 90", "~ 10", "=revenue_grand_total 100"],
        ["201 100", "=expenditure_year_total 100", "=total 100"],
    )],
    "economic_classes_twice": [Table("YS01", TOTAL, rows(
        "=expenditure_basic 30", "301 20", "302 10", "=expenditure_project 15", "302 15", "=expenditure_year_total 45",
    ))],
    "codes_as_remarks": [Table("YS11", TOTAL, rows(
        "=total 60", "=purchase_goods 20", "=purchase_services 40", "30201 20", "30213 15", "30213 25",
    ))],
    "of_which": [Table("YS01", TOTAL, (
        Row("=revenue_operations", ("50",)), Row("=revenue_fiscal_special_account", ("20",), label="其中：教育收费"),
        Row("=revenue_year_total", ("50",)),
    ))],
    "unknown_row": [lanes("YS01", ["=revenue_other 10", "~ 5", "=revenue_year_total 15"], ["201 15"])],
    "one_heading_for_all": [Table("YS01", TOTAL, (
        Row("", ("15",), label="一、部门预算"), Row("201", ("10",), label="1、一般公共服务支出"),
        Row("208", ("6",), label="2、社会保障和就业支出"), Row("=expenditure_year_total", ("15",)),
    ))],
    "service_left_out": [Table("YS19", TOTAL, (
        Row("=total", ("30",)), Row("", ("12",), label="评估服务"), Row("", ("8",), label="会议服务"),
    ))],
    "projects_without_levels": [Table("YS10", TOTAL, (
        Row("=total", ("30",)), Row("", ("30",), project="甲类"), Row("", ("30",), project="甲一"),
    ))],
    "projects_beyond_their_total": [Table("YS10", TOTAL, (
        Row("=total", ("30",)), Row("", ("30",), project="甲类"), Row("", ("20",), project="甲一"),
    ))],
    "roll_forward": [Table("JS08", (
        Column("opening_balance"), Column("revenue"), Column(), Column("basic", of=3), Column("project", of=3),
        Column("closing_balance"),
    ), rows("212 5 20 22 ~ 22 3", "229 5 20 22 ~ 22 4"), stage="outturn")],
    "funds": [Table("YS04", (
        Column(panel_no=1, fund="fiscal_appropriation"), Column(panel_no=2, fund="fiscal_appropriation"),
        Column(panel_no=2, fund="general_public", of=2), Column(panel_no=2, fund="government_fund", of=2),
    ), (
        Row("=revenue_general_public", ("90",)), Row("=revenue_government_fund", ("10",)), Row("=carried_in", ("5",)),
        Row("=carried_in_general_public", ("5",)), Row("=total", ("105",)),
        *(Row(row.key, (None, *row.figures)) for row in rows("201 95 95 ~", "212 10 ~ 10", "=total 105 95 10")),
    ))],
    "public_expenses": [Table("JS07", (
        Column(line_code="three_public_total"), Column(line_code="abroad", of=1), Column(line_code="vehicles", of=1),
        Column(line_code="vehicle_purchase", of=3), Column(line_code="vehicle_operation", of=3),
        Column(line_code="reception", of=1),
    ), (Row("", ("60", "10", "40", "15", "25", "10")),), stage="outturn")],
    "classes_as_columns": [Table("JS18", (
        Column(), Column(economic_code="301", of=1), Column(economic_code="302", of=1),
    ), rows("=total 60 40 20", "201 60 40 20", "20103 60 40 20", "2010301 35 25 10", "2010302 25 15 10"))],
    "changes": [Table("YS05", (
        Column(year=2023), Column(), Column(comparison="change"),
    ), rows("=total 20 30 10", "208 20 30 12"))],
    "same_figure_twice": [
        Table("YS05", (Column(), Column("basic", of=1)), rows("=total 30 20.00")),
        Table("YS06", (Column("basic"),), rows("=total 20.01"), number=2),
    ],
    "same_figure_twice_wrong": [
        Table("YS05", (Column(), Column("basic", of=1)), rows("=total 30 20.00")),
        Table("YS06", (Column("basic"),), rows("=total 20.02"), number=2),
    ],
}  # fmt: skip
