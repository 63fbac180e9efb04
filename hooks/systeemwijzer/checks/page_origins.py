"""Whether each page has an address of its own, and whether all that the site needs of docs/ gets onto it."""

from collections.abc import Iterable, Iterator

from pathspec import GitIgnoreSpec

from ..assets import build_frontend, path_by_content
from ..messages import tell
from ..pages.draft import EXPORTS, Draft
from ..pages.links import resolve_link
from ..pages.page_origins import PageOrigin, list_page_origins
from ..reading.config import CONFIG_FILE
from ..reading.problems import Problem
from .assets import find_file_uses

# Settings by which MkDocs leaves files out, each with the patterns that it adds itself.
LEFT_OUT: dict[str, tuple[str, ...]] = {"exclude_docs": (".*", "/templates/"), "draft_docs": ()}


def check_unique_pages(draft: Draft) -> Iterator[Problem]:
    """Find pages with one address."""
    yield from find_shared_addresses(list_page_origins(draft.guide))


def find_shared_addresses(sources: Iterable[PageOrigin]) -> Iterator[Problem]:
    """Find pages with one address, also where only capitals tell them apart: some disks and people don't see those."""
    first: dict[str, PageOrigin] = {}
    for source in sources:
        other = first.setdefault(source.path.casefold(), source)
        if other is not source:
            where = f"{other.file}:{other.line}"
            message = tell(
                "the page '{address}' comes from {where} too; give one of them another name, or remove it",
                address=source.address,
                where=where,
            )
            yield Problem(source.file, source.line, message)


def check_left_out(draft: Draft) -> Iterator[Problem]:
    """Find what the settings leave out of the site and shouldn't."""
    wanted, config = list(_list_wanted(draft)), draft.project.config
    for name, always in LEFT_OUT.items():
        patterns = GitIgnoreSpec.from_lines([*always, *str(draft.project.settings.get(name) or "").splitlines()])
        left = [src_uri for src_uri in wanted if patterns.match_file(src_uri)]
        if left:
            some = ", ".join(left[:3])
            message = f"{name}: leaves out {some} ({len(left)} in all); remove the pattern, or what uses these"
            yield Problem(CONFIG_FILE, config.line_of(f"{name}:"), message)


def _list_wanted(draft: Draft) -> Iterator[str]:
    """What the site needs of docs/, and what the build puts beside it: MkDocs leaves that out by its name too."""
    project = draft.project
    yield from (page.src_uri for page in project.pages.items)
    yield from sorted({use for _, _, use in find_file_uses(project.folder)} | set(EXPORTS))
    yield from (path_by_content(name, b"") for name in build_frontend(project.folder).contents)
    for page in project.pages.items:
        targets = (resolve_link(address, page.src_uri) for address in page.markup.addresses)
        yield from sorted({target for target in targets if target and not target.endswith(".md")})
