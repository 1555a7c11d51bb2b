"""Running text is re-flowed into sentences, and each figure is tied to what it is about, or to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.claims import read_claims
from ingest.claims.sentences import read_sentences
from ingest.records import Page
from tests.ingest.pages import make_page
from tests.reading import read

YEAR = 2024
Row = dict[str, object]
DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"


def rows_of(*pages: Page, role: str = "text") -> list[Row]:
    """The rows of raw.lines that such pages make."""
    return [
        {"page": page.number, "line_no": line.number, "text": line.text, "role": role, "form_code": None}
        | dict(zip(("x0", "top", "x1", "bottom"), line.box or (None,) * 4, strict=True))
        for page in pages
        for line in page.lines
    ]


def line(text: str, number: int = 1) -> Row:
    nowhere: Row = dict.fromkeys(("x0", "top", "x1", "bottom"))
    return {"page": 1, "line_no": number, "text": text, "role": "text", "form_code": None} | nowhere


def told(*texts: str) -> Iterator[tuple[object, ...]]:
    """Subject, fund, kind and figure of each claim of some paragraphs."""
    claims = read_claims([line(text, number) for number, text in enumerate(texts, 1)], YEAR)
    return (
        (claim["subject"], claim["fund"], claim["claim_kind"], claim["text"])
        for claim in claims
        if claim["claim_kind"] != "reason"
    )


def sentences(rows: list[Row]) -> list[str]:
    return [sentence.text for sentence in read_sentences(rows)]


FULL = 50.0  # where full lines begin; a paragraph begins two characters further right
FIRST = (70.0, 100.0, "示例局二〇二四年的支出预算总计安排为人民币合计共为二百万元的说明")


def test_digits_on_another_baseline_stay_in_their_sentence() -> None:
    page = make_page(
        [
            (70.0, 100.0, "支出预算总计"),
            (130.0, 101.5, "123.45"),
            (160.0, 100.0, "万元。"),
            (FULL, 140.0, "别的话很短。"),
        ]
    )
    assert sentences(rows_of(page))[0] == "支出预算总计123.45万元。"


def test_sentences_go_on_over_lines_and_pages_and_keep_the_page_of_each_figure() -> None:
    first = make_page(
        [FIRST, (FULL, 120.0, "其中基本支出一百二十三点四五万元以及其他各项支出和项目支出预算")], number=1
    )
    second = make_page([(FULL, 100.0, "67.80万元，与上年持平。"), (70.0, 130.0, "下一段的话。")], number=2)
    (sentence, *_) = [one for one in read_sentences(rows_of(first, second)) if "67.80" in one.text]
    page, box = sentence.place(sentence.text.index("67.80"))
    assert page == 2
    assert box is not None
    assert box.top < 110
    assert sentence.place(0)[0] == 1


def test_words_of_tables_contents_headers_and_page_numbers_are_left_out() -> None:
    pages = [
        make_page(
            [
                (70.0, 20.0, "示例局公开"),
                (70.0, 90.0, f"{word}。"),
                (70.0, 110.0, f"第{n}段支出。"),
                (70.0, 130.0, f"{word}完。"),
                (300.0, 780.0, f"- {n} -"),
            ],
            number=n,
        )
        for n, word in enumerate(("甲", "乙", "丙"), 1)
    ]
    table = rows_of(make_page([(70.0, 300.0, "合计 1,000.00")], number=3), role="table")
    contents = [line("一、收支预算总表……………………12")]
    assert sentences([*rows_of(*pages), *table, *contents]) == [
        text for n, word in enumerate(("甲", "乙", "丙"), 1) for text in (f"{word}。", f"第{n}段支出。", f"{word}完。")
    ]


def test_a_text_cut_within_brackets_is_one_sentence() -> None:
    texts = [line("工资福利支出90万元：（基本工资60万、绩效工资", 1), line("30万）", 3)]
    assert sentences(texts) == ["工资福利支出90万元：（基本工资60万、绩效工资30万）"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "收入总计80万元（上年收入总计100万元，同比减少20万元，同比减少20%，减少原因为停办一项活动）。",
            [
                ("revenue_total", None, "value", "80万元"),
                ("revenue_total", None, "prior", "100万元"),
                ("revenue_total", None, "change", "20万元"),
                ("revenue_total", None, "change_percent", "20%"),
            ],
        ),
        (
            "一般公共预算拨款支出90万元，占本年支出合计的75%，其中：基本支出60万元、项目支出30万元，比2023年预算增加9万元。",
            [
                ("expenditure_total", "general_public", "value", "90万元"),
                ("expenditure_total", "general_public", "share", "75%"),
                ("basic", "general_public", "value", "60万元"),
                ("project", "general_public", "value", "30万元"),
                ("expenditure_total", "general_public", "change", "9万元"),
            ],
        ),
        (
            "“三公”经费财政拨款支出年初预算为9万元，支出决算为6万元，完成预算的66.67%。",
            [
                ("three_public_total", "fiscal_appropriation", "value", "9万元"),
                ("three_public_total", "fiscal_appropriation", "value", "6万元"),
                ("three_public_total", "fiscal_appropriation", "completion", "66.67%"),
            ],
        ),
        ("上年结转的一般公共预算收入3万元。", [("carried_in", "general_public", "value", "3万元")]),
        ("上年结转结余的单位资金3万元。", [("carried_in", "unit_funds", "value", "3万元")]),
        ("商品服务支出3万元。", [(None, None, "value", "3万元")]),
        (
            "公务接待费3万元，本年数小于上年预算数2万元。",
            [("reception", None, "value", "3万元"), ("reception", None, "change", "2万元")],
        ),
        (
            "收支预算减少的主要原因，一是停办一项活动；二是示例资金较上年减少3万元，基本支出增加2万元。",
            [(None, None, "change", "3万元"), (None, None, "change", "2万元")],
        ),
        (
            "公务接待费3万元，与上年持平。",
            [("reception", None, "value", "3万元"), ("reception", None, "change", "持平")],
        ),
        (
            "公务接待费比上年增（减）0万元。",
            [("reception", None, "leftover", "增（减）"), ("reception", None, "change", "0万元")],
        ),
        (
            "公务接待费由上年的10万元减少到5万元，下降50%。",
            [
                ("reception", None, "prior", "10万元"),
                ("reception", None, "change", "减少"),
                ("reception", None, "value", "5万元"),
                ("reception", None, "change_percent", "50%"),
            ],
        ),
        (
            "公务接待费3万元，比上年减少12.97，因节约。",
            [("reception", None, "value", "3万元"), ("reception", None, "bare", "12.97")],
        ),
        (
            "截至上年底，本部门人员编制52人，其中行政编制44人，事业编制8人；实有在职人员49人，其中局机关41人。单位管理的离退休人员42人。",
            [
                ("staff_authorised", None, "count", "52人"),
                (None, None, "count", "44人"),
                (None, None, "count", "8人"),
                ("staff_in_post", None, "count", "49人"),
                (None, None, "count", "41人"),
                ("staff_retired", None, "count", "42人"),
            ],
        ),
        (
            "编制34名，实际在编在职人员27名，劳务派遣人员9名。",
            [
                ("staff_authorised", None, "count", "34名"),
                ("staff_in_post", None, "count", "27名"),
                ("staff_outside", None, "count", "9名"),
            ],
        ),
        ("集体企业在职职工119人；编制规划等方案共20人次；在职人员经费7万元。", [(None, None, "value", "7万元")]),
        ("比202年度，公务接待费增加3批次。", [(None, None, "leftover", "202"), (None, None, "count", "3批次")]),
        ("共有车辆3辆，其中：应急用车3辆。", [("vehicles_held", None, "count", "3辆"), (None, None, "count", "3辆")]),
        ("机关运行经费财政拨款支出5万元。", [("operating_costs", "fiscal_appropriation", "value", "5万元")]),
        ("政府性基金支出预算支出万元。", [("expenditure_total", "government_fund", "leftover", "支出万元")]),
        ("示例活动专项经费5万元。", [(None, None, "value", "5万元")]),
        (
            "公务接待费9万元，其中：国内公务接待支出7万元。",
            [("reception", None, "value", "9万元"), (None, None, "value", "7万元")],
        ),
        ("其他支出5万元，是2024年的事。", [("function", None, "value", "5万元")]),
        ("购置单价100万元以上的设备，编号2024。", []),
    ],
)
def test_figures_are_tied_to_what_they_are_about(text: str, expected: list[tuple[object, ...]]) -> None:
    assert list(told(text)) == expected


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）", "2080502"),
        ("一般公共服务支出（类）党委办公厅（室）及相关机构事务（款）行政运行（项）", "2013101"),
        ("2080505-机关事业单位基本养老保险缴费支出", "2080505"),
        ("住房公积金（2210201）", "2210201"),
        ("归口管理的行政单位离退休（2080501）", "2080501"),
        ("教育支出", "205"),
        ("工资福利支出（301）", "301"),
        ("行政运行（项）", None),
    ],
)
def test_classes_are_told_by_code_or_by_names_that_leave_no_doubt(printed: str, code: str | None) -> None:
    (claim,) = read_claims([line(f"{printed}12万元，主要用于示例工作。")], YEAR)
    assert claim["class_code"] == code


def test_a_percentage_has_the_base_of_its_change() -> None:
    claims = read_claims([line("公务接待费3万元，比上年减少1万元，下降25%，与2022年持平。")], YEAR)
    assert [claim["comparison_base"] for claim in claims] == [None, "上年", "上年", "与"]


def test_a_heading_names_the_subject_of_what_stands_beneath_it() -> None:
    texts = (
        "二、“三公”经费情况",
        "（一）公务接待费",
        "2024年预算数3万元，比上年减少1万元。",
        "（二）公务用车购置费",
        "2024年预算数0万元。",
    )
    assert [(subject, text) for subject, _, _, text in told(*texts)] == [
        ("reception", "3万元"),
        ("reception", "1万元"),
        ("vehicle_purchase", "0万元"),
    ]


def test_a_list_beneath_a_colon_is_made_of_parts() -> None:
    claims = list(
        read_claims(
            [
                line("支出预算合计90万元，其中：", 1),
                line("（一）基本支出60万元；", 2),
                line("（二）项目支出30万元。", 3),
            ],
            YEAR,
        )
    )
    assert [claim["whole_statement_no"] for claim in claims] == [
        None,
        claims[0]["statement_no"],
        claims[0]["statement_no"],
    ]


def test_what_follows_the_parts_of_an_item_is_not_said_of_the_whole_list() -> None:
    texts = (
        "（五）项目支出90万元，具体包括：",
        "1.示例业务60万元，主要包括：示例工作40万元，用于示例；示例活动20万元。较上年增加9万元。",
    )
    assert [(subject, figure) for subject, *_, figure in told(*texts)] == [
        ("project", "90万元"),
        (None, "60万元"),
        (None, "40万元"),
        (None, "20万元"),
        (None, "9万元"),
    ]


def test_the_state_of_things_at_a_day_is_told_for_all_of_its_sentence() -> None:
    claims = read_claims([line("截至2023年底，示例局共有车辆2辆，设备3台，示例指标9%。2024年购置车辆0辆。")], YEAR)
    assert [(claim["text"], claim["stated_year"]) for claim in claims] == [
        ("2辆", 2023),
        ("3台", 2023),
        ("9%", None),
        ("0辆", 2024),
    ]


def test_a_change_from_last_year_is_no_figure_of_last_year() -> None:
    claims = read_claims([line("公务接待费3万元，本年数小于上年预算数2万元。")], YEAR)
    assert [(claim["claim_kind"], claim["stated_year"]) for claim in claims] == [("value", None), ("change", None)]


def test_what_is_said_of_several_once_more_is_no_part_of_the_last() -> None:
    claims = read_claims(
        [
            line("“三公”经费支出决算中，因公出国（境）费2万元；公务接待费3万元。具体情况如下：", 1),
            line("1.因公出国（境）费2万元。", 2),
        ],
        YEAR,
    )
    assert [claim["whole_statement_no"] for claim in claims] == [None, None, None]


def test_totals_beneath_the_heading_of_a_fund_with_its_own_table_are_those_of_the_fund() -> None:
    texts = (
        "八、政府性基金预算财政拨款收入支出情况",
        "2024年度年初结转和结余5万元，本年收入10万元，本年支出12万元，年末结转和结余3万元。",
        "九、其他重要事项",
        "本年支出合计90万元。",
        "十、国有资本经营预算",
        "本年支出2万元。",
        "收入总计100万元。",  # the heading may have been left behind
        "十一、财政拨款收支情况",
        "财政拨款收入总计80万元。支出总计80万元。",
    )
    assert [(subject, fund) for subject, fund, *_ in told(*texts)] == [
        ("carried_in", "government_fund"),
        ("revenue_total", "government_fund"),
        ("expenditure_total", "government_fund"),
        ("carried_out", "government_fund"),
        ("expenditure_total", None),
        ("expenditure_total", "state_capital"),
        (None, None),
        ("revenue_total", "fiscal_appropriation"),
        ("expenditure_total", "fiscal_appropriation"),
    ]


def test_a_budget_is_told_from_the_outturn_beside_it() -> None:
    text = "“三公”经费支出预算为9万元，支出决算为6万元，其中一般公共预算5万元。"
    claims = read_claims([line(text)], YEAR)
    assert [claim["stage"] for claim in claims] == ["budget", "outturn", None]


def test_the_number_of_a_paragraph_is_no_word_before_its_subject() -> None:
    assert [subject for subject, *_ in told("1．本年收入合计80万元。", "2.上缴上级支出3万元。")] == [
        "revenue_total",
        "remitted",
    ]


def test_people_stay_masked_in_what_is_stated() -> None:
    table = (DOCUMENTS / "text_codes_split.md").read_text(encoding="utf-8")
    telephone = f"1380013{8000}"
    text = f"{table}\n\n联系人：王小明 {telephone}，收入预算80万元。\n"
    claims = read(text.encode(), "示例.md").rows["claims"]
    assert [claim["text"] for claim in claims if "sentence" in claim][-1] == "80万元"
    assert "王小明" not in str(claims)
    assert telephone not in str(claims)


def test_prose_of_a_printed_page_makes_no_cells() -> None:
    name = "words_contents_prose_and_contact.pdf"
    document = read((DOCUMENTS / name).read_bytes(), name)
    tables = {cell["page"] for cell in document.cells}
    claims = [claim for claim in document.rows["claims"] if "sentence" in claim]
    assert claims
    assert {claim["page"] for claim in claims}.isdisjoint(tables)
    assert all(claim["x0"] is not None for claim in claims)
