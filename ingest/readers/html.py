"""Web pages: the text that a visitor reads as lines, and the tables that hold data as grids.

A web page is one page without boxes. Lines of text and rows of tables are numbered in one sequence, so that a
grid's row is its line less one. Nothing is executed, and nothing is fetched.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.media_types import decode_text
from ingest.readers.html_content import Content, find_content
from ingest.readers.html_nodes import BLOCKS, Step, source_text, walk
from ingest.readers.html_tables import HtmlTable, read_table
from ingest.readers.marked_grids import CellCount, make_table, printed_line, row_lines
from ingest.records import Document, Line, Page, Table

_PAGE = 1
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHARSET_WITHIN = 4096
# Pages that call themselves GB 2312 or GBK print characters that only their extension has.
_EXTENDED = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}


def read_html(document: Document) -> tuple[list[Page], list[Table]]:
    """Return the one page of a web page and its tables of data.

    Raises:
        UnreadableDocumentError: Its tables are too large.
    """
    content = find_content(LexborHTMLParser(decode_html(document.content)))
    flow = _Flow(CellCount(document.path.name))
    if content is not None:
        flow.follow(content)
    page = Page(_PAGE, 0.0, 0.0, rotation=0, characters=(), segments=(), lines=tuple(flow.lines))
    return [page], flow.tables


def decode_html(content: bytes) -> str:
    """Return the text of a web page: by its byte order mark, by the encoding that it names, or as any text."""
    named = _CHARSET.search(content[:_CHARSET_WITHIN])
    name = named.group(1).decode("ascii").lower() if named else ""
    encoding = _EXTENDED.get(name, name)
    if encoding and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass  # a page that lies about its encoding, or is damaged in places
    text = decode_text(content)
    return content.decode("utf-8", errors="replace") if text is None else text


class _Flow:
    """Follows a page from top to bottom and numbers what is printed."""

    def __init__(self, count: CellCount) -> None:
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self._number = 0
        self._text: list[str] = []
        self._count = count

    def follow(self, content: Content) -> None:
        """Keep the lines and tables of the content."""
        inside: LexborNode | None = None  # the table of data that is being passed through
        for step, node in walk(content.root, content.passed_over):
            if inside is not None:
                inside = None if step is Step.LEAVE and node.mem_id == inside.mem_id else inside
            elif step is Step.TEXT:
                self._text.append(source_text(node))
            elif node.tag in BLOCKS or (node.tag == "br" and step is Step.ENTER):
                self._end_line()
                is_table = step is Step.ENTER and node.tag == "table"
                if is_table and (table := read_table(node, content.passed_over, self._count)):
                    self._keep(table)
                    inside = node
        self._end_line()

    def _end_line(self) -> None:
        self._add_line("".join(self._text))
        self._text.clear()

    def _add_line(self, text: str) -> None:
        if text.strip():
            self._number += 1
            self.lines.append(printed_line(self._number, text))

    def _keep(self, table: HtmlTable) -> None:
        """Keep a table and its rows, a line's number for each row."""
        for text in table.caption.split("\n"):
            self._add_line(text)
        cells = [replace(cell, row=cell.row + self._number) for cell in table.cells]
        self.lines.extend(row_lines(cells))
        self.tables.append(make_table(_PAGE, cells, "html"))
        self._number += table.rows
