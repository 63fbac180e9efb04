"""Problems as people read them: where, what, and the line as it stands with a mark under the place."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..records.characters import find_unseen
from .marks import find_span
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
