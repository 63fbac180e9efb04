"""Ends what a run of the tests has started: servers, browsers and their drivers, also where the run itself is cut off.

All that a run starts inherits its name. A process of its own waits for the run's end, however that comes about, and
then ends whatever still has that name: it looks in Linux' own list of processes.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

RUN = "SYSTEEMWIJZER_TEST_RUN"
PROCESSES = Path("/proc")
# nginx overwrites its environment; in its arguments stands its folder, which has the name.
SAYINGS = ("environ", "cmdline")
# How long what is asked to end may take.
GRACE_SECONDS = 2


def watch_run() -> None:
    """Name this run, and see to it that nothing of it is left at its end."""
    name = uuid4().hex
    command = [sys.executable, "-I", __file__, name]
    # Its input ends with this process. Ctrl-C isn't for it.
    subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True, env=without_run())
    os.environ[RUN] = name


def without_run() -> dict[str, str]:
    """The environment for what is not of this run."""
    return {name: value for name, value in os.environ.items() if name != RUN}


def find_processes(name: str) -> Iterator[int]:
    """What runs now and was started by the run with this name."""
    for process in PROCESSES.glob("[0-9]*"):
        with suppress(OSError):  # it has just ended, or is another user's
            if any(name.encode() in (process / saying).read_bytes() for saying in SAYINGS):
                yield int(process.name)


def end_processes(name: str) -> None:
    """Ask them to end, and end those that don't."""
    deadline = time.monotonic() + GRACE_SECONDS
    while left := set(find_processes(name)) - {os.getpid()}:
        is_late = time.monotonic() > deadline
        for process in left:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL if is_late else signal.SIGTERM)
        time.sleep(0.1)


if __name__ == "__main__":
    sys.stdin.read()
    end_processes(sys.argv[1])
