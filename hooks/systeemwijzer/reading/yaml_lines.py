"""YAML with line numbers, and without the traps: a key that stands twice is a problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.composer import Composer

from .expected import BEGINS_AT_FAULT, describe_syntax
from .problems import ContentError, Problem

Path = tuple[str | int, ...]

# Lists and keys within each other: the content needs half of it.
DEEPEST = 16
# Before a space it ends a line of a list or of something else that stands as it is written.
LONE_LINE_END = re.compile(r"(?<!\n)\n(?![\n ]|\Z)")


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its data, and the line (from 1) at which each path into that data starts."""

    file: str
    data: Any
    lines: dict[Path, int]

    def line_of(self, path: Path) -> int:
        """The line of the path, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


# libyaml parses four times as fast as Python does; PyYAML comes without it where nobody has built it.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(Composer, _Parser):  # type: ignore[misc]  # the parser is chosen at run time
    """SafeLoader without aliases: they could make a document endless, and nobody needs them here.

    The composing is Python's own, also where libyaml parses: there an alias can be refused.
    """

    def __init__(self, text: str) -> None:
        _Parser.__init__(self, text)
        Composer.__init__(self)
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            self._refuse("an alias (*name) isn't used; write it out")
        if self.peek_event().anchor:
            self._refuse("a text that starts with & goes in quotes")
        if self.depth == DEEPEST:
            self._refuse(f"lists and keys lie within each other here; expected at most {DEEPEST} levels")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refuse(self, problem: str) -> None:
        raise yaml.composer.ComposerError(problem=problem, problem_mark=self.peek_event().start_mark)

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        """Of a blank line in a folded text YAML keeps one line's end, where Markdown parts paragraphs by two."""
        value = super().construct_scalar(node)
        return LONE_LINE_END.sub("\n\n", value) if node.style == ">" else value

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """A date that doesn't exist is a fault with a place."""
        try:
            return super().construct_object(node, deep)
        except ValueError as error:
            problem = f"this is read as a date or a number, and isn't one ({error}); put it in quotes"
            raise yaml.constructor.ConstructorError(problem=problem, problem_mark=node.start_mark) from error


def parse_yaml(text: str, file: str) -> YamlFile:
    """Parse one document.

    Raises ContentError where the text isn't YAML or where a key stands twice in one mapping.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        raise ContentError([_syntax_problem(error, file)]) from error
    except (yaml.YAMLError, ValueError) as error:
        raise ContentError([Problem(file, 1, f"not valid YAML: {error}")]) from error
    finally:
        loader.dispose()
    if node is None:
        return YamlFile(file, data, {})
    duplicates = [Problem(file, line, _describe_double(key)) for key, line in _duplicate_keys(node)]
    if duplicates:
        raise ContentError(duplicates)
    return YamlFile(file, data, dict(_walk(node, (), 1)))


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    began = error.context in BEGINS_AT_FAULT and error.context_mark
    mark = began or error.problem_mark or error.context_mark
    advice = describe_syntax(error.problem or error.context or "")
    return Problem(file, mark.line + 1 if mark else 1, f"not valid YAML: {advice}")


def _describe_double(key: str) -> str:
    hint = "; where something new begins, put '- ' before it" if key == "id" else ""
    return f"'{key}' stands twice; keep one{hint}"


def _walk(node: yaml.Node, path: Path, line: int) -> Iterator[tuple[Path, int]]:
    yield path, line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, key.value), key.start_mark.line + 1)
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
