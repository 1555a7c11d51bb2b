"""The version of the reader: it changes with every change that could change what is read."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ingest import __version__
from ingest.code_lists import CODE_LISTS

READER = Path(__file__).resolve().parents[1]
LIBRARIES = ("pdfplumber", "pypdfium2", "python-calamine", "selectolax")


@cache
def reader_version() -> str:
    """Return the project's version and a digest of the reader's code, forms, vocabulary, code lists and libraries.

    The command and its operations are left out: they move what is read, and read nothing.
    """
    digest = hashlib.sha256()
    own = (path for suffix in ("*.py", "*.yml", "*.csv") for path in READER.rglob(suffix))
    for path in (*sorted(own), *CODE_LISTS):
        name = path.relative_to(READER) if path.is_relative_to(READER) else Path(path.name)
        if name.parts[0] not in ("operations", "cli.py"):
            digest.update(f"{name.as_posix()}\n".encode() + path.read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return f"{__version__}+{digest.hexdigest()[:12]}"
