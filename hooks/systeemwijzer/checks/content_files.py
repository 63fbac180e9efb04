"""Whether content/ holds files that something reads, with what a project can't do without."""

from collections.abc import Iterator

from ..drawing.rings import find_levels_without_ring
from ..messages import tell
from ..reading.files import list_files
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from .twins import find_twins, place_of


def check_read(project: Project) -> Iterator[Problem]:
    """Find files of content/ and docs/ that can't be read, by themselves or record by record."""
    yield from (*project.content.problems, *project.pages.problems, *project.sections.problems)


def check_unknown_files(project: Project) -> Iterator[Problem]:
    """Find files in content/ that nothing reads."""
    known = {file.path for file in list_files(project.kinds)}
    for name in sorted(project.content_files - known):
        yield Problem(f"content/{name}", 1, expect_one_of(tell("file"), name, known))


def check_tasks(project: Project) -> Iterator[Problem]:
    """Without a task a group would open an exercise that asks nothing."""
    if not project.guide.tasks:
        yield Problem(
            "content/tasks.yml", 1, tell("nothing stands here; expected at least one, that starts with '- id:'")
        )


def check_task_numbers(project: Project) -> Iterator[Problem]:
    """Find numbers that two tasks have: an address would lead a group to either."""
    numbered = [task for task in project.guide.tasks if task.number is not None]
    for task, other in find_twins(numbered, lambda each: each.number):
        where = place_of(other, "number")
        message = tell(
            "number: {number} stands at {where} too; expected another for each task", number=task.number, where=where
        )
        yield Problem(task.origin.file, task.origin.line_of("number"), message)


def check_rings(project: Project) -> Iterator[Problem]:
    """Find levels that the drawing has no ring for."""
    yield from find_levels_without_ring(project.guide)
