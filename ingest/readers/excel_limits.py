"""What a workbook may ask of a machine: checked before it is unpacked, since a few kilobytes can ask for everything."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from ingest.errors import UnreadableDocumentError
from ingest.records import Document

# Unpacked, the largest disclosure seen is a hundredth of this.
_MOST_BYTES = 200_000_000
_MOST_PARTS = 5_000
# Places of a sheet from its first cell to its last; the library keeps room for each, blank or not.
MOST_PLACES = 5_000_000

_SHEETS = "xl/worksheets/"
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\b(?![^>]*/>)[^>]*?(?:\sr\s*=\s*[\"']\s*([A-Za-z]+)(\d+)|>)")
_WIDEST = 16_384
_LETTERS = 26


def check_package(document: Document) -> None:
    """Let a workbook pass that can be unpacked.

    Raises:
        UnreadableDocumentError: It is broken, or far larger than a disclosure is.
    """
    name = document.path.name
    try:
        with zipfile.ZipFile(io.BytesIO(document.content)) as package:
            parts = package.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
                raise UnreadableDocumentError(f"{name}: unpacked, the workbook is larger than any document")
            # A part that is larger than it says does not fit its checksum.
            if (damaged := package.testzip()) is not None:
                raise UnreadableDocumentError(f"{name}: the workbook is broken (its part {damaged} is damaged)")
            for part in parts:
                if part.filename.startswith(_SHEETS) and part.filename.endswith(".xml"):
                    _check_sheet(package.read(part), f"{name} {part.filename}")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise UnreadableDocumentError(f"{name}: the workbook is broken ({error})") from error
    except RuntimeError as error:  # how zipfile says that a part is encrypted
        raise UnreadableDocumentError(f"{name}: the workbook is encrypted and asks for a password") from error


def _check_sheet(content: bytes, place: str) -> None:
    height, width = 0, 1
    for number, row in enumerate(content.split(b"<row")):
        filled = _FILLED_CELL.findall(row)
        columns = [_column(letters) for letters, _ in filled if letters]
        height = max(height, number, *(int(digits) for _, digits in filled if digits))
        width = max(width, len(filled), *columns)
    if height * min(width, _WIDEST) > MOST_PLACES:
        raise UnreadableDocumentError(f"{place}: a sheet of more than {MOST_PLACES:,} cells is no document")


def _column(letters: bytes) -> int:
    """Return the number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper()[:4]:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
