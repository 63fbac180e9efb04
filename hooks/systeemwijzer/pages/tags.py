"""Tags in HTML that our own templates and Python-Markdown write: they put no `>` in an attribute, and quote values."""

import re
from collections.abc import Callable

TAG = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^>]*)>", re.DOTALL)
VOID_TAGS = frozenset(["br", "circle", "hr", "img", "input", "meter", "path", "rect", "use", "wbr"])


def replace_elements(html: str, replace: Callable[[re.Match[str]], str | None]) -> str:
    """Put what `replace` gives for an element's first tag in the place of the whole element; None leaves it there."""
    pieces: list[str] = []
    written = 0
    for tag in TAG.finditer(html):
        if tag["name"] is None or tag["end"] or tag.start() < written:
            continue
        instead = replace(tag)
        if instead is not None:
            pieces += (html[written : tag.start()], instead)
            written = _end_of(html, tag)
    return "".join((*pieces, html[written:]))


def _end_of(html: str, first: re.Match[str]) -> int:
    """Where an element ends, from its first tag: behind its last one."""
    depth = 0
    for tag in re.finditer(rf"<(/?){first['name']}\b[^>]*>", html[first.start() :]):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return first.start() + tag.end()
    raise ValueError(f"not closed: {first[0]}")
