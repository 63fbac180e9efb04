"""What a writer did where YAML can't be read: YAML itself says where it gave up, and that is often a line too late.

It asks for no rules of YAML: it compares how lines begin, as who wrote them does.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..messages import Message, tell
from .problems import Span

# A line with a field, and where its dashes stand.
FIELD = re.compile(r"(?P<space>[ \t\u00a0]*)(?P<dash>(?:-[ \t]+)*)(?P<key>[a-z_]+):(?=\s|$)")
DASHED = re.compile(r"(?P<space>[ \t\u00a0]*)-(?=\s|$)")
EMPTY = re.compile(r"(?P<before>|\s*[\w-]+: *)(?P<empty>\[\]|\{\}) *$")
TAB = re.compile(r"[ \u00a0]*(?:-[ ]*)*\t")
GLUED_DASH = re.compile(r"[ ]*-(?=[a-z_]+:(?:\s|$))")
GLUED_COLON = re.compile(r"[ ]*(?:- +)*[a-z_]+:(?=[^\s:/])")
OTHER_SIGN = re.compile(r"[ ]*(?:- +)*[a-z_]+ ?(?P<sign>[\uff1a;=]) ?")
OTHER_BULLET = re.compile(r"[ ]*(?P<sign>[*•·]|\d+[.)]) ")
BLOCK = re.compile(r"[>|][+-]?\d? *(?:#.*)?$")
FIXED_SPACE = "\u00a0"


@dataclass(frozen=True)
class Cause:
    """What to do, with the line (from 1) and the columns where."""

    line: int
    message: Message
    span: Span


@dataclass(frozen=True)
class Place:
    """The lines of a file, and the one (from 0) at which YAML gave up."""

    lines: Sequence[str]
    at: int

    @property
    def line(self) -> str:
        """That line."""
        return self.lines[self.at] if self.at < len(self.lines) else ""

    @property
    def above(self) -> int | None:
        """The line above it that says something."""
        said = (number for number in range(self.at - 1, -1, -1) if _says(self.lines[number]))
        return next(said, None)


Find = Callable[[Place], Cause | None]


def find_cause(lines: Sequence[str], at: int) -> Cause | None:
    """What a writer did at a line (from 0) where YAML gave up, or just above it; None where nobody can say."""
    place = Place(lines, at)
    return next((cause for find in CAUSES if (cause := find(place))), None)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _find_signs(pattern: re.Pattern[str], message: Message, lines_to_try: Callable[[Place], Sequence[int]]) -> Find:
    """Finds a pattern that ends where the fault is."""

    def find(place: Place) -> Cause | None:
        for number in lines_to_try(place):
            found = pattern.match(place.lines[number])
            if found:
                return Cause(number + 1, message, (max(found.end() - 1, 0), found.end()))
        return None

    return find


def _here(place: Place) -> Sequence[int]:
    return [place.at] if place.at < len(place.lines) else []


def _here_or_above(place: Place) -> Sequence[int]:
    return [*_here(place), *(() if place.above is None else (place.above,))]


def _find_empty(place: Place) -> Cause | None:
    """An empty list or file that was filled in below."""
    for number in _here_or_above(place):
        found = EMPTY.match(place.lines[number])
        if found:
            message = tell("take '{empty}' away: what belongs to it stands below it", empty=found["empty"])
            return Cause(number + 1, message, found.span("empty"))
    return None


def _find_other_sign(place: Place) -> Cause | None:
    """Another sign where a colon belongs."""
    found = OTHER_SIGN.match(place.line)
    if not found or FIELD.match(place.line):
        return None
    message = tell("behind a key come a colon and a space, and no '{sign}'", sign=found["sign"])
    return Cause(place.at + 1, message, found.span("sign"))


def _find_bullet(place: Place) -> Cause | None:
    """Another sign where a dash belongs."""
    found = OTHER_BULLET.match(place.line)
    message = tell("each entry of a list begins with '- '")
    return Cause(place.at + 1, message, found.span("sign")) if found else None


def _find_text(place: Place) -> Cause | None:
    """A line of a text that doesn't begin as far in as those above it."""
    if FIELD.match(place.line) or DASHED.match(place.line) or not place.line.strip():
        return None
    opens = next((number for number in range(place.at - 1, -1, -1) if FIELD.match(place.lines[number])), None)
    if opens is None or not BLOCK.search(place.lines[opens]):
        return None
    first = next((line for line in place.lines[opens + 1 : place.at] if line.strip()), "")
    depth = len(first) - len(first.lstrip(" "))
    if not first or depth <= _depth(place.line):
        return None
    message = tell("this line belongs to the text above it; put {depth} spaces before it", depth=depth)
    return Cause(place.at + 1, message, _mark_depth(place.line))


def _find_depth(place: Place) -> Cause | None:
    """A field or an entry that doesn't begin where those above it do."""
    field, entry = FIELD.match(place.line), DASHED.match(place.line)
    own = entry or field
    if own is None:
        return None
    if FIXED_SPACE in own["space"]:
        message = tell("these are no ordinary spaces; type them anew")
        return Cause(place.at + 1, message, own.span("space"))
    dashes, fields = _list_depths(place.lines[: place.at])
    depths, found = (dashes if entry else fields), len(own["space"])
    if not depths or found in depths:
        return _find_record(place, field, dashes)
    if field and not entry and field["key"] == "id" and found in dashes:
        return _find_record(place, field, dashes)
    expected = min(depths, key=lambda depth: (abs(depth - found), -depth))
    message = tell(
        "spaces before this line: {found}; make that {expected}, as before the lines above that it belongs with",
        found=found,
        expected=expected,
    )
    return Cause(place.at + 1, message, _mark_depth(place.line))


def _find_record(place: Place, field: re.Match[str] | None, dashes: Sequence[int]) -> Cause | None:
    """What begins anew, without the dash that says so."""
    if not field or field["dash"] or field["key"] != "id" or len(field["space"]) not in dashes:
        return None
    return Cause(place.at + 1, tell("something new begins here; put '- ' before it"), field.span("key"))


def _list_depths(lines: Sequence[str]) -> tuple[list[int], list[int]]:
    """How far in the dashes and the fields begin that a next line could go on with."""
    dashes: list[int] = []
    fields: list[int] = []
    for line in lines:
        found = FIELD.match(line) or DASHED.match(line)
        if not found or not _says(line) or set(found["space"]) - {" "}:
            continue
        depth = len(found["space"])
        dashes, fields = [each for each in dashes if each <= depth], [each for each in fields if each <= depth]
        text = found.groupdict().get("dash", "- ")
        at = depth
        while text.startswith("-"):
            dashes, step = [*dashes, at], len(text) - len(text[1:].lstrip())
            at, text = at + step, text[step:]
        fields = fields if not found.groupdict().get("key") else [*fields, at]
    return sorted(set(dashes)), sorted(set(fields))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _mark_depth(line: str) -> Span:
    """The spaces that a line begins with, or its first sign."""
    return 0, max(_depth(line), 1)


CAUSES: tuple[Find, ...] = (
    _find_signs(TAB, tell("a tab stands here; indent with spaces"), _here),
    _find_empty,
    _find_signs(GLUED_DASH, tell("put a space behind the '-'"), _here_or_above),
    _find_signs(GLUED_COLON, tell("put a space behind the colon"), _here_or_above),
    _find_other_sign,
    _find_bullet,
    _find_text,
    _find_depth,
)
