"""A document is what its cover, titles, labels and headings say; what they leave open stays open."""

from __future__ import annotations

import json

import pytest

from ingest.identity import Identity, identify
from ingest.identity.places import places_at_start, regions
from ingest.records import Box, Line, Page, Table, Word

NOWHERE = Box(0, 0, 0, 0)
FIGURES = [f"一般公共服务支出 1,{number:03}.00 {number}.55" for number in range(12)]
BUDGET_TABLES = ["收支总表", "单位：万元", *FIGURES, "支出总表", *FIGURES]
FINAL_TABLES = ["收入支出决算总表", "单位：万元", *FIGURES, "支出决算表", *FIGURES]


def page(number: int, printed: list[str]) -> Page:
    lines = [Line(n, tuple(Word(word, NOWHERE) for word in text.split()), None) for n, text in enumerate(printed, 1)]
    return Page(number, 595.0, 842.0, 0, (), (), tuple(lines))


def table() -> Table:
    return Table((1,), 0, 0, [], (), None, "ruled")


def read(*printed: list[str], paths: tuple[str, ...] = (), tables: int = 2) -> Identity:
    return identify([page(number, lines) for number, lines in enumerate(printed, 1)], [table()] * tables, paths)


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        ("柳城县财政局|2023年部门预算", "budget department 2023 柳城县财政局 450222"),
        (
            "2024年度|四川省绵竹市清平镇人民政府|部门决算",
            "final_accounts department 2024 四川省绵竹市清平镇人民政府 510683",
        ),
        ("云南省审计厅（本级）2024年度部门决算", "final_accounts unit 2024 云南省审计厅（本级） 530000"),
        (
            "监督索引号53050000233201000|保山市水务局2024年度|部门决算",
            "final_accounts department 2024 保山市水务局 530500",
        ),
        (
            "中华人民共和国水利部|2023年度部门决算|2024年7月",
            "final_accounts department 2023 中华人民共和国水利部 000000",
        ),
        ("国家税务总局四川省税务局|2024年度单位预算", "budget unit 2024 国家税务总局四川省税务局 000000"),
        ("中国共产党成都市委员会组织部|2024年部门预算", "budget department 2024 中国共产党成都市委员会组织部 510100"),
        ("乌鲁木齐市天山区教育局|二〇二三年度部门决算", "final_accounts department 2023 乌鲁木齐市天山区教育局 650102"),
        ("陕西省教育厅（汇总）|2025年部门综合预算公开说明", "budget department 2025 陕西省教育厅 610000"),
        ("恩施州教育局及所属单位2024年部门预算", "budget department 2024 恩施州教育局 422800"),
        ("2025年度省级部门预算|贵州省农业农村厅", "budget department 2025 贵州省农业农村厅 520000"),
        ("贵州省2023年省级部门预算公开报表|部门名称：贵州省审计厅", "budget department 2023 贵州省审计厅 520000"),
        ("永胜镇人民政府关于2024年|部门预算编制的说明", "budget department 2024 永胜镇人民政府 None"),
        ("北海市铁山港区民政局部门预算|（2024年）", "budget department 2024 北海市铁山港区民政局 450512"),
        ("云南省昆明市第一中学|2024年预算公开", "budget None 2024 云南省昆明市第一中学 530100"),
    ],
)
def test_a_cover_says_it_all(cover: str, said: str) -> None:
    tables = FINAL_TABLES if said.startswith("final_accounts") else BUDGET_TABLES
    found = read(cover.split("|"), ["目 录"], tables)
    parts = (found.document_kind, found.scope, found.fiscal_year, found.organisation_name, found.region_code)
    assert " ".join(map(str, parts)) == said


def test_tables_without_a_cover_are_known_by_their_labels_and_titles() -> None:
    found = read(["2024年收支总表", "部门：示例市财政局 单位：万元", *FIGURES], ["2024年支出总表", *FIGURES])
    assert (found.organisation_name, found.scope, found.fiscal_year) == ("示例市财政局", "department", 2024)


def test_a_name_printed_twice_in_a_row_is_one_name() -> None:
    assert read(["示例市财政局示例市财政局2024年部门预算"], BUDGET_TABLES).organisation_name == "示例市财政局"


def test_a_mark_on_the_cover_beats_the_words_beside_it() -> None:
    assert read(["2026年示例局（本级）部门预算"], BUDGET_TABLES).scope == "unit"


def test_years_compared_with_and_dates_are_no_fiscal_years() -> None:
    prose = ["2024年度支出决算1,234.56万元，比2023年度决算数增加"] * 3
    found = read(["示例局2024年度部门决算", "2025年8月15日"], [*prose, "2023年决算数"], FINAL_TABLES)
    assert (found.fiscal_year, found.published_on) == (2024, "2025-08-15")


