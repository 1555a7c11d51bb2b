"""Nothing that tells who a person is gets past reading: wherever a page prints it, no table, file or word holds it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl
import pytest

from ingest.operations.ingest import ingest
from ingest.operations.voice import Voice
from tests.conftest import mingzhang
from tests.typesetter.cases.stock import opening, table
from tests.typesetter.columns import key
from tests.typesetter.layout import SHORT, Layout, Rules
from tests.typesetter.printing import print_document
from tests.typesetter.tables import LEFT, Item, PageBreak, Panel, Paragraph, Row, Table

# All of these are made up; they are put together here, so that no file holds a number that could be somebody's.
AREA, LOCAL, BORN = "0722", "3590000", "19900101"
MOBILE, MOBILE_APART = "13800000138", "139 0000 0139"
TELEPHONE = f"{AREA}-{LOCAL}"
IN_BRACKETS = f"（{AREA}）3580000"
SHORT_NUMBER = "8812345"
IDENTITY = f"420101{BORN}123X"
CARD = f"622202{1234567890123}"
MAIL = "wangxm@bureau.example.cn"
NAMES = ("王小明", "李乙", "欧阳明", "赵丙丁", "阿依古丽·买买提", "张戊", "陈己", "周庚辛", "孙壬", "何癸", "郑子丑")
NUMBERS = (
    MOBILE, MOBILE_APART, TELEPHONE, "3590000", "3580000", SHORT_NUMBER, IDENTITY, IDENTITY[:14], CARD, MAIL, "wangxm",
)  # fmt: skip
SECRETS = (*NAMES, *NUMBERS, MOBILE_APART.replace(" ", ""))


def contact_table() -> Table:
    """A list of projects with who is responsible for each, whole and over two lines."""
    widths = {"项目名称": 2, "项目负责人": 1.2, "联系电话": 1.6, "邮箱": 2.6, "预算金额": 2.6}
    columns = tuple(key(name, width=width) for name, width in widths.items())
    rows = (
        Row(("道路养护", "王小明", MOBILE, MAIL, "120.00")),
        Row(("路灯改造", "李乙、\n赵丙丁", f"{TELEPHONE[:8]}\n{TELEPHONE[8:]}", f"{MAIL[:10]}\n{MAIL[10:]}", "80.50")),
        Row(("排水管网", "阿依古丽·买买提", f"{MOBILE[:7]}\n{MOBILE[7:]}", "", "60.00")),
    )
    return table("YS10", "项目支出表", (Panel(columns, rows),))


def sheet() -> Table:
    """A sheet of targets whose last rows say who filled it in."""
    columns = tuple(key("项目名称", width=1.5) for _ in range(2)) + tuple(key("示例道路养护") for _ in range(4))
    rows = (
        Row(("主管部门", LEFT, "示例局", LEFT, "实施单位", "示例养护中心")),
        Row(("项目负责人", LEFT, "张戊", LEFT, "联系电话", SHORT_NUMBER)),
        Row(("一级指标", "二级指标", "三级指标", "指标值", "指标值", "权重")),
        Row(("产出指标", "数量指标", "养护里程", "≥27公里", "", "20")),
        Row(("填报人", "陈己", "联系电话", "0722", "3590000", "")),
        Row(("填报人", LEFT, "联系方式", LEFT, "电子邮箱", LEFT)),
        Row(("周庚辛", LEFT, MOBILE_APART, LEFT, MAIL, LEFT)),
    )
    return table("YS16", "项目支出绩效目标表", (Panel(columns, rows),), unit="")


def narrative() -> tuple[Item, ...]:
    return (
        Paragraph(f"公开咨询请与我局联系，联系人：孙壬，联系电话：{IN_BRACKETS}，手机{MOBILE}。"),
        Paragraph(f"监督举报可致信{MAIL}或拨打{TELEPHONE}转801；收款账号：{CARD}。"),
        Paragraph(f"经办人（签字）：何癸　身份证号码{IDENTITY}，联系人郑子丑{SHORT_NUMBER}"),
        Paragraph(f"办理人员证件为{IDENTITY[:10]}\n{IDENTITY[10:]}，手机号为{MOBILE[:6]}\n{MOBILE[6:]}，以备查验。"),
        Paragraph(f"来信请寄{MAIL[:12]}\n{MAIL[12:]}。"),
        Paragraph("填报人 联系电话："),
        Paragraph(f"王小明 {SHORT_NUMBER}"),
    )


def document(layout: Layout) -> bytes:
    """A budget that names people in every position in which disclosures were seen to do it."""
    cover = (
        *opening(),
        Paragraph(f"联系人：王小明　　联系电话：{TELEPHONE}"),
        Paragraph(f"财务负责人：欧阳明 电话 {MOBILE}"),
    )
    items = (*cover, PageBreak(), contact_table(), *narrative(), PageBreak(), sheet())
    return print_document(items, layout).content


TITLE = "示例市示例区示例局2024年部门预算"
LAYOUTS = {
    "ruled": Layout(),
    "unruled": Layout(rules=Rules.NONE),
    "turned": Layout(rotate=90),
    "over-pages": Layout(page=SHORT),
}
FURNITURE = {
    "page_header": f"示例局 填报人：欧阳明 电话：{SHORT_NUMBER}",
    "page_footer": f"责任编辑：王小明　联系电话：{MOBILE}",
}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, layout in LAYOUTS.items():
        (folder / f"{name}.pdf").write_bytes(document(replace(layout, **FURNITURE)))
    heading = tuple(column.heading[0] for column in contact_table().panels[0].columns)
    rows = [heading, *(row.texts for row in contact_table().panels[0].rows)]
    prose = "\n\n".join(item.text.replace("\n", "") for item in narrative() if isinstance(item, Paragraph))
    grid = "\n".join("\t".join(text.replace("\n", "") for text in texts) for texts in rows)
    (folder / "text.md").write_text(f"# {TITLE}\n\n{prose}\n\n## 项目支出表\n单位：万元\n{grid}\n")
    cells = "".join(f"<tr><td>{'<td>'.join(texts)}" for texts in rows).replace("\n", "<br>")
    head = f"<head><title>{TITLE}</title><meta name=author content=王小明></head>"
    (folder / "page.html").write_text(f"<html>{head}<body><h1>{TITLE}</h1><p>{prose}</p><table>{cells}</table>")
    return folder


def told(texts: dict[str, str]) -> dict[str, list[str]]:
    """Return the secrets that texts hold, spaces and line breaks aside."""
    bare = {place: "".join(text.split()) for place, text in texts.items()}
    found = {place: [secret for secret in SECRETS if "".join(secret.split()) in text] for place, text in bare.items()}
    return {place: secrets for place, secrets in found.items() if secrets}


def of_raw(raw: Path) -> dict[str, str]:
    """Return each row of the raw tables, and the texts of each document's rows one after the other."""
    texts: dict[str, str] = {}
    for part in sorted(raw.rglob("*.parquet")):
        for number, row in enumerate(pl.read_parquet(part).rows(named=True)):
            texts[f"{part.parent.name} {number}"] = "\n".join(str(value) for value in row.values())
            if "text" in row:
                document = f"{part.parent.name} of {row['document_id']}"
                texts[document] = texts.get(document, "") + (row["text"] or "")
    return texts


