"""What the list of sources says of a document stands in the warehouse beside it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from ingest.operations.build import build
from ingest.operations.manifest import fingerprint
from ingest.operations.places import Places
from ingest.operations.voice import Voice
from tests.conftest import SAMPLES
from tests.ingest.operations.fetching.conftest import ORIGIN, Night
from tests.ingest.operations.fetching.server import Reply

SAMPLE = SAMPLES / "示例市示例区示例局2024年部门预算.pdf"


def test_a_fetched_document_knows_its_publisher_page_and_date(
    night: Night, samples_release: Places, tmp_path: Path
) -> None:
    """And a corrected date alone makes a new release due, though no document is new."""
    shutil.copytree(samples_release.raw, tmp_path / "raw")
    before = fingerprint(night.places.raw, night.places.sources)
    address = night.server.say("/a.pdf", Reply(SAMPLE.read_bytes()))
    night.fetch(address, published_on=date(2024, 2, 5))
    fetched = fingerprint(night.places.raw, night.places.sources)
    night.fetch(address, published_on=date(2024, 2, 6))
    assert len({before, fetched, fingerprint(night.places.raw, night.places.sources)}) == 3
    build(replace(night.places, raw=tmp_path / "raw"), Voice())
    with duckdb.connect(str(night.places.warehouse), read_only=True) as connection:
        told = connection.execute(
            "select file_name, publisher, address, page_of_origin, documents.published_on, disclosures.published_on"
            " from core.dim_documents as documents join core.dim_disclosures as disclosures using (disclosure_id)"
            " where address is not null"
        ).fetchall()
    assert told == [(SAMPLE.name, "示例市财政局", address, ORIGIN, date(2024, 2, 6), date(2024, 2, 6))]
