"""Where everything stands on the site: addresses relative to its root, such as `systeem/micro/#micro-huishouden`."""

from posixpath import relpath

from .models import Record, Section

# The page of a kind of record that belongs to no level.
PAGES = {
    "advice": "systeem/",
    "example": "voorbeelden/",
    "figure": "cijfers/",
    "organisation": "alleenstaande-moeders/wat-helpt/",
    "question": "beleid/",
    "quote": "citaten/",
    "suggestion": "suggesties/",
    "term": "begrippen/",
}


def address_of(record: Record) -> str:
    """The record's own address: its page plus its anchor."""
    if isinstance(record, Section):
        page = address_of_page(record.page)
    elif record.level:
        page = f"systeem/{record.level}/"
    else:
        page = PAGES[record.kind]
    return f"{page}#{record.id}"


def address_of_page(src_uri: str) -> str:
    """The address of a Markdown page, from its path in docs/: `a/b.md` is `a/b/`, `a/index.md` is `a/`."""
    path = src_uri.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def relative(address: str, page_address: str) -> str:
    """The link to an address from a page; both relative to the site's root."""
    path, mark, anchor = address.partition("#")
    if anchor and path == page_address:
        return f"#{anchor}"
    link = relpath(f"/{path}", f"/{page_address}")
    if not path or path.endswith("/"):
        link += "/"
    return link + mark + anchor
