"""What one can take along from the page of downloads: which files there are, how large, and from which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from .. import __version__

# Where they stand on the site, beside the page that leads to them.
FOLDER = "downloads"


@dataclass(frozen=True)
class Downloads:
    """What the page may say: the size in bytes of each file by its path on the site, and who has others.

    `day` is None where nobody said from which day the site is: the same sources give the same pages on any day.
    """

    sizes: Mapping[str, int]
    day: date | None = None
    contact: str = ""
    version: str = __version__


def list_made(folder: str | None) -> dict[str, Path]:
    """The files that were made beforehand, such as the PDF, by their paths on the site; none without a folder."""
    if not folder:
        return {}
    return {f"{FOLDER}/{path.name}": path for path in sorted(Path(folder).iterdir()) if path.is_file()}


def day_of(epoch: str, made: Mapping[str, Path]) -> date | None:
    """The day that SOURCE_DATE_EPOCH names, or else the one on which files were made; None where there are none."""
    named = day_of_epoch(epoch)
    if named or not made:
        return named
    return datetime.fromtimestamp(max(path.stat().st_mtime for path in made.values())).astimezone().date()


def day_of_epoch(epoch: str) -> date | None:
    """The day that SOURCE_DATE_EPOCH names; its 0 stands for none."""
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch and int(epoch) else None
