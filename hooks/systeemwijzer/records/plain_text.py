"""Markdown, as records hold it, to HTML and to plain text."""

from html.parser import HTMLParser

from markdown import markdown


def to_html(text: str) -> str:
    """Render a record's text."""
    return markdown(text, extensions=["attr_list"], output_format="html")


def from_markdown(text: str) -> str:
    """The words of a piece of Markdown on one line, without markup, links' addresses and comments."""
    parser = _TextParser()
    parser.feed(to_html(text))
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
