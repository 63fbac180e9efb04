"""YAML with line numbers, and without the traps: a key that stands twice is a problem."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.composer import Composer

from ..messages import Message, join, tell
from ..records import KeyPath
from .expected import BEGINS_AT_FAULT, UNKNOWN_SYNTAX, describe_syntax
from .problems import ContentError, Problem, Span
from .yaml_causes import find_cause
from .yaml_slips import Unquoted, find_slips

# Lists and keys within each other: the content needs half of it.
DEEPEST = 16
# Before a space it ends a line of a list or of something else that stands as it is written.
LONE_LINE_END = re.compile(r"(?<!\n)\n(?![\n ]|\Z)")
# The one way to write a number; YAML knows many more, and takes 036 for 30, 226.000 for 226 and 1:30 for 90.
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{0,14}[1-9])?")
_YAML = "tag:yaml.org,2002:"
_UNCERTAIN = frozenset((f"{_YAML}int", f"{_YAML}float", f"{_YAML}timestamp"))
# What PyYAML gives a meaning that no other file here has: keys of another mapping (<<), and a key's default (=).
_UNKNOWN = frozenset((f"{_YAML}merge", f"{_YAML}value"))


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its data, the line (from 1) at which each path into that data starts, and that at which it ends.

    `slips` are problems that only what was written shows, and not the data: the data can be right by itself.
    """

    file: str
    data: Any
    lines: dict[KeyPath, int]
    slips: tuple[Problem, ...] = ()
    ends: dict[KeyPath, int] = field(default_factory=dict)
    # Where in their lines keys stand, and of values the first line, the last, and the columns in the first.
    keys: dict[KeyPath, Span] = field(default_factory=dict)
    values: dict[KeyPath, tuple[int, int, Span]] = field(default_factory=dict)
    text: tuple[str, ...] = ()

    def line_of(self, path: KeyPath) -> int:
        """The line of the path, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def place_of(self, path: KeyPath, words: Iterable[str], of_key: bool = False) -> tuple[int, Span | None]:
        """The line and the columns of a value, or of its key; in a text of several lines, of these words there."""
        line, key = self.line_of(path), self.keys.get(path)
        first, last, span = self.values.get(path, (line, line, None))
        if of_key or first != line or span is None:
            return line, key
        if last > first:
            found = (
                (number, (place, place + len(word)))
                for word in words
                for number in range(first, last + 1)
                if (place := self.text[number - 1].find(word)) >= 0
            )
            return next(found, (line, span))
        return line, span

    def last_line_of(self, path: KeyPath) -> int:
        """The last line of what has keys; of anything else the line at which it starts."""
        return self.ends.get(path, self.line_of(path))


# libyaml parses four times as fast as Python does; PyYAML comes without it where nobody has built it.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(Composer, _Parser):  # type: ignore[misc]  # the parser is chosen at run time
    """SafeLoader without aliases: they could make a document endless, and nobody needs them here.

    The composing is Python's own, also where libyaml parses: there an alias can be refused.
    """

    # Whether what a tag such as !ENV stands for is nothing to us; else a tag is a fault.
    skips_tags = False

    def __init__(self, text: str) -> None:
        _Parser.__init__(self, text)
        Composer.__init__(self)
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            self._refuse(tell("an alias (*name) isn't used; write it out"))
        if self.peek_event().anchor:
            self._refuse(tell("a text that starts with & goes in quotes"))
        if self.peek_event().tag is not None and not self.skips_tags:
            self._refuse(tell("a text that starts with ! goes in quotes"))
        if self.depth == DEEPEST:
            self._refuse(
                tell("lists and keys lie within each other here; expected at most {most} levels", most=DEEPEST)
            )
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refuse(self, problem: Message) -> None:
        raise yaml.composer.ComposerError(problem=problem, problem_mark=self.peek_event().start_mark)

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        """Of a blank line in a folded text YAML keeps one line's end, where Markdown parts paragraphs by two."""
        value = super().construct_scalar(node)
        return LONE_LINE_END.sub("\n\n", value) if node.style == ">" else value

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Numbers are written one way; what else YAML takes for one, or for a date, stays as it was written."""
        if node.tag in _UNCERTAIN and not NUMBER.fullmatch(node.value):
            return Unquoted(node.value)
        return super().construct_object(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _UNKNOWN]
    for first, resolvers in _Parser.yaml_implicit_resolvers.items()
}


class _TagSkipper(_Loader):
    """Reads what has a tag, such as !ENV, as nothing: what it stands for is not in the file."""

    skips_tags = True


_TagSkipper.add_constructor(None, lambda loader, node: None)


def parse_yaml(text: str, file: str, skips_tags: bool = False) -> YamlFile:
    """Parse one document; with `skips_tags` what has a tag is None, and else it is a fault.

    Raises ContentError where the text isn't YAML or where a key stands twice in one mapping.
    """
    loader = (_TagSkipper if skips_tags else _Loader)(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        raise ContentError([_syntax_problem(error, file, text.split("\n"))]) from error
    except (yaml.YAMLError, ValueError) as error:
        raise ContentError([Problem(file, 1, UNKNOWN_SYNTAX)]) from error
    finally:
        loader.dispose()
    if node is None:
        return YamlFile(file, data, {})
    duplicates = [Problem(file, line, _describe_double(key)) for key, line in _duplicate_keys(node)]
    if duplicates:
        raise ContentError(duplicates)
    places, lines = list(_walk(node, (), 1)), text.split("\n")
    slips = (
        Problem(file, line, join(_name(path), message))
        for path, line, node, _ in places
        for line, message in find_slips(node, line, lines)
    )
    return YamlFile(
        file,
        data,
        {path: line for path, line, _, _ in places},
        tuple(slips),
        {path: _find_end(node, lines) for path, _, node, _ in places if isinstance(node, yaml.MappingNode)},
        {path: (key.start_mark.column, key.end_mark.column) for path, _, _, key in places if key},
        {path: _find_value(node, lines) for path, _, node, _ in places},
        tuple(lines),
    )


def _find_value(node: yaml.Node, lines: list[str]) -> tuple[int, int, Span]:
    """The lines of a value, and the columns at which it begins and, in that line, ends."""
    begin, end = node.start_mark, node.end_mark
    last = end.column if end.line == begin.line else len(lines[begin.line])
    return begin.line + 1, min(end.line + 1, len(lines)), (begin.column, max(last, begin.column + 1))


def _find_end(node: yaml.MappingNode, lines: list[str]) -> int:
    """The last line that says something: YAML takes comments and blank lines up to what comes next as its own."""
    if node.flow_style:
        return int(node.end_mark.line) + 1
    said = (number for number in range(node.end_mark.line, node.start_mark.line, -1) if _says(lines[number - 1]))
    return next(said, int(node.start_mark.line) + 1)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _name(path: KeyPath) -> str:
    """A path as messages begin with it: without the numbers of entries, which the line says."""
    name = ".".join(part for part in path if isinstance(part, str))
    return f"{name}: " if name else ""


def _syntax_problem(error: yaml.MarkedYAMLError, file: str, lines: list[str]) -> Problem:
    began = error.context in BEGINS_AT_FAULT and error.context_mark
    mark = began or error.problem_mark or error.context_mark
    advice = describe_syntax(error.problem or error.context or "")
    if mark is None:
        return Problem(file, 1, advice)
    # What is said of itself, as of a text that begins with &, is right; of the others a writer's own lines tell more.
    cause = None if isinstance(error.problem, Message) else find_cause(lines, mark.line)
    if cause:
        return Problem(file, cause.line, cause.message, cause.span)
    return Problem(file, mark.line + 1, advice, (mark.column, mark.column + 1))


def _describe_double(key: str) -> str:
    hint = tell("; where something new begins, put '- ' before it") if key == "id" else ""
    return tell("'{key}' stands twice; keep one{hint}", key=key, hint=hint)


_Found = tuple[KeyPath, int, yaml.Node, yaml.Node | None]


def _walk(node: yaml.Node, path: KeyPath, line: int, own_key: yaml.Node | None = None) -> Iterator[_Found]:
    """Every path with its line, its value and, where it has one, its key."""
    yield path, line, node, own_key
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, key.value), key.start_mark.line + 1, key)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*path, index), item.start_mark.line + 1)


def _duplicate_keys(node: yaml.Node) -> Iterator[tuple[str, int]]:
    children: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark.line + 1
            seen.add(key.value)
            children.append(value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        yield from _duplicate_keys(child)
