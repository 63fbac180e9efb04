"""Whether what lies in the project's folders can be read: no pipe that never ends, no link that leads nowhere."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..messages import tell
from ..reading.problems import Problem
from ..reading.project import Project

# All that is read as a whole.
FOLDERS = ("content", "docs", "overrides", "schemas")
TEXTS = (".yml", ".md")


def check_file_types(project: Project) -> Iterator[Problem]:
    """Find what is neither a file nor a folder, and what can't be read."""
    root = project.folder
    for name in FOLDERS:
        if not (root / name).is_dir():
            yield Problem(name, 1, tell("this folder is missing; expected one"))
            continue
        yield from _check_folder(root, root / name)


def _check_folder(root: Path, folder: Path) -> Iterator[Problem]:
    refused: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        for name in sorted((*folders, *files)):
            path = Path(place, name)
            message = _find_wrong(path)
            if message:
                yield Problem(path.relative_to(root).as_posix(), 1, message)
    for error in refused:
        yield Problem(
            Path(error.filename).relative_to(root).as_posix(), 1, tell("can't be read: {why}", why=error.strerror)
        )


def _find_wrong(path: Path) -> str | None:
    # Of a text that isn't there, who reads it tells.
    if path.is_symlink() and not path.exists() and path.suffix not in TEXTS:
        return tell(
            "a link to '{target}', which isn't there; remove it, or let it lead to a file", target=path.readlink()
        )
    if path.is_symlink() and path.is_dir():
        return tell("a link to the folder '{target}'; put the files themselves here", target=path.readlink())
    if path.exists() and not path.is_file() and not path.is_dir():
        return tell("neither a file nor a folder; remove it")
    if path.is_file() and not os.access(path, os.R_OK):
        return tell("can't be read: no permission; let its owner be who builds, or allow all to read it")
    return None
