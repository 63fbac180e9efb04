"""One build at a time in a folder: who comes second waits until the first has ended, however it ends."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

# By folder, for as long as this process lives: the system lets go of each when it ends.
_held: dict[Path, int] = {}


def say_waiting() -> None:
    """Print that this build waits; MkDocs logs the same."""
    print("Another build is at work here: this one waits for it.", flush=True)


def hold_folder(folder: Path, say_waiting: Callable[[], None]) -> None:
    """Wait until no other process holds the folder, and hold it until this one ends.

    The folder itself is locked: it stays when what is in it is removed, and nothing needs to be written.
    """
    folder = folder.resolve()
    if folder in _held:
        return
    lock = os.open(folder, os.O_RDONLY)
    try:
        _lock(lock, say_waiting)
    except OSError:
        # Some network drives know no locks: there one builds as before.
        os.close(lock)
        return
    _held[folder] = lock


def _lock(lock: int, say_waiting: Callable[[], None]) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say_waiting()
        fcntl.flock(lock, fcntl.LOCK_EX)
