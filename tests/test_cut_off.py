"""A run of the tests that is cut off leaves nothing behind: a real one, with all that tests start."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from conftest import ROOT, WAIT_SECONDS
from leftovers import without_run

# Ctrl-C; and what `timeout` and whoever stops a job send, at which Python ends as at once as when it is killed.
SIGNALS = (signal.SIGINT, signal.SIGTERM)
# How long one waits before one presses Ctrl-C again.
PATIENCE_SECONDS = 10
# Some of what has to run before the run is cut off.
STARTED = {"make", "nginx", "Xvfb"}


def list_below(process: int) -> Iterator[tuple[int, str]]:
    """A process and all that it has started, each with its name."""
    try:
        name = Path(f"/proc/{process}/comm").read_text(encoding="utf-8").strip()
        threads = list(Path(f"/proc/{process}/task").iterdir())
        children = [child for thread in threads for child in (thread / "children").read_text(encoding="utf-8").split()]
    except OSError:
        return
    yield process, name
    for child in children:
        yield from list_below(int(child))


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("sent", SIGNALS, ids=lambda sent: sent.name)
def test_a_run_that_is_cut_off_ends_all_that_it_started(tmp_path: Path, sent: signal.Signals) -> None:
    command = [sys.executable, "-m", "pytest", "-n", "1", "-p", "no:cacheprovider", "tests/never_ends.py"]
    command += [f"--basetemp={tmp_path / 'run'}"]
    with subprocess.Popen(command, cwd=ROOT, env=without_run(), start_new_session=True) as run:
        try:
            started = wait_for_all(run)
            cut_off(run, sent)
        finally:
            # Else a run that hears nothing would be waited for.
            run.kill()
    deadline = time.monotonic() + WAIT_SECONDS
    while left := {process: name for process, name in started.items() if is_running(process)}:
        assert time.monotonic() < deadline, left
        time.sleep(0.1)


def cut_off(run: subprocess.Popen[bytes], sent: signal.Signals) -> None:
    """Send a signal, and again, as one presses Ctrl-C again: Python loses one that comes in a callback of C."""
    deadline = time.monotonic() + WAIT_SECONDS
    while run.poll() is None:
        assert time.monotonic() < deadline
        os.killpg(run.pid, sent)
        with suppress(subprocess.TimeoutExpired):
            run.wait(PATIENCE_SECONDS)


def wait_for_all(run: subprocess.Popen[bytes]) -> dict[int, str]:
    """What the run has started, once that is all."""
    deadline = time.monotonic() + WAIT_SECONDS
    started: dict[int, str] = {}
    while STARTED - set(started.values()):
        assert time.monotonic() < deadline, started
        time.sleep(0.2)
        started = dict(list_below(run.pid))
    return started
