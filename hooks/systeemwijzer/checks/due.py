"""What has to be looked at again: what is said of today holds for a while, and then somebody sees whether it does.

Nothing of it is wrong, so that it stops no build: `make check` lists it behind what is. Which day it is comes in as an
argument: a page never depends on that.
"""

from collections.abc import Iterator
from datetime import date

from ..messages import tell
from ..messages.languages import say_of_content
from ..reading.problems import ContentError, Problem
from ..reading.project import Project
from .dated import Dated, date_layer, date_pages, date_records
from .due_links import date_links, find_failed_links

# Who adds a sort of thing that is of a day, adds here what finds them.
DATED = (date_pages, date_records, date_layer, date_links)


def find_due(project: Project, today: date) -> tuple[Problem, ...]:
    """All that has to be looked at again as of a day, in the order of the files.

    Raises ContentError where the project can't be read.
    """
    due = (Problem(each.file, each.line, message) for each in list_dated(project) if (message := describe(each, today)))
    return tuple(sorted({*due, *find_failed_links(project), *_find_early_changes(project, today)}))


def _find_early_changes(project: Project, today: date) -> Iterator[Problem]:
    """What changes.yml tells of a day that is yet to come: a slip of the keys."""
    for change in project.guide.changes:
        if change.day > today:
            message = tell("day: {day} is yet to come; write the day on which it changed", day=change.day)
            yield Problem(change.origin.file, change.origin.line_of("day"), message)


def find_next(project: Project, today: date) -> Dated | None:
    """What will be due first after a day; None where nothing is of a day."""
    coming = (each for each in list_dated(project) if each.due > today)
    return min(coming, key=lambda each: (each.due, each.file, each.line), default=None)


def list_dated(project: Project) -> Iterator[Dated]:
    """All that is of a day."""
    return (each for find in DATED for each in find(project))


def describe(dated: Dated, today: date) -> str:
    """Why something has to be looked at as of a day; '' where it doesn't have to."""
    if dated.since > today:
        return tell(
            "{what}: {since} is yet to come; write the day on which somebody looked at it",
            what=dated.what,
            since=dated.since,
        )
    if dated.due > today:
        return ""
    return tell(
        "{what} is of {since}, and {why}; {todo}", what=dated.what, since=dated.since, why=dated.why, todo=dated.todo
    )


def describe_due(project: Project, today: date) -> str:
    """What `make check` says of it, in whole lines; nothing where nothing will ever be due.

    Raises ContentError where links.yml can't be read.
    """
    due = find_due(project, today)
    if due:
        head = say_of_content(tell("{count} to look at again:", count=len(due)))
        # Further in than what is wrong: a preview shows that at its lines, as faults (.github/problem-matcher.json).
        return "".join((f"{head}\n", *(f"  {each}\n" for each in due)))
    coming = find_next(project, today)
    if coming is None:
        return ""
    message = tell(
        "Nothing to look at again; on {due} comes {file}:{line}: {what}",
        due=coming.due,
        file=coming.file,
        line=coming.line,
        what=coming.what,
    )
    return f"{say_of_content(message)}\n"


def count_due(project: Project, today: date) -> str:
    """How much that is, in one line for who builds; no site depends on it, nor on whether it can be said."""
    try:
        due = find_due(project, today)
    except ContentError as error:
        return f"{error}\n"
    message = tell("{count} to look at again; make check says what", count=len(due))
    return f"{say_of_content(message)}\n" if due else ""
