"""Whatever a server does, a document arrives whole or not at all, and what arrived once is not asked for again."""

from __future__ import annotations

import hashlib
import stat
from datetime import date

import pytest

from tests.ingest.operations.fetching.conftest import LARGEST, ORIGIN, Night
from tests.ingest.operations.fetching.server import ENDLESS, Reply

DOCUMENT = b"%PDF-1.7\n" + bytes(range(256)) * 1_000
CHANGED = b"%PDF-1.7\n" + bytes(range(256)) * 999
ETAG = {"ETag": '"one"'}


def test_a_document_is_kept_by_its_digest_under_its_own_name(night: Night) -> None:
    address = night.server.say("/files/%E9%A2%84%E7%AE%97.pdf", Reply(DOCUMENT))
    assert night.fetch(address, published_on=date(2026, 2, 3)).new == 1
    digest = hashlib.sha256(DOCUMENT).hexdigest()
    (file,) = night.files
    assert file == night.places.documents / digest[:2] / digest / "预算.pdf"
    assert not file.stat().st_mode & (stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    (row,) = night.rows
    assert row.pop("fetched_at")
    assert row == {
        "document_id": digest, "address": address, "version": 1, "publisher": "示例市财政局",
        "page_of_origin": ORIGIN, "published_on": "2026-02-03",
    }  # fmt: skip


@pytest.mark.parametrize("headers", [ETAG, {"ETag": 'W/"one"'}, {"Last-Modified": "Tue, 03 Feb 2026 00:00:00 GMT"}])
def test_what_did_not_change_is_not_sent_again(night: Night, headers: dict[str, str]) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=headers), Reply(status=304))
    assert [night.fetch(address).new, night.fetch(address).unchanged] == [1, 1]
    asked = night.server.asked_for("/a.pdf")[1]
    assert {asked.get("If-None-Match"), asked.get("If-Modified-Since")} == {*headers.values(), None}


def test_what_is_sent_again_unchanged_is_the_same_version(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT))
    assert [night.fetch(address).new, night.fetch(address).unchanged] == [1, 1]
    assert (len(night.files), len(night.rows)) == (1, 1)


def test_a_document_that_was_removed_by_hand_is_fetched_anew(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=ETAG))
    night.fetch(address)
    night.files[0].unlink()
    assert night.fetch(address).unchanged == 1
    assert "If-None-Match" not in night.server.asked_for("/a.pdf")[1]
    assert night.contents == [DOCUMENT]


def test_a_changed_document_is_a_new_version_and_the_old_one_stays(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=ETAG), Reply(CHANGED, headers={"ETag": '"two"'}))
    assert [night.fetch(address, published_on=date(2026, 2, 3)).new, night.fetch(address).changed] == [1, 1]
    assert sorted(night.contents) == sorted([DOCUMENT, CHANGED])
    assert [(row["version"], row["published_on"]) for row in night.rows] == [(1, "2026-02-03"), (2, None)]


def test_a_date_that_is_corrected_in_the_list_is_that_of_the_newest_version(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=ETAG), Reply(status=304))
    night.fetch(address)
    night.fetch(address, published_on=date(2026, 2, 3))
    assert [row["published_on"] for row in night.rows] == ["2026-02-03"]


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_connection_that_is_cut_is_resumed_where_it_was_cut(night: Night, is_chunked: bool) -> None:  # noqa: FBT001 - a case
    address = night.server.say(
        "/a.pdf",
        Reply(DOCUMENT, headers=ETAG, cut=100_000, is_chunked=is_chunked),
        Reply(DOCUMENT[100_000:], 206, {**ETAG, "Content-Range": f"bytes 100000-255999/{len(DOCUMENT)}"}),
    )
    assert night.fetch(address).new == 1
    resumed = night.server.asked_for("/a.pdf")[1]
    assert (resumed["Range"], resumed["If-Range"]) == ("bytes=100000-", '"one"')
    assert night.contents == [DOCUMENT]


