"""Whether mkdocs.yml and the environment are set so that a site as ours comes of them."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..reading.config import CONFIG_FILE
from ..reading.problems import Problem, line_at
from ..reading.project import Project

EPOCH = "SOURCE_DATE_EPOCH"
# What a gzip file can hold as its day: seconds in 32 bits.
LATEST_EPOCH = 2**32 - 1
# What else builds on, by the way to it in the file: without them pages would be elsewhere, or look otherwise.
NEEDED: dict[tuple[str, ...], Any] = {
    ("docs_dir",): "docs",
    ("site_dir",): "site",
    ("strict",): True,
    ("plugins",): [],
    ("use_directory_urls",): True,
    ("theme", "custom_dir"): "overrides",
    ("validation",): {"omitted_files": "warn"},
}
# What MkDocs takes where the file says nothing; of all others that is what is needed.
OTHER_DEFAULTS: dict[tuple[str, ...], Any] = {
    ("strict",): False,
    ("plugins",): ["search"],
    ("theme", "custom_dir"): None,
}
# Material gives icons; without a theme they stand in overrides/.icons/ (README: After MkDocs).
THEMES = ("material", None)
HOOK = "hooks/main.py"
# All that does something here, beside what must be as it is.
TEXTS = ("site_name", "site_description", "exclude_docs", "draft_docs", "not_in_nav")
KNOWN = frozenset((*TEXTS, "site_url", "repo_url", "edit_uri", "extra", "hooks", "watch", "nav", "theme"))
# What MkDocs knows, and does nothing here.
UNUSED = {
    "INHERIT": "nothing is taken from another file here; write it out",
    "markdown_extensions": "pages know what hooks/systeemwijzer/reading/page_markup.py lists, and no more; remove it",
}


def check_settings(project: Project) -> Iterator[Problem]:
    """Find settings of which no site comes, or another than ours."""
    yield from check_epoch(os.environ.get(EPOCH, ""))
    # Where it can't be read at all, this raises, and says why.
    text, settings = project.config.text, project.settings
    for name, message in (*_find_wrong_addresses(settings), *_find_others(settings)):
        yield Problem(CONFIG_FILE, _line_of(name, text), f"{name}: {message}")


def check_epoch(epoch: str) -> Iterator[Problem]:
    """The day that files get: the environment gives it as seconds, where it does."""
    if epoch and not (epoch.isascii() and epoch.isdecimal() and int(epoch) <= LATEST_EPOCH):
        message = f"{EPOCH}: expected the seconds since 1970 as a number, found '{epoch}'; take it from the environment"
        yield Problem("Makefile", 1, message)


def _find_wrong_addresses(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Addresses that pages would link to, by their names, and that aren't addresses of the web."""
    for name in ("site_url", "repo_url"):
        address = settings.get(name)
        if address and not _is_address(str(address)):
            yield name, f"expected an address with https://, found '{address}'"
    # It is joined to repo_url, as a link is to the page it stands on.
    edit = str(settings.get("edit_uri") or "")
    if edit and not _is_address(_join("https://host/", edit)):
        yield "edit_uri", f"expected a path such as edit/main/docs/, or an address with https://, found '{edit}'"


def _join(base: str, link: str) -> str:
    """Where a link leads; nowhere if no parser takes it."""
    try:
        # What a browser drops from an address would hide what it is.
        return urljoin(base, link) if link.split() == [link] else ""
    except ValueError:
        return ""


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_whole and not parts.query and not parts.fragment and text.split() == [text]


def _find_others(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, message in UNUSED.items():
        if name in settings:
            yield name, message
    downloads = _look_up(settings, ("extra", "downloads"), None)
    if downloads and not Path(str(downloads)).is_dir():
        yield "extra.downloads", f"expected a folder, found '{downloads}'; DOWNLOADS=1 make site makes it by itself"
    for name in settings.keys() - KNOWN - UNUSED.keys() - {path[0] for path in NEEDED}:
        yield str(name), "not known here; leave it out"
    for name in TEXTS:
        if not isinstance(settings.get(name), str) and (name in settings or name == "site_name"):
            yield name, "expected text"
    for path, needed in NEEDED.items():
        found = _look_up(settings, path, OTHER_DEFAULTS.get(path, needed))
        if found != needed:
            yield ".".join(path), f"the site is made for '{needed}'; found '{found}'"
    theme = _look_up(settings, ("theme", "name"), None)
    if theme not in THEMES:
        yield "theme.name", f"the site is made for '{THEMES[0]}', or for none: null; found '{theme}'"
    hooks = settings.get("hooks")
    if not isinstance(hooks, list) or HOOK not in hooks:
        yield "hooks", f"expected {HOOK} in this list; it makes the pages"


def _look_up(settings: Mapping[str, Any], path: tuple[str, ...], default: Any) -> Any:
    found: Any = settings
    for name in path:
        if not isinstance(found, Mapping) or name not in found:
            return default
        found = found[name]
    return found


def _line_of(name: str, text: str) -> int:
    """The line on which the last part of a name stands as a key; 1 where it doesn't."""
    place = text.find(f"{name.rpartition('.')[2]}:")
    return line_at(text, max(place, 0))
