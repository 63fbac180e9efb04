"""Characters that nobody sees: they hide words, turn their order round, or belong to no text at all."""

import unicodedata
from collections.abc import Iterator

# What text may hold of them: the ends of lines, and tabs.
from ..messages import tell

_LAYOUT = frozenset("\n\t")
# By Unicode category: controls, formats (zero width, direction), half pairs, private, unassigned, other ends of lines.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
# Letters and signs that are drawn as nothing.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def find_unseen(text: str) -> Iterator[int]:
    """The place of each character in a text that nobody can see."""
    # A long text has few different characters.
    unseen = {character for character in set(text) - _LAYOUT if _is_unseen(character)}
    if unseen:
        yield from (place for place, character in enumerate(text) if character in unseen)


def _is_unseen(character: str) -> bool:
    return character in _BLANKS or unicodedata.category(character) in _UNSEEN


def describe_unseen(character: str) -> str:
    """What to do about such a character, by its number and, where it has one, its name."""
    name = unicodedata.name(character, tell("a control character"))
    return tell(
        "a character that one can't see (U+{number:04X}, {name}); delete it, and type the word around it anew",
        number=ord(character),
        name=name,
    )


def normalise(text: str) -> str:
    """The same text in the one form that all texts have: é is one character, and not an e with an accent."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def require_words(text: str) -> str:
    """A text that says something, in that one form.

    Raises ValueError where it has no letter or digit, or where it has a character that one can't see.
    """
    for place in find_unseen(text):
        raise ValueError(describe_unseen(text[place]))
    if not any(character.isalnum() for character in text):
        raise ValueError(tell("says nothing; expected words"))
    return normalise(text)
