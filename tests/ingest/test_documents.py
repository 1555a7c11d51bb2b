"""What a document is, its bytes say; what is no document is refused with a reason."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from ingest.documents import find_files, open_document
from ingest.errors import RejectedDocumentError
from ingest.media_types import EXCEL, EXCEL_97, HTML

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return buffer.getvalue()


def written(folder: Path, content: bytes, name: str = "部门预算.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PDF, "application/pdf"),
        (b"HTTP header\r\n\r\n" + PDF, "application/pdf"),
        ("# 2023 年部门预算\n\n正文\n".encode(), "text/markdown"),
        ("收支总表\n项目\t预算数\n".encode("gb18030"), "text/plain"),
        ("收支总表".encode("utf-16"), "text/plain"),
        ("BM 开头的文字".encode(), "text/plain"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>%PDF-1.4</body></html>", HTML),
        ("<!-- 首页 --><html><head></head></html>".encode("gbk"), HTML),
        (b"<html><body>\xff\xff \xe6\x9c</body></html>", HTML),
        (OLE2 + bytes(600) + "Workbook".encode("utf-16-le"), EXCEL_97),
        (archive("[Content_Types].xml", "xl/workbook.xml"), EXCEL),
    ],
)
def test_bytes_tell_what_is_read(tmp_path: Path, content: bytes, media_type: str) -> None:
    document = open_document(written(tmp_path, content))
    assert document.media_type == media_type
    assert document.document_id == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "reason_code"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"MIME-Version: 1.0\r\n\r\n<html></html>", "web_archive"),
        (OLE2 + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE2 + bytes(600), "office"),
        (archive("[Content_Types].xml", "word/document.xml"), "word"),
        (archive("OFD.xml"), "ofd"),
        (archive("预算.pdf"), "archive"),
        (b"PK\x03\x04 cut off", "archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "image"),
        (b"BM" + bytes(40), "image"),
        (bytes(range(256)), "unknown_kind"),
    ],
)
def test_what_is_not_read_is_refused_with_a_reason(tmp_path: Path, content: bytes, reason_code: str) -> None:
    with pytest.raises(RejectedDocumentError) as refusal:
        open_document(written(tmp_path, content))
    assert refusal.value.reason_code == reason_code
    assert refusal.value.reason.startswith("部门预算.pdf: ")
    assert refusal.value.document is not None
    assert refusal.value.document.document_id == hashlib.sha256(content).hexdigest()


def test_files_are_found_in_the_depths_sorted_and_once(tmp_path: Path) -> None:
    deep = tmp_path / "乙" / "丙"
    deep.mkdir(parents=True)
    second, first = written(deep, PDF), written(tmp_path, PDF, "一.pdf")
    assert find_files([tmp_path, first]) == sorted([first, second])


def test_hidden_files_outward_links_and_pipes_are_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "given"
    (folder / ".git").mkdir(parents=True)
    outside = written(tmp_path, PDF, "outside.pdf")
    kept = written(folder, PDF)
    written(folder, PDF, ".hidden.pdf")
    written(folder / ".git", PDF)
    (folder / "outward.pdf").symlink_to(outside)
    (folder / "nowhere.pdf").symlink_to(folder / "missing")
    os.mkfifo(folder / "pipe.pdf")
    assert find_files([folder]) == [kept]


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.pdf"):
        find_files([tmp_path / "missing.pdf"])
