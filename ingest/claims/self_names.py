"""What a document calls itself → rows of the raw table `claims`, numbered behind those of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.cells import RawRow
from ingest.identity.self_names import SelfName


def read_self_names(names: Iterable[SelfName], claims: int) -> Iterator[RawRow]:
    """Yield one row a name and page; `claims` have been read before."""
    for number, name in enumerate(names, claims + 1):
        yield {"claim_no": number, "claim_kind": name.kind, "page": name.page, "text": name.text}
