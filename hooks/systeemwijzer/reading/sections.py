"""Headed prose in docs/*.md: a heading that names its source makes the text below it a record.

## Kop {#anker data-source="ev.1.doel ev.1.vraag" data-topics="geld werk"}
"""

from collections.abc import Iterable

from pydantic import ValidationError

from ..messages import tell
from ..records import Origin, Section
from ..records.allowed import CHECKED
from ..records.base import COMES_FROM, OWN
from .expected import describe_fault, place_of
from .page_markup import Heading
from .page_source import PageSource
from .problems import ContentError, Problem, Readable


def parse_all_sections(pages: Iterable[PageSource]) -> Readable[Section]:
    """The records that stand in pages."""
    sections: list[Section] = []
    problems: list[Problem] = []
    for page in pages:
        try:
            sections += parse_sections(page)
        except ContentError as error:
            problems += error.problems
    return Readable(tuple(sections), tuple(problems))


def parse_sections(page: PageSource) -> tuple[Section, ...]:
    """The records of one page. Raises ContentError with all problems of the page."""
    of_page = _read_of_page(page)
    sections, problems = [], []
    for heading, end in page.markup.sections:
        first, last = heading.line or 1, _find_last_line(page, heading, end)
        origin = Origin(file=page.file, line=page.line_of(first), last=page.line_of(last))
        try:
            fields = _section_fields(heading, page.markup.text_between(heading, end), page)
            section = Section.model_validate(fields, context=OWN if page.is_own else None)
            sections.append(section.model_copy(update={**of_page, **_read_days(heading, of_page), "origin": origin}))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                fault = describe_fault(detail, place_of(detail))
                problems.append(
                    Problem(
                        page.file, origin.line, tell("heading '{title}', {fault}", title=heading.title, fault=fault)
                    )
                )
    if problems:
        raise ContentError(problems)
    return tuple(sections)


def _find_last_line(page: PageSource, heading: Heading, end: int) -> int:
    """The last line that says something before the next heading; lines of a page's text, from 1."""
    lines = page.text.split("\n")
    following = next((other.line for other in page.markup.headings if other.tag.start == end), None)
    said = (number for number in range((following or len(lines) + 1) - 1, 0, -1) if lines[number - 1].strip())
    return max(heading.line or 1, next(said, 1))


def _read_days(heading: Heading, of_page: dict[str, object]) -> dict[str, object]:
    """On which day the section was last looked at; on a page that tells of today, it is of that day."""
    as_of = of_page.get("as_of")
    checked = heading.read_day(CHECKED) or as_of
    return {"checked": checked, "as_of": as_of and checked}


def _read_of_page(page: PageSource) -> dict[str, object]:
    """What the front matter says of all sections; what is wrong with it, a check tells."""
    try:
        return page.says.model_dump(include={"advice", "as_of"})
    except ContentError:
        return {}


def _section_fields(heading: Heading, text: str, page: PageSource) -> dict[str, object]:
    attributes = heading.tag.attributes
    fields = {
        "id": heading.id,
        "title": heading.title,
        "text": text,
        "page": page.src_uri,
        "status": attributes.get("data-status", "adapted"),
        "source": attributes.get("data-source", "").split(),
        "topics": attributes.get("data-topics", "").split(),
    }
    # That a section of a region's own is editorial goes without saying, and only makes a record of it.
    goes_without_saying = page.is_own and not fields["source"] and fields["status"] == "editorial"
    return {name: value for name, value in fields.items() if not (goes_without_saying and name in COMES_FROM)}
