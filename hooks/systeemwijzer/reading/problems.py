"""What is wrong with the content, gathered so that an editor sees all of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Generic, TypeVar

from ..messages import Message, say, tell
from ..messages.languages import language_of

T = TypeVar("T")
# Where something stands in its line: the columns (from 0) at which it begins and ends.
Span = tuple[int, int]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: a path from the project's root, a line from 1, and what was expected there.

    `span` is the place in the line, where who found it knows that; else the message's own words say where to look.
    """

    file: str
    line: int
    message: str
    span: Span | None = field(default=None, compare=False)

    @property
    def language(self) -> str:
        """The language of who writes such a file."""
        return language_of(self.file)

    @property
    def said(self) -> str:
        """The message, in that language."""
        return str(say(self.message, self.language))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.said}"


class ContentError(Exception):
    """The content can't be used; `problems` says why, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Readable(Generic[T]):
    """What could be read of several things, and what is wrong with the others."""

    items: tuple[T, ...]
    problems: tuple[Problem, ...]


def line_at(text: str, place: int) -> int:
    """The line (from 1) of a place in a text."""
    return text.count("\n", 0, place) + 1


def refuse_problems(problems: Iterable[Problem]) -> None:
    """Raise ContentError with the problems, if there are any."""
    found = tuple(problems)
    if found:
        raise ContentError(found)


def expect_one_of(what: str, found: str, known: Iterable[str]) -> Message:
    """Say that `found` isn't known, with the nearest known word or, of a short list, all of them."""
    known = sorted(known)
    near = get_close_matches(found, known, n=1)
    if near:
        return tell("{what}: '{found}' is not known; did you mean '{near}'?", what=what, found=found, near=near[0])
    some = ", ".join(known[:20])
    return tell("{what}: '{found}' is not known; expected one of {some}", what=what, found=found, some=some)
