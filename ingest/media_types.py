"""What kind of file some bytes are, told from the bytes alone: names lie."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

PDF = "application/pdf"
MARKDOWN = "text/markdown"
PLAIN_TEXT = "text/plain"
HTML = "text/html"
EXCEL_97 = "application/vnd.ms-excel"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENCRYPTED_OFFICE = "application/x-ole-encrypted"
EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"

# Readers of PDF accept a header that other bytes precede, as long as it stands this near to the start.
_PDF_HEADER_WITHIN = 1024
_MARKUP_WITHIN = 4096

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
)
_TEXT_OPENINGS = (("{\\rtf", "application/rtf"), ("MIME-Version:", "multipart/related"))
_ZIP = b"PK\x03\x04"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE2_STREAMS = (
    ("EncryptedPackage", ENCRYPTED_OFFICE),
    ("Workbook", EXCEL_97),
    ("Book", EXCEL_97),
    ("WordDocument", "application/msword"),
)
_ZIP_FOLDERS = (
    ("xl/", EXCEL),
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("OFD.xml", "application/ofd"),
)
_MARKUP = re.compile(r"<\s*(!doctype\s+html|html|head|body|meta|title|table|div|script|style)\b", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
# Text that other programs wrote may hold a stray control character, never many and never a null.
_MOST_CONTROLS = 0.001


def media_type_of(content: bytes) -> str:
    """Return the media type that the bytes prove; `application/octet-stream` where they prove none."""
    if not content.strip():
        return EMPTY
    if _is_markup(content[:_MARKUP_WITHIN]):
        return HTML
    text = decode_text(content)
    if b"%PDF-" in content[:_PDF_HEADER_WITHIN]:
        return PDF
    return _packed(content) if text is None else _written(text)


def decode_text(content: bytes) -> str | None:
    """Return the bytes as text (UTF-8, UTF-16 with its mark, GB 18030), or None where they are no text."""
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        controls = len(_CONTROLS.findall(text))
        return None if "\x00" in text or controls > len(text) * _MOST_CONTROLS else text
    return None


def _is_markup(opening: bytes) -> bool:
    """Whether the bytes open a web page; damaged characters further on do not make it another thing."""
    is_wide = opening.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = opening.removeprefix(codecs.BOM_UTF8).decode("utf-16" if is_wide else "latin-1", errors="ignore")
    return text.lstrip().startswith("<") and bool(_MARKUP.search(text))


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "gb18030")


def _written(text: str) -> str:
    """What kind of text a text is."""
    for opening, media_type in _TEXT_OPENINGS:
        if text.startswith(opening):
            return media_type
    return MARKDOWN if _HEADING.search(text) else PLAIN_TEXT


def _packed(content: bytes) -> str:
    """What kind of binary file the bytes are."""
    for signature, media_type in _SIGNATURES:
        if content.startswith(signature):
            return media_type
    if content.startswith(_OLE2):
        return _office_file(content)
    return _zip_file(content) if content.startswith(_ZIP) else UNKNOWN


def _office_file(content: bytes) -> str:
    for stream, media_type in _OLE2_STREAMS:
        if stream.encode("utf-16-le") in content:
            return media_type
    return "application/x-ole-storage"


def _zip_file(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except zipfile.BadZipFile:
        return "application/zip"
    for folder, media_type in _ZIP_FOLDERS:
        if any(name.startswith(folder) for name in names):
            return media_type
    return "application/zip"
