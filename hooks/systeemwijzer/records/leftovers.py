"""Signs that Markdown left as they were: somebody meant a link or bold text, and readers would see the signs."""

import re
from collections.abc import Iterator
from html import unescape

from ..messages import sentence, tell
from .characters import describe_unseen, find_unseen

# An escaped sign is meant to be seen.
ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+.!|~=:?-]")
# By expressions, as all that is looked for here is text that Markdown left: it wrote the few tags itself, in one shape.
# What stands for itself, and what parts a text: the signs of a paragraph's begin are looked for behind a <p>.
_CODE = re.compile(r"<(code|html-as-text)\b[^>]*>.*?</\1>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|em|strong)\b[^>]*>")
_WORDS = r"\[[^\[\]]*\w[^\[\]]*\]"
_LEFT = (
    (
        rf"{_WORDS}(?:\(| \((?=https?:|mailto:|[\w./-]+\.md\b|[\w-]+/))",
        sentence(
            "'{words}' isn't a link; expected [words](address), nothing between ] and (, and ) behind the address"
        ),
    ),
    (
        rf"{_WORDS}\[[^\[\]]*\w[^\[\]]*\]",
        sentence("'{words}' is a link by a name that has no address; expected [words](address)"),
    ),
    (r"\[\^[^\[\]]+\]", sentence("'{words}' is a footnote, which isn't known here; write it out in the text")),
    (r"\*\*", sentence("'{words}' stands by itself; bold text has ** at both ends, and no space inside")),
    (r"~~\S[^~\n]*~~|==\S[^=\n]*==", sentence("'{words}' isn't known here; expected *italic* or **bold**")),
    (
        r"\{\s?(?:[:#.]\s?[\w#.-]|data-)[\w-]*",
        sentence("'{words}' is seen as it is; expected {{: … }} below a paragraph, or {{#id …}} closed"),
    ),
    (r"\{[{%]", sentence("'{words}' is filled in nowhere here; write the words themselves")),
    (r"(?<=<p>)(?:!!!|\?\?\?|===)", sentence("'{words}' begins no note or fold here; expected /// note | Title")),
    (
        r"(?<=<p>)\|",
        sentence("'{words}' begins no table; expected a line of |---| below its head, and no tables in records"),
    ),
    (r"(?<=<p>)[•·▪]", sentence("'{words}' begins no list; expected '- '")),
    (
        r"(?<=\n)(?:[-*+]|1[.)]) (?=[^<]*</p>)",
        sentence("'{words}' begins a list within a paragraph; put a blank line above it"),
    ),
)
# A character by its number or name.
_ENTITY = re.compile(r"&#?\w+;")
_ALL = tuple((re.compile(pattern), advice) for pattern, advice in _LEFT)
# In what is shown as it is, no Markdown means anything.
_IN_LINES = re.compile(rf"\*\*|(?<!\w)\*\w[^*\n]*\w\*(?!\w)|{_WORDS}\(")


def find_leftovers(html: str) -> Iterator[str]:
    """What was left in the HTML that Markdown made of a text without escaped signs, as what to do about it."""
    shown = _INLINE.sub("", _CODE.sub("", html))
    for pattern, advice in _ALL:
        yield from (tell(advice, words=" ".join(unescape(found[0]).split())) for found in pattern.finditer(shown))
    for entity in _ENTITY.findall(shown):
        yield from (
            tell("'{entity}' is {unseen}", entity=entity, unseen=describe_unseen(unescape(entity)[place]))
            for place in find_unseen(unescape(entity))
        )


def require_no_markup(line: str) -> str:
    """A line of words, if it holds no signs of Markdown. Raises ValueError where it does."""
    found = _IN_LINES.search(line)
    if found:
        raise ValueError(
            tell("'{words}' would be seen as it is; expected words alone, without Markdown", words=found[0])
        )
    return line
