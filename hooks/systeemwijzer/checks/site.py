"""Whether the built site holds every page and file that it should, each page once, with our frame and policy."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from ..pages.page_origins import PageOrigin
from ..pages.policy import FRAME, PAGE_TEMPLATE, POLICY_TEMPLATE
from ..pages.tags import scan_tags
from ..reading.problems import Problem

# A page of no address of its own: servers show it in the place of one that isn't there.
NOT_FOUND = PageOrigin("404.html", "overrides/404.html", 1)
# What browsers load, and where what they may load is limited: the policy has to come first.
LOADS = ("link", "script", "img")


@dataclass(frozen=True)
class Expected:
    """What the site should hold: its pages, with the HTML that each shows by its address, and its other files.

    `policy` is what each page has to begin with; None where MkDocs serves, as its own script would be refused. What is
    `unframed` is no page of the site: the editor of a preview.
    """

    pages: Collection[PageOrigin]
    contents: Mapping[str, str]
    files: Collection[str]
    policy: str | None
    unframed: Collection[str] = ()


def check_site(files: Mapping[str, bytes], expected: Expected) -> Iterator[Problem]:
    """Find what a site, given as its files by their paths, lacks or has too much of, and pages without a frame."""
    paths = {page.path: page for page in expected.pages} | {"404.html": NOT_FOUND}
    for path, page in paths.items():
        if path not in files:
            yield Problem(page.file, page.line, f"its page '{path}' isn't in the built site; nothing wrote it")
    for path in sorted(set(expected.files) - set(files)):
        yield Problem("mkdocs.yml", 1, f"'{path}' isn't in the built site; a setting or a template leaves it out")
    for path in sorted(path for path in files if path.endswith(".html") and path not in expected.unframed):
        if path not in paths:
            message = f"'{path}' is in the built site, and is none of its pages; remove what made it"
            yield Problem("mkdocs.yml", 1, message)
        else:
            yield from _check_page(path, files[path].decode("utf-8"), paths[path], expected)
    yield from _check_loaded(files)


def _check_page(path: str, html: str, page: PageOrigin, expected: Expected) -> Iterator[Problem]:
    if expected.policy is not None and not _begins_with(html, expected.policy):
        yield Problem(PAGE_TEMPLATE, 1, f"the page '{path}' doesn't begin with the policy of {POLICY_TEMPLATE}")
    if html.count(FRAME) != 1:
        yield Problem(PAGE_TEMPLATE, 1, f"the page '{path}' isn't in the frame of this template: no {FRAME}…>")
    if expected.contents.get(page.address, "") not in html:
        yield Problem(PAGE_TEMPLATE, 1, f"the page '{path}' doesn't show what was made for it")


def _begins_with(html: str, policy: str) -> bool:
    """Whether the policy stands before all that it has to limit."""
    limited = (tag.start for tag in scan_tags(html, *LOADS, "style") if tag.name)
    return 0 <= html.find(policy) < next(limited, len(html))


def _check_loaded(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Find what pages load and nobody wrote, each once with the first page that does."""
    missing: dict[str, str] = {}
    for path in sorted(path for path in files if path.endswith(".html") and path != "404.html"):
        for target in _list_loaded(path, files[path].decode("utf-8")):
            if target not in files:
                missing.setdefault(target, path)
    for target, path in missing.items():
        yield Problem(PAGE_TEMPLATE, 1, f"the page '{path}' loads '{target}', which isn't in the built site")


def _list_loaded(path: str, html: str) -> Iterable[str]:
    """The files that a page loads, from the site's root; not what is elsewhere, or a page."""
    addresses = {tag.get("src") or tag.get("href") for tag in scan_tags(html, *LOADS)}
    for address in filter(None, addresses):
        parts = urlsplit(address)
        if not parts.scheme and parts.path and not parts.path.endswith("/"):
            yield normpath(join(dirname(path), unquote(parts.path)))
