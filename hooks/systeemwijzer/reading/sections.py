"""Headed prose in docs/*.md: a heading that names its source makes the text below it a record.

## Kop {#anker data-source="ev.1.doel ev.1.vraag" data-topics="geld werk"}
"""

from pathlib import Path

from pydantic import ValidationError

from ..records import Origin, Section
from .expected import describe_fault, place_of
from .page_markup import Heading
from .page_source import PageSource, check_page, split_page
from .problems import ContentError, Problem
from .text_files import read_text


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
    page = split_page(markdown, file)
    of_page = _read_of_page(page)
    sections, problems = [], []
    for heading, end in page.markup.sections:
        origin = Origin(file=file, line=page.line_of(heading.line or 1))
        try:
            section = Section.model_validate(_section_fields(heading, page.markup.text_between(heading, end), file))
            sections.append(section.model_copy(update={**of_page, "origin": origin}))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                fault = describe_fault(detail, place_of(detail))
                problems.append(Problem(file, origin.line, f"heading '{heading.title}', {fault}"))
    if problems:
        raise ContentError(problems)
    return tuple(sections)


def _read_of_page(page: PageSource) -> dict[str, object]:
    """What the front matter says of all sections; what is wrong with it, check_page tells."""
    try:
        return page.says.model_dump(include={"advice", "as_of"})
    except ContentError:
        return {}


def _section_fields(heading: Heading, text: str, file: str) -> dict[str, object]:
    attributes = heading.tag.attributes
    return {
        "id": heading.id,
        "title": heading.title,
        "text": text,
        "page": file.removeprefix("docs/"),
        "status": attributes.get("data-status", "adapted"),
        "source": attributes.get("data-source", "").split(),
        "topics": attributes.get("data-topics", "").split(),
    }
