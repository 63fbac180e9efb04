"""Records in prose: a line `<!-- embed NAME ARGUMENT… -->` in docs/*.md stands for a view of the guide.

A comment of one line, not a block of pymdownx as notes are: it holds no text of its own, and where docs/*.md is read
without this project (on a repository's site, in an editor) a comment doesn't show.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..reading.embed_blocks import EMBED


@dataclass(frozen=True)
class Embed:
    """The name of a view and its arguments."""

    name: str
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        return f"<!-- embed {' '.join((self.name, *self.arguments))} -->"


def find_embeds(html: str) -> Iterator[Embed]:
    """Every embed of a page's HTML, in order."""
    return map(_read_embed, EMBED.finditer(html))


def replace_embeds(html: str, render: Callable[[Embed], str]) -> str:
    """Put what `render` makes in the place of each embed."""
    return EMBED.sub(lambda match: render(_read_embed(match)), html)


def _read_embed(match: re.Match[str]) -> Embed:
    return Embed(match["name"], tuple(match["arguments"].split()))
