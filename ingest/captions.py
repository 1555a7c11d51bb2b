"""What stands above a grid, or in its first rows: title, unit, year, organisation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ingest.definitions import fitting
from ingest.records import Line, Page, Table
from ingest.wording import is_amount, plain

UNIT = re.compile(r"(?:单位|金额)[:]?(?:人民币)?[(]?(亿元|百万元|十万元|万元|千元|元)|^[(]?(亿元|百万元|万元|千元|元)[)]?$|[(](亿元|百万元|万元|千元)[)]")
_ORGANISATION = re.compile(
    r"(?:编制部门|编制单位|部门名称|单位名称|部门\(单位\)|单位\(部门\)|部门/单位|填报单位|填报部门|预算单位|公开部门|公开单位|预算部门|部门)"
    r"(?:\(.{0,6}\))?:(.+?)(?=(?:金额)?单位:|$)"
)
_YEAR = re.compile(r"(20[0-4]\d)年?(?:度|部门|单位|预算|决算|市级|区级|县级|省级|收|支|财|一|政|国|项|“|三)?")
_TABLE_NUMBER = re.compile(r"^(?:附件?|公开|预算|决算|部门公开|财决|批复)*\d*表?[一二三四五六七八九十\d]*(?:-\d+)?表?[:.]?$")
_TITLE_END = re.compile(r"(?:表|情况|明细|汇总)(?:\(.{0,20}\))?(?:\(续表?\))?$|表\(续\)$|表[一二三\d]?$")
_SENTENCE = re.compile(r"[，。；,;]")
_LONGEST_BARE_TITLE = 30
_REACH = 9  # lines above a grid that may belong to it


@dataclass(frozen=True, slots=True)
class Caption:
    """What names a table. `first_row` is the first row of the grid behind caption rows."""

    title: str | None
    title_page: int | None
    unit_text: str | None
    unit_source: str
    year: int | None
    organisation: str | None
    first_row: int


def read_captions(pages: Sequence[Page], tables: Sequence[Table]) -> list[Caption]:
    """Return one caption a table, in order. A unit that a table does not state comes from the table before it."""
    by_number = {page.number: page for page in pages}
    captions: list[Caption] = []
    for position, table in enumerate(tables):
        page = by_number[table.pages[0]]
        own_rows, first_row = _caption_rows(table)
        above = _lines_above(page, table, tables[:position])
        if table.box is not None and page.number - 1 in by_number and not any(map(_form_words, [*above, *own_rows])):
            above = _foot(by_number[page.number - 1], tables[:position]) + above
        captions.append(_compose(page.number, above, own_rows, first_row, captions))
    return captions


def _compose(
    page: int, above: Sequence[str], own_rows: Sequence[str], first_row: int, before: Sequence[Caption]
) -> Caption:
    texts = [*above, *own_rows]
    unit, source = _unit(texts), "table"
    if unit is None:
        unit, source = next(((c.unit_text, "previous_table") for c in reversed(before) if c.unit_text), (None, "none"))
    title = _title(texts)
    return Caption(
        title=title,
        title_page=page if title else None,
        unit_text=unit,
        unit_source=source,
        year=_year(title, texts),
        organisation=_organisation(texts),
        first_row=first_row,
    )


def _lines_above(page: Page, table: Table, before: Sequence[Table]) -> list[str]:
    """Return the lines between the table and what stands above it, from top to bottom."""
    if table.box is None:
        first = min(cell.row for cell in table.cells) + 1
        floor = max((cell.row + 1 for other in before for cell in other.cells), default=0)
        lines = [line for line in page.lines if floor < line.number < first]
    else:
        floor_y = max(
            (cell.box.bottom for other in before for cell in other.cells if cell.box and cell.page == page.number
             and cell.box.bottom <= table.box.top + 3),
            default=-1.0,
        )
        lines = [line for line in page.lines if line.box and floor_y - 3 < _middle(line) < table.box.top]
    return _nearest(lines)


def _foot(page: Page, before: Sequence[Table]) -> list[str]:
    """Return the lines beneath the last table of a page: a title may be parted from its table by the page break."""
    bottom = max(
        (cell.box.bottom for table in before for cell in table.cells if cell.box and cell.page == page.number), default=0.0
    )
    texts = _nearest(line for line in page.lines if line.box and _middle(line) > bottom)
    while texts and not re.search(r"[\u4e00-\u9fff]", texts[-1]):
        texts.pop()
    return texts if texts and any(_form_words(text) and _TITLE_END.search(text) for text in texts[-3:]) else []


def _middle(line: Line) -> float:
    return (line.box.top + line.box.bottom) / 2 if line.box else 0.0


def _nearest(lines: Iterable[Line]) -> list[str]:
    """Return the nearest lines, up to a line that is prose."""
    kept: list[str] = []
    for line in list(lines)[::-1][: _REACH * 2]:
        text = plain(line.text).strip("#*")
        if not text:
            continue
        if len(text) > 60 or (len(text) > 30 and _SENTENCE.search(text)) or len(kept) == _REACH:
            break
        kept.append(text)
    return kept[::-1]


def _caption_rows(table: Table) -> tuple[list[str], int]:
    """Return the texts of the grid's leading caption rows and the first row behind them."""
    texts: list[str] = []
    row = min((cell.row for cell in table.cells), default=0)
    while row < table.rows:
        cells = [cell for cell in table.cells if cell.row == row and plain(cell.text)]
        if len(cells) > 3 or not all(_is_caption(cell.text) for cell in cells):  # noqa: PLR2004
            break
        texts += [plain(part) for cell in cells for part in cell.text.split("\n")]
        row += max((cell.row_span for cell in table.cells if cell.row == row and plain(cell.text)), default=1)
    has_figures = any(cell.row >= row and plain(cell.text) for cell in table.cells)
    return (texts, row) if has_figures else ([], min((cell.row for cell in table.cells), default=0))


