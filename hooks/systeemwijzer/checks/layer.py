"""Whether the layer of a region fits on the site: whether its names, numbers and pages can only be its own."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Literal

from ..messages import Message, tell
from ..reading.files import list_layer_files
from ..reading.layer import LayerFolder
from ..reading.page_source import DOCS
from ..reading.problems import Problem, expect_one_of
from ..reading.project import Project
from ..records import Guide, MapNumbers, Placed, Redirect
from ..records.layer import OWN_FOLDER, OWN_PREFIX
from ..records.system_map import LAST_NUMBER, OWN_FROM, RING_SIGNS
from .contrast import LEAST_FOR_TEXT, measure_contrast

TOKENS = "frontend/styles/common/tokens.css"
# What text of the accent's colour stands on.
GROUND = re.compile(
    r"--(?P<name>paper|surface|[a-z]+-tint): light-dark\((?P<light>#[0-9a-f]{6}), (?P<dark>#[0-9a-f]{6})\)"
)
# More than a page with all that it loads.
MOST_LOGO_BYTES = 100_000
Side = Literal["light", "dark"]
# Where a colour that can't be read has to go.
DIRECTION: dict[Side, Message] = {"light": tell("darker"), "dark": tell("lighter")}


def check_layer(project: Project) -> Iterator[Problem]:
    """Find what of a layer doesn't fit on the site, and what of the site takes a layer's place."""
    guide = project.guide
    yield from _check_ids(guide)
    yield from _check_numbers(guide)
    if project.layer:
        yield from _check_redirects(guide.redirects, project.layer)
        yield from _check_files(project, project.layer)
        yield from _check_logo(project, project.layer)
        yield from _check_colours(project, project.layer)


def _check_ids(guide: Guide) -> Iterator[Problem]:
    """Find ids that a later version of the site, or of the layer, could take too."""
    for item in (*guide.records, *guide.question_sets, *guide.tasks):
        item_id: str = item.id  # type: ignore[attr-defined]  # each of these has an id
        if item.layer and not item_id.startswith(f"{item.layer}-"):
            message = tell(
                "id: '{name}' is of this layer; expected '{layer}-…', as its prefix in local.yml says",
                name=item_id,
                layer=item.layer,
            )
            yield Problem(item.origin.file, item.origin.line_of("id"), message)
        if not item.layer and item_id.startswith(OWN_PREFIX):
            message = tell(
                "id: '{name}' begins as those of a region's layer do; expected an id without '{prefix}'",
                name=item_id,
                prefix=OWN_PREFIX,
            )
            yield Problem(item.origin.file, item.origin.line_of("id"), message)


def _check_numbers(guide: Guide) -> Iterator[Problem]:
    """Find numbers of tasks and on the map that lie where those of the others do."""
    for task in guide.tasks:
        if task.number is not None and (task.number >= OWN_FROM) != bool(task.layer):
            yield _tell(
                task,
                "number",
                tell("number: expected {numbers} (found {value})", numbers=_say_range(task), value=task.number),
            )
    for numbers in (guide.map_numbers, guide.own_map_numbers):
        yield from _check_lists(numbers)


def _check_lists(numbers: MapNumbers) -> Iterator[Problem]:
    most = LAST_NUMBER - OWN_FROM + 1 if numbers.layer else OWN_FROM - 1
    for ring in RING_SIGNS:
        if len(numbers.at(ring)) > most:
            yield _tell(
                numbers,
                ring,
                tell(
                    "{ring}: {count} lines; expected at most {most}", ring=ring, count=len(numbers.at(ring)), most=most
                ),
            )


def _say_range(item: Placed) -> Message:
    return (
        tell("{first} to {last} in a layer", first=OWN_FROM, last=LAST_NUMBER)
        if item.layer
        else tell("1 to {last}", last=OWN_FROM - 1)
    )


def _check_redirects(redirects: tuple[Redirect, ...], layer: LayerFolder) -> Iterator[Problem]:
    """Find redirects of a layer from addresses that aren't its own."""
    for redirect in redirects:
        is_own = redirect.old.startswith(OWN_FOLDER) or redirect.old_anchor.startswith(f"{layer.says.prefix}-")
        if redirect.layer and not is_own:
            message = tell(
                "from: '{old}' isn't an address of this layer; expected {folder}… or one of its ids",
                old=redirect.old,
                folder=OWN_FOLDER,
            )
            yield _tell(redirect, "from", message)


def _tell(item: Placed, key: str, message: str) -> Problem:
    return Problem(item.origin.file, item.origin.line_of(key), message)


def _check_files(project: Project, layer: LayerFolder) -> Iterator[Problem]:
    """Find content that nothing reads, pages that stand elsewhere, and pages in local.yml that aren't there."""
    known = {f"content/{file.path}" for file in list_layer_files(project.kinds)}
    for name in sorted(project.layer_files):
        if name.startswith("content/") and name not in known:
            yield Problem(f"{layer.path}/{name}", 1, expect_one_of(tell("file"), name, known))
        if name.startswith(f"{DOCS}/") and not name.startswith(f"{DOCS}/{OWN_FOLDER}"):
            message = tell(
                "pages of a layer and what lies beside them stand in {docs}/{folder}; move this there",
                docs=DOCS,
                folder=OWN_FOLDER,
            )
            yield Problem(f"{layer.path}/{name}", 1, message)
    pages = {page.src_uri for page in project.pages.items if page.is_own}
    for number, page in enumerate(layer.says.pages):
        if page not in pages:
            line = layer.says.origin.line_of("pages", number)
            yield Problem(layer.says.origin.file, line, expect_one_of("pages", page, pages))


def _check_logo(project: Project, layer: LayerFolder) -> Iterator[Problem]:
    """Find a logo that isn't there, or is larger than a whole page."""
    name = layer.says.logo
    if name is None:
        return
    path = project.folder / layer.path / name
    if not path.is_file():
        images = (
            file for file in project.layer_files if "/" not in file and PurePosixPath(file).suffix in (".svg", ".png")
        )
        yield _tell(layer.says, "logo", expect_one_of("logo", name, images))
    elif path.stat().st_size > MOST_LOGO_BYTES:
        message = tell(
            "logo: {size} bytes, on every page; expected at most {most}",
            size=path.stat().st_size,
            most=MOST_LOGO_BYTES,
        )
        yield _tell(layer.says, "logo", message)


def _check_colours(project: Project, layer: LayerFolder) -> Iterator[Problem]:
    """Find colours that can't be read on all that they stand on."""
    if layer.says.colours is None:
        return
    grounds = list(GROUND.finditer(project.read(TOKENS)))
    for side, direction in DIRECTION.items():
        colour = getattr(layer.says.colours.accent, side)
        contrast, ground = min((measure_contrast(colour, ground[side]), ground[side]) for ground in grounds)
        if contrast < LEAST_FOR_TEXT:
            message = tell(
                "colours.accent.{side}: {colour} has a contrast of {contrast:.1f} on {ground}, which pages have; "
                "expected {least} or more: take it {direction}",
                side=side,
                colour=colour,
                contrast=contrast,
                ground=ground,
                least=LEAST_FOR_TEXT,
                direction=direction,
            )
            origin = layer.says.origin
            yield Problem(origin.file, origin.line_of("colours", "accent", side), message)
