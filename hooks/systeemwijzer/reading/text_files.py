"""Text files as editors save them, or what is wrong with one."""

import re
from collections.abc import Iterable
from pathlib import Path

from ..messages import tell
from ..records.characters import describe_unseen, find_unseen, normalise
from .problems import ContentError, Problem, line_at, refuse_problems

# What git writes where two changes of one place meet.
MERGE = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)


# Each file with when it was last changed (in nanoseconds) and its size (in bytes).
State = tuple[tuple[str, int, int], ...]


def find_state(files: Iterable[Path]) -> State:
    """What files are like now: as long as it is the same, nothing has to be read anew."""
    return tuple((str(path), status.st_mtime_ns, status.st_size) for path in files for status in (path.stat(),))


def read_text(root: Path, name: str, when_missing: str = "") -> str:
    """The text of a file, `name` being its path from the project's root, in one Unicode form and with one line end.

    `when_missing` says what to do where there is none. Raises ContentError where the file isn't there, can't be read,
    isn't UTF-8, or holds characters that one can't see or what a merge left.
    """
    path = root / name
    # Who reads a pipe would wait for ever.
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ContentError([Problem(name, 1, tell("neither a file nor a folder; expected a file"))])
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise ContentError(
            [Problem(name, 1, tell("this file is missing{when_missing}", when_missing=when_missing))]
        ) from None
    except IsADirectoryError:
        raise ContentError([Problem(name, 1, tell("a folder has this name; expected a file"))]) from None
    except OSError as error:
        raise ContentError([Problem(name, 1, tell("can't be read: {why}", why=error.strerror))]) from None
    text = normalise(_decode(content, name))
    refuse_problems(Problem(name, line_at(text, place), describe_unseen(text[place])) for place in find_unseen(text))
    refuse_problems(
        Problem(
            name,
            line_at(text, mark.start(1)),
            tell("{mark} is left of a merge; keep one of the two, or both", mark=mark[1]),
        )
        for mark in MERGE.finditer(text)
    )
    return text


def _decode(content: bytes, name: str) -> str:
    try:
        # Some editors begin a file with a byte order mark.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ContentError([Problem(name, line, tell("not UTF-8 text; save the file as UTF-8"))]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
