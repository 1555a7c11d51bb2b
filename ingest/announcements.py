"""Lines of text → their roles: what a contents page announces, what is a title, what stands in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.captions import Caption
from ingest.cells import RawRow
from ingest.matching import announced_form, kind_of_title
from ingest.records import Line, Page, Table
from ingest.wording import plain

_CONTENTS = re.compile(r"^#*目录$")
_LEADERS = re.compile(r"[.…·\-_]{2,}.*$|\d+$")
_WORDS = re.compile(r"[\u4e00-\u9fff]")
_NUMBERED = re.compile(
    r"^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|[(（]?\d{1,2}[)）、.．]|第[一二三四五六七八九十]+)"
)
_LINES_OF_CONTENTS = 70
_LONGEST_ENTRY = 45


def read_line_roles(
    pages: Sequence[Page], tables: Sequence[Table], captions: Sequence[Caption], kind: str
) -> Iterator[RawRow]:
    """Yield raw lines with their role; contents and titles with the form that they name."""
    titles = {(caption.title_page, caption.title) for caption in captions if caption.title}
    remaining = 0
    first_entry: str | None = None
    begun = ""
    for page in pages:
        boxes = [(cell.page, cell.box) for table in tables if page.number in table.pages for cell in table.cells]
        cells = (cell for table in tables if table.box is None for cell in table.cells)
        rows = {cell.row + 1 for cell in cells if cell.page == page.number}
        bounds = [box for number, box in boxes if number == page.number and box]
        for line in page.lines:
            text = plain(line.text)
            if _CONTENTS.match(text):
                remaining, first_entry = _LINES_OF_CONTENTS, None
            role, form = "text", None
            if (line.box is None and line.number in rows) or _inside(line, bounds):
                role = "table"
            elif (page.number, text.strip("#")) in titles:
                role = "title"
                form = announced_form(text, kind_of_title(text, kind))
            elif remaining > 0 and text:
                entry = _entry(text)
                remaining = 0 if entry and entry == first_entry else remaining - 1
                first_entry = first_entry or (entry if not _CONTENTS.match(text) else None)
                begun, form = _announced(begun, entry, kind) if remaining else ("", None)
                role = "contents" if form else "text"
            yield _row(page, line, role, form)


def _announced(begun: str, entry: str, kind: str) -> tuple[str, str | None]:
    """Return an entry that goes on beneath, and the form that one names: this one, or the one above that it ends."""
    if not _WORDS.search(entry):
        return begun, None  # the number of a page
    for words in (entry, begun + entry if begun and not _NUMBERED.match(entry) else ""):
        if _is_entry(words) and (form := announced_form(words, kind_of_title(words, kind))):
            return "", form
    return entry if _NUMBERED.match(entry) and not _is_entry(entry) else "", None


def _entry(text: str) -> str:
    return _LEADERS.sub("", text.strip("#"))


def _is_entry(entry: str) -> bool:
    return len(entry) < _LONGEST_ENTRY and (entry.endswith(("表", "表)")) or "表(" in entry)


def _inside(line: Line, bounds: Sequence[tuple[float, float, float, float]]) -> bool:
    if line.box is None:
        return False
    middle = (line.box.top + line.box.bottom) / 2
    left = max(line.box.x0, 0)
    return any(top <= middle <= bottom and x0 - 3 <= left <= x1 + 3 for x0, top, x1, bottom in bounds)


def _row(page: Page, line: Line, role: str, form: str | None) -> RawRow:
    x0, top, x1, bottom = line.box or (None, None, None, None)
    return {
        "page": page.number,
        "line_no": line.number,
        "text": line.text,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "role": role,
        "form_code": form,
    }
