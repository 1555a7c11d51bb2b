"""Asks servers, one request at a time: a pause for each host, robots respected, redirects followed by hand."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin

import urllib3
from protego import Protego
from urllib3.exceptions import HTTPError

from ingest import __version__
from ingest.operations.fetching.addresses import Hop, resolve
from ingest.operations.fetching.errors import DownloadError, PassingError

AGENT = "mingzhang"
_HEADERS = {"User-Agent": f"{AGENT}/{__version__}", "Accept-Encoding": "identity"}
_TIMEOUT = urllib3.Timeout(connect=20, read=60)
_MOST_HOPS = 5
_MOST_ROBOTS = 500_000  # bytes, as search engines read
_LONGEST_CRAWL_DELAY = 60.0
_REDIRECTS = (301, 302, 303, 307, 308)
_ALL = Protego.parse("")
_NOTHING = Protego.parse("User-agent: *\nDisallow: /")


class Clock:
    """Tells the time, and waits."""

    def now(self) -> float:
        """Return seconds since some moment."""
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        time.sleep(seconds)


@dataclass(slots=True)
class Client:
    """Asks for documents; `loopback` lets tests ask their own machine."""

    pause: float = 2.0
    loopback: bool = False
    clock: Clock = field(default_factory=Clock)
    _robots: dict[str, Protego] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)  # host -> when it was asked last

    @contextmanager
    def get(
        self, address: str, headers: Mapping[str, str], *, obeying: bool = True
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        """Ask for an address and yield the answer, with its body to be read; every redirect is checked like the first.

        Raises:
            DownloadError: An address is inside a network, or robots are told to keep out, or it leads nowhere.
            PassingError: The server cannot be reached, or says that it is not well.
        """
        for _ in range(1 + _MOST_HOPS):
            hop = resolve(address, loopback=self.loopback)
            rules = self._rules(hop) if obeying else _ALL
            if not rules.can_fetch(hop.url.url, AGENT):
                raise DownloadError("robots", f"{address}: robots.txt of {hop.authority} asks robots to keep out")
            self._wait(hop, rules)
            with _asked(hop, headers) as answer:
                self._asked[hop.authority] = self.clock.now()
                if answer.status not in _REDIRECTS or "Location" not in answer.headers:
                    yield answer
                    return
                address = urljoin(hop.url.url, answer.headers["Location"])
        raise DownloadError("redirects", f"{address}: more than {_MOST_HOPS} redirects")

    def _wait(self, hop: Hop, rules: Protego) -> None:
        pause = max(self.pause, min(rules.crawl_delay(AGENT) or 0.0, _LONGEST_CRAWL_DELAY))
        if (asked := self._asked.get(hop.authority)) is not None:
            self.clock.wait(max(0.0, asked + pause - self.clock.now()))

    def _rules(self, hop: Hop) -> Protego:
        """Return what robots may do there: all where nothing is said, nothing where the server cannot say it."""
        if hop.origin not in self._robots:
            self._robots[hop.origin] = self._ask_rules(hop)
        return self._robots[hop.origin]

    def _ask_rules(self, hop: Hop) -> Protego:
        with self.get(f"{hop.origin}/robots.txt", {}, obeying=False) as answer:
            if answer.status >= 500 or answer.status == 429:  # noqa: PLR2004 - codes of HTTP
                return _NOTHING
            if answer.status != 200:  # noqa: PLR2004
                return _ALL
            try:
                return Protego.parse(answer.read(_MOST_ROBOTS).decode("utf-8", errors="replace"))
            except HTTPError:
                return _NOTHING


@contextmanager
def _asked(hop: Hop, headers: Mapping[str, str]) -> Iterator[urllib3.BaseHTTPResponse]:
    """Send one request to the machine that was checked, and to no other that the name may stand for by now."""
    pool: urllib3.HTTPConnectionPool
    if hop.scheme == "https":
        context = ssl.create_default_context()
        name = hop.host.strip("[]")
        pool = urllib3.HTTPSConnectionPool(
            hop.machine, hop.port, ssl_context=context, server_hostname=name, assert_hostname=name
        )
    else:
        pool = urllib3.HTTPConnectionPool(hop.machine, hop.port)
    try:
        answer = pool.request(
            "GET",
            hop.url.request_uri,
            headers={**_HEADERS, "Host": hop.authority, **headers},
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=_TIMEOUT,
        )
    except HTTPError as error:
        pool.close()
        raise PassingError("unreachable", f"{hop.authority}: cannot be reached ({error})") from None
    try:
        yield answer
    finally:
        answer.close()
        pool.close()
