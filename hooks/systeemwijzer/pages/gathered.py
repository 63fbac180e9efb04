"""Pages as the chapters of one document: each thing once, and links that lead to another chapter lead inside it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from urllib.parse import unquote, urljoin, urlsplit

from ..reading.problems import expect_one_of
from ..records.addresses import relative
from ..records.html_tags import edit_html
from .tags import PAGE_ONLY, Change, Heading, Tag, list_headings, replace_elements, scan_tags

# What one uses on a page of its own, and not in a document.
CONTROLS = frozenset(["button", "dialog", "fieldset", "form", "nav", "noscript", "template"])
# What scripts look for on the page itself.
SCRIPTED = frozenset(["data-conversation-page", "data-qr", "data-script", "data-slides", "data-view"])
# A part of a page with a name is a landmark; of a hundred of those in one document none would be any.
LANDMARK = frozenset(["aria-label", "aria-labelledby"])
# By the name on a page: a document's own heading is the only one of its level.
DEEPER = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}
# Tags that change whatever they have.
CHANGED = frozenset([*DEEPER, "details"])
# What stays folded: what stands below each record. All else is open, as a document is read from begin to end.
FOLDED = "about"
# Attributes that name ids of the same page, and those that hold an address.
NAMES = frozenset(["id", "for", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls"])
ADDRESSES = frozenset(["href", "src"])
# Only to reckon with: no such host is asked for anything.
ROOT = "https://site/"


@dataclass(frozen=True)
class Chapter:
    """A page in a document: its address, its HTML, and, by each id that it has as a page, the one that it has here."""

    address: str
    html: str
    ids: Mapping[str, str]

    @cached_property
    def heading(self) -> Heading:
        """The page's own heading, the first."""
        found = next(list_headings(self.html), None)
        if found is None:
            raise ValueError(f"no heading on the page '{self.address}'")
        return found

    @property
    def id(self) -> str:
        """The id of its heading, as it is in the document."""
        return self.ids[self.heading.id]


def choose_pages(wanted: Sequence[str], pages: Sequence[str], words: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The pages that a document gathers: paths in docs/, or folders, whose pages come in the order of `pages`.

    A word such as `guides` stands for those of its pages that nothing else names. Raises LookupError for what names no
    page.
    """
    named = {path for path in pages for name in wanted if _names(name, path)}
    for name in wanted:
        found = [path for path in pages if _names(name, path)]
        if not found and name not in words:
            raise LookupError(expect_one_of("gathers", name, (*pages, *words)))
        yield from found or (path for path in pages if path in words[name] and path not in named)


def _names(name: str, path: str) -> bool:
    return path == name or (name.endswith("/") and path.startswith(name))


def make_chapters(pages: Iterable[tuple[str, str]], repeat: Callable[[str], str | None]) -> tuple[Chapter, ...]:
    """Chapters of pages, each an address and its HTML.

    `repeat` gives what stands in the place of a record that an earlier chapter holds, by its id; None for what may
    have the same id and is something else: it gets another id.
    """
    taken: set[str] = set()
    chapters = []
    for address, html in pages:
        kept = replace_elements(html, lambda tag: _replace(tag, taken, repeat))
        found = [name for tag in scan_tags(kept) if (name := tag.get("id"))]
        prefix = address.strip("/").replace("/", "-")
        ids = {name: f"{prefix}-{name}" if name in taken else name for name in found}
        chapters.append(Chapter(address, kept, ids))
        taken.update(ids.values())
    return tuple(chapters)


def _replace(tag: Tag, taken: set[str], repeat: Callable[[str], str | None]) -> str | None:
    if tag.name in CONTROLS or tag.has(PAGE_ONLY):
        return ""
    name = tag.get("id")
    return repeat(name) if name in taken else None


class Document:
    """Chapters together, at an address of their own."""

    def __init__(self, address: str, chapters: Sequence[Chapter], records: Iterable[str]) -> None:
        """`records` are the addresses of all records: what leads to one of them leads inside, whatever its page."""
        self.address = address
        self.chapters = chapters
        self._places = dict(self._list_places())
        held = {name for chapter in chapters for name in chapter.ids.values()}
        self._places |= {place: place[1] for record in records if (place := _part(record))[1] in held}

    def _list_places(self) -> Iterator[tuple[tuple[str, str], str]]:
        for chapter in self.chapters:
            yield (chapter.address, ""), chapter.id
            yield from (((chapter.address, old), new) for old, new in chapter.ids.items())

    @property
    def parts(self) -> Iterator[tuple[Chapter, tuple[Chapter, ...]]]:
        """The chapters by folder: the page of the folder itself, or one outside any, with those that lie below it."""
        heads = [chapter for chapter in self.chapters if not any(_lies_in(chapter, other) for other in self.chapters)]
        for head in heads:
            yield head, tuple(chapter for chapter in self.chapters if _lies_in(chapter, head))

    def link(self, address: str) -> str:
        """The link to an address of the site: inside the document where that holds it."""
        inside = self._places.get(_part(address))
        return relative(address, self.address) if inside is None else f"#{inside}"

    def write(self, chapter: Chapter) -> str:
        """A chapter's HTML as it stands in the document, its headings one level deeper than on its page."""

        def change(tag: Tag, name: str, value: str) -> str | None:
            if name in SCRIPTED or (name in LANDMARK and tag.name == "section"):
                return None
            if name in ADDRESSES:
                return self._lead(value, chapter)
            return " ".join(chapter.ids.get(word, word) for word in value.split()) if name in NAMES else value

        tags = (tag for tag in scan_tags(chapter.html) if tag.has_attributes or tag.name in CHANGED)
        edits = ((tag.start, tag.end, _fit(tag, partial(change, tag))) for tag in tags)
        return edit_html(chapter.html, edits)

    def _lead(self, link: str, chapter: Chapter) -> str:
        """What a link on a page is in the document."""
        if link.startswith("#"):
            return f"#{chapter.ids.get(link[1:], link[1:])}"
        address = urljoin(f"{ROOT}{chapter.address}", link)
        return self.link(address.removeprefix(ROOT)) if address.startswith(ROOT) else link


def _lies_in(chapter: Chapter, folder: Chapter) -> bool:
    return chapter != folder and chapter.address.startswith(folder.address)


def _part(address: str) -> tuple[str, str]:
    """The page and the anchor of an address."""
    parts = urlsplit(address)
    return parts.path, unquote(parts.fragment)


def _fit(tag: Tag, change: Change) -> str:
    """A tag of a page as it is in a document."""
    is_fold = tag.name == "details" and not tag.is_end and tag.get("class") != FOLDED
    return tag.rewrite("details open" if is_fold else DEEPER.get(tag.name, tag.name), change)
