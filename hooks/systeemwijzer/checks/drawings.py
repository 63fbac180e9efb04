"""What drawings in docs/assets/ would run or load: a browser shows them as pages of this site."""

import re
from collections.abc import Iterator
from html import unescape

from ..messages import tell
from ..reading.problems import ContentError, Problem, line_at
from ..reading.project import Project

ASSETS = "assets/"
# What a style loads.
CSS_LOADS = re.compile(
    r"""(?P<way>@import|url\(|image-set\()\s*(?:url\(\s*)?["']?(?P<address>[^"')\s;]*)""", re.IGNORECASE
)
SVG_LINK = re.compile(r"""(?<![\w-])(?:xlink:)?(?:href|src)\s*=\s*["']\s*(?P<address>[^"']*)""", re.IGNORECASE)
# A declaration could give any of these another name.
SVG_RUNS = (
    (
        re.compile(r"<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed)\b", re.IGNORECASE),
        tell("what runs or holds a page"),
    ),
    (re.compile(r"""(?<=[\s"'/])on[a-z]+\s*=""", re.IGNORECASE), tell("an event handler")),
    (re.compile(r"(?:java|vb)script\s*:", re.IGNORECASE), tell("an address that runs")),
    (re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE), tell("names or styles from elsewhere")),
)


def check_drawings(project: Project) -> Iterator[Problem]:
    """Find what runs or loads something in an SVG."""
    for name in sorted(project.docs_files):
        if name.startswith(ASSETS) and name.lower().endswith(".svg"):
            yield from _check_drawing(project, f"docs/{name}")


def _check_drawing(project: Project, file: str) -> Iterator[Problem]:
    try:
        text = project.read(file)
    except ContentError as error:
        yield from error.problems
        return
    for line, message in _find_faults(text):
        yield Problem(file, line, message)


def _find_faults(text: str) -> Iterator[tuple[int, str]]:
    # Signs by their number are signs; what has none keeps its line.
    lines = "\n".join(unescape(line) for line in text.split("\n"))
    for pattern, what in SVG_RUNS:
        for found in pattern.finditer(lines):
            yield (
                line_at(lines, found.start()),
                tell("{what} ('{words}') has no place in a drawing; remove it", what=what, words=found[0].strip()),
            )
    for pattern in (SVG_LINK, CSS_LOADS):
        for found in pattern.finditer(lines):
            if not found["address"].startswith("#"):
                shown = found["address"]
                yield (
                    line_at(lines, found.start()),
                    tell("a drawing loads nothing; '{shown}' has no place in it", shown=shown),
                )
