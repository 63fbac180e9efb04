"""The first use of each glossary term on a page, made into something that explains itself."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from ..records import Term
from ..records.html_tags import Edit, edit_html
from .tags import PAGE_ONLY, PLAIN, Tag, scan_tags

# Where a term stays plain text: what is already a link, a heading or a control, what names something else, somebody's
# own words, and every part of a template that says so with an attribute.
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NAMES = ("caption", "dt", "figcaption", "label", "legend", "summary")
PLAIN_TAGS = frozenset(["a", "abbr", "blockquote", "button", "code", "svg", *HEADINGS, *NAMES])
WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Phrase:
    """One way in which a term is written, in small letters."""

    text: str
    term: Term


Phrases = Mapping[str, Sequence[Phrase]]
Render = Callable[[Term, str], str]


def index_terms(terms: Sequence[Term]) -> Phrases:
    """Every way in which the terms are written, by its first word; the longest first."""
    index: dict[str, list[Phrase]] = {}
    for term in terms:
        for text in {form.lower() for form in (term.title, *term.forms)}:
            if first := WORD.match(text):
                index.setdefault(first[0], []).append(Phrase(text, term))
    for phrases in index.values():
        phrases.sort(key=lambda phrase: len(phrase.text), reverse=True)
    return index


def explain_terms(html: str, phrases: Phrases, render: Render) -> str:
    """Replace the first use of each term by what `render` makes of the term and the words as they stand there."""
    used: set[str] = set()
    edits: list[Edit] = []
    # The open elements within the outermost one whose text stays plain.
    depth = end = 0
    for tag in scan_tags(html):
        if not depth and end < tag.start:
            edits += _explain_text(html, (end, tag.start), phrases, used, render)
        if tag.has(PLAIN) or tag.has(PAGE_ONLY):
            edits.append((tag.start, tag.end, tag.rewrite(tag.name, _leave_out_marks)))
        depth = _follow(tag, depth)
        end = tag.end
    edits += _explain_text(html, (end, len(html)), phrases, used, render)
    return edit_html(html, edits)


def _leave_out_marks(name: str, value: str) -> str | None:
    return None if name in (PLAIN, PAGE_ONLY) else value


def _follow(tag: Tag, depth: int) -> int:
    """How deep in plain text one is behind a tag."""
    if not depth:
        return 1 if _begins_plain(tag) else 0
    if not tag.has_inside:
        return depth
    return depth - 1 if tag.is_end else depth + 1


def _begins_plain(tag: Tag) -> bool:
    return (tag.name in PLAIN_TAGS or tag.has(PLAIN)) and tag.has_inside and not tag.is_end


def _explain_text(
    html: str, place: tuple[int, int], phrases: Phrases, used: set[str], render: Render
) -> Iterator[Edit]:
    # Up to where the text is read: a term that was explained before is read as a whole.
    read = 0
    for word in WORD.finditer(html, *place):
        candidates = phrases.get(word[0].lower())
        phrase = candidates and word.start() >= read and _find_phrase(html, word.start(), candidates)
        if not phrase:
            continue
        read = word.start() + len(phrase.text)
        if phrase.term.id not in used:
            used.add(phrase.term.id)
            yield word.start(), read, render(phrase.term, unescape(html[word.start() : read]))


def _find_phrase(text: str, start: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """The longest phrase that stands here as whole words."""
    for phrase in phrases:
        end = start + len(phrase.text)
        if text[start:end].lower() == phrase.text and not WORD.match(text, end):
            return phrase
    return None