def _is_caption(text: str) -> bool:
    bare = plain(text)
    if is_amount(bare):
        return False
    return bool(
        UNIT.search(bare) and len(bare) < 60 and ":" in bare
        or _ORGANISATION.match(bare)
        or re.match(r"^(?:编制)?(?:部门|单位)(?:名称|/单位|\(单位\))?:", bare)
        or _TABLE_NUMBER.match(bare)
        or (_TITLE_END.search(bare) and _form_words(bare) and len(bare) > 4)  # noqa: PLR2004
        or re.match(r"^\(?20\d\d年度?\)?$", bare)
        or (len(text.split("\n")) > 1 and UNIT.search(bare) and _form_words(bare))
    )


def _form_words(text: str) -> bool:
    return bool(fitting(text))


def _title(texts: Sequence[str]) -> str | None:
    """Return the nearest text that ends like a table's title and names a form, else the nearest like a title."""
    candidates = [re.sub(r"(?:金额)?单位:.*$", "", text) for text in texts]
    candidates = [text for text in candidates if text and not _TABLE_NUMBER.match(text)]
    tests: tuple[Callable[[str], object], ...] = (
        lambda text: _TITLE_END.search(text) and _form_words(text),
        lambda text: _form_words(text) and "表" in text,
        lambda text: text.endswith("表"),
        lambda text: _form_words(text) and len(text) < _LONGEST_BARE_TITLE and not _ORGANISATION.match(text) and ":" not in text,
    )
    for test in tests:
        for position in range(len(candidates) - 1, -1, -1):
            if test(candidates[position]):
                return _unwrap(candidates, position)
    return None


def _unwrap(texts: Sequence[str], position: int) -> str:
    """Join a title with the line above it where the two name a form that says more than the second alone."""
    title, above = texts[position], texts[position - 1] if position else ""
    if not above or _TITLE_END.search(above) or _ORGANISATION.match(above) or UNIT.search(above) or _SENTENCE.search(above[-1]):
        return title
    return above + title if _weight(above + title) > _weight(title) else title


def _weight(text: str) -> int:
    """How much the form says that a title names."""
    return max((priority for priority, _ in fitting(text)), default=-1)


def _unit(texts: Sequence[str]) -> str | None:
    for text in reversed(texts):
        found = UNIT.findall(text)
        if found:
            return next(part for part in found[-1] if part)
    return None


def _year(title: str | None, texts: Sequence[str]) -> int | None:
    for text in ([title] if title else []) + list(reversed(texts)):
        found = re.search(r"(20[0-4]\d)(?:年|$|\D)", text)
        if found:
            return int(found.group(1))
    return None


def _organisation(texts: Sequence[str]) -> str | None:
    for text in reversed(texts):
        found = _ORGANISATION.search(text)
        if found and len(found.group(1)) > 3:  # noqa: PLR2004
            return found.group(1)
    return None
