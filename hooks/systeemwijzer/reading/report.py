"""Problems as people read them: where, what, and the line as it stands with a mark under the place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..messages import Message
from ..records.characters import find_unseen
from .problems import Problem, Span

# Of a longer line only what is around the place, in letters.
WINDOW = 100
BEFORE_PLACE = 40
CUT = "…"
MARK = "^"
# One sign for one letter, so that the mark stays below its place.
SHOWN_AS = {"\t": "→", "\u00a0": "·"}
UNSEEN = "▯"
# Who has more to mend than this begins with the first; of the others it is enough to know where they are.
MOST_EXCERPTS = 25
QUOTED_VALUE = re.compile(r"'\{(\w+)\}'")
QUOTED = re.compile(r"'([^']+)'")
FIELD = re.compile(r"^(?:[\w-]+\.)*([\w-]+): ")
WORD = re.compile(r"\S+")
LIST_MARK = re.compile(r"\s*- +")


@dataclass(frozen=True)
class Excerpt:
    """A line as it stands, or what is around the place in it; `span` is the place in `text`."""

    line: int
    text: str
    span: Span


def report(problems: Iterable[Problem], root: Path) -> str:
    """All problems, in the order they come in, each with its line; what they are said of lies below `root`."""
    texts = _Texts(root)
    told = (
        _describe(problem, texts.excerpt_of(problem) if number < MOST_EXCERPTS else None)
        for number, problem in enumerate(problems)
    )
    return "\n".join(told)


def _describe(problem: Problem, excerpt: Excerpt | None) -> str:
    if excerpt is None:
        return str(problem)
    number = f"{excerpt.line:>5}"
    begin, end = excerpt.span
    mark = " " * begin + MARK * (end - begin)
    return f"{problem}\n{number} | {excerpt.text}\n{' ' * len(number)} | {mark}"


def find_excerpt(problem: Problem, root: Path) -> Excerpt | None:
    """The line of a problem, with its place; None where there is no such line, or it says nothing of the problem."""
    return _Texts(root).excerpt_of(problem)


class _Texts:
    """The files that problems are said of, each read once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lines: dict[str, list[str]] = {}

    def excerpt_of(self, problem: Problem) -> Excerpt | None:
        lines = self._read(problem.file)
        line = lines[problem.line - 1] if problem.line <= len(lines) else ""
        span = find_span(problem, line)
        return cut_out(problem.line, line, span) if span else None

    def _read(self, name: str) -> list[str]:
        if name not in self.lines:
            path = self.root / name
            text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
            self.lines[name] = text.split("\n")
        return self.lines[name]


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
        elif name == "value" and isinstance(value, str):
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


def cut_out(number: int, line: str, span: Span) -> Excerpt:
    """What is shown of a line: each letter by one sign, and no more than fits."""
    unseen = set(find_unseen(line))
    shown = "".join(SHOWN_AS.get(sign, UNSEEN if at in unseen else sign) for at, sign in enumerate(line.rstrip("\r")))
    begin, end = span
    first = max(0, min(begin - BEFORE_PLACE, len(shown) - WINDOW)) if len(shown) > WINDOW else 0
    last = first + WINDOW
    text = f"{CUT if first else ''}{shown[first:last]}{CUT if last < len(shown) else ''}"
    moved = first - (1 if first else 0)
    return Excerpt(number, text, (begin - moved, max(begin + 1, min(end, last)) - moved))
