"""Where files for browsers are published: named after what is in them, so that browsers may keep them for ever."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

FOLDER = "assets"
# Enough of a hash to tell the versions of one file apart.
HASH_LENGTH = 8


@dataclass(frozen=True)
class Asset:
    """A file to publish: its path from the site's root, and its content."""

    path: str
    content: str | bytes


def name_assets(contents: Mapping[str, str]) -> dict[str, Asset]:
    """What is published of these files, each by its name without hash."""
    return {name: Asset(path_by_content(name, content.encode()), content) for name, content in contents.items()}


def path_by_content(name: str, content: bytes) -> str:
    """Where a file is published: `site.css` becomes `assets/site.1a2b3c4d.css`, another name for other content."""
    digest = hashlib.sha256(content).hexdigest()[:HASH_LENGTH]
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    return f"{FOLDER}/{stem}.{digest}{suffix}"
