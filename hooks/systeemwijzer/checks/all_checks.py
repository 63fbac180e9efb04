"""The list of all checks. A build, `make check` and `make serve` go through the same, but for TO_PUBLISH.

A check is a function of one value that gives problems. Who adds one puts it in the group of what it has to know:

- a Project: what is written, in content/, docs/ and mkdocs.yml, with the line of each thing;
- a Draft: that with its templates, the pages that are made and the whole navigation;
- a Build: that with the pages as they were built;
- the files of the site, in `site.py`, which MkDocs' last event asks for.

A check may use any part of its value: where that can't be read, why not is told, once.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from ..assets import begin_frontend
from ..pages.build import Build
from ..pages.draft import Draft
from ..reading.problems import ContentError, Problem, refuse_problems
from ..reading.project import Project
from ..records import Guide, Kind
from .anchors import check_anchors
from .assets import check_assets
from .content_files import check_read, check_rings, check_task_numbers, check_tasks, check_unknown_files
from .copies import check_copies
from .docs_files import check_docs_files
from .drawings import check_drawings
from .embeds import check_embeds
from .facts import check_facts
from .field_notes import check_field_notes
from .file_types import check_file_types
from .frame_ids import check_frame_ids
from .guide_pages import check_guide_pages
from .kinds import check_kinds
from .layer import check_layer
from .levels import check_levels
from .links import check_entries, check_gathers, check_links, check_nav
from .map_numbers import check_map_numbers, check_numbered
from .own_actors import check_own_actors
from .page_origins import check_left_out, check_unique_pages
from .pages import check_pages
from .places import check_places
from .policy import check_policy
from .published import check_published
from .record_links import check_record_links
from .references import check_references
from .routes import check_routes
from .settings import check_settings
from .templates import check_templates

T = TypeVar("T")
Checks = tuple[Callable[[T], Iterable[Problem]], ...]

# Whether anything can be read at all: who reads a pipe would wait for ever.
FILES: Checks[Project] = (check_file_types,)
# What isn't content.
SURROUNDINGS: Checks[Project] = (
    check_settings,
    check_docs_files,
    check_policy,
    check_assets,
    check_drawings,
)
# What each file of content/ and docs/ says by itself.
KINDS: Checks[Project] = (check_kinds,)
CONTENT: Checks[Project] = (check_read, check_unknown_files, check_levels, check_pages)
# What refers to what; and what only a whole project has to have.
REFERENCES: Checks[Project] = (check_references, check_field_notes, check_map_numbers)
WHOLE: Checks[Project] = (
    check_layer,
    check_own_actors,
    check_copies,
    check_published,
    check_rings,
    check_tasks,
    check_task_numbers,
)
TEMPLATES: Checks[Draft] = (check_templates,)
# Whether all pages can stand where they should.
PLACES: Checks[Draft] = (
    check_unique_pages,
    check_guide_pages,
    check_entries,
    check_left_out,
)
# Whether all ways lead somewhere.
WAYS: Checks[Draft] = (check_embeds, check_nav, check_record_links, check_gathers, check_routes, check_links)
# What only shows on the pages as they were built: what is lost there, and then what leads nowhere, as that follows.
SHOWN: Checks[Build] = (check_places, check_frame_ids)
ANCHORS: Checks[Build] = (check_anchors,)
# A build shows what is there. Whether the guides say so, and whether all has its lasting number, is asked before one
# publishes: `make site` begins with `make check`.
TO_PUBLISH: Checks[Draft] = (check_facts, check_numbered)


def find_problems(value: T, *groups: Checks[T]) -> tuple[Problem, ...]:
    """All problems of the first of these groups that finds any."""
    for checks in groups:
        found = tuple(problem for check in checks for problem in _ask(check, value))
        if found:
            return found
    return ()


def _ask(check: Callable[[T], Iterable[Problem]], value: T) -> tuple[Problem, ...]:
    try:
        return tuple(check(value))
    except ContentError as error:
        return error.problems


def check_draft(draft: Draft) -> None:
    """Check all that is known before a page is built; nothing is written.

    Raises ContentError with every problem: in what each file says by itself, and, where that is all right, in what
    leads where.
    """
    project = draft.project
    refuse_problems(find_problems(project, FILES))
    # Node does that, on another processor, while content is read here.
    begin_frontend(project.folder)
    content = find_problems(project, KINDS, CONTENT, (*REFERENCES, *WHOLE)) or find_problems(draft, TEMPLATES)
    refuse_problems((*find_problems(project, SURROUNDINGS), *content))
    refuse_problems(find_problems(draft, PLACES, WAYS))


def check_build(build: Build) -> None:
    """Check the pages as they were built. Raises ContentError with every problem."""
    refuse_problems(find_problems(build, SHOWN, ANCHORS))


def check_project(folder: Path) -> int:
    """All that `make check` asks of the project in a folder: see `check_all`."""
    return check_all(Project(folder))


def check_all(project: Project) -> int:
    """`make check`: all that a build would refuse, without MkDocs and without writing anything.

    Gives the number of pages. Raises ContentError with every problem that was found.
    """
    build = Build(Draft(project))
    check_draft(build.draft)
    build.show_all()
    refuse_problems((*find_problems(build.draft, TO_PUBLISH), *find_problems(build, SHOWN, ANCHORS)))
    return len(build.pages)


def load_kinds(folder: Path) -> tuple[Kind, ...]:
    """The kinds of record of the project in a folder. Raises ContentError with every problem in them."""
    project = Project(folder)
    refuse_problems(find_problems(project, KINDS))
    return project.kinds


def load_guide(folder: Path, with_layer: bool = True) -> Guide:
    """The guide of the project in a folder, which may lack all that is no content; `with_layer` as in a Project.

    Raises ContentError with every problem in it: in the files, and, where these are all right, in what refers to what.
    """
    project = Project(folder, with_layer)
    refuse_problems(find_problems(project, KINDS, CONTENT, REFERENCES))
    return project.guide
