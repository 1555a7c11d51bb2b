"""Make data/samples/: `python -m tests.typesetter.samples`."""

from __future__ import annotations

from pathlib import Path

from tests.typesetter.samples import documents, user_document
from tests.typesetter.samples.bureau import NAME

SAMPLES = Path("data/samples")


def sample_documents() -> dict[str, bytes]:
    """Every sample by its file name."""
    made = {f"{NAME}{book.year}年{book.kind}.pdf": documents.document(book).content for book in documents.BOOKS}
    return {user_document.FILE_NAME: user_document.document().content, **made}


def main() -> None:
    """Write the samples."""
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, content in sample_documents().items():
        (SAMPLES / name).write_bytes(content)


if __name__ == "__main__":
    main()
