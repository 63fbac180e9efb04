"""What YAML takes in silence though nobody means it: text that it leaves out, and signs that would be shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from ..messages import tell

TEXT = "tag:yaml.org,2002:str"
COMMENT = re.compile(r"[ \t]+#")
# Quotes that word processors and keyboards of phones write.
PAIRED = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
# The single ones need no other: one of them is the apostrophe.
SINGLE = "\u2018\u2019\u201a\u201b`\u00b4"
LIST_MARK = re.compile(r"[-*+] ")

Slip = tuple[int, str]


@dataclass(frozen=True)
class Unquoted:
    """What YAML would take for a number, a time or a date, as it was written: no field holds that."""

    text: str

    def __str__(self) -> str:
        return self.text


def find_slips(node: yaml.Node, line: int, lines: Sequence[str]) -> Iterator[Slip]:
    """What is wrong with how a text was written, with its line (from 1); `lines` are those of the file."""
    if not isinstance(node, yaml.ScalarNode) or node.tag != TEXT:
        return
    if not node.style:
        yield from ((line, message) for message in _find_in_plain(node, lines))
    if node.style in ("|", ">"):
        yield from _find_in_block(node, lines)


def _find_in_plain(node: yaml.ScalarNode, lines: Sequence[str]) -> Iterator[str]:
    """Of a text without quotes round it."""
    if COMMENT.match(lines[node.end_mark.line][node.end_mark.column :]):
        yield (
            tell(
                "what stands behind a # is left out; put the whole text in quotes, or write what isn't "
                "for readers on a line of its own, from # on"
            )
        )
    if has_curly_quotes(node.value):
        yield (
            tell(
                "curly quotes stand round this and would be shown; use straight ones, or, where they "
                "belong to the text, write it below '>-' (found '{words}')",
                words=node.value[:60],
            )
        )


def has_curly_quotes(text: str) -> bool:
    """Whether the quotes of a word processor stand round a text as a whole, or one that has no other."""
    signs = [sign for sign in text if sign in PAIRED]
    if len(signs) == 1:
        return text[0] in PAIRED or text[-1] in PAIRED
    begins, ends = text[:1], text[1:][-1:]
    if begins and ends and begins in SINGLE and ends in SINGLE:
        return not signs
    return len(signs) == 2 and begins in PAIRED and ends in PAIRED


def _find_in_block(node: yaml.ScalarNode, lines: Sequence[str]) -> Iterator[Slip]:
    """Of a text on lines of its own, below | or >."""
    block: list[str] = []
    first = node.start_mark.line + 1
    depth = next((_depth(line) for line in lines[first : node.end_mark.line] if line.strip()), 0)
    for number, line in enumerate(lines[first : max(node.end_mark.line, first)], first + 1):
        text = line[depth:]
        if node.style == "|" and text.strip() and text.endswith("  "):
            yield number, tell("spaces at the end of a line break it there; leave them out")
        if LIST_MARK.match(text) and block and (node.style == ">" or not LIST_MARK.match(block[0])):
            yield (
                number,
                tell("a list begins within a paragraph here, and would be part of it; put a blank line above it"),
            )
        block = [*block, text] if text.strip() else []


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
