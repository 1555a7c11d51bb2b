"""From an address to the machine that it names: one on the public network, or none."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from ingest.operations.fetching.errors import DownloadError, PassingError

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")  # an IPv4 address in the last four bytes


@dataclass(frozen=True, slots=True)
class Hop:
    """An address, and the machine that it was found to name: whoever asks connects to that one and no other."""

    url: Url
    scheme: str
    host: str
    port: int
    machine: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and, unless it is the usual one, port."""
        host = self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def resolve(address: str, *, loopback: bool = False) -> Hop:
    """Find the machine of an address; `loopback` lets tests name their own machine.

    Raises:
        DownloadError: It is no address of the web, or names a machine inside a network.
        PassingError: Its name is not known at present.
    """
    try:
        url = parse_url(address)
    except LocationParseError:
        raise DownloadError("no_address", f"{address}: this is no address") from None
    if url.scheme not in _PORTS or not url.host:
        raise DownloadError("no_address", f"{address}: only http and https addresses are fetched")
    if url.auth:
        raise DownloadError("no_address", f"{url.host}: an address must not hold a name and password")
    port = url.port or _PORTS[url.scheme]
    machines = _machines(url.host, port)
    if inside := [machine for machine in machines if not is_public(machine) and not (loopback and _is_own(machine))]:
        raise DownloadError("inside_network", f"{url.host}: {inside[0]} is not on the public network")
    return Hop(url, url.scheme, url.host, port, machines[0])


def _machines(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PassingError("unknown_host", f"{host}: its name cannot be resolved ({error})") from None
    return [str(place[4][0]) for place in found]


def _is_own(machine: str) -> bool:
    return ip_address(machine.partition("%")[0]).is_loopback


def is_public(machine: str) -> bool:
    """Whether an IP address, and any that is written within it, belongs to the public network."""
    address = ip_address(machine.partition("%")[0])
    if isinstance(address, IPv6Address):
        within = _written_within(address)
        if within is not None:
            return is_public(str(within))
        if address.teredo:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _written_within(address: IPv6Address) -> IPv4Address | None:
    if address in _TRANSLATED:
        return IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour
