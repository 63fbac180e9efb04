"""What pages may hold beside Markdown: embeds, `<!-- embed NAME ARGUMENT… -->` on lines of their own."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# What pages/embeds.py puts a view in the place of.
EMBED = re.compile(r"<!-- embed (?P<name>[a-z-]+)(?P<arguments>(?: [\w.-]+)*) -->")
EMBED_LINE = re.compile(rf"^ {{0,3}}({EMBED.pattern}) *$", re.MULTILINE)
# Before indented code, after lists and blocks of pymdownx have taken what is theirs.
BEFORE_CODE = 85
# Between attr_list, which gives headings their ids, and toc, which gives one to the others.
BEFORE_TOC = 6


class EmbedBlocks(Extension):
    """Keeps the comments that are embeds, and gives no heading of a record an id that nobody chose."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        md.parser.blockprocessors.register(_EmbedProcessor(md.parser), "embed", BEFORE_CODE)
        md.treeprocessors.register(_OwnIds(md), "own_ids", BEFORE_TOC)


class _EmbedProcessor(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:
        return bool(EMBED_LINE.search(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        match = EMBED_LINE.search(block)
        if match is None:
            return
        if before := block[: match.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        # Markdown takes the paragraph away around what it puts back.
        SubElement(parent, "p").text = self.parser.md.htmlStash.store(match[1])
        if after := block[match.end() :].lstrip("\n"):
            blocks.insert(0, after)


class _OwnIds(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root:
            if "data-source" in element.attrib or "data-status" in element.attrib:
                element.attrib.setdefault("id", "")
