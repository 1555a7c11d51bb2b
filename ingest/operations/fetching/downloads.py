"""One document over the wire: asked for only if it changed, resumed where it was cut, never larger than allowed."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from ingest.operations.fetching.client import Client, Clock
from ingest.operations.fetching.errors import DownloadError, PassingError

OK, PARTIAL, NOT_MODIFIED, NOT_SATISFIABLE = 200, 206, 304, 416
_GONE = (404, 410)
_PASSING = (408, 425, 429)
_SERVER_ERRORS = 500
_NO_DOCUMENTS = re.compile(r"(image|audio|video|font)/", re.IGNORECASE)
_BYTES = 65_536
_LONGEST = 1_800.0  # seconds, however slowly a server sends


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server tells one version of a document from another."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def if_changed(self) -> dict[str, str]:
        """The headers that ask for a document only if it is another version."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}

    @property
    def same_bytes(self) -> str | None:
        """What proves that a part belongs to the same bytes; a weak tag proves no more than the same meaning."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.last_modified


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said when it had sent everything."""

    validators: Validators
    named: str | None  # Content-Disposition


class Partial:
    """A download that is under way: its bytes, and beside them to which version they belong."""

    def __init__(self, folder: Path, key: str) -> None:
        """Name the place of the bytes."""
        self.file = folder / f"{key}.part"
        self._card = folder / f"{key}.json"

    @property
    def size(self) -> int:
        """How many bytes there are already."""
        return self.file.stat().st_size if self.file.exists() and self._card.exists() else 0

    @property
    def validators(self) -> Validators:
        """To which version they belong."""
        try:
            return Validators(**json.loads(self._card.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # none, or cut short while it was written
            return Validators()

    def begin(self, validators: Validators) -> BinaryIO:
        """Start anew."""
        self.drop()
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self._card.write_text(json.dumps(asdict(validators)), encoding="utf-8")
        return self.file.open("wb")

    def drop(self) -> None:
        """Forget it."""
        self._card.unlink(missing_ok=True)
        self.file.unlink(missing_ok=True)


def download(client: Client, address: str, partial: Partial, known: Validators, largest: int) -> Answer | None:
    """Bring `partial` to its end; return None when the version that is known is still the one.

    Raises:
        DownloadError: The document is not there, is none, or is too large.
        PassingError: It may be had later; what arrived is kept where it can be resumed.
    """
    proof = partial.validators.same_bytes if partial.size else None
    headers = {"Range": f"bytes={partial.size}-", "If-Range": proof} if proof else known.if_changed
    with client.get(address, headers) as answer:
        if answer.status == NOT_MODIFIED and not proof:
            return None
        if answer.status == NOT_SATISFIABLE and proof:
            partial.drop()
            raise PassingError("cut", f"{address}: the part that arrived fits no longer")
        _judge(answer, address, largest)
        validators = Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        resumes = answer.status == PARTIAL and _start(answer) == partial.size
        if answer.status == PARTIAL and not resumes:
            partial.drop()
            raise PassingError("cut", f"{address}: another part was sent than was asked for")
        with partial.file.open("ab") if resumes else partial.begin(validators) as file:
            _take(answer, file, address, largest, client.clock)
        return Answer(validators, answer.headers.get("Content-Disposition"))


def _judge(answer: BaseHTTPResponse, address: str, largest: int) -> None:
    """Take nothing from an answer that is no document, or says that it is too large."""
    status = answer.status
    if status in _PASSING or status >= _SERVER_ERRORS:
        wait = Retry().get_retry_after(answer)
        raise PassingError(f"http_{status}", f"{address}: the server answers {status}", wait)
    if status not in (OK, PARTIAL):
        words = "is not there any more" if status in _GONE else "is not given out"
        raise DownloadError(f"http_{status}", f"{address}: {words} (the server answers {status})")
    kind = answer.headers.get("Content-Type", "")
    if _NO_DOCUMENTS.match(kind):
        raise DownloadError("wrong_type", f"{address}: {kind} is no kind of document")
    length = answer.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > largest:
        raise DownloadError("too_large", f"{address}: {int(length):,} bytes are more than {largest:,}")


def _start(answer: BaseHTTPResponse) -> int | None:
    match = re.match(r"bytes (\d+)-", answer.headers.get("Content-Range", ""))
    return int(match[1]) if match else None


def _take(answer: BaseHTTPResponse, file: BinaryIO, address: str, largest: int, clock: Clock) -> None:
    """Write the body as it arrives, up to what is allowed."""
    begun = clock.now()
    try:
        while chunk := answer.read1(_BYTES):
            file.write(chunk)
            if file.tell() > largest:
                raise DownloadError("too_large", f"{address}: it is larger than {largest:,} bytes")
            if clock.now() - begun > _LONGEST:
                raise PassingError("too_slow", f"{address}: it does not arrive within {_LONGEST:g} seconds")
    except HTTPError as error:
        raise PassingError("cut", f"{address}: the connection was cut ({type(error).__name__})") from None
    file.flush()
    os.fsync(file.fileno())
