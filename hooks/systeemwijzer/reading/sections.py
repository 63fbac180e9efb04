"""Headed prose in docs/*.md: a heading that names its source makes the text below it a record.

## Kop {#anker data-source="ev.1.doel ev.1.vraag" data-topics="geld werk"}
"""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from ..records import Origin, Section
from ..records.plain_text import PAGE_EXTENSIONS, from_markdown
from .expected import describe_fault, place_of
from .headings import Heading, find_headings
from .page_source import check_page
from .problems import ContentError, Problem
from .text_files import read_text

# What a heading says of its record: it stands in the record, and below the section in words.
SAID = re.compile(r"""\s+data-(?:source|status|topics)=(?:"[^"]*"|[^\s}]+)""")


def find_pages(root: Path) -> list[Path]:
    """The hand-written pages."""
    return sorted((root / "docs").rglob("*.md"))


def read_sections(root: Path, problems: list[Problem]) -> tuple[Section, ...]:
    """Read the records that stand in docs/; what is wrong with one is added to `problems`."""
    sections: list[Section] = []
    for path in find_pages(root):
        file = path.relative_to(root).as_posix()
        try:
            markdown = read_text(root, file)
            problems.extend(check_page(markdown, file))
            sections.extend(parse_sections(markdown, file))
        except ContentError as error:
            problems.extend(error.problems)
    return tuple(sections)


def parse_sections(markdown: str, file: str) -> tuple[Section, ...]:
    """The records of one page, `file` being its path from the project's root.

    Raises ContentError with all problems of the page.
    """
    sections, problems = [], []
    lines = markdown.splitlines()
    for heading, end in split_sections(lines):
        origin = Origin(file=file, line=heading.line + 1)
        text = "\n".join(lines[heading.line + 1 : end])
        try:
            section = Section.model_validate(_section_fields(heading, text, file))
            sections.append(section.model_copy(update={"origin": origin}))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                fault = describe_fault(detail, place_of(detail))
                problems.append(Problem(file, origin.line, f"heading '{heading.title}', {fault}"))
    if problems:
        raise ContentError(problems)
    return tuple(sections)


def split_sections(lines: list[str]) -> Iterator[tuple[Heading, int]]:
    """Each heading that makes a record, with the line (from 0) at which its section has ended."""
    headings = list(find_headings(lines))
    ends = [heading.line for heading in headings[1:]]
    for heading, end in zip(headings, [*ends, len(lines)], strict=False):
        if heading.is_record:
            yield heading, end


def _section_fields(heading: Heading, text: str, file: str) -> dict[str, object]:
    attributes = heading.attributes
    return {
        "id": attributes.get("id", ""),
        "title": heading.title,
        "text": from_markdown(text, PAGE_EXTENSIONS),
        "page": file.removeprefix("docs/"),
        "status": attributes.get("data-status", "adapted"),
        "source": attributes.get("data-source", "").split(),
        "topics": attributes.get("data-topics", "").split(),
    }


def mark_sources(markdown: str) -> str:
    """Put an embed at the end of each section that is a record, where its source will be shown."""
    lines = markdown.splitlines()
    for heading, end in reversed(list(split_sections(lines))):
        lines[heading.line] = SAID.sub("", lines[heading.line])
        lines[end:end] = ["", f"<!-- embed source {heading.attributes['id']} -->", ""]
    return "\n".join(lines)
