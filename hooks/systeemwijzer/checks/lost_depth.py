"""What a page loses silently: the depth of a list item, and the end of a note. Markdown itself is asked."""

import re
from collections.abc import Iterator

from ..messages import tell
from ..reading.page_markup import read_markup, read_markup_once

ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.) ")
# So deep a list lies within another.
STEP = 4
OPENS = re.compile(r"^/{3,} *\w")
# Stands behind all; within a note that isn't closed.
BEHIND = "\n\neinde"


def find_lost_depth(text: str) -> Iterator[tuple[int, str]]:
    """Items that are indented and don't lie within the item above, and a note without an end; each with its line."""
    lines = text.split("\n")
    above = 0
    for number, line in enumerate(lines):
        item = ITEM.match(line)
        if not item:
            continue
        depth = len(item[1])
        if depth % STEP and depth > above and _is_same(lines, number, depth % STEP):
            yield (
                number + 1,
                tell(
                    "this item doesn't lie within the one above it; put {spaces} spaces before it",
                    spaces=depth - depth % STEP + STEP,
                ),
            )
        above = depth
    if OPENS.search(text) or "\n///" in text:
        yield from _find_open(lines, text)


def _is_same(lines: list[str], number: int, extra: int) -> bool:
    """Whether a line means the same without some of its indentation: not so in code."""
    without = "\n".join((*lines[:number], lines[number][extra:], *lines[number + 1 :]))
    return read_markup_once(without).html == read_markup("\n".join(lines)).html


def _find_open(lines: list[str], text: str) -> Iterator[tuple[int, str]]:
    last = read_markup_once(text + BEHIND).tags[-1]
    if {"div", "details"}.intersection(last.within):
        line = max((number for number, line in enumerate(lines, 1) if OPENS.match(line)), default=1)
        yield line, tell("a note or a fold that isn't closed; expected a line of /// below its text")
