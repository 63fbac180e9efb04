"""What was copied to begin with and never changed: an example of the guide for editors, or another record."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..messages import tell
from ..reading.page_source import PageSource
from ..reading.problems import ContentError, Problem
from ..reading.project import Project
from ..reading.yaml_lines import parse_yaml
from ..records import Guide, KeyPath, Model, Placed, Question, TitledRecord
from .twins import find_twins, place_of

EXAMPLES = "docs/redactie.md"
EXAMPLE = re.compile(r"^```yaml\n# content/\S+\n(.*?)^```", re.DOTALL | re.MULTILINE)
# What everybody writes in words of their own; other fields of an example can be right for another record too.
OWN_WORDS = frozenset(("id", "title", "text", "why", "worked", "words", "aim", "group", "say", "show"))


def check_copies(project: Project) -> Iterator[Problem]:
    """Find records that are still an example, or say or are called the same as another of their kind."""
    guide = project.guide
    yield from _check_texts(guide)
    yield from _check_titles(guide)
    examples = _read_examples(project.pages.items)
    items: tuple[Placed, ...] = (
        *guide.records,
        *guide.question_sets,
        *guide.topics,
        *guide.tasks,
        *guide.guides,
    )
    for item in (*items, *guide.lexicon.synonyms):
        for path, name, word in _own_words(item):
            if (name, word) in examples:
                message = tell(
                    "{name}: '{word}' is that of the example in {examples}; write your own",
                    name=name,
                    word=word,
                    examples=EXAMPLES,
                )
                yield Problem(item.origin.file, item.origin.line_of(*path), message)


def _own_words(item: Model, *path: str | int) -> Iterator[tuple[KeyPath, str, object]]:
    """What somebody wrote in words of their own, and in what stands within it and is no record: its path and key."""
    for name, value in item:
        for number, part in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(part, Model) and not isinstance(part, Placed):
                yield from _own_words(part, *path, name, number)
        # Steps of programmes may be called the same as others.
        if name in OWN_WORDS and not (path and name == "title"):
            yield from (((*path, name), name, word) for word in (value if isinstance(value, tuple) else (value,)))


def _check_texts(guide: Guide) -> Iterator[Problem]:
    records = [record for record in guide.records if isinstance(record, TitledRecord | Question)]
    for record, other in find_twins(records, lambda each: (each.kind, each.text)):
        where = place_of(other, "text")
        message = tell("text: the same stands at {where}; write what holds for this one, or leave one out", where=where)
        yield Problem(record.origin.file, record.origin.line_of("text"), message)


def _check_titles(guide: Guide) -> Iterator[Problem]:
    """Find records that nothing tells apart in a list: their kind, title and level are the same."""
    records = [record for record in guide.records if isinstance(record, TitledRecord)]
    for record, other in find_twins(records, lambda each: (each.kind, each.level, each.title)):
        where = place_of(other, "title")
        message = tell(
            "title: the same stands at {where}; say in it what differs, as lists show only the title", where=where
        )
        yield Problem(record.origin.file, record.origin.line_of("title"), message)


def _read_examples(pages: Iterable[PageSource]) -> set[tuple[str, str]]:
    """The words of the examples, each with the key that it stands under."""
    examples = (example for page in pages if page.file == EXAMPLES for example in EXAMPLE.findall(page.text))
    return {pair for example in examples for pair in _words_of(_parse(example))}


def _parse(example: str) -> Any:
    try:
        return parse_yaml(example, EXAMPLES).data
    except ContentError:
        return None  # an example that is no YAML is nothing that a file can hold


def _words_of(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, str) and key in OWN_WORDS:
        yield key, data
    elif isinstance(data, list):
        for item in data:
            yield from _words_of(item, key)
    elif isinstance(data, Mapping):
        for name, value in data.items():
            yield from _words_of(value, str(name))
