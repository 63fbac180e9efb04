"""The words that a page may be made of: every tag, class, id and attribute that something of ours can write."""

import string
from collections.abc import Iterable
from pathlib import Path

# What Markdown writes by itself; the last two are pymdownx.blocks.admonition's.
MARKDOWN = """
    a abbr blockquote br code dd details div dl dt em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong summary
    table tbody td th thead tr ul admonition admonition-title
"""
# What a name may hold stays; all else becomes a space.
_NAME = (string.ascii_letters + string.digits + "-_").encode()
_APART = bytes(byte if byte in _NAME else ord(" ") for byte in range(256))


def read_words(paths: Iterable[Path]) -> frozenset[str]:
    """Every word in these templates, pages and scripts, and what Markdown writes.

    As PurgeCSS does: any word counts, also one that isn't a name there. That keeps a rule too many now and then, and
    never loses one, however a template puts its names together; and it takes a few milliseconds. A name that only
    Markdown in content/ writes isn't seen: a test looks for those on the built pages.
    """
    texts = (path.read_bytes().translate(_APART).decode("ascii") for path in paths)
    return frozenset(MARKDOWN.split()).union(*(text.split() for text in texts))