@pytest.mark.parametrize(
    ("headers", "then"),
    [
        (ETAG, [Reply(CHANGED)]),  # another version by now: If-Range has it sent whole
        (ETAG, [Reply(CHANGED, 206, {"Content-Range": "bytes 5-9/10"}), Reply(CHANGED)]),
        (ETAG, [Reply(status=416), Reply(CHANGED)]),
        ({}, [Reply(CHANGED)]),  # nothing tells one version from another
    ],
)
def test_parts_of_two_versions_never_meet(night: Night, headers: dict[str, str], then: list[Reply]) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=headers, cut=100_000), *then)
    assert night.fetch(address).new == 1
    assert night.contents == [CHANGED]


def test_what_was_cut_in_one_night_is_resumed_in_the_next(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT, headers=ETAG, cut=100_000), Reply(status=503))
    assert night.fetch(address).failed == {address: "http_503"}
    assert night.rows == []
    night.server.say("/a.pdf", Reply(DOCUMENT[100_000:], 206, {"Content-Range": "bytes 100000-1/1"}))
    assert night.fetch(address).new == 1
    assert night.contents == [DOCUMENT]


def test_what_may_pass_is_tried_again_each_time_later(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(status=500), Reply(status=502), Reply(status=503), Reply(DOCUMENT))
    assert night.fetch(address).new == 1
    waits = [wait for wait in night.clock.waits if wait]
    assert len(waits) == 3
    assert waits == sorted(waits)


def test_a_server_that_names_a_time_is_asked_no_sooner(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(status=429, headers={"Retry-After": "77"}), Reply(DOCUMENT))
    assert night.fetch(address).new == 1
    assert 77.0 in night.clock.waits


def test_a_server_that_asks_for_hours_is_asked_in_the_next_run(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(status=429, headers={"Retry-After": "7200"}))
    assert night.fetch(address).failed == {address: "http_429"}
    assert len(night.server.asked_for("/a.pdf")) == 1


@pytest.mark.parametrize(
    ("reply", "code", "asked"),
    [
        (Reply(status=404), "http_404", 1),
        (Reply(status=403), "http_403", 1),
        (Reply(status=500), "http_500", 4),
        (Reply(DOCUMENT, cut=10), "cut", 4),
        (Reply(b"MZ\x90\x00" + bytes(2_000)), "wrong_type", 1),
        (Reply(b""), "wrong_type", 1),
        (Reply(DOCUMENT, headers={"Content-Type": "video/mp4"}), "wrong_type", 1),
        (Reply(DOCUMENT, headers={"Content-Length": str(LARGEST + 1)}), "too_large", 1),
        (Reply(bytes(50_000), cut=ENDLESS, is_chunked=True), "too_large", 1),
    ],
)
def test_what_cannot_be_had_is_told_and_costs_no_other(night: Night, reply: Reply, code: str, asked: int) -> None:
    addresses = [night.server.say("/a.pdf", reply), night.server.say("/b.pdf", Reply(DOCUMENT))]
    summary = night.fetch(*addresses)
    assert (summary.new, summary.failed) == (1, {addresses[0]: code})
    assert len(night.server.asked_for("/a.pdf")) == asked
    assert night.contents[-1:] == [DOCUMENT]
    assert len([row for row in night.rows if row["address"] == addresses[0]]) == 0


def test_one_content_under_two_addresses_is_kept_once(night: Night) -> None:
    addresses = [night.server.say("/a.pdf", Reply(DOCUMENT)), night.server.say("/b.pdf", Reply(DOCUMENT))]
    assert night.fetch(*addresses).new == 2
    assert (len(night.files), len(night.rows)) == (1, 2)


def test_a_document_that_is_gone_from_its_address_stays(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT), Reply(status=404))
    night.fetch(address)
    assert night.fetch(address).failed == {address: "http_404"}
    assert (night.contents, len(night.rows)) == ([DOCUMENT], 1)
