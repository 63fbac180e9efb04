"""Records in prose: a line `<!-- embed NAME ARGUMENT… -->` in docs/*.md stands for a view of the guide.

A comment of one line, not a block of pymdownx as notes are: it holds no text of its own, and where docs/*.md is read
without this project (on a repository's site, in an editor) a comment doesn't show.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

EMBED = re.compile(r"<!-- embed (?P<name>[a-z-]+)(?P<arguments>(?: [\w.-]+)*) -->")


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
        line = markdown.count("\n", 0, match.start()) + 1
        yield Embed(match["name"], tuple(match["arguments"].split()), line)


def replace_embeds(html: str, render: Callable[[Embed], str]) -> str:
    """Put what `render` makes in the place of each embed."""
    return EMBED.sub(lambda match: render(Embed(match["name"], tuple(match["arguments"].split()))), html)
