"""What can be wrong with one hand-written page by itself, as it stands in docs/*.md."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from ..messages import tell
from ..reading.indented_code import INDENTED
from ..reading.page_markup import Heading, PageMarkup
from ..reading.page_source import PageSource
from ..reading.problems import ContentError, Problem
from ..reading.project import Project
from ..records.allowed import CELLS, ON_PAGES, is_safe_address, show, text_behind
from ..records.base import read_day
from ..records.html_as_text import HTML_AS_TEXT
from ..records.html_tags import COMMENT, Tag
from ..records.leftovers import ESCAPED, find_leftovers
from ..records.plain_text import strip_tags
from .fault_lines import place_faults
from .lost_depth import find_lost_depth

# What a paragraph begins with where code or a block isn't closed, or isn't known.
LEFT_OVER = {
    "```": tell("code that isn't closed; expected a line of ``` below it, and nothing else on that line"),
    "~~~": tell("code that isn't closed; expected a line of ~~~ below it, and nothing else on that line"),
    "///": tell("not a note or a fold as it should be; expected /// note | Title, its text, and a line of ///"),
}
# Behind the last row.
END = Tag("table", {}, 0, 0, ())


def check_pages(project: Project) -> Iterator[Problem]:
    """Find all that is wrong with the hand-written pages, each by itself."""
    for page in project.pages.items:
        yield from check_page(page)


def check_page(page: PageSource) -> Iterator[Problem]:
    """Find all that is wrong with a page: its front matter, headings, embeds, HTML, links and pictures."""
    yield from _check_front_matter(page)
    yield from _check_headings(page)
    yield from place_faults(page, _find_faults)
    yield from (Problem(page.file, page.line_of(line), message) for line, message in find_lost_depth(page.text))
    # Of the same length: each line stays where it is.
    unescaped = replace(page, text=ESCAPED.sub("xx", page.text))
    yield from place_faults(unescaped, lambda markup: find_leftovers(markup.html))


def _check_front_matter(page: PageSource) -> Iterator[Problem]:
    try:
        _ = page.says
    except ContentError as error:
        yield from error.problems


def _check_headings(page: PageSource) -> Iterator[Problem]:
    headings = [(page.line_of(heading.line), heading) for heading in page.markup.headings if heading.line]
    tops = [line for line, heading in headings if heading.depth == 1]
    if not tops:
        yield Problem(
            page.file, page.first, tell("no heading of the page itself; expected one line that begins with '# '")
        )
    for line in tops[1:]:
        yield Problem(page.file, line, tell("a second '# ' heading; expected '## ' or deeper"))
    first: dict[str, int] = {}
    for line, heading in headings:
        other = first.setdefault(heading.id, line)
        if heading.id and other != line:
            message = tell(
                "id: '{name}' stands at line {other} of this page too; ids are unique", name=heading.id, other=other
            )
            yield Problem(page.file, line, message)


def _find_faults(markup: PageMarkup) -> Iterator[str]:
    for tag in markup.tags:
        if tag.name == HTML_AS_TEXT and text_behind(tag, markup.html).startswith("<!--"):
            yield tell("not an embed as it should be; expected <!-- embed NAME --> on a line of its own")
        elif INDENTED in tag.attributes:
            yield tell("a paragraph that is indented becomes code; remove the spaces before it, or put ``` round code")
        elif tag.name != COMMENT:
            yield from ON_PAGES.find_faults(tag, markup.html)
        if tag.address is not None and is_safe_address(tag.address):
            yield from _check_address(tag, tag.address)
        if tag.name == "a":
            yield from _check_link(tag, markup.html)
        if tag.name == "div" and tag.attributes.get("class") == "toc":
            yield tell("'[TOC]' makes nothing here: a page has its own list of contents; remove it")
        if tag.name == "p":
            yield from (fault for mark, fault in LEFT_OVER.items() if markup.html.startswith(mark, tag.end))
    yield from _find_uneven_rows(markup)
    for heading in markup.headings:
        yield from _check_heading(heading)


def _find_uneven_rows(markup: PageMarkup) -> Iterator[str]:
    """Rows of tables that have more or fewer cells than the head has."""
    columns = cells = 0
    words = ""
    for tag in (*(tag for tag in markup.tags if tag.name in ("table", "tr", *CELLS)), END):
        if tag.name not in CELLS:
            if cells and columns and cells != columns:
                yield tell(
                    "the row of '{words}' has {cells} cells, and the head of its table {columns}; expected as many",
                    words=words,
                    cells=cells,
                    columns=columns,
                )
            columns = 0 if tag.name == "table" else columns or cells
            cells = 0
            continue
        if not cells:
            words = show(strip_tags(markup.html[tag.end : markup.html.index(f"</{tag.name}>", tag.end)]))
        cells += 1


def _check_link(tag: Tag, html: str) -> Iterator[str]:
    inside = html[tag.end : html.index("</a>", tag.end)]
    if not tag.address:
        yield tell("the link '{words}' leads nowhere; expected [words](address)", words=show(strip_tags(inside)))
    if not strip_tags(inside).strip() and "<img" not in inside:
        yield tell("the link to '{shown}' has no words; expected [words](address)", shown=show(tag.address or ""))


def _check_address(tag: Tag, address: str) -> Iterator[str]:
    shown = show(address)
    if address.startswith(("/", "\\")):
        yield tell(
            "'{shown}' begins at the server's root; expected a path from this page, such as ../vragen.md", shown=shown
        )
    elif tag.name == "img" and urlsplit(address).scheme:
        yield tell("a picture from another host: '{shown}'; expected a file in docs/assets/images", shown=shown)
    if tag.name == "img" and not tag.attributes.get("alt", "").strip():
        yield tell("the picture '{shown}' has no words; expected ![what it shows]({shown})", shown=shown)


def _check_heading(heading: Heading) -> Iterator[str]:
    if heading.tag.within:
        yield tell(
            "the heading '{title}' stands in a list, a quote or a block; expected it by itself", title=heading.title
        )
    elif heading.line is None:
        yield tell(
            "'{title}' becomes a heading by the line below it; expected '## ' before a heading", title=heading.title
        )
    elif not heading.title:
        yield tell("a heading without words")
    for name, day in heading.days.items():
        try:
            read_day(day)
        except ValueError as error:
            yield tell("{name}: {error} (found '{day}')", name=name, error=error.args[0], day=show(day))
