"""What is said of today, in pages and in records, with the day on which somebody last looked whether it still holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..messages import tell
from ..reading.page_markup import Heading
from ..reading.page_source import PageSource
from ..reading.project import Project, day_of
from ..records import Record, Section
from ..records.allowed import CHECKED, UNTIL

# Most laws begin on 1 January or on 1 July: half a year later there may be others.
LAWS_HOLD = timedelta(days=183)
# An accessibility statement is renewed each year; what else is said of today is looked at as often.
OTHERS_HOLD = timedelta(days=365)
LAWS_CHANGE = tell("laws change on 1 January and on 1 July")
A_YEAR_PASSES = tell("what it says may have changed within a year")
IT_SAYS = tell("its data-until says that it changed since")
# A path from the project's root, and a line.
Place = tuple[str, int]


@dataclass(frozen=True)
class Dated:
    """Something that was last looked at on a day, and is due on another; `why` says why then, and `todo` what to do."""

    file: str
    line: int
    what: str
    since: date
    due: date
    why: str
    todo: str


def date_pages(project: Project) -> Iterator[Dated]:
    """The parts of hand-written pages that are of a day, and the other pages that are."""
    for page in project.pages.items:
        as_of, laws = _read_page(page)
        parts = [heading for heading in page.markup.headings if heading.days or (as_of and heading.is_record)]
        for heading in parts:
            since = heading.read_day(CHECKED) or as_of
            if since:
                yield _date_part(page, heading, since, laws)
        if as_of and not any(heading.is_record for heading in parts):
            yield _date((page.file, page.line_of_key("as_of")), page.says.title, "as_of", as_of, laws)


def _read_page(page: PageSource) -> tuple[date | None, bool]:
    day = day_of(page)
    return day, page.says.laws if day else False


def _date_part(page: PageSource, heading: Heading, since: date, laws: bool) -> Dated:
    dated = _date((page.file, page.line_of(heading.line or 1)), heading.title, CHECKED, since, laws)
    until = heading.read_day(UNTIL)
    return replace(dated, due=until, why=IT_SAYS) if until and since < until < dated.due else dated


def _date(place: Place, what: str, key: str, since: date, laws: bool = False) -> Dated:
    holds, why = (LAWS_HOLD, LAWS_CHANGE) if laws else (OTHERS_HOLD, A_YEAR_PASSES)
    todo = tell("see whether it still holds, and write the day into {key}", key=key)
    return Dated(*place, f"'{what}'", since, since + holds, why, todo)


def date_records(project: Project) -> Iterator[Dated]:
    """The records of content/ that say on which day they were looked at; those in docs/ are parts of pages."""
    for record in project.guide.records:
        if record.checked and not isinstance(record, Section) and not _has_day_of_layer(record, project):
            origin, what = record.origin, record.summarise().title
            yield _date((origin.file, origin.line_of("checked")), what, "checked", record.checked)


def _has_day_of_layer(record: Record, project: Project) -> bool:
    """Whether the day of a record is that of its layer, which is told once for all of them."""
    return bool(record.layer and project.layer and record.checked == project.layer.says.checked)


def date_layer(project: Project) -> Iterator[Dated]:
    """What a region says of itself: all that names no day of its own, and its accessibility statement."""
    if project.layer:
        says, file = project.layer.says, project.layer.says.origin.file
        yield _date((file, says.origin.line_of("checked")), says.name, "checked", says.checked)
        place = (file, says.origin.line_of("accessibility", "made_on"))
        yield _date(place, f"{says.name}, accessibility", "made_on", says.accessibility.made_on)
