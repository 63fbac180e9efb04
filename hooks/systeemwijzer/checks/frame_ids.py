"""The ids that the page around the content uses itself: nothing in the content can have them too."""

import re
from collections.abc import Iterator
from functools import partial

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from ..messages import tell
from ..pages.build import Build
from ..pages.built_page import BuiltPage
from ..reading.page_markup import PageMarkup
from ..reading.problems import Problem
from ..reading.project import Project
from ..records import Guide, Section
from .anchors import locate
from .fault_lines import place_faults

FRAME = "main.html"
# By an expression, as a template is no HTML yet: tags may stand half in a condition.
ID = re.compile(r'\bid="(?P<id>[^"]*)"')
# What a template fills in: it may be anything.
FILLED_IN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def find_frame_ids(environment: Environment) -> re.Pattern[str]:
    """A pattern of the ids in the template of the page around the content and in all that it includes."""
    ids = sorted({found["id"] for source in _read_templates(environment) for found in ID.finditer(source)})
    return re.compile("|".join(".+".join(map(re.escape, FILLED_IN.split(name))) for name in ids))


def _read_templates(environment: Environment) -> Iterator[str]:
    known, new = set(environment.list_templates()), {FRAME}
    seen: set[str] = set()
    while new:
        seen |= new
        sources = [environment.loader.get_source(environment, name)[0] for name in sorted(new) if environment.loader]
        yield from sources
        named = {name for source in sources for name in find_referenced_templates(environment.parse(source)) if name}
        new = named & known - seen


def check_frame_ids(build: Build) -> Iterator[Problem]:
    """Find ids on pages as they were built, of records, headings or whatever else has one, that are taken."""
    project, taken = build.draft.project, find_frame_ids(build.draft.environment)
    origins = _list_origins(project.guide)
    found = {(name, page.src_uri): page for page in build.pages.values() for name in page.ids if taken.fullmatch(name)}
    places = {(name, origins.get(name) or _locate(name, page, project)) for (name, _), page in found.items()}
    for name, (file, line) in sorted(places):
        message = tell(
            "id: '{name}' is an id of the page around the content; choose another, as in ## Title {{#another}}",
            name=name,
        )
        yield Problem(file, line, message)


def _list_origins(guide: Guide) -> dict[str, tuple[str, int]]:
    """Where the ids stand that content gives, but for those in headings."""
    records = ((record.id, record.origin) for record in guide.records if not isinstance(record, Section))
    sets = ((question_set.id, question_set.origin) for question_set in guide.question_sets)
    moved = ((redirect.old_anchor, redirect.origin) for redirect in guide.redirects)
    return {name: (origin.file, origin.line_of("id")) for name, origin in (*moved, *sets, *records)}


def _locate(name: str, page: BuiltPage, project: Project) -> tuple[str, int]:
    """Where the page's own text, or else a template, gives the id."""
    source = project.find_page(page.src_uri)
    own = next(place_faults(source, partial(_find_id, name)), None) if source else None
    return (own.file, own.line) if own else locate(f'id="{name}"', page, project)


def _find_id(name: str, markup: PageMarkup) -> Iterator[str]:
    return (name for tag in markup.tags if tag.attributes.get("id") == name)
