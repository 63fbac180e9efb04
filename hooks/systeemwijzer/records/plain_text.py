"""Markdown, as records and pages hold it, to HTML and to plain text."""

import re
from collections.abc import Sequence
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension
from markupsafe import Markup

from .html_as_text import HtmlAsText

# By an expression, as it is ends of elements that get a sign: Python-Markdown writes lists and tables in one shape.
# Where a list or a row of a table ends, or a point or a cell before others, without a sign that says so.
SIGN = r"(?<![.!?:;,…>])(?<![.!?]\))(?=(?:</\w+>\s*)*"
END = re.compile(rf"{SIGN}(?:</li>\s*</[ou]l>|</t[dh]>\s*</tr>))")
BETWEEN = re.compile(rf"{SIGN}(?:</li>\s*<li|</t[dh]>\s*<t[dh])\b)")
RECORD_EXTENSIONS: tuple[str | Extension, ...] = ("attr_list", HtmlAsText())


@cache
def _make_markdown(extensions: Sequence[str | Extension]) -> Markdown:
    """One for all texts: to make it takes longer than to use it."""
    return Markdown(extensions=extensions, output_format="html")


def convert(text: str, extensions: Sequence[str | Extension]) -> str:
    """Render a text once."""
    return _make_markdown(extensions).reset().convert(text)


@cache
def to_html(text: str) -> str:
    """Render a record's text; a record is shown on several pages."""
    return convert(text, RECORD_EXTENSIONS)


def from_markdown(text: str) -> str:
    """The words of a record's text on one line, without markup and links' addresses."""
    return strip_tags(to_html(text))


def strip_tags(html: str) -> str:
    """The words of HTML on one line, without tags and comments; between points and cells a sign of its own."""
    return Markup(END.sub(". ", BETWEEN.sub("; ", html))).striptags()  # noqa: S704  # nothing is shown: tags are taken out
