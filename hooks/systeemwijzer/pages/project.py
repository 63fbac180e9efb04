"""The whole project, read and checked, ready to be built: what MkDocs builds from, and what `make check` looks at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment

from ..assets import build_frontend, path_by_content
from ..assets.check_assets import check_assets, find_file_uses
from ..drawing.rings import check_rings
from ..reading.config import Config, read_config
from ..reading.copies import check_copies
from ..reading.docs_files import check_docs_files
from ..reading.file_types import check_file_types
from ..reading.load import load_guide
from ..reading.page_source import PageSource, read_page, split_page
from ..reading.problems import ContentError, Problem, refuse_problems
from ..reading.published import check_published
from ..reading.settings import check_settings, parse_settings
from ..records import Guide
from .check_embeds import find_dead_embeds
from .check_links import check_entries, check_links, check_nav, lead_link, list_files, list_paths, resolve_link
from .compiled import keep_compiled
from .environment import make_environment
from .gathered import choose_pages
from .made_pages import MadePage, fill_nav, plan_pages
from .markup import Renderer
from .page_origins import check_left_out, check_unique_pages, list_page_origins
from .policy import check_policy
from .record_links import check_record_links
from .template_problems import check_templates, tell_problems

T = TypeVar("T")

COMPILED = ".build/templates"
TEMPLATES = "overrides"
# What the build writes beside the pages, and pages may link to.
EXPORTS = ("data/guide.json", "data/guide.schema.json", "data/vragen.csv", "assets/licenties.txt")


@dataclass(frozen=True)
class Project:
    """What a build needs: the renderer with its guide, the pages that are made of records, and the whole navigation.

    `html` is what Markdown makes of every page, by its path in docs/: it was checked, so it is what is published.
    """

    config: Config
    renderer: Renderer
    written: tuple[PageSource, ...]
    pages: tuple[MadePage, ...]
    nav: list[Any]
    html: dict[str, str]

    @property
    def guide(self) -> Guide:
        return self.renderer.guide

    @property
    def environment(self) -> Environment:
        return self.renderer.environment


def read_project(root: Path, edit_base: str = "") -> Project:
    """Read and check content, pages, templates and navigation; nothing is written.

    Raises ContentError with every problem: in what each file says by itself, and, where that is all right, in what
    leads where.
    """
    # Who reads a pipe would wait for ever.
    refuse_problems(check_file_types(root))
    problems: list[Problem] = []
    problems += _gather(problems, lambda: list(check_settings(root))) or ()
    guide = _gather(problems, lambda: load_guide(root, check_copies, check_published, check_rings, _check_tasks))
    config = _gather(problems, lambda: read_config(root))
    problems += check_docs_files(root)
    problems += _gather(problems, lambda: list(check_policy(root))) or ()
    problems += check_assets(root)
    environment = _gather(problems, lambda: _read_templates(root, guide, edit_base)) if guide else None
    if problems or guide is None or config is None or environment is None:
        raise ContentError(problems)
    problems += check_unique_pages(list_page_origins(guide))
    problems += check_entries(config.nav, config)
    written = tuple(read_page(root, src_uri) for src_uri in guide.written_pages)
    problems += check_left_out(_list_wanted(root, written, config), parse_settings(config.text), config)
    refuse_problems(problems)
    pages = plan_pages(guide, environment)
    nav = fill_nav(config.nav, pages)
    problems += find_dead_embeds(root, guide)
    problems += _check_ways(root, guide, config, nav, written=written, made=pages)
    refuse_problems(problems)
    return Project(config, Renderer(guide, environment), written, pages, nav, dict(_make_html(written, pages)))


def _check_tasks(guide: Guide, _root: Path) -> Iterator[Problem]:
    """Without a task a group would open an exercise that asks nothing."""
    if not guide.tasks:
        yield Problem("content/tasks.yml", 1, "nothing stands here; expected at least one, that starts with '- id:'")


def _list_wanted(root: Path, written: Iterable[PageSource], config: Config) -> Iterator[str]:
    """What the site needs of docs/, and what the build puts beside it: MkDocs leaves that out by its name too."""
    yield from (page.src_uri for page in written)
    yield from sorted({use for _, _, use in find_file_uses(root)} | set(EXPORTS))
    yield from (path_by_content(name, "") for name in build_frontend(root).contents)
    for page in written:
        targets = (resolve_link(address, page.src_uri) for address in page.markup.addresses)
        yield from sorted({target for target in targets if target and not target.endswith(".md")})


def _make_html(written: Iterable[PageSource], made: Iterable[MadePage]) -> Iterator[tuple[str, str]]:
    for page in (*written, *(split_page(page.markdown, f"docs/{page.src_uri}") for page in made)):
        yield page.src_uri, page.markup.write(partial(lead_link, src_uri=page.src_uri))


def _gather(problems: list[Problem], read: Callable[[], T]) -> T | None:
    """What is read, or None, with its problems added to those of before."""
    try:
        return read()
    except ContentError as error:
        problems += error.problems
        return None


def _read_templates(root: Path, guide: Guide, edit_base: str) -> Environment:
    folder = root / TEMPLATES
    environment = make_environment(folder, guide, edit_base)
    keep_compiled(environment, root / COMPILED, "content")
    tell_problems(environment, folder)
    check_templates(environment, folder, guide)
    return environment


def _check_ways(
    root: Path, guide: Guide, config: Config, nav: list[Any], *, written: Sequence[PageSource], made: Sequence[MadePage]
) -> list[Problem]:
    pages = {page.src_uri for page in written} | {page.src_uri for page in made}
    # What says where a page went has no place in the navigation.
    outside = config.not_in_nav | {page.src_uri for page in made if page.nav is None}
    files = list_files(root / "docs") | set(EXPORTS)
    problems = [*check_nav(nav, pages, outside, config), *check_record_links(root, guide, files)]
    listed = [path for path in list_paths(nav) if path in pages]
    problems += _check_gathers(written, listed)
    for page in written:
        problems += check_links(page, pages, files)
    return problems


def _check_gathers(written: Iterable[PageSource], listed: Sequence[str]) -> Iterator[Problem]:
    """Find what pages would gather and the navigation doesn't have."""
    for page in written:
        for number, name in enumerate(page.says.gathers or ()):
            line = page.line_of_key("gathers", number)
            try:
                if page.src_uri in choose_pages([name], listed):
                    yield Problem(page.file, line, f"gathers: '{name}' holds this page itself; name the others")
            except LookupError as error:
                yield Problem(page.file, line, str(error.args[0]))