def test_a_place_with_namesakes_is_told_by_the_text() -> None:
    cover = ["普陀区教育局", "2024年部门预算"]
    assert read(cover, ["舟山市"], BUDGET_TABLES).region_code == "330903"
    assert read(cover, ["上海市"], BUDGET_TABLES).region_code == "310107"
    assert read(cover, BUDGET_TABLES).region_code is None


def test_an_organisation_without_a_place_belongs_where_its_text_speaks_of() -> None:
    found = read(["正直镇2024年部门预算"], ["南江县财政局批复", "南江县", "四川省"], BUDGET_TABLES)
    assert (found.region_code, found.region_evidence) == ("511922", "place that the text names most")


def test_a_university_belongs_to_the_centre_where_it_says_so() -> None:
    cover = ["昆明示例大学", "2024年部门预算"]
    assert read(cover, ["学校是教育部直属高校"], BUDGET_TABLES).region_code == "000000"
    assert read(cover, ["学校是省属重点大学"], BUDGET_TABLES).region_code == "530000"
    assert read(cover, BUDGET_TABLES).region_code == "530100"


def test_the_path_is_asked_only_for_a_region_left_open_and_says_so() -> None:
    assert read(["示例局2024年部门预算"], BUDGET_TABLES, paths=("烟台/2026年.pdf",)).region_code == "370600"
    found = read(["福州市示例局2024年部门预算"], BUDGET_TABLES, paths=("烟台/2026年.pdf",))
    assert (found.region_code, found.fiscal_year) == ("350100", 2024)


@pytest.mark.parametrize(
    "printed",
    [
        ["关于批复2024年部门预算的通知", "各部门：", "现将2024年部门预算批复如下。"],
        ["2026年1—2月国民经济主要指标", "一般公共预算支出 亿元 139.50 6.8", "社会消费品零售总额 亿元 1,170.94 4.0"],
        ["示例市财政局政府信息公开申请表", "姓名 工作单位"],
        ["示例市公安局2026年部门预算情况说明", "附件下载"],
        ["示例市2024年预算执行情况的审计报告", "一般公共预算收入完成100.00亿元。"],
    ],
)
def test_what_states_no_figures_of_its_own_is_no_disclosure(printed: list[str]) -> None:
    assert read(printed, tables=0).document_kind == "not_disclosure"


def test_a_form_with_places_for_figures_and_none_in_them_is_a_template() -> None:
    form = ["收入支出决算总表", "单位：万元", *["XX XX"] * 8, "支出决算表"]
    assert read(["示例市XX局", "2024年度部门决算"], form).document_kind == "blank_template"
    assert read(["示例局2024年部门预算"], ["收支总表", "支出总表", "项目 预算数"]).document_kind == "blank_template"


def test_a_narrative_without_tables_is_a_disclosure_of_its_own() -> None:
    prose = ["2024年收入预算合计100.50万元，其中财政拨款收入预算90.00万元。", "2024年支出预算100.50万元。"]
    assert read(["示例局2024年部门预算情况说明"], prose, tables=0).document_kind == "budget"


def test_every_field_keeps_its_evidence() -> None:
    found = read(["示例市财政局2024年度部门预算"], BUDGET_TABLES)
    evidence = json.loads(found.evidence_json())
    assert evidence["fiscal_year"] == {
        "line": 1,
        "page": 1,
        "rule": "opening names it",
        "text": "示例市财政局2024年度部门预算",
        "value": "2024",
    }


def test_every_province_is_known_by_its_full_and_its_everyday_name() -> None:
    provinces = {code: name for code, name in regions().items() if code.endswith("0000")}
    assert len(provinces) == 31
    for code, name in provinces.items():
        everyday = name[:3] if name.startswith(("内蒙古", "黑龙江")) else name[:2]
        assert code in places_at_start(f"{name}财政厅")[0]
        assert code in places_at_start(f"{everyday}大学")[0]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("上海市普陀区财政局", ["310107"]),
        ("新疆维吾尔自治区乌鲁木齐市天山区", ["650102"]),
        ("黔东南苗族侗族自治州", ["522600"]),
        ("黔东南州财政局", ["522600"]),
        ("恭城县民政局", ["450332"]),
        ("自治县人民政府", []),
        ("无为市财政局", ["340281"]),
    ],
)
def test_places_are_read_from_the_front_of_a_name(text: str, codes: list[str]) -> None:
    assert places_at_start(text)[0] == codes


def test_all_names_that_a_document_gives_itself_are_kept_with_their_pages() -> None:
    units = ["示例县审计中心主要职责：承担审计工作。", "预算主管部门：示例县人民政府"]
    identity = read(
        ["示例县审计局", "2024年部门预算"], ["2024年单位预算情况说明", *units], ["部门：示例县统计局", *BUDGET_TABLES]
    )
    found = [(name.kind, name.text, name.page) for name in identity.names]
    assert found == [
        ("organisation", "示例县审计局", 1),
        ("scope_word", "部门", 1),
        ("scope_word", "单位", 2),
        ("organisation", "示例县统计局", 3),
    ]
