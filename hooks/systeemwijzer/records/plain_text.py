"""Markdown, as records and pages hold it, to HTML and to plain text."""

from collections.abc import Sequence
from functools import cache

from markdown import Markdown
from markupsafe import Markup

RECORD_EXTENSIONS = ("attr_list",)
# What docs/*.md may use, as mkdocs.yml lists it: else the marks of a table or a note would count as words.
PAGE_EXTENSIONS = (*RECORD_EXTENSIONS, "tables", "pymdownx.blocks.admonition", "pymdownx.blocks.details")


@cache
def _make_markdown(extensions: Sequence[str]) -> Markdown:
    """One for all texts: to make it takes longer than to use it."""
    return Markdown(extensions=extensions, output_format="html")


@cache
def to_html(text: str, extensions: Sequence[str] = RECORD_EXTENSIONS) -> str:
    """Render a record's text; a record is shown on several pages."""
    return _make_markdown(extensions).reset().convert(text)


def from_markdown(text: str, extensions: Sequence[str] = RECORD_EXTENSIONS) -> str:
    """The words of a piece of Markdown on one line, without markup, links' addresses and comments."""
    return Markup(to_html(text, extensions)).striptags()  # noqa: S704  # nothing is shown: tags are taken out
