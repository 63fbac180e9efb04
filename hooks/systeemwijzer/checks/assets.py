"""Whether browsers get what templates ask for: files that are made of frontend/, and files that lie in docs/assets/."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..assets import LICENCES, build_frontend
from ..assets.frontend import FOLDER
from ..messages import tell
from ..reading.problems import Problem, expect_one_of, line_at
from ..reading.project import Project

ASSETS = "docs/assets"
# The build makes these: of the guide, and of the licences and the name of the site.
MADE = frozenset(("search-index.js",))
MADE_FILES = frozenset((LICENCES, "assets/manifest.webmanifest"))
USE = re.compile(r"""\bassets\[["']([^"']+)["']\]""")
# A file that templates ask for by its own name.
FILE_USE = re.compile(r"""["'](assets/[^"'{}]+)["']""")


def check_assets(project: Project) -> Iterator[Problem]:
    """Find scripts and stylesheets that can't be built, and files that templates use and nobody makes."""
    root = project.folder
    frontend = build_frontend(root)
    yield from frontend.problems
    if not frontend.problems:
        yield from _check_uses(root, frontend.contents.keys() | frontend.fonts.keys() | MADE)
    yield from _check_files(root)
    for path in sorted((root / ASSETS).rglob("*")):
        if path.suffix.lower() in (".css", ".js"):
            file = path.relative_to(root).as_posix()
            yield Problem(
                file, 1, tell("nothing takes this; stylesheets and scripts stand in {folder}/", folder=FOLDER)
            )


def _check_uses(root: Path, known: Iterable[str]) -> Iterator[Problem]:
    """Find templates that ask for a file that isn't made."""
    for path in sorted((root / "overrides").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="ignore")
        for use in USE.finditer(text):
            if use[1] not in known:
                file = path.relative_to(root).as_posix()
                yield Problem(file, line_at(text, use.start()), expect_one_of("assets", use[1], known))


def _check_files(root: Path) -> Iterator[Problem]:
    """Find templates that ask for a file that isn't there."""
    for file, line, use in find_file_uses(root):
        if use not in MADE_FILES and not (root / "docs" / use).is_file():
            yield Problem(file, line, tell("'{use}' is asked for here, and isn't in docs/", use=use))


def find_file_uses(root: Path) -> Iterator[tuple[str, int, str]]:
    """The files in docs/ that templates ask for, each with the template and its line."""
    for path in sorted((root / "overrides").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="ignore")
        for use in FILE_USE.finditer(text):
            yield path.relative_to(root).as_posix(), line_at(text, use.start()), use[1]
