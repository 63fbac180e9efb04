"""The first use of each glossary term on a page, made into something that explains itself."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from ..records import Term
from .tags import TAG, VOID_TAGS

# Where a term stays plain text: what is already a link, a heading or a control, what names something else, somebody's
# own words, and every part of a template that says so with the attribute data-plain, which nobody needs on the page.
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NAMES = ("caption", "dt", "figcaption", "label", "legend", "summary")
PLAIN_TAGS = frozenset(["a", "abbr", "blockquote", "button", "code", "svg", *HEADINGS, *NAMES])
PLAIN_ATTRIBUTE = "data-plain"
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
    pieces: list[str] = []
    # The open elements within the outermost one whose text stays plain.
    depth = end = 0
    for tag in TAG.finditer(html):
        text = html[end : tag.start()]
        pieces += (text,) if depth or not text.strip() else _explain_text(text, phrases, used, render)
        pieces.append(tag[0].replace(f" {PLAIN_ATTRIBUTE}", "", 1))
        depth = _follow(tag, depth)
        end = tag.end()
    pieces += _explain_text(html[end:], phrases, used, render)
    return "".join(pieces)


def _follow(tag: re.Match[str], depth: int) -> int:
    """How deep in plain text one is behind a tag."""
    name = tag["name"]
    if name is None or name in VOID_TAGS or tag["attributes"].endswith("/"):
        return depth
    if tag["end"]:
        return max(depth - 1, 0)
    return depth + 1 if depth or name in PLAIN_TAGS or PLAIN_ATTRIBUTE in tag["attributes"] else 0


def _explain_text(text: str, phrases: Phrases, used: set[str], render: Render) -> Iterator[str]:
    # Up to where the text is written, and up to where it is read: a term that was explained before is read as a whole.
    written = read = 0
    for word in WORD.finditer(text):
        candidates = phrases.get(word[0].lower())
        phrase = candidates and word.start() >= read and _find_phrase(text, word.start(), candidates)
        if not phrase:
            continue
        read = word.start() + len(phrase.text)
        if phrase.term.id not in used:
            used.add(phrase.term.id)
            yield text[written : word.start()]
            yield render(phrase.term, unescape(text[word.start() : read]))
            written = read
    yield text[written:]


def _find_phrase(text: str, start: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """The longest phrase that stands here as whole words."""
    for phrase in phrases:
        end = start + len(phrase.text)
        if text[start:end].lower() == phrase.text and not WORD.match(text, end):
            return phrase
    return None
