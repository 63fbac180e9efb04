"""What stylesheets and drawings in docs/assets/ would run, and what they would load from elsewhere or from nowhere."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote

from .problems import ContentError, Problem, line_at
from .text_files import read_text

# What is found in a file's text, with its line: it gets the project's root too.
FindIn = Callable[[Path, str], Iterator[tuple[int, str]]]

ASSETS = "docs/assets"
SOURCES = (".css", ".js")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What a stylesheet loads.
CSS_LOADS = re.compile(
    r"""(?P<way>@import|url\(|image-set\()\s*(?:url\(\s*)?["']?(?P<address>[^"')\s;]*)""", re.IGNORECASE
)
SVG_LINK = re.compile(r"""(?<![\w-])(?:xlink:)?(?:href|src)\s*=\s*["']\s*(?P<address>[^"']*)""", re.IGNORECASE)
# A declaration could give any of these another name.
SVG_RUNS = (
    (
        re.compile(r"<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed)\b", re.IGNORECASE),
        "what runs or holds a page",
    ),
    (re.compile(r"""(?<=[\s"'/])on[a-z]+\s*=""", re.IGNORECASE), "an event handler"),
    (re.compile(r"(?:java|vb)script\s*:", re.IGNORECASE), "an address that runs"),
    (re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE), "names or styles from elsewhere"),
)


def check_asset_contents(root: Path, sources: Iterable[str]) -> Iterator[Problem]:
    """Find what runs or loads; `sources` are those that end in what browsers get, by their paths in docs/assets/."""
    used = set(sources)
    for path in sorted((root / ASSETS).rglob("*")):
        name = path.relative_to(root / ASSETS).as_posix()
        suffix = path.suffix.lower()
        if not path.is_file() or suffix not in (*SOURCES, ".svg"):
            continue
        if suffix != ".svg" and name not in used:
            yield Problem(
                f"{ASSETS}/{name}", 1, "nothing takes this; add it to extra.assets in mkdocs.yml, or remove it"
            )
            continue
        if suffix != ".js":
            yield from _read_and_find(root, name, _find_in_svg if suffix == ".svg" else _find_in_css)


def _read_and_find(root: Path, name: str, find: FindIn) -> Iterator[Problem]:
    file = f"{ASSETS}/{name}"
    try:
        text = read_text(root, file)
    except ContentError as error:
        # Of the others, who reads them as a whole tells.
        yield from error.problems if name.endswith(".svg") else ()
        return
    for line, message in find(root, text):
        yield Problem(file, line, message)


def _find_in_svg(_root: Path, text: str) -> Iterator[tuple[int, str]]:
    # Signs by their number are signs; what has none keeps its line.
    lines = "\n".join(unescape(line) for line in text.split("\n"))
    for pattern, what in SVG_RUNS:
        for found in pattern.finditer(lines):
            yield line_at(lines, found.start()), f"{what} ('{found[0].strip()}') has no place in a drawing; remove it"
    for pattern in (SVG_LINK, CSS_LOADS):
        for found in pattern.finditer(lines):
            if not found["address"].startswith("#"):
                shown = found["address"]
                yield line_at(lines, found.start()), f"a drawing loads nothing; '{shown}' has no place in it"


def _find_in_css(root: Path, text: str) -> Iterator[tuple[int, str]]:
    css = CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for found in CSS_LOADS.finditer(css):
        line, address = line_at(css, found.start()), found["address"]
        if found["way"].lower() == "@import":
            yield line, f"'{address}' can't be imported; add it to extra.assets in mkdocs.yml, before this one"
        elif re.match(r"[a-z][a-z0-9+.-]*:|[/\\]", address, re.IGNORECASE):
            yield line, f"'{address}' isn't of this site; expected a file in docs/assets"
        elif not address.startswith("#") and not _is_there(root, address):
            yield line, f"'{address}' isn't in docs/assets, where stylesheets are published"


def _is_there(root: Path, address: str) -> bool:
    """Whether browsers find a file: the stylesheet that they get lies in assets/ itself."""
    path = normpath(join(ASSETS, unquote(re.split(r"[?#]", address, maxsplit=1)[0])))
    return path.startswith("docs/") and (root / path).is_file()
