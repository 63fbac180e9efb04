"""Joins sources into the files that a browser gets, without comments and white space, named after their content."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rcssmin import cssmin
from rjsmin import jsmin

from .npm_packages import PREFIX, wrap_package
from .used_rules import drop_pictures, keep_used_properties, keep_used_rules
from .words import read_words

FOLDER = "assets"
# Enough of a hash to tell the versions of one file apart.
HASH_LENGTH = 8


@dataclass(frozen=True)
class Asset:
    """A file to publish: its path from the site's root, and its content."""

    path: str
    content: str


@dataclass(frozen=True)
class Sources:
    """Where sources stand: all are folders but `theme`, the stylesheet that ours build on; npm fills `packages`."""

    docs: Path
    templates: Path
    packages: Path
    theme: Path


def build_assets(sources: Sources, bundles: Mapping[str, Sequence[str]], made: Mapping[str, str]) -> dict[str, Asset]:
    """Every file that a page may load, by its name without hash.

    `bundles` gives for each name its sources in order, from docs/assets/ or a package of npm; `made` gives files that
    are whole already.
    """
    contents = {name: _bundle(sources, name, parts) for name, parts in bundles.items()}
    contents.update(made)
    return {name: Asset(path_by_content(name, content), content) for name, content in contents.items()}


def path_by_content(name: str, content: str) -> str:
    """Where a file is published: `site.css` becomes `assets/site.1a2b3c4d.css`, another name for other content."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:HASH_LENGTH]
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    return f"{FOLDER}/{stem}.{digest}{suffix}"


def _bundle(sources: Sources, name: str, parts: Sequence[str]) -> str:
    if name.endswith(".js"):
        return "\n".join(_script(sources, part) for part in parts)
    joined = "\n".join(_read(sources, part) for part in parts)
    return str(cssmin(_used_of_theme(sources, joined) + joined))


def _script(sources: Sources, part: str) -> str:
    if part.startswith(PREFIX):
        return wrap_package(sources.packages, part)
    return str(jsmin(_read(sources, part)))


def _read(sources: Sources, part: str) -> str:
    return (sources.docs / FOLDER / part).read_text(encoding="utf-8")


def _used_of_theme(sources: Sources, ours: str) -> str:
    """What our pages use of the theme's stylesheet: one part in ten."""
    pages = (*sources.templates.rglob("*.html"), *sources.docs.rglob("*.md"), *sources.docs.rglob("*.js"))
    rules = keep_used_rules(sources.theme.read_text(encoding="utf-8"), read_words(pages))
    return keep_used_properties(drop_pictures(rules), ours)