def test_no_raw_table_and_no_word_of_a_run_holds_a_person(
    documents: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = ingest([documents], tmp_path / "raw", 1, Voice())
    assert (summary.read, summary.rejected) == (6, 0)
    texts = of_raw(tmp_path / "raw") | {"the run": "".join(capsys.readouterr()) + str(summary)}
    assert sum("cells" in place for place in texts) > 100
    assert told(texts) == {}


def test_what_is_masked_stays_readable_around_the_mask(documents: Path, tmp_path: Path) -> None:
    """The figures and the words beside a person are as printed."""
    ingest([documents], tmp_path / "raw", 1, Voice())
    cells = pl.read_parquet(tmp_path / "raw" / "cells" / "*.parquet")["text"].to_list()
    for text in ("道路养护", "路灯改造", "排水管网", "120.00", "80.50", "60.00", "养护里程", "项目负责人", "联系电话"):
        assert text in cells
    lines = "".join(pl.read_parquet(tmp_path / "raw" / "lines" / "*.parquet")["text"].to_list())
    for text in ("公开咨询请与我局联系", "监督举报可致信", "以备查验", "办理人员证件为", "来信请寄", "主管部门"):
        assert text in lines


def test_no_warehouse_report_note_answer_or_export_holds_a_person(documents: Path, tmp_path: Path) -> None:
    data, texts = tmp_path / "data", {}
    commands = ("ingest", str(documents)), ("build",), ("check",), ("status",), ("show", "ruled.pdf"), ("export", "")
    for name, *words in commands:
        done = mingzhang(data, name, *(word or str(data / "export") for word in words))
        assert done.returncode == 0 or name == "check", done.stderr
        texts[name] = done.stdout + done.stderr
    for path in data.rglob("*"):
        if path.is_file() and path.suffix not in (".parquet", ".duckdb"):
            texts[path.name] = path.read_bytes().decode(errors="ignore")
    with duckdb.connect(str(data / "warehouse.duckdb"), read_only=True) as connection:
        views = "select schema_name || '.\"' || view_name || '\"' from duckdb_views() where not internal"
        tables = "select schema_name || '.\"' || table_name || '\"' from duckdb_tables()"
        for (name,) in connection.execute(f"{tables} union all {views}").fetchall():
            texts[name] = "\n".join(map(str, connection.execute(f"from {name}").fetchall()))
    texts |= {f"export {path.name}": str(pl.read_parquet(path).rows()) for path in data.glob("export/parquet/*")}
    assert len(texts) > 150
    assert told(texts) == {}
