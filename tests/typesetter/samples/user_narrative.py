"""The words around the tables of the user's document: sentences of our own, its figures."""

from __future__ import annotations

from tests.typesetter.tables import Item, PageBreak, Paragraph

_NAME = ("曾都区政务服务和大数据管理局及二级单位汇总", "2023年部门预算")
_ANNOUNCED = (
    "一、部门收支预算总表",
    "二、部门收入总表",
    "三、部门支出总表",
    "四、财政拨款收支总表",
    "五、一般公共预算支出表",
    "六、一般公共预算基本支出表",
    "七、一般公共预算“三公”经费支出表",
    "八、政府性基金预算支出表",
    "九、项目支出表",
    "十、政府采购预算表",
)
_SENTENCES = (
    "收入总计444.40万元，上年579.38万元，减少134.98万元，下降23.29%；全部为财政拨款收入。",
    "支出总计444.40万元。",
    "按功能分类，一般公共服务支出399.33万元，社会保障和就业支出20.8万元，卫生健康支出11.96万元，住房保障支出12.31万元。",
    "按经济分类，工资福利支出218.74万元，商品和服务支出19.03万元，对个人和家庭的补助3.86万元。",
    "一般公共预算支出444.40万元。",
    "基本支出241.64万元，上年216.33万元，增加25.31万元，增长11.86%；项目支出202.76万元，上年363.04万元，减少160.28万元，下降44.15%。",
    "没有政府性基金预算支出，没有国有资本经营预算支出。",
    "机关运行经费19.03万元，增加0.71万元，增长3.88%。",
    "政府采购169.81万元，其中面向中小企业169.81万元；较上年增加6.71万元，增长4.11%。",
    "政府购买服务165.26万元，较上年增加3.76万元，增长2.33%。",
    "年初资产总额31.06万元，较上年减少95.09万元，下降75.38%；年初负债总额-0.96万元。",
    "“三公”经费预算0.14万元，较上年减少0.15万元，下降107.14%，全部为公务接待费。",
)


def front() -> list[Item]:
    """Cover and contents."""
    return [
        *[Paragraph(" ")] * 8,
        *[Paragraph(line, 20, "center") for line in _NAME],
        PageBreak(),
        Paragraph("目 录", 16, "center"),
        *[Paragraph(line) for line in _ANNOUNCED],
        PageBreak(),
    ]


def back() -> list[Item]:
    """What the document says of its figures."""
    return [
        Paragraph("2023年部门预算情况说明", 16, "center"),
        *[Paragraph(sentence) for sentence in _SENTENCES],
        PageBreak(),
    ]
