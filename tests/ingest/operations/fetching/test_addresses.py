"""Only the public network is asked, at the machine that was checked, as often and where its owners allow."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ingest import cli
from ingest.media_types import HTML, PDF
from ingest.operations.fetching import addresses
from ingest.operations.fetching.addresses import is_public, resolve
from ingest.operations.fetching.errors import DownloadError, SourcesError
from ingest.operations.fetching.names import file_name
from ingest.operations.fetching.sources import Source, in_turns, read_sources
from tests.ingest.operations.fetching.conftest import Night
from tests.ingest.operations.fetching.server import Reply

DOCUMENT = b"%PDF-1.7\nnothing more"
INSIDE = [
    "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
    "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
    "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1",
]  # fmt: skip


@pytest.mark.parametrize("machine", INSIDE)
def test_machines_inside_a_network_are_not_public(machine: str) -> None:
    assert not is_public(machine)


@pytest.mark.parametrize("machine", ["1.1.1.1", "2606:4700::1111", "64:ff9b::101:101"])
def test_other_machines_are(machine: str) -> None:
    assert is_public(machine)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://127.0.0.1/a.pdf", "inside_network"),
        ("http://[::1]/a.pdf", "inside_network"),
        ("http://2130706433/a.pdf", "inside_network"),
        ("http://0x7f.1/a.pdf", "inside_network"),
        ("file:///etc/hostname", "no_address"),
        ("ftp://a.example/a.pdf", "no_address"),
        ("http://name:word@1.1.1.1/a.pdf", "no_address"),
        ("a.pdf", "no_address"),
        ("http://[", "no_address"),
    ],
)
def test_addresses_that_lead_inside_or_nowhere_are_refused(address: str, code: str) -> None:
    with pytest.raises(DownloadError) as refused:
        resolve(address)
    assert refused.value.code == code


def test_a_name_is_refused_if_any_of_its_machines_is_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, {"a.example": ["1.1.1.1", "10.0.0.1"]})
    with pytest.raises(DownloadError, match=r"10\.0\.0\.1 is not on the public network"):
        resolve("http://a.example/a.pdf")


def test_the_machine_that_was_checked_is_the_one_that_is_asked(night: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that stands for another machine a moment later is not looked up again for the connection."""
    looked_up = names(monkeypatch, {"a.example": ["127.0.0.1"]})
    night.server.say("/a.pdf", Reply(DOCUMENT))
    assert night.fetch(f"http://a.example:{night.server.port}/a.pdf").new == 1
    (headers,) = night.server.asked_for("/a.pdf")
    assert headers["Host"] == f"a.example:{night.server.port}"
    assert looked_up.count("a.example") == 2  # for the address and for its robots.txt, and not when they are asked


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://[::ffff:169.254.169.254]/latest", "file:///etc/hostname"]
)
def test_a_redirect_that_leads_inside_is_refused(night: Night, target: str) -> None:
    address = night.server.say("/a.pdf", Reply(status=302, headers={"Location": target}))
    (code,) = night.fetch(address).failed.values()
    assert code in ("inside_network", "no_address")
    assert night.files == []


def test_without_the_argument_for_tests_this_machine_is_inside_too(night: Night) -> None:
    address = night.server.say("/a.pdf", Reply(DOCUMENT))
    assert night.fetch(address, loopback=False).failed == {address: "inside_network"}
    assert night.server.asked == []


def test_redirects_are_followed_to_the_document(night: Night) -> None:
    night.server.say("/b.pdf", Reply(DOCUMENT))
    address = night.server.say("/a", Reply(status=301, headers={"Location": "/b.pdf"}))
    assert night.fetch(address).new == 1
    assert night.contents == [DOCUMENT]


def test_a_circle_of_redirects_has_an_end(night: Night) -> None:
    address = night.server.say("/a", Reply(status=302, headers={"Location": "/a"}))
    assert night.fetch(address).failed == {address: "redirects"}


RULES = {"Content-Type": "text/plain"}


@pytest.mark.parametrize(
    ("robots", "code"),
    [
        (Reply(b"User-agent: *\nDisallow: /files/", headers=RULES), "robots"),
        (Reply(b"User-agent: *\nDisallow: /*.pdf$", headers=RULES), "robots"),
        (Reply(b"User-agent: mingzhang\nDisallow: /", headers=RULES), "robots"),
        (Reply(status=503), "robots"),  # who cannot say what is allowed allows nothing
        (Reply(b"User-agent: other\nDisallow: /", headers=RULES), None),
        (Reply(status=404), None),
    ],
)
def test_robots_are_kept_out_where_their_rules_say_so(night: Night, robots: Reply, code: str | None) -> None:
    night.server.say("/robots.txt", robots)
    address = night.server.say("/files/a.pdf", Reply(DOCUMENT))
    summary = night.fetch(address)
    assert summary.failed == ({address: code} if code else {})
    assert len(night.server.asked_for("/files/a.pdf")) == (0 if code else 1)


