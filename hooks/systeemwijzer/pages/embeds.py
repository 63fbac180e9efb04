"""Records in prose: a line `<!-- embed NAME ARGUMENT… -->` in docs/*.md stands for a view of the guide.

A comment of one line, not a block of pymdownx as notes are: it holds no text of its own, and where docs/*.md is read
without this project (on a repository's site, in an editor) a comment doesn't show.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..reading.page_source import EMBED
from ..reading.problems import line_at

# What the template of an embed is given, by name.
Context = dict[str, Any]


@dataclass(frozen=True)
class Embed:
    """The name of a view and its arguments; `line` is counted from 1 in the text where it was found."""

    name: str
    arguments: tuple[str, ...]
    line: int = 1

    def __str__(self) -> str:
        return f"<!-- embed {' '.join((self.name, *self.arguments))} -->"


def find_embeds(markdown: str) -> Iterator[Embed]:
    """Every embed of a page, in order."""
    for match in EMBED.finditer(markdown):
        yield Embed(match["name"], tuple(match["arguments"].split()), line_at(markdown, match.start()))


def replace_embeds(html: str, render: Callable[[Embed], str]) -> str:
    """Put what `render` makes in the place of each embed."""
    return EMBED.sub(lambda match: render(Embed(match["name"], tuple(match["arguments"].split()))), html)
