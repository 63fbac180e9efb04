"""Markdown, as records and pages hold it, to HTML and to plain text."""

from collections.abc import Sequence
from html.parser import HTMLParser

from markdown import markdown

RECORD_EXTENSIONS = ("attr_list",)
# What docs/*.md may use, as mkdocs.yml lists it: else the marks of a table or a note would count as words.
PAGE_EXTENSIONS = (*RECORD_EXTENSIONS, "tables", "pymdownx.blocks.admonition", "pymdownx.blocks.details")


def to_html(text: str, extensions: Sequence[str] = RECORD_EXTENSIONS) -> str:
    """Render a record's text."""
    return markdown(text, extensions=extensions, output_format="html")


def from_markdown(text: str, extensions: Sequence[str] = RECORD_EXTENSIONS) -> str:
    """The words of a piece of Markdown on one line, without markup, links' addresses and comments."""
    parser = _TextParser()
    parser.feed(to_html(text, extensions))
    return " ".join("".join(parser.pieces).split())


class _TextParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"a", "em", "strong", "code", "abbr"}:
            self.pieces.append(" ")
