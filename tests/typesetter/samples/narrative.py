"""The words around the bureau's tables: cover, contents, and sentences that state figures of the tables."""

from __future__ import annotations

from decimal import Decimal

from tests.typesetter.samples.bureau import NAME, Book
from tests.typesetter.samples.ledger import (
    ANY,
    BASIC,
    GENERAL,
    PERSONNEL,
    PROJECT,
    PUBLIC,
    Chosen,
    closing,
    codes,
    names,
    spent,
)
from tests.typesetter.samples.three_public import item
from tests.typesetter.tables import Item, PageBreak, Paragraph, Table

_ORDINALS = "一二三四五六七八九十"


def front(book: Book, tables: list[Table]) -> list[Item]:
    """Cover, contents, and what the bureau is."""
    contents = [f"{ordinal}、{table.title}" for ordinal, table in zip(_ORDINALS, tables, strict=False)]
    parts = [
        "第一部分 部门概况",
        f"第二部分 {book.year}年{book.kind}表",
        *contents,
        f"第三部分 {book.year}年{book.kind}情况说明",
    ]
    return [
        *[Paragraph(" ")] * 8,
        Paragraph(NAME, 22, "center"),
        Paragraph(f"{book.year}年度{book.kind}", 22, "center"),
        PageBreak(),
        Paragraph("目 录", 16, "center"),
        *[Paragraph(part) for part in parts],
        PageBreak(),
        Paragraph("第一部分 部门概况", 16, "center"),
        Paragraph("本文件由程序生成，机构、人员和金额均为虚构，仅供演示。"),
        Paragraph("示例局没有下属单位，本文件只包括局本级。"),
        PageBreak(),
    ]


def back(book: Book) -> list[Item]:
    """What the tables say, in sentences, and whom to ask."""
    sentences = _budget(book) if book.stage == "budget" else _accounts(book)
    return [
        Paragraph(f"第三部分 {book.year}年{book.kind}情况说明", 16, "center"),
        *[Paragraph(sentence) for sentence in sentences],
        Paragraph("联系人：示例人　联系电话：13000000000"),
    ]


def _budget(book: Book) -> list[str]:
    total, general = spent(book.name), spent(book.name, chosen=Chosen(funds=GENERAL))
    basic, project = (spent(book.name, chosen=Chosen(part)) for part in (BASIC, PROJECT))
    three_public, reception = item(book.name, "three_public_total"), item(book.name, "reception")
    sentences = [
        f"一、收支预算：{book.year}年收入总计{total:.2f}万元，支出总计{total:.2f}万元。",
        f"二、支出预算：基本支出{basic:.2f}万元，项目支出{project:.2f}万元。",
        f"三、一般公共预算支出{general:.2f}万元。",
        f"四、“三公”经费预算{three_public:.2f}万元，其中公务接待费{reception:.2f}万元。",
    ]
    if book.year > 2022:
        before = spent(f"budget_{book.year - 1}")
        sentences.append(f"五、支出预算上年为{before:.2f}万元，{_change(total, before)}。")
    return sentences


def _accounts(book: Book) -> list[str]:
    left = closing(ANY, book.year)
    total = spent(book.name) + left
    general = Chosen(funds=GENERAL)
    basic = [spent(book.name, chosen=Chosen(part, GENERAL)) for part in (BASIC, PERSONNEL, PUBLIC)]
    planned, done = (item(f"{stage}_{book.year}", "three_public_total") for stage in ("budget", "outturn"))
    return [
        f"一、{book.year}年收入总计{total:.2f}万元，支出总计{total:.2f}万元，其中年末结转和结余{left:.2f}万元。",
        f"二、一般公共预算财政拨款支出{spent(book.name, chosen=general):.2f}万元，具体如下：",
        *[_item_sentence(book, code) for code in codes(book.name, "function_code", general) if len(code) == 7],
        f"三、一般公共预算财政拨款基本支出{basic[0]:.2f}万元，其中人员经费{basic[1]:.2f}万元，公用经费{basic[2]:.2f}万元。",
        f"四、“三公”经费支出决算{done:.2f}万元，年初预算{planned:.2f}万元。",
        *_counts(book),
    ]


def _counts(book: Book) -> list[str]:
    abroad, bought, run, reception = (
        item(book.name, code) for code in ("abroad", "vehicle_purchase", "vehicle_operation", "reception")
    )
    vehicles = 1 if bought else 0
    return [
        f"（一）因公出国（境）费支出{abroad:.2f}万元，全年安排因公出国（境）团组0个，累计0人次。",
        f"（二）公务用车购置费支出{bought:.2f}万元，购置公务用车{vehicles}辆。",
        f"公务用车运行维护费支出{run:.2f}万元，公务用车保有量为1辆。",
        f"（三）公务接待费支出{reception:.2f}万元，国内公务接待5批次、42人次。",
    ]


def _item_sentence(book: Book, code: str) -> str:
    general = Chosen(funds=GENERAL)
    planned, done = spent(f"budget_{book.year}", code, general), spent(book.name, code, general)
    share = (done / planned * 100).quantize(Decimal("0.01"))
    name = f"{names()[code[:3]]}（类）{names()[code[:5]]}（款）{names()[code]}（项）"
    return f"{name}年初预算{planned:.2f}万元，支出决算{done:.2f}万元，完成年初预算的{share}%。"


def _change(now: Decimal, before: Decimal) -> str:
    percent = (abs(now - before) / before * 100).quantize(Decimal("0.01"))
    words = ("增加", "增长") if now >= before else ("减少", "下降")
    return f"{words[0]}{abs(now - before):.2f}万元，{words[1]}{percent}%"
