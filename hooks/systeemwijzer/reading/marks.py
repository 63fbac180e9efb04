"""Where in its line a problem is: at the words that its message names, if who found it says nothing else."""

import re
from collections.abc import Iterator

from ..messages import Message
from .problems import Problem, Span

QUOTED_VALUE = re.compile(r"'\{(\w+)\}'")
QUOTED = re.compile(r"'([^']+)'")
FIELD = re.compile(r"^(?:[\w-]+\.)*([\w-]+): ")
# Values that hold what stands in the line, without quotes round them.
SHOWN = ("value", "words")
WORD = re.compile(r"\S+")
LIST_MARK = re.compile(r"\s*- +")


def find_span(problem: Problem, line: str) -> Span | None:
    """Where in its line a problem is: as its finder says, at the words that it names, its field, or the first word."""
    if not line.strip():
        return None
    if problem.span:
        begin = min(problem.span[0], len(line))
        return begin, max(begin + 1, min(problem.span[1], len(line)))
    after = _find_field(problem.message, line)
    for words in list_words(problem.message):
        place = _find_words(words, line, after[1] if after else 0)
        if place is not None:
            return place, place + len(words)
    if after:
        return after
    # The first line says nothing of what is wrong with a file as a whole.
    return _first_word(line) if problem.line > 1 else None


def list_words(message: str) -> Iterator[str]:
    """The words that a message names between quotes, and what it says that was found."""
    if not isinstance(message, Message):
        yield from QUOTED.findall(message)
        return
    quoted = QUOTED_VALUE.findall(message.template)
    yield from (str(message.values[name]) for name in quoted if message.values[name])
    for name, value in message.values.items():
        if isinstance(value, Message):
            yield from list_words(value)
        elif name in SHOWN and isinstance(value, str) and value:
            yield value.strip("'\"…")


def _find_field(message: str, line: str) -> Span | None:
    """The field that a message begins with, where it stands in the line."""
    named = FIELD.match(message)
    found = re.search(rf"(?<![\w-]){re.escape(named[1])}(?=[\"']?\s*:)", line) if named else None
    return found.span() if found else None


def _find_words(words: str, line: str, after: int) -> int | None:
    """Where words begin: by themselves rather than within others, and behind the field rather than before it."""
    alone = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])") if words.strip() else None
    found = alone and (alone.search(line, after) or alone.search(line))
    if found:
        return found.start()
    place = line.find(words) if words.strip() else -1
    return place if place >= 0 else None


def _first_word(line: str) -> Span | None:
    mark = LIST_MARK.match(line)
    found = WORD.search(line, mark.end() if mark else 0) or WORD.search(line)
    return found.span() if found else None
