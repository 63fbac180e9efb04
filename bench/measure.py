"""What a command costs: seconds, processor seconds, and megabytes at its peak.

Linux counts the memory of the process that starts a command as the command's own: the peak outlives exec. So the
command is started by this file as a script, which needs less memory than any build.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

KILOBYTES_IN_A_MEGABYTE = 1024


class Cost(NamedTuple):
    """`seconds` on the clock, `processor` seconds of user and system together, `megabytes` of memory at the peak."""

    seconds: float
    processor: float
    megabytes: float


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder, in a process of its own. Raises CalledProcessError where it fails."""
    launch = [sys.executable, "-I", "-S", __file__, *command]
    run = subprocess.run(launch, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603  # our own
    return Cost(*map(float, run.stdout.split()))


def launch_and_wait(command: list[str]) -> tuple[Cost, int]:
    """Run a command in the environment and the folder of this process: what it cost, and its exit code."""
    start = time.perf_counter()
    # What it prints must not stand among our own figures.
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    cost = Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTES_IN_A_MEGABYTE)
    return cost, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    cost, exit_code = launch_and_wait(sys.argv[1:])
    print(*cost)
    sys.exit(exit_code)
