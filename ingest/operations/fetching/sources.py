"""The list of sources: one row an address, with who publishes it, on which page, and when."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain, zip_longest
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from urllib3.util import parse_url

from ingest.documents import open_file
from ingest.media_types import decode_text
from ingest.operations.fetching.errors import SourcesError

COLUMNS = ("address", "publisher", "page_of_origin", "published_on")
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


def _blank_as_none(text: object) -> object:
    return (text.strip() or None) if isinstance(text, str) else text


class Source(BaseModel):
    """A document to fetch; a misspelt column is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    address: Text
    publisher: Annotated[Text | None, BeforeValidator(_blank_as_none)] = None
    page_of_origin: Annotated[Text | None, BeforeValidator(_blank_as_none)] = None
    published_on: Annotated[date | None, BeforeValidator(_blank_as_none)] = None


def read_sources(path: Path) -> list[Source]:
    """Return the sources that a CSV file lists.

    Raises:
        SourcesError: It cannot be read, lacks a column or has another, or lists an address twice.
    """
    try:
        with open_file(path) as handle:
            text = decode_text(handle.read())
    except OSError as error:
        raise SourcesError(f"{path}: cannot be read: {error.strerror}") from None
    rows = csv.DictReader(io.StringIO(text or "", newline=""))
    if "address" not in (rows.fieldnames or ()):
        raise SourcesError(f"{path}: there is no column `address`; the columns are {', '.join(COLUMNS)}")
    sources: dict[str, Source] = {}
    for row in rows:
        source = _source(row, f"{path} line {rows.line_num}")
        if source.address in sources:
            raise SourcesError(f"{path} line {rows.line_num}: {source.address} is listed twice")
        sources[source.address] = source
    return list(sources.values())


def _source(row: dict[str, str], place: str) -> Source:
    try:
        return Source.model_validate(row)
    except ValidationError as error:
        told = error.errors()[0]
        column = ".".join(map(str, told["loc"]))
        raise SourcesError(f"{place}: {column}: {told['msg']}; the columns are {', '.join(COLUMNS)}") from None


def in_turns(sources: Iterable[Source]) -> list[Source]:
    """Order sources so that hosts take turns: while one is given its pause, another is asked."""
    by_host: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_host[_host(source.address)].append(source)
    return [source for source in chain.from_iterable(zip_longest(*by_host.values())) if source]


def _host(address: str) -> str:
    try:
        return parse_url(address).host or ""
    except ValueError:  # no address at all, which is told when it is asked for
        return ""
