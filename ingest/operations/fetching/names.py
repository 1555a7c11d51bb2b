"""The name under which a fetched document is kept: the one that its publisher gave it, as far as a file may bear it."""

from __future__ import annotations

import re
from urllib.parse import unquote, unquote_to_bytes

from urllib3.util import parse_url

from ingest import media_types
from ingest.printable import printable

_SUFFIXES = {
    media_types.PDF: ".pdf",
    media_types.HTML: ".html",
    media_types.EXCEL: ".xlsx",
    media_types.EXCEL_97: ".xls",
    media_types.MARKDOWN: ".md",
    media_types.PLAIN_TEXT: ".txt",
}
_LONGEST = 200  # bytes; file systems take 255
_UNFIT = re.compile(r'[\\/:*?"<>|]+')
_STARRED = re.compile(r"filename\*\s*=\s*([\w-]+)'[\w-]*'([^;\s]+)", re.IGNORECASE)
_PLAIN = re.compile(r'filename\s*=\s*"?([^";]+)"?', re.IGNORECASE)


def file_name(address: str, disposition: str | None, media_type: str) -> str:
    """Return a name without folders, controls or excess, that ends as its content says."""
    name = _UNFIT.sub("_", printable(_disposed(disposition or "") or _last_part(address))).strip(" ._")
    suffix = _SUFFIXES.get(media_type, "")
    stem = name[: -len(suffix)] if suffix and name.lower().endswith(suffix) else name
    room = _LONGEST - len(suffix.encode())
    return (stem.encode()[:room].decode(errors="ignore") or "document") + suffix


def _last_part(address: str) -> str:
    return _decoded((parse_url(address).path or "").rstrip("/").rpartition("/")[2])


def _disposed(disposition: str) -> str:
    if match := _STARRED.search(disposition):
        try:
            return unquote(match[2], match[1], errors="replace")
        except LookupError:
            return ""
    match = _PLAIN.search(disposition)
    # Headers arrive as Latin-1, whatever they were written in.
    return _decoded(match[1].encode("latin-1", errors="ignore")) if match else ""


def _decoded(text: str | bytes) -> str:
    given = unquote_to_bytes(text)
    return media_types.decode_text(given) or given.decode(errors="replace")