def test_the_rules_of_a_redirects_target_count_too(night: Night) -> None:
    night.server.say("/robots.txt", Reply(b"User-agent: *\nDisallow: /private/", headers=RULES))
    night.server.say("/private/a.pdf", Reply(DOCUMENT))
    address = night.server.say("/a", Reply(status=302, headers={"Location": "/private/a.pdf"}))
    assert night.fetch(address).failed == {address: "robots"}


def test_a_host_is_given_its_pause_between_two_requests(night: Night) -> None:
    night.pause = 2.0
    night.fetch(*(night.server.say(f"/{number}.pdf", Reply(DOCUMENT)) for number in range(3)))
    assert night.clock.waits == [2.0, 2.0, 2.0]  # robots.txt was the first


def test_a_longer_pause_that_a_host_asks_for_is_kept(night: Night) -> None:
    night.server.say("/robots.txt", Reply(b"User-agent: *\nCrawl-delay: 7", headers=RULES))
    night.fetch(night.server.say("/a.pdf", Reply(DOCUMENT)))
    assert night.clock.waits == [7.0]


def test_hosts_take_turns() -> None:
    sources = [Source(address=f"http://{name}") for name in ("a/1", "a/2", "a/3", "b/1", "c/1")]
    assert [source.address[7:] for source in in_turns(sources)] == ["a/1", "b/1", "c/1", "a/2", "a/3"]


@pytest.mark.parametrize(
    ("address", "disposition", "media_type", "name"),
    [
        ("http://a/%E9%A2%84%E7%AE%97.pdf", None, PDF, "预算.pdf"),
        ("http://a/%D4%A4%CB%E3.pdf", None, PDF, "预算.pdf"),  # GB 18030
        ("http://a/b?id=1", "attachment; filename*=UTF-8''%E5%86%B3%E7%AE%97.pdf", PDF, "决算.pdf"),
        ("http://a/b", 'attachment; filename="../../etc/passwd"', PDF, "etc_passwd.pdf"),
        ("http://a/b.PDF", None, PDF, "b.pdf"),
        ("http://a/..%2f..%2fb%00%1b[2J", None, HTML, "b\\x00\\x1b[2J.html".replace("\\", "_")),
        ("http://a/", None, HTML, "document.html"),
        ("http://a/" + "%E9%95%BF" * 300 + ".pdf", None, PDF, "长" * 65 + ".pdf"),
    ],
)
def test_a_name_is_one_that_a_file_may_bear(address: str, disposition: str | None, media_type: str, name: str) -> None:
    assert file_name(address, disposition, media_type) == name


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_of_sources_is_read_as_spreadsheets_write_it(tmp_path: Path, encoding: str) -> None:
    text = "address,publisher,page_of_origin,published_on\r\nhttp://a/b.pdf,示例市财政局,,2026-02-03\r\nhttp://a/c.pdf,,,\r\n"
    sources = read_sources(write(tmp_path / "sources.csv", text, encoding))
    assert [(source.publisher, str(source.published_on)) for source in sources] == [
        ("示例市财政局", "2026-02-03"),
        (None, "None"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("url\nhttp://a", "no column `address`"),
        ("address,publised_on\nhttp://a,2026-01-01", "line 2: publised_on"),
        ("address,published_on\nhttp://a,yesterday", "line 2: published_on"),
        ("address\nhttp://a\nhttp://a", "line 3: http://a is listed twice"),
        ("address,publisher\n,示例市财政局", "line 2: address"),
    ],
)
def test_a_wrong_list_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SourcesError, match=told):
        read_sources(write(tmp_path / "sources.csv", text))


def test_the_command_says_what_it_could_not_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 when nothing could be had; and no option of the command lets it ask its own machine."""
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path / "data"))
    sources = write(tmp_path / "sources.csv", "address\nhttp://127.0.0.1:9/a.pdf\n")
    assert cli.main(["fetch", str(sources), "--json"]) == 2
    assert '"inside_network"' in capsys.readouterr().out
    assert list((tmp_path / "data" / "runs").glob("*-fetch.json"))


def names(monkeypatch: pytest.MonkeyPatch, known: dict[str, list[str]]) -> list[str]:
    """Let names stand for machines, and return the list of what is looked up."""
    looked_up: list[str] = []
    system = socket.getaddrinfo

    def find(host: str, port: int, *rest: object, **named: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        if host in known:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, port)) for machine in known[host]]
        return system(host, port, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", find)
    return looked_up
