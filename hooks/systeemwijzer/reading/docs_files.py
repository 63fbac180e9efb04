"""What lies in docs/ beside pages: what only looks like a page, and what the build would replace."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from .problems import Problem

# Sources and pictures, which may have any name.
ASSETS = "assets/"
LOOKS_LIKE_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# What the build writes beside the pages.
MADE = frozenset(("sw.js", "robots.txt", "sitemap.xml", "sitemap.xml.gz", "404.html"))
MADE_FOLDERS = ("data/", "search/")


def check_docs_files(root: Path) -> Iterator[Problem]:
    """Find files in docs/ that no visitor would get as they were meant."""
    docs = root / "docs"
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if path.is_dir() or name.startswith((ASSETS, ".")):
            continue
        suffix = PurePosixPath(name).suffix
        if suffix.lower() in LOOKS_LIKE_PAGE and suffix != ".md":
            yield Problem(f"docs/{name}", 1, "looks like a page, and isn't read as one; let its name end in .md")
        elif suffix.lower() in (".html", ".htm") or name.lower() in MADE or name.lower().startswith(MADE_FOLDERS):
            yield Problem(
                f"docs/{name}", 1, "the build makes what has this address; give it another name, or remove it"
            )
