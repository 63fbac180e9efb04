"""Whether the addresses that were published keep working: each must, itself or by a redirect."""

from collections import defaultdict
from collections.abc import Iterator

from ..messages import tell
from ..reading.problems import Problem
from ..reading.project import Project
from ..reading.published import PUBLISHED_FILE, current_addresses

# Where more addresses of one page are gone, one of them says it for all.
MOST = 3


def check_published(project: Project) -> Iterator[Problem]:
    """Find addresses that were published and lead nowhere any more; of a page that is gone, the page says it all."""
    # Without any theme that is what is told.
    if project.guide.topics:
        yield from _check_list(project, PUBLISHED_FILE)
        if project.layer:
            yield from _check_list(project, f"{project.layer.path}/{PUBLISHED_FILE}", of_region=True)


def _check_list(project: Project, name: str, of_region: bool = False) -> Iterator[Problem]:
    guide = project.guide
    if not (project.folder / name).exists():
        return
    redirects = (redirect for redirect in guide.redirects if bool(redirect.layer) == of_region)
    known = current_addresses(guide, of_region) | {redirect.old for redirect in redirects}
    content = f"{name.removesuffix(PUBLISHED_FILE)}content/redirects.yml"
    gone: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, line in enumerate(project.read(name).split("\n"), 1):
        address = line.strip()
        if address and address not in known:
            gone[address.partition("#")[0]].append((number, address))
    for page, places in gone.items():
        is_page = page in {address for _, address in places}
        if is_page or len(places) > MOST:
            others = (
                tell(" and {count} others on '{page}'", count=len(places) - 1, page=page) if len(places) > 1 else ""
            )
            yield Problem(name, places[0][0], _describe(places[0][1], content, others))
        else:
            yield from (Problem(name, number, _describe(address, content)) for number, address in places)


def _describe(address: str, content: str, others: str = "") -> str:
    return tell(
        "'{address}'{others}: published, and gone now; give it its id and page back, or say "
        "where it went in {content}: - {{from: '{address}', to: '…'}}",
        address=address,
        others=others,
        content=content,
    )
