"""Code that is code by its indentation: mostly a paragraph that was moved by accident. It is marked, to be refused."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import CodeBlockProcessor
from markdown.extensions import Extension

INDENTED = "data-indented"
# Where Markdown's own stands.
PRIORITY = 80


class _Processor(CodeBlockProcessor):
    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        parent[-1].set(INDENTED, "")


class IndentedCode(Extension):
    """Marks such code."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        md.parser.blockprocessors.register(_Processor(md.parser), "code", PRIORITY)
