"""Pack a built site as one zip file, to open from a disk without any connection: the same site gives the same bytes.

usage: python tools/pack_site.py SITE ZIP
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import describe_file, write_whole
from systeemwijzer.reading.project import Project

README = Path(__file__).with_name("LEESMIJ.txt")
# What stands in it for the name of the site.
NAME = "{site_name}"
# The first day that a zip file can name: no file has a time of its own.
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
# A plain file that everybody may read, as Unix says it in a zip file.
READABLE = 0o100644 << 16


def pack_site(site: Path, target: Path) -> None:
    """Write every file of the site, and what one reads first, in the order of their paths."""
    target.parent.mkdir(parents=True, exist_ok=True)
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in sorted(_list_files(site)):
            info = ZipInfo(name, FIRST_DAY)
            info.create_system, info.external_attr = 3, READABLE
            archive.writestr(info, content, ZIP_DEFLATED, 9)
    write_whole(target, packed.getvalue())


def _list_files(site: Path) -> Iterator[tuple[str, bytes]]:
    text = README.read_text(encoding="utf-8").replace(NAME, Project(Path.cwd()).site_name)
    yield README.name, text.encode()
    for path in site.rglob("*"):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def main(site: Path, target: Path) -> None:
    """Pack a built site as a zip that opens from disk."""
    with telling_failures():
        hold_folder(Path.cwd(), say_waiting)
        pack_site(site, target)
    print(describe_file(target))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
