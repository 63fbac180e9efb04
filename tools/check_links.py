"""Ask each link that leads out whether it still leads there, and write into links.yml what came back.

usage: python tools/check_links.py      (in the project's root, on a network that reaches the web)

It asks politely: each address once, those of one host one after another with a pause, a few hosts at a time; by HEAD,
which fetches nothing, and by GET only where a host doesn't answer that well.
"""

import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.reading.link_answers import LinkAnswer, write_answers
from systeemwijzer.reading.links_out import LINKS_FILE, find_links_out
from systeemwijzer.reading.project import Project

HOSTS_AT_ONCE = 4
PAUSE_SECONDS = 1.0
TIMEOUT_SECONDS = 20.0
# Says who asks, and why, to who reads a server's log.
HEADERS = {"User-Agent": "Systeemwijzer (make links: asks whether a link still leads here)", "Accept": "*/*"}
FOR_GOOD = (301, 308)
WELL = range(200, 400)
FAULTS: tuple[tuple[type[BaseException], str], ...] = (
    (TimeoutError, "no answer in time"),
    (socket.gaierror, "no host of this name"),
    (ConnectionRefusedError, "the host refused"),
    (ssl.SSLCertVerificationError, "its certificate isn't right"),
    (ssl.SSLError, "no safe connection"),
    (HTTPException, "an answer that is none"),
)


class Came(NamedTuple):
    """What came back: a status, or else what was wrong; `moved_to` is where it has gone for good."""

    status: int | None = None
    fault: str | None = None
    moved_to: str | None = None


class Redirects(HTTPRedirectHandler):
    """Follows as urllib does, by the method that one asked by, and knows by which statuses."""

    def __init__(self) -> None:
        self.statuses: list[int] = []

    def redirect_request(  # noqa: PLR0917  # as urllib calls it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        self.statuses.append(code)
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed:
            followed.method = req.get_method()
        return followed


def ask(address: str, timeout: float = TIMEOUT_SECONDS) -> Came:
    """Ask one address: by HEAD, and by GET where that brings nothing good."""
    came = _ask_by("HEAD", address, timeout)
    return came if came.status in WELL else _ask_by("GET", address, timeout)


def _ask_by(method: str, address: str, timeout: float) -> Came:
    redirects = Redirects()
    request = Request(address, headers=HEADERS, method=method)  # noqa: S310  # links that lead out are https
    try:
        with build_opener(redirects).open(request, timeout=timeout) as answer:
            is_gone = bool(redirects.statuses) and all(status in FOR_GOOD for status in redirects.statuses)
            return Came(answer.status, moved_to=answer.url if is_gone else None)
    except HTTPError as error:
        error.close()
        return Came(error.code)
    except (OSError, HTTPException, ValueError) as error:
        return Came(fault=_say(error))


def _say(error: BaseException) -> str:
    """What was wrong, in one line."""
    cause = error.reason if isinstance(error, URLError) and isinstance(error.reason, BaseException) else error
    return next((words for kind, words in FAULTS if isinstance(cause, kind)), " ".join(str(cause).split()) or "nothing")


def ask_all(addresses: Iterable[str], pause: float = PAUSE_SECONDS) -> dict[str, Came]:
    """Ask all of these, a few hosts at a time."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in sorted(set(addresses)):
        by_host[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return {
            address: came
            for asked in pool.map(lambda host: list(_ask_host(host, pause)), by_host.values())
            for address, came in asked
        }


def _ask_host(addresses: Sequence[str], pause: float) -> Iterator[tuple[str, Came]]:
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        yield address, ask(address)


def main(root: Path, today: date) -> None:
    """Ask all links of a project, write what came back, and say how many answered well.

    Where nobody answers, that is no news of the links: what was known of them stays.
    """
    with telling_failures():
        project = Project(root)
        came = ask_all(link.address for link in find_links_out(project))
        if came and not any(each.status for each in came.values()):
            raise SystemExit(
                f"none of {len(came)} links got an answer: is there a network? {LINKS_FILE} stays as it was"
            )
        answers = [LinkAnswer(link=address, asked=today, **each._asdict()) for address, each in came.items()]
        write_answers(project, answers)
    well = sum(answer.is_right for answer in answers)
    print(f"{LINKS_FILE}: {len(answers)} asked, and {well} answered well; make check says where the others stand")


if __name__ == "__main__":
    main(Path.cwd(), date.today())
