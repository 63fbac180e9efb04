"""What the machine refuses while something is read or written, in words that say what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..reading.problems import ContentError
from ..reading.report import report

ADVICE = {
    errno.ENOSPC: "the disk is full; make room, and try again",
    errno.EDQUOT: "no more disk space may be used here; make room, and try again",
    errno.EFBIG: "the file would be larger than may be here",
    errno.EROFS: "this disk can only be read; work in a copy of the project",
    errno.EACCES: "no permission to read or write here; change it, or work in a copy of the project",
    errno.EPERM: "no permission to read or write here; change it, or work in a copy of the project",
    errno.EEXIST: "something has this name already; move it away",
    errno.ENOTDIR: "a file stands where a folder is expected; move it away",
    errno.EISDIR: "a folder stands where a file is expected; move it away",
    errno.ELOOP: "a link that leads to itself; remove it",
    errno.ENOENT: "this isn't there",
    errno.EMFILE: "too many files are open at once; close other programs, and try again",
}


def describe_failure(error: OSError) -> str:
    """What couldn't be read or written, and what to do about it."""
    advice = ADVICE.get(error.errno or 0) or error.strerror or str(error)
    return f"{error.filename}: {advice}" if error.filename else advice


@contextmanager
def telling_failures() -> Iterator[None]:
    """End a command with what is wrong, and without a traceback."""
    try:
        yield
    except ContentError as error:
        raise SystemExit(report(error.problems, Path.cwd())) from error
    except OSError as error:
        raise SystemExit(describe_failure(error)) from error
    except KeyboardInterrupt:
        raise SystemExit("stopped; the last site stays as it was") from None
