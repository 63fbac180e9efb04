"""What lies in docs/ beside pages: what only looks like a page, and what the build would replace."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..messages import tell
from ..reading.problems import Problem
from ..reading.project import Project

# Sources and pictures, which may have any name.
ASSETS = "assets/"
LOOKS_LIKE_PAGE = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# What the build writes beside the pages.
MADE = frozenset(
    (
        "sw.js",
        "robots.txt",
        "sitemap.xml",
        "sitemap.xml.gz",
        "veranderd.xml",
        "404.html",
        "assets/licenties.txt",
        "assets/manifest.webmanifest",
    )
)
# What browsers open as a page, with its scripts and without our policy.
OPENED = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".xml", ".xsl")
MADE_FOLDERS = ("data/", "search/")


def check_docs_files(project: Project) -> Iterator[Problem]:
    """Find files in docs/ that no visitor would get as they were meant."""
    for name in sorted(project.docs_files):
        suffix = PurePosixPath(name).suffix
        is_asset = name.startswith(ASSETS) and name not in MADE and suffix.lower() not in OPENED
        if is_asset or name.startswith("."):
            continue
        if suffix.lower() in LOOKS_LIKE_PAGE and suffix != ".md":
            yield Problem(f"docs/{name}", 1, tell("looks like a page, and isn't read as one; let its name end in .md"))
        elif suffix.lower() in OPENED and suffix.lower() not in (".html", ".htm"):
            yield Problem(
                f"docs/{name}", 1, tell("browsers open this as a page of its own, without our frame; remove it")
            )
        elif suffix.lower() in (".html", ".htm") or name.lower() in MADE or name.lower().startswith(MADE_FOLDERS):
            yield Problem(
                f"docs/{name}", 1, tell("the build makes what has this address; give it another name, or remove it")
            )
