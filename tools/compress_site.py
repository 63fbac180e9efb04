"""Put a small version of each text beside it, for servers that send those: compress_site.py SITE

nginx does, with `gzip_static on`. The same site gives the same files: no time stands in them. Run it again after each
build, or a server may send what was.
"""

import gzip
import os
import sys
from pathlib import Path

SUFFIXES = {".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}
# Less isn't worth it: deploy/site.conf doesn't compress it either.
FEWEST_BYTES = 1000
# MkDocs has made a small version itself, which is published as it is.
LEFT_OUT = "sitemap.xml"


def compress(path: Path) -> None:
    """Write `path` with .gz behind its name, and the same date, which servers tell browsers."""
    packed = path.with_name(f"{path.name}.gz")
    packed.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    status = path.stat()
    os.utime(packed, ns=(status.st_atime_ns, status.st_mtime_ns))


def main(site: Path) -> None:
    """Compress all texts of a site that are long enough."""
    for path in sorted(site.rglob("*")):
        if path.suffix in SUFFIXES and path.name != LEFT_OUT and path.stat().st_size >= FEWEST_BYTES:
            compress(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
