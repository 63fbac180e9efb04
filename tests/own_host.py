"""A host of the tests' own, which says what was asked of it and may answer as bad hosts do."""

import functools
import http.server
import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple


class Answer(NamedTuple):
    """What a host sends; status 0 ends the connection without a word."""

    status: int
    body: bytes
    headers: dict[str, str] = {}  # noqa: RUF012  # nobody changes it


Answering = Callable[[str, Answer], Answer]


def as_it_is(path: str, answer: Answer) -> Answer:
    """What a good host does with what stands in its folder."""
    return answer


@dataclass
class Host:
    """A running host: its address, what was asked of it, and how it answers, which may change."""

    address: str = ""
    change: Answering = as_it_is
    asked: list[str] = field(default_factory=list)
    # Paths that it answers by GET alone.
    only_get: tuple[str, ...] = ()
    sent: dict[str, int] = field(default_factory=dict)

    def forget(self) -> None:
        self.asked.clear()
        self.sent.clear()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, folder: Path, *given: object) -> None:
        self.host, self.folder = host, folder
        super().__init__(*given)  # type: ignore[arg-type]  # what the server gives it

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].lstrip("/")
        answer = self.host.change(path, self.read(path))
        self.host.asked.append(path)
        if not answer.status:
            self.close_connection = True
            return
        self.host.sent[path] = self.host.sent.get(path, 0) + len(answer.body)
        self.send_response(answer.status)
        kind = mimetypes.guess_type(path)[0] or "text/html"
        headers = {"Content-Type": kind, "Cache-Control": "no-cache"}
        for name, value in (headers | answer.headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def do_HEAD(self) -> None:
        """As by GET, without what it would send; `asked` says how it was asked."""
        path = self.path.partition("?")[0].lstrip("/")
        answer = Answer(405, b"") if path in self.host.only_get else self.host.change(path, self.read(path))
        self.host.asked.append(f"HEAD {path}")
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()

    def read(self, path: str) -> Answer:
        file = self.folder / path
        if file.is_dir():
            file /= "index.html"
        return Answer(200, file.read_bytes()) if file.is_file() else Answer(404, b"Not here")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that its base gives it
        pass


@contextmanager
def serve_as(folder: Path, change: Answering = as_it_is) -> Iterator[Host]:
    """Serve a folder on a free port, as a host that changes what it sends."""
    host = Host(change=change)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, host, folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.address = f"http://127.0.0.1:{server.server_port}/"
        yield host
        server.shutdown()
