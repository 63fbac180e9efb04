"""Whether every record stands on its page as it was built, and whether ids there are free."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from markdown.extensions.toc import slugify

from ..reading.problems import Problem
from ..records import Guide, Record
from .check_anchors import BuiltPage, locate

# The page around the content.
FRAME = ("overrides/main.html", "overrides/partials/*.html", "overrides/404.html")
HEADING_ID = re.compile(r"{[^}]*#([a-z0-9-]+)")
ID = re.compile(r'\sid="([a-z0-9-]+)"')


def check_places(pages: Mapping[str, BuiltPage], guide: Guide, root: Path) -> Iterator[Problem]:
    """Find records that don't stand where their address says, and ids that the page around the content has."""
    lost: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in guide.records:
        address, _, anchor = record.address.partition("#")
        if address in pages and anchor not in pages[address].ids:
            lost[record.kind, address].append(record)
    for (kind_id, address), records in lost.items():
        kind = guide.kind_by_id[kind_id].origin
        if len(records) == len(guide.of_kind(kind_id)):
            message = f"page: '{address}' shows none of this kind; put an embed there that does, or name another page"
            yield Problem(kind.file, kind.line_of("page"), message)
            continue
        for record in records:
            message = f"id: no embed on the page '{address}' shows '{record.id}'; a figure is shown by its source"
            yield Problem(record.origin.file, record.origin.line_of("id"), message)
    frame_ids = sorted(_find_frame_ids(root).items())
    for page in pages.values():
        for name, where in frame_ids:
            if name in page.ids:
                message = f"id: '{name}' is one of the page's own ({where}); choose another"
                yield Problem(*_locate_id(name, page, guide, root), message)


def _find_frame_ids(root: Path) -> dict[str, str]:
    paths = (path for pattern in FRAME for path in sorted(root.glob(pattern)))
    return {
        name: path.relative_to(root).as_posix()
        for path in paths
        for name in ID.findall(path.read_text(encoding="utf-8"))
    }


def _locate_id(name: str, page: BuiltPage, guide: Guide, root: Path) -> tuple[str, int]:
    record = guide.by_id.get(name)
    if record:
        return record.origin.file, record.origin.line_of("id")
    own = root / "docs" / page.src_uri
    lines = own.read_text(encoding="utf-8").split("\n") if own.is_file() else []
    for number, line in enumerate(lines, 1):
        if line.startswith("#") and name in (slugify(line.strip("# "), "-"), *HEADING_ID.findall(line)):
            return f"docs/{page.src_uri}", number
    return locate(f"{{#{name}", page, root)
