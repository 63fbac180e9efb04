"""Markdown in which HTML isn't HTML: it is shown as the text that it is, inside an element that nothing else makes."""

from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HtmlInlineProcessor
from markdown.util import AtomicString

# Checks refuse this element; where nobody checks, it does nothing.
HTML_AS_TEXT = "html-as-text"
# All that begins as HTML does, be it whole or not: what Markdown takes for text, a reader would see as odd text.
HTML = r"(<!--(?:.*?-->)?|<[a-zA-Z/!?][^<>]*>?)"


class HtmlAsText(Extension):
    """Takes the place of what Markdown does with HTML, in a line and in blocks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.register(_HtmlProcessor(HTML, md), "html", 90)


class _HtmlProcessor(HtmlInlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802  # Markdown's name; an element instead of HTML
        element = Element(HTML_AS_TEXT)
        element.text = AtomicString(self.backslash_unescape(self.unescape(m.group(1))))
        return element, m.start(0), m.end(0)
