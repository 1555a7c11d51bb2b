"""A server on this machine whose answers a test writes down beforehand, faults included."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ENDLESS = 10**12


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: after `cut` bytes the connection is closed."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: int | None = None
    is_chunked: bool = False


@dataclass(slots=True)
class Server:
    """What the server says on each path, one reply after the other, the last one for ever; and what it was asked."""

    port: int = 0
    replies: defaultdict[str, list[Reply]] = field(default_factory=lambda: defaultdict(list))
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def say(self, path: str, *replies: Reply) -> str:
        """Write down replies for a path, and return its address."""
        self.replies[path] = list(replies)
        return f"http://127.0.0.1:{self.port}{path}"

    def asked_for(self, path: str) -> list[dict[str, str]]:
        """Return the headers of the requests for a path."""
        return [headers for asked, headers in self.asked if asked == path]

    def next_reply(self, path: str) -> Reply:
        """Return the reply that is due."""
        replies = self.replies[path]
        return (replies.pop(0) if len(replies) > 1 else replies[0]) if replies else Reply(status=404)


@contextmanager
def serving() -> Iterator[Server]:
    """Serve on a free port of this machine."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            server.asked.append((self.path, dict(self.headers)))
            _answer(self, server.next_reply(self.path))

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as machine:
        server.port = machine.server_port
        threading.Thread(target=machine.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        machine.shutdown()


def _answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    handler.close_connection = True
    handler.send_response(reply.status)
    headers = {"Content-Type": "application/pdf", "Content-Length": str(len(reply.body)), **reply.headers}
    if reply.is_chunked:
        headers = {**headers, "Transfer-Encoding": "chunked"}
        del headers["Content-Length"]
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    with suppress(OSError):  # when the other end has heard enough
        _send(handler, reply)


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    if reply.cut == ENDLESS:
        while True:
            handler.wfile.write(b"%X\r\n%s\r\n" % (len(reply.body), reply.body))
    body = reply.body[: reply.cut]
    if reply.is_chunked:
        handler.wfile.write(b"%X\r\n%s\r\n" % (len(body), body))
        handler.wfile.write(b"0\r\n\r\n" if reply.cut is None else b"")
    else:
        handler.wfile.write(body)
