"""Where everything stands on the site: addresses relative to its root, such as `systeem/micro/#micro-huishouden`."""

from posixpath import dirname, join, normpath, relpath

from .base import Record
from .guide import Guide
from .kinds import Kind
from .knowledge import Section
from .layer import OWN_FOLDER


def address_of_level(level_id: str) -> str:
    """The page of a level, whether or not there is such a level."""
    return f"systeem/{level_id}/"


def address_of_topic(topic_id: str) -> str:
    """The page of a theme, whether or not there is such a theme."""
    return f"themas/{topic_id}/"


def address_of_page(src_uri: str) -> str:
    """The address of a Markdown page, from its path in docs/: `a/b.md` is `a/b/`, `a/index.md` is `a/`."""
    path = src_uri.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def src_uri_of(address: str) -> str:
    """The path in docs/ of a page that is made at an address: `a/b/` is `a/b.md`."""
    return f"{address.removesuffix('/')}.md"


def resolve_path(path: str, src_uri: str) -> str:
    """Where a path leads from a page in docs/; all of them are paths in docs/."""
    return normpath(join(dirname(src_uri), path))


def address_of_record(record: Record, kind: Kind, level_id: str | None, is_own: bool = False) -> str:
    """The page of a record of this kind at this level, and its anchor; no page where the kind has none.

    `is_own` says that it is a region's own.
    """
    if isinstance(record, Section):
        page = address_of_page(record.page)
    elif level_id and kind.on_level_page:
        page = address_of_level(level_id)
    else:
        of_guide = kind.page_of_guide.get(guide_id_of(record))
        page = (kind.own_page if is_own else of_guide) or kind.page or ""
    return f"{page}#{record.id}"


def guide_id_of(record: Record) -> str:
    """The guide that a record comes from, the first where there are more; '' for what comes from none."""
    return record.source[0].partition(".")[0] if record.source else ""


def name_of_page(address: str) -> str:
    """What the page of an address is called in it: its last part, such as a level's id."""
    return address.partition("#")[0].strip("/").rpartition("/")[2]


def relative(address: str, page_address: str) -> str:
    """The link to an address from a page; both relative to the site's root."""
    path, mark, anchor = address.partition("#")
    if anchor and path == page_address:
        return f"#{anchor}"
    link = relpath(f"/{path}", f"/{page_address}")
    if not path or path.endswith("/"):
        link += "/"
    return link + mark + anchor


def kinds_without_written_page(guide: Guide) -> tuple[Kind, ...]:
    """The kinds of which records stand on a page that nobody has written: it is made."""
    written = {address_of_page(src_uri) for src_uri in guide.written_pages}
    used = {record.address.partition("#")[0] for record in guide.records if not record.layer}
    return tuple(kind for kind in guide.kinds if kind.page in used - written)


def page_addresses(guide: Guide) -> set[str]:
    """The address of every page of the site, but for those that only say where something went."""
    return {
        *(address_of_page(src_uri) for src_uri in guide.written_pages),
        *(address_of_level(level.id) for level in guide.levels),
        *(address_of_topic(topic.id) for topic in guide.topics),
        *(kind.page for kind in kinds_without_written_page(guide) if kind.page),
        *((OWN_FOLDER,) if guide.layer else ()),
    }
