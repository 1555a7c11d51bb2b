"""What has changed is given the words that begin its reason, in its paragraph or in one that follows."""

from __future__ import annotations

import pytest

from ingest.claims import read_claims
from tests.ingest.test_claims import YEAR, line

CHANGE = "（一）收入预算80万元，比上年减少10万元。"
NUMBERED = "1.公务接待费3万元，比上年减少2万元。"


def explained(*texts: str) -> list[tuple[object, object]]:
    """Subject and first words of the reasons of some paragraphs."""
    claims = read_claims([line(text, number) for number, text in enumerate(texts, 1)], YEAR)
    return [(claim["subject"], claim["text"]) for claim in claims if claim["claim_kind"] == "reason"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("公务接待费3万元，比上年减少2万元，系节约。",), [("reception", "，系")]),
        (("公务接待费3万元，比上年减少2万元。主要原因是节约。",), [("reception", "原因")]),
        (("公务接待费3万元，比上年减少2万元，减少了40%。",), []),
        (("公务接待费3万元，与上年持平，主要原因是节约。",), []),
        ((CHANGE, "收入减少的主要原因是节约。"), [("revenue_total", "原因")]),
        ((CHANGE, "（二）支出预算80万元，比上年减少10万元，主要原因是节约。"), [("expenditure_total", "原因")]),
        ((CHANGE, "（二）支出预算80万元。主要是人员经费。", "1.减少的主要原因是节约。"), [("revenue_total", "原因")]),
        (
            ("“三公”经费预算3万元，比上年减少2万元。其中：", "1.公务接待费3万元，比上年减少2万元，系节约。"),
            [("reception", "，系"), ("three_public_total", "，系")],
        ),
        (
            (NUMBERED, "2.会议费1万元，比上年增加1万元。", "3.费用变化的主要原因是节约。"),
            [("reception", "原因"), ("meetings", "原因")],
        ),
        ((CHANGE, "二、其他情况", "“三公”经费变化的主要原因是节约。"), []),
        (
            ("收入预算80万元，比上年减少10万元，主要是项目减少，", "*下同。", "政府性基金预算拨款减少6万元。"),
            [("revenue_total", "主要是"), ("fund_total", "主要是")],
        ),
    ],
)
def test_a_reason_belongs_to_the_changes_that_it_explains(
    texts: tuple[str, ...], expected: list[tuple[object, object]]
) -> None:
    assert explained(*texts) == expected
