"""The lines from which faults in a page came: Markdown itself forgets its lines.

A fault came from the lines without which it isn't there. To know that, letters and digits of lines are changed and all
else is kept: the page stays built of the same paragraphs, lists and blocks. What came from one line is gone when that
line is changed with all that follow it, and is still there when only what follows it is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from string import ascii_lowercase, ascii_uppercase, digits

from ..reading.page_markup import PageMarkup, read_markup, read_markup_once
from ..reading.page_source import PageSource
from ..reading.problems import Problem

Find = Callable[[PageMarkup], Iterable[str]]
Change = Callable[[str], str]

_TURNED = str.maketrans(
    "".join((ascii_lowercase, ascii_uppercase, digits)),
    "".join(
        letters[half:] + letters[:half] for letters, half in ((ascii_lowercase, 13), (ascii_uppercase, 13), (digits, 5))
    ),
)


def place_faults(page: PageSource, find: Find) -> Iterator[Problem]:
    """What `find` finds in a page's markup, with the lines that it came from."""
    for line, message in find_lines(page.text, find):
        yield Problem(page.file, page.line_of(line), message)


def find_lines(text: str, find: Find) -> Iterator[tuple[int, str]]:
    """What `find` finds in a page's text, with the lines (from 1) that it came from; 1 where nobody can say."""
    rest = set(find(read_markup(text)))
    # What has no letters only goes with its whole line.
    for change in (_turn, _empty):
        if rest:
            found = list(_search(text.split("\n"), find, change, rest))
            rest -= {message for _, message in found}
            yield from found
    yield from ((1, message) for message in sorted(rest))


def _turn(line: str) -> str:
    return line.translate(_TURNED)


def _empty(line: str) -> str:
    return ""


def _search(lines: list[str], find: Find, change: Change, messages: Iterable[str]) -> Iterator[tuple[int, str]]:
    changed = [change(line) for line in lines]

    @cache
    def count(kept: int) -> Counter[str]:
        """What is found where only so many lines are as they were."""
        return Counter(find(read_markup_once("\n".join((*lines[:kept], *changed[kept:])))))

    def halve(low: int, high: int, message: str) -> Iterator[int]:
        """The lines between two at which there is more of a fault than above them."""
        if count(low)[message] >= count(high)[message]:
            return
        if high - low == 1:
            yield high
            return
        middle = (low + high) // 2
        yield from halve(low, middle, message)
        yield from halve(middle, high, message)

    def begin(line: int, message: str) -> int:
        """Where what ended on a line begins: there, if the line holds what the message names, or above it."""
        if change is _empty or line == 1 or any(part in lines[line - 1] for part in message.split("'")[1::2]):
            return line
        above = [*lines[: line - 2], changed[line - 2], *lines[line - 1 :]]
        is_part = Counter(find(read_markup_once("\n".join(above))))[message] < count(len(lines))[message]
        return begin(line - 1, message) if is_part else line

    for message in messages:
        yield from ((begin(line, message), message) for line in halve(0, len(lines), message))
