"""The first use of each glossary term on a page, made into something that explains itself."""

import re
from collections.abc import Callable, Sequence
from html import unescape
from html.parser import HTMLParser

from ..records import Term

# Where a term stays plain text: what is already a link, a heading or a control, somebody's own words, and
# every part of a template that says so with the attribute data-plain.
PLAIN_TAGS = {
    "a",
    "abbr",
    "blockquote",
    "button",
    "code",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "label",
    "legend",
    "summary",
    "svg",
}
PLAIN_ATTRIBUTE = "data-plain"
VOID_TAGS = {"br", "circle", "hr", "img", "input", "meter", "path", "rect", "wbr"}


def explain_terms(html: str, terms: Sequence[Term], render: Callable[[Term, str], str]) -> str:
    """Replace the first use of each term by what `render` makes of the term and the words as they stand there."""
    if not terms:
        return html
    parser = _TermMarker(terms, render)
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


def term_pattern(terms: Sequence[Term]) -> re.Pattern[str]:
    """Matches each title and form of the terms as whole words, the longest first."""
    words = sorted({word for term in terms for word in (term.title, *term.forms)}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


class _TermMarker(HTMLParser):
    """Writes the page out again as it was, but for the terms."""

    def __init__(self, terms: Sequence[Term], render: Callable[[Term, str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self.render = render
        self.pattern = term_pattern(terms)
        self.unused = {word.lower(): term for term in terms for word in (term.title, *term.forms)}
        # The open elements within the outermost one whose text stays plain.
        self.plain_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(self.get_starttag_text() or "")
        is_plain = self.plain_depth or tag in PLAIN_TAGS or PLAIN_ATTRIBUTE in dict(attrs)
        if is_plain and tag not in VOID_TAGS:
            self.plain_depth += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(f"</{tag}>")
        if self.plain_depth:
            self.plain_depth -= 1

    def handle_data(self, data: str) -> None:
        self.pieces.append(data if self.plain_depth else self.pattern.sub(self._explain, data))

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.pieces.append(f"<!--{data}-->")

    def _explain(self, match: re.Match[str]) -> str:
        words = match[0]
        term = self.unused.get(words.lower())
        if term is None:
            return words
        self.unused = {word: other for word, other in self.unused.items() if other is not term}
        return self.render(term, unescape(words))
