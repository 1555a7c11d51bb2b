"""Random tables, printed in random layouts, are read back exactly."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading import assert_same, read_values
from tests.typesetter.cases.stock import BY_KIND_OF_BASIC, BY_USE, opening, table
from tests.typesetter.codes import Codes, Entry, Keys, coded_panel
from tests.typesetter.layout import LANDSCAPE, PORTRAIT, WIDE, ColumnNumbers, Layout, Rules
from tests.typesetter.printing import print_document
from tests.typesetter.samples.ledger import names
from tests.typesetter.tables import Table
from tests.typesetter.truth import as_row

FUNCTIONS = sorted(code for code in names() if code.startswith("2") and len(code) == 7)
ECONOMICS = sorted(code for code in names() if code.startswith("3") and len(code) == 5)
CODED = [Codes.ONE_CELL, Codes.SPLIT, Codes.OWN_ROW, Codes.PADDED, Codes.CODE_NAME]
LAYOUTS = st.builds(
    Layout,
    page=st.sampled_from([PORTRAIT, LANDSCAPE, WIDE, (595.0, 360.0)]),
    rotate=st.sampled_from([0, 90, 180, 270]),
    crop=st.sampled_from([0.0, 18.0]),
    latin_font=st.sampled_from(["Times-Roman", "Helvetica", "STSong-Light"]),
    latin_drop=st.sampled_from([0.0, 1.5, 3.0]),
    rules=st.sampled_from([Rules.ALL, Rules.FILLED]),
    bold_twice=st.booleans(),
    repeat_header=st.booleans(),
    repeat_title=st.booleans(),
    column_numbers=st.sampled_from(ColumnNumbers),
    line_numbers=st.booleans(),
    page_header=st.sampled_from(["", "示例市示例区示例局"]),
    page_number=st.sampled_from(["", "{}", "— {} —"]),
)
AMOUNTS = st.one_of(
    st.sampled_from(["", "0.00", "-"]),
    st.decimals(Decimal("-99.99"), Decimal("9999999.99"), places=2).map(lambda amount: f"{amount:,.2f}"),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table by functional or by economic code: some items, their parents, and an amount in every column."""
    by_function = draw(st.booleans())
    items = draw(st.lists(st.sampled_from(FUNCTIONS if by_function else ECONOMICS), min_size=2, unique=True))
    codes = sorted({code[:length] for code in items for length in range(3, len(code) + 1, 2)})
    entries = [Entry(code, names()[code], draw(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS))) for code in codes]
    printed_as = draw(st.sampled_from([*CODED, Codes.NAME] if by_function else CODED))
    classification = "功能分类科目" if by_function else "部门预算支出经济分类科目"
    keys = Keys(
        codes=printed_as,
        field="function_code" if by_function else "economic_code",
        heading=classification if printed_as is Codes.CODE_NAME else "科目编码",
        levels=("类", "款", "项") if by_function else ("类", "款"),
        total=draw(st.sampled_from(["first", "last", "none"])),
        total_merged=draw(st.booleans()),
    )
    panel = coded_panel(
        keys, BY_USE if by_function else BY_KIND_OF_BASIC, entries, draw(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS))
    )
    form = ("YS03", "部门支出总表") if by_function else ("YS06", "一般公共预算基本支出表")
    return table(*form, (panel,), unit_text=draw(st.sampled_from(["元", "万元"])))


@settings(max_examples=25, deadline=None, derandomize=True)
@given(table=tables(), layout=LAYOUTS)
def test_random_table_is_read_back(table: Table, layout: Layout) -> None:
    """Rows, codes, amounts, measures, units and pages are those that were printed, whatever the layout."""
    printed = print_document((*opening(), table), layout)
    assert_same(map(as_row, printed.cells), read_values(printed.content, "random.pdf"))
