"""Ids and pages that mean something else to a browser, a web server or a computer, and pages that two things make."""

import re
from collections.abc import Iterator

from ..messages import tell
from ..reading.problems import Problem
from ..records import Guide, Placed
from ..records.addresses import address_of_level, address_of_page, address_of_topic, kinds_without_written_page

# Names that are no names of files on Windows, where editors work.
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
# A folder's page, and the one word with which every object of a script begins.
RESERVED = DEVICES | {"index", "constructor"}
# What lies at the site's root beside pages, or is left out of it.
NO_PAGES = frozenset(("404", "assets", "data", "search", "templates"))
PAGE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_ids(guide: Guide) -> Iterator[Problem]:
    """Find ids and pages that mean something else somewhere, and pages that more than one thing makes."""
    things: tuple[Placed, ...] = (
        *guide.guides,
        *guide.topics,
        *guide.tasks,
        *guide.records,
        *guide.question_sets,
        *guide.concepts,
        *guide.outside,
    )
    for thing in things:
        item_id: str = thing.id  # type: ignore[attr-defined]  # each of these has an id
        if item_id in RESERVED:
            yield Problem(thing.origin.file, thing.origin.line_of("id"), _describe("id", item_id))
    for kind in guide.kinds:
        if kind.page and RESERVED.intersection(kind.page.split("/")):
            yield Problem(kind.origin.file, kind.origin.line_of("page"), _describe("page", kind.page))
    for redirect in guide.redirects:
        if RESERVED.intersection(redirect.old_page.split("/")):
            yield Problem(redirect.origin.file, redirect.origin.line_of("from"), _describe("from", redirect.old))
        if redirect.old_page.split("/")[0] in NO_PAGES:
            message = tell("from: '{old}' is where files lie; a redirect is for a page that is gone", old=redirect.old)
            yield Problem(redirect.origin.file, redirect.origin.line_of("from"), message)
    yield from _check_written(guide)
    yield from _check_made(guide)


def _describe(key: str, name: str) -> str:
    return tell(
        "{key}: '{name}' means something else to browsers, servers or Windows; expected another word",
        key=key,
        name=name,
    )


def _check_written(guide: Guide) -> Iterator[Problem]:
    """Find hand-written pages with a name that isn't fit for an address, or with the address of another page."""
    made = {address_of_level(level.id): level.origin for level in guide.levels}
    made |= {address_of_topic(topic.id): topic.origin for topic in guide.topics}
    first: dict[str, str] = {}
    for src_uri in guide.written_pages:
        file, address = guide.file_of_page(src_uri), address_of_page(src_uri)
        names = src_uri.removesuffix(".md").split("/")
        wrong = [name for name in names if not PAGE_NAME.fullmatch(name) or name in RESERVED - {"index"}]
        if wrong or "index" in names[:-1]:
            message = tell(
                "the name '{name}' is no address; expected small letters, digits and hyphens", name=(wrong or names)[0]
            )
            yield Problem(file, 1, message)
        if address in made:
            where = f"{made[address].file}:{made[address].line}"
            yield Problem(
                file,
                1,
                tell(
                    "the page '{address}' is made of {where}; remove this file, or rename it",
                    address=address,
                    where=where,
                ),
            )
        other = first.setdefault(address, src_uri)
        if other != src_uri:
            yield Problem(
                file,
                1,
                tell("the page '{address}' is docs/{other} too; remove one of them", address=address, other=other),
            )


def _check_made(guide: Guide) -> Iterator[Problem]:
    """Find kinds whose records would stand on a page that is made of something else."""
    taken = {address_of_level(level.id) for level in guide.levels}
    taken |= {address_of_topic(topic.id) for topic in guide.topics}
    for kind in kinds_without_written_page(guide):
        if kind.page in taken:
            message = tell("page: '{page}' is made of something else already; expected another address", page=kind.page)
            yield Problem(kind.origin.file, kind.origin.line_of("page"), message)
        taken.add(kind.page or "")
