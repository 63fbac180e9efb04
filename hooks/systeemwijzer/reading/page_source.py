"""What can be wrong with one hand-written page by itself, as it stands in docs/*.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..records.safe_markdown import RAW_HTML, is_safe_address
from .front_matter import parse_front_matter
from .headings import Heading, find_headings, skip_fenced
from .problems import ContentError, Problem

# What pages/embeds.py puts a view in the place of.
EMBED = re.compile(r"<!-- embed (?P<name>[a-z-]+)(?P<arguments>(?: [\w.-]+)*) -->")
COMMENT = re.compile(r"<!--")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
# [words](address "title") and ![words](address), or the address of a link by name.
LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]]*)\]\(\s*<?(?P<address>[^\s)>]*)")
NAMED_ADDRESS = re.compile(r"^ {0,3}\[(?P<words>[^\]]+)\]:\s*<?(?P<address>\S+?)>?(?:\s|$)")
# {: .lead } and {#id data-topics="…"}; what begins with "on" would run as a script.
ATTRIBUTES = re.compile(r"\{[^}\n]*\}")
UNSAFE_ATTRIBUTE = re.compile(r"[\s{:](on\w+|style|srcdoc|href|src)\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class PageSource:
    """A page's text without its front matter; `first` is the line (from 1) at which that text begins."""

    file: str
    front_matter: str
    text: str
    first: int


def check_page(markdown: str, file: str) -> Iterator[Problem]:
    """Find all that is wrong with a page: its front matter, headings, embeds, HTML, links and pictures."""
    page = split_page(markdown, file)
    if page is None:
        yield Problem(file, 1, "the front matter isn't closed; expected a line of --- below it")
        return
    yield from _check_front_matter(page)
    yield from _check_headings(page)
    for line, text in _lines_of_prose(page):
        yield from (Problem(file, line, message) for message in _check_line(text))


def find_links(markdown: str) -> Iterator[tuple[int, str]]:
    """The address of each link and picture in a page that is right by itself, with its line."""
    page = split_page(markdown, "")
    for line, text in _lines_of_prose(page) if page else ():
        yield from ((line, match["address"]) for match in _match_links(text))


def split_page(markdown: str, file: str) -> PageSource | None:
    """A page in two: what stands between lines of --- at its beginning, and its text; None where that has no end."""
    lines = markdown.split("\n")
    if lines[0].rstrip() != "---":
        return PageSource(file, "", markdown, 1)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return PageSource(file, "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return None


def _check_front_matter(page: PageSource) -> Iterator[Problem]:
    try:
        parse_front_matter(page.front_matter, page.file)
    except ContentError as error:
        yield from error.problems


def _check_headings(page: PageSource) -> Iterator[Problem]:
    headings = list(find_headings(page.text.split("\n")))
    tops = [heading for heading in headings if heading.depth == 1]
    if not tops:
        yield Problem(page.file, page.first, "no heading of the page itself; expected one line that begins with '# '")
    for heading in tops[1:]:
        yield Problem(page.file, page.first + heading.line, "a second '# ' heading; expected '## ' or deeper")
    yield from _check_ids(page, headings)


def _check_ids(page: PageSource, headings: list[Heading]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in headings:
        name = heading.attributes.get("id")
        if name in seen:
            message = f"id: '{name}' stands at line {seen[name]} of this page too; ids are unique"
            yield Problem(page.file, page.first + heading.line, message)
        elif name:
            seen[name] = page.first + heading.line


def _lines_of_prose(page: PageSource) -> Iterator[tuple[int, str]]:
    """Each line with its number, without what is code."""
    for number, line in skip_fenced(page.text.split("\n")):
        yield page.first + number, CODE_SPAN.sub("", line)


def _check_line(line: str) -> Iterator[str]:
    rest = EMBED.sub("", line)
    if COMMENT.search(rest):
        yield "not an embed as it should be; expected <!-- embed NAME --> on one line"
    elif raw := RAW_HTML.search(rest):
        yield f"HTML isn't allowed here: {raw[0][:40]}; write Markdown, or an embed"
    for attributes in ATTRIBUTES.findall(rest):
        unsafe = UNSAFE_ATTRIBUTE.search(attributes)
        if unsafe:
            yield f"'{unsafe[1]}' isn't allowed between braces"
    for match in _match_links(rest):
        yield from _check_link(match)


def _match_links(line: str) -> Iterator[re.Match[str]]:
    yield from LINK.finditer(line)
    yield from NAMED_ADDRESS.finditer(line)


def _check_link(match: re.Match[str]) -> Iterator[str]:
    address = match["address"]
    is_image = match.groupdict().get("image") == "!"
    if not is_safe_address(address):
        yield f"a link to '{address}'; expected https:, mailto: or a path to a page"
    elif address.startswith("/"):
        yield f"'{address}' begins at the server's root; expected a path from this page, such as ../vragen.md"
    elif is_image and ":" in address:
        yield f"a picture from another host: '{address}'; expected a file in docs/assets/images"
    if is_image and not match["words"].strip():
        yield f"the picture '{address}' has no words; expected ![what it shows]({address})"
