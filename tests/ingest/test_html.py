"""Web pages: what a visitor reads as lines, tables of data as grids; nothing that is hidden, and no menus."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import UnreadableDocumentError
from ingest.pipeline import read_document
from ingest.readers.html import read_html
from ingest.records import Document, Page, Table

EXPENDITURE = """
<p>支出总表</p><p>单位：万元</p>
<table>
  <tr><th colspan="2">功能分类科目</th><th rowspan="2">合计</th><th colspan="2">其中</th></tr>
  <tr><th>编码</th><th>名称</th><th>基本支出</th><th>项目支出</th></tr>
  <tr><td>2010301</td><td>&nbsp;&nbsp;行政<br>运行</td><td>1,234.50</td><td>1,200.00</td><td>34.50</td></tr>
  <tr><td>2010302</td><td>一般行政管理事务</td><td>300.00</td><td></td><td>300.00</td></tr>
  <tr><td colspan="2">合计</td><td>1,534.50</td><td>1,200.00</td><td>334.50</td></tr>
</table>
<p>末行</p>
"""
MENU = '<ul><li><a href="/">网站首页</a></li><li><a href="/a">信息公开</a></li><li><a href="/b">办事服务</a></li></ul>'
ARTICLE = f"""<html><head><title>示例市示例局2024年部门预算-示例市政府</title>
<script>var a = "脚本";</script></head><body>
<div>{MENU}</div>
<div><div><h1>示例市示例局2024年部门预算</h1></div>
<div>第一部分的说明文字，讲述本部门的主要职能和机构设置情况，以及全年工作的安排。</div>
<p>2024年部门收入预算1,534.50万元，部门支出预算1,534.50万元。</p>{EXPENDITURE}
<p style="display: none">看不见的文字</p><p hidden>也看不见</p></div>
<div>主办单位地址与备案号</div></body></html>"""


def given(content: bytes) -> Document:
    return Document("0" * 64, Path("示例.html"), content, "text/html")


def read(html: str) -> tuple[Page, list[Table]]:
    pages, tables = read_html(given(html.encode()))
    return pages[0], tables


def printed(html: str) -> list[str]:
    return [line.text for line in read(html)[0].lines]


def test_the_main_part_is_read_without_menus_scripts_and_what_is_hidden() -> None:
    """A visitor came for the text under the title."""
    lines = printed(ARTICLE)
    assert lines[0] == "示例市示例局2024年部门预算"
    assert lines[-1] == "末行"
    assert not any(word in text for text in lines for word in ("首页", "脚本", "看不见", "备案"))


def test_blocks_end_lines_and_what_stands_within_a_line_does_not() -> None:
    """Words that only their style parts are one word."""
    assert printed("<p><b>202</b><span>4</span>年  预算<br>第二行</p><div>第三行</div>") == [
        "2024年 预算",
        "第二行",
        "第三行",
    ]


def test_lines_and_rows_of_tables_are_numbered_in_one_sequence() -> None:
    """A grid's row is its line less one, so that a title stands above its grid."""
    page, (table,) = read(EXPENDITURE)
    assert [line.number for line in page.lines] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert sorted({cell.row + 1 for cell in table.cells}) == [3, 4, 5, 6, 7]
    assert (table.rows, table.columns, table.method, table.box) == (7, 5, "html", None)


def test_merged_cells_are_spans() -> None:
    """A cell stands in the first place that no cell from above reaches into."""
    _, (table,) = read(EXPENDITURE)
    cells = {cell.text: cell for cell in table.cells}
    assert (cells["合计"].row, cells["功能分类科目"].column_span, cells["其中"].column_span) == (6, 2, 2)
    assert [(cell.column, cell.text) for cell in table.cells if cell.row == 3] == [
        (0, "编码"),
        (1, "名称"),
        (3, "基本支出"),
        (4, "项目支出"),
    ]


def test_line_breaks_and_indentation_within_cells_are_kept() -> None:
    """A wrapped name is one name, and its place shows what it is a part of."""
    _, (table,) = read(EXPENDITURE)
    assert "　行政\n运行" in [cell.text for cell in table.cells]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>一格</td></tr></table>",
        "<table><tr><td>左</td><td>右</td></tr></table>",
        "<table><tr><td>上</td></tr><tr><td>下</td></tr></table>",
    ],
)
def test_a_table_of_one_row_or_column_only_lays_out(table: str) -> None:
    """What it holds is text."""
    page, tables = read(table)
    assert tables == []
    assert page.lines


def test_a_table_around_a_table_only_lays_out() -> None:
    """The inner table holds the data."""
    _, tables = read(f"<table><tr><td>左栏</td><td>{EXPENDITURE}</td></tr><tr><td>甲</td><td>乙</td></tr></table>")
    assert [table.columns for table in tables] == [5]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-8", "utf-8"),
        ("utf-8", "gb18030"),
        ("", "gb18030"),
        ("", "utf-16"),
    ],
)
def test_encodings_are_told_by_mark_declaration_and_bytes(declared: str, encoding: str) -> None:
    """A page that lies about its encoding is read all the same; 镕 is beyond GB 2312."""
    meta = f'<meta charset="{declared}">' if declared else ""
    pages, _ = read_html(given(f"<html><head>{meta}</head><body><p>示例镕局</p></body></html>".encode(encoding)))
    assert [line.text for line in pages[0].lines] == ["示例镕局"]


def test_spans_that_ask_for_all_memory_are_refused() -> None:
    """A few bytes can claim a thousand columns over every row."""
    rows = '<tr><td colspan="1000" rowspan="60000">甲</td></tr>' + "<tr><td>乙</td></tr>" * 2000
    with pytest.raises(UnreadableDocumentError, match=r"示例\.html: its tables have more than"):
        read(f"<table>{rows}</table>")


def test_a_page_nested_without_end_is_read() -> None:
    """No recursion follows a page into its depths."""
    assert printed("<div>" * 5000 + "底" + "</div>" * 5000) == ["底"]


def test_a_page_without_text_has_no_lines() -> None:
    """It is a document of which nothing can be told."""
    assert read("<html><body><img src='a.png'></body></html>")[0].lines == ()


def test_a_disclosure_published_as_a_web_page_is_read_to_its_cells() -> None:
    """Title, unit and merged headings of a web page's table mean what they mean in a PDF."""
    rows = read_document(given(ARTICLE.encode())).rows
    document = rows["documents"][0]
    assert (document["document_kind"], document["fiscal_year"], document["organisation_name"]) == (
        "budget",
        2024,
        "示例市示例局",
    )
    assert [(table["form_code"], table["unit_text"]) for table in rows["tables"]] == [("YS03", "万元")]
    amounts = [cell["text"] for cell in rows["cells"] if cell["role"] == "value"]
    assert amounts == ["1,234.50", "1,200.00", "34.50", "300.00", "", "300.00", "1,534.50", "1,200.00", "334.50"]


def test_a_landing_page_is_no_disclosure() -> None:
    """A title that calls itself a budget, and no figures."""
    page = "<title>示例市示例局2024年部门预算</title><h1>示例市示例局2024年部门预算</h1><p>详见附件。</p>"
    assert read_document(given(page.encode())).rows["documents"][0]["document_kind"] == "not_disclosure"
