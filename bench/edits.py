"""The time from an edit to the page under `mkdocs serve`: from saving a file until its words are served."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

POLL_SECONDS = 0.01
PATIENCE_SECONDS = 300


@dataclass(frozen=True)
class Edit:
    """Words in a file of a project that a page shows; `page` is its address from the site's root."""

    project: Path
    file: str
    words: str
    page: str


def time_edits(edit: Edit, address: str) -> Iterator[float]:
    """Whenever asked, save the words with a new one behind them, and give the seconds until the page shows it."""
    path = edit.project / edit.file
    original = path.read_text(encoding="utf-8")
    number = 0
    while True:
        number += 1
        new = f"{edit.words} nieuw{number}."
        path.write_text(original.replace(edit.words, new, 1), encoding="utf-8")
        start = time.perf_counter()
        wait_for(f"{address}{edit.page}", new)
        yield time.perf_counter() - start


def wait_for(address: str, words: str) -> None:
    """Ask for a page until it holds these words. Raises TimeoutError where it never does."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            with urlopen(address) as answer:  # noqa: S310  # our own server
                if words in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass  # it doesn't listen yet
        time.sleep(POLL_SECONDS)
    raise TimeoutError(f"{address} doesn't show '{words}'")


@contextmanager
def serve(project: Path) -> Iterator[str]:
    """Serve a project with MkDocs on a free port, give its address, and stop it afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, env=environment) as server:  # noqa: S603  # our own command
        try:
            wait_for(f"http://{place}/", "</html>")
            yield f"http://{place}/"
        finally:
            server.terminate()
