"""From paths to documents: which files there are, and what each of them is.

Nothing is concluded from a name: what a document is, its bytes say.
"""

from __future__ import annotations

import hashlib
import io
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest import media_types
from ingest.errors import RejectedDocumentError
from ingest.media_types import media_type_of
from ingest.readers import READERS
from ingest.records import Document

_READ = "PDF with text, Excel workbooks, web pages (HTML), Markdown and plain text are read"
_UNPACK = "unpack it and give the files in it"
# The largest disclosure seen is a tenth of this.
_MOST_BYTES = 200_000_000
_OPEN_XML = "application/vnd.openxmlformats-officedocument."

# Kinds that no reader reads: a code for machines; what the file is and what helps, for the person who gave it.
_REFUSALS: dict[str, tuple[str, str, str]] = {
    media_types.EMPTY: ("empty", "the file has no content", "nothing can be read from it"),
    "multipart/related": ("web_archive", "this is a web page saved with its pictures (MHTML)", _READ),
    media_types.ENCRYPTED_OFFICE: (
        "encrypted",
        "this is an office document that asks for a password",
        "save it without a password",
    ),
    "application/msword": ("word", "this is a Word document (.doc)", _READ),
    f"{_OPEN_XML}wordprocessingml.document": ("word", "this is a Word document (.docx)", _READ),
    "application/rtf": ("word", "this is a rich text document (.rtf)", _READ),
    f"{_OPEN_XML}presentationml.presentation": ("presentation", "this is a presentation (.pptx)", _READ),
    "application/x-ole-storage": ("office", "this is a file of an old office program", _READ),
    "application/ofd": ("ofd", "this is an OFD document", _READ),
    "application/zip": ("archive", "this is an archive (.zip)", _UNPACK),
    "application/gzip": ("archive", "this is an archive (.gz)", _UNPACK),
    "application/vnd.rar": ("archive", "this is an archive (.rar)", _UNPACK),
    "application/x-7z-compressed": ("archive", "this is an archive (.7z)", _UNPACK),
    media_types.UNKNOWN: ("unknown_kind", "the bytes fit no known kind of document", _READ),
}


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the regular files that the paths name or contain, sorted, each once.

    Folders are searched to their depths; hidden files, links that lead out of the folder, and what is
    no file (pipes, sockets, devices) are passed over.

    Raises:
        FileNotFoundError: A path does not exist, or is neither file nor folder.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(_files_within(path))
        elif path.is_file():
            found.add(path)
        else:
            raise FileNotFoundError(f"{path}: there is no such file or folder")
    return sorted(found)


def open_file(path: Path) -> io.BufferedReader:
    """Open a file for reading; never waits, as opening a pipe does.

    Raises:
        OSError: It cannot be opened, or is no file.
    """
    handle = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb")
    if not stat.S_ISREG(os.fstat(handle.fileno()).st_mode):
        handle.close()
        raise OSError(None, "it is no file", str(path))
    return handle


def open_document(path: Path) -> Document:
    """Read a file and tell what it is.

    Raises:
        OSError: It cannot be read.
        RejectedDocumentError: The content is of a kind that is not read; `document` on the error names it.
    """
    with open_file(path) as handle:
        content = handle.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise RejectedDocumentError("too_large", f"{path.name}: a file of more than {_MOST_BYTES:,} bytes is not read")
    media_type = media_type_of(content)
    document = Document(hashlib.sha256(content).hexdigest(), path, content, media_type)
    if media_type not in READERS:
        code, what, advice = _refusal(media_type)
        raise RejectedDocumentError(code, f"{path.name}: {what}; {advice}", document)
    return document


def _refusal(media_type: str) -> tuple[str, str, str]:
    if media_type.startswith("image/"):
        return "image", f"this is a picture ({media_type.removeprefix('image/')})", _READ
    return _REFUSALS.get(media_type, _REFUSALS[media_types.UNKNOWN])


def _files_within(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place) / name
            if not name.startswith(".") and path.is_file() and path.resolve().is_relative_to(root):
                yield path
