"""Puts a whole new site in the place of the last one. At every moment there is a site, also where the machine stops."""

import ctypes
import os
import shutil
from pathlib import Path

# As Linux numbers them: paths are taken from the current folder, and two of them change places.
AT_FDCWD = -100
RENAME_EXCHANGE = 2
# How the name of a file begins that isn't whole yet.
UNFINISHED = ".new-"


def find_site(site: Path) -> Path:
    """The folder that the site is to stand in: where `site` is a link, such as one to a web root, what it leads to.

    Raises OSError where there can be none, with what to do.
    """
    if site.is_symlink() and not site.is_dir():
        raise FileNotFoundError(None, "a link that leads to no folder; make that folder, or remove the link", str(site))
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(None, "a file has this name; move it away", str(site))
    return site.resolve()


def replace_site(new: Path, site: Path) -> None:
    """Let the files of `new` be the site, and no others; `new` itself is gone then."""
    target = find_site(site)
    if not _move(new, target):
        copy_over(new, target)
    shutil.rmtree(new, ignore_errors=True)


def _move(new: Path, target: Path) -> bool:
    """Put a folder in the place of another in one step; False where the system can't, as from one disk to another."""
    if not target.exists():
        try:
            new.rename(target)
        except OSError:
            return False
        return True
    # Who may read a web root stays as it was.
    shutil.copystat(target, new)
    return _exchange(new, target)


def _exchange(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return False  # not on this system
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def copy_over(new: Path, target: Path) -> None:
    """Let a folder hold the files of another, and no others, file by file.

    What pages load comes before them, what is gone goes after them, and each file is whole at every moment.
    """
    target.mkdir(exist_ok=True)
    files = sorted((path for path in new.rglob("*") if path.is_file()), key=lambda path: path.suffix == ".html")
    for path in files:
        _copy_file(path, target / path.relative_to(new))
    kept = {target / path.relative_to(new) for path in new.rglob("*")}
    for path in sorted(target.rglob("*"), reverse=True):
        if path not in kept:
            _remove(path)


def _copy_file(source: Path, target: Path) -> None:
    for folder in reversed(target.parents):
        if folder.is_file():
            folder.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        _remove(target)
    write_whole(target, source.read_bytes())


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def describe_file(path: Path) -> str:
    """What was written, and how large it is."""
    return f"{path}: {path.stat().st_size / 1000:.0f} kB"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that holds all of its content or, where that fails, what it held before."""
    unfinished = path.with_name(f"{UNFINISHED}{path.name}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
