"""Whether every record stands on its page as it was built."""

from collections import defaultdict
from collections.abc import Iterator

from ..messages import tell
from ..pages.build import Build
from ..reading.problems import Problem
from ..records import Record


def check_places(build: Build) -> Iterator[Problem]:
    """Find records that don't stand where their address says."""
    pages, guide = build.pages, build.draft.guide
    lost: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in guide.records:
        address, _, anchor = record.address.partition("#")
        if address in pages and anchor not in pages[address].ids:
            lost[record.kind, address].append(record)
    for (kind_id, address), records in lost.items():
        kind = guide.kind_by_id[kind_id].origin
        if len(records) == len(guide.of_kind(kind_id)):
            message = tell(
                "page: '{address}' shows none of this kind; put an embed there that does, or name another page",
                address=address,
            )
            yield Problem(kind.file, kind.line_of("page"), message)
            continue
        for record in records:
            message = tell(
                "id: no embed on the page '{address}' shows '{record}'; a figure is shown by its source",
                address=address,
                record=record.id,
            )
            yield Problem(record.origin.file, record.origin.line_of("id"), message)
