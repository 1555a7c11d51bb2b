"""Documents made to ask too much: of time, of memory, of patience."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MANY_PAGES = 10_000
MANY_OBJECTS = 1_000_000
DEEP = 200_000
GIANT = 1_000_000_000
BOMB_BYTES = 3_000_000_000
WORKBOOK_BYTES = 300_000_000


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """Lay out a PDF of these objects, numbered from 1."""
    content, places = bytearray(b"%PDF-1.7\n"), []
    for number, item in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, table)
    return bytes(content)


def stream(packed: bytes, words: bytes = b"", filters: bytes = b"/FlateDecode") -> bytes:
    """Write packed bytes as a stream object."""
    return b"<<%s/Length %d/Filter[%s]>>\nstream\n%s\nendstream" % (words, len(packed), filters, packed)


def page_of(content: bytes, box: bytes = b"0 0 595 842", resources: bytes = b"") -> bytes:
    """Lay out a PDF of one page that draws a stream."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>" % (box, resources)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content)


def many_pages() -> bytes:
    """A document of ten thousand pages."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + MANY_PAGES))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, MANY_PAGES)
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", pages, *[page] * MANY_PAGES)


def many_objects() -> bytes:
    """A page of a million rectangles."""
    return page_of(stream(zlib.compress(b"1 1 9 9 re f\n" * MANY_OBJECTS)))


def giant_page() -> bytes:
    """A page as large as a country."""
    return page_of(stream(zlib.compress(b"1 1 9 9 re f")), box=b"0 0 %d %d" % (GIANT, GIANT))


def nested_arrays() -> bytes:
    """An array within an array within an array."""
    return page_of(b"[" * DEEP + b"]" * DEEP)


def nested_states() -> bytes:
    """A page that saves its state without end."""
    return page_of(stream(zlib.compress(b"q " * DEEP + b"1 1 9 9 re f")))


def form_in_itself() -> bytes:
    """A drawing that draws itself."""
    words = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>"
    return page_of(stream(zlib.compress(b"/A Do " * 9), words), resources=b"/XObject<</A 4 0 R>>")


def pages_in_themselves() -> bytes:
    """Pages whose pages are themselves."""
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99>>")


def bomb() -> bytes:
    """A page of three gigabytes, packed twice to a few kilobytes."""
    return page_of(stream(zlib.compress(_packed(b" ", BOMB_BYTES), 9), filters=b"/FlateDecode/FlateDecode"))


def workbook_bomb() -> bytes:
    """A workbook of some kilobytes whose sheet is three hundred megabytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/worksheets/sheet1.xml", b" " * WORKBOOK_BYTES)
    return buffer.getvalue()


def nested_markup() -> bytes:
    """A web page whose boxes are nested without end."""
    return b"<html><body>" + b"<div>" * DEEP + "收支总表".encode()


def nested_tables() -> bytes:
    """A web page whose tables are nested without end."""
    return b"<html><body>" + b"<table><tr><td>1.00" * 5_000


def endless_line() -> bytes:
    """A text of one line with millions of fields."""
    return ("项目\t预算数\n" + "1.00\t" * 2_000_000).encode()


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("secret", canPrint=0), invariant=1)
    canvas.drawString(100, 100, "1,234.56")
    canvas.save()
    return buffer.getvalue()


def _packed(filling: bytes, size: int) -> bytes:
    """Pack a filling repeated to a size, without ever having it: a whole block of the packer is repeated."""
    packer, part = zlib.compressobj(9), filling * 1_000_000
    opening = packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(part) + packer.flush(zlib.Z_FULL_FLUSH)
    return opening + block * (size // len(part)) + packer.flush()


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "zero-bytes.pdf": lambda: b"",
    "spaces.pdf": lambda: b" \n" * 1_000,
    "wrong-magic.pdf": lambda: b"MZ\x90\x00" + bytes(2_000),
    "header-alone.pdf": lambda: b"%PDF-1.7\n",
    "encrypted.pdf": encrypted,
    "many-pages.pdf": many_pages,
    "many-objects.pdf": many_objects,
    "giant-page.pdf": giant_page,
    "nested-arrays.pdf": nested_arrays,
    "nested-states.pdf": nested_states,
    "form-in-itself.pdf": form_in_itself,
    "pages-in-themselves.pdf": pages_in_themselves,
    "bomb.pdf": bomb,
    "bomb.xlsx": workbook_bomb,
    "nested.html": nested_markup,
    "nested-tables.html": nested_tables,
    "endless-line.txt": endless_line,
}
