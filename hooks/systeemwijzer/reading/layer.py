"""The layer of a region: a folder with settings, content and pages, laid over the project without touching it."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..messages import Message, tell
from ..records import Origin
from ..records.layer import Layer
from .expected import describe_fault, place_of
from .problems import ContentError, Problem
from .text_files import read_text
from .yaml_lines import YamlFile, parse_yaml

LAYER_FILE = "local.yml"
# Of the environment, as mkdocs.yml has it: the folder of the layer.
LOCAL = "LOCAL"
MISSING = tell("; make layer LOCAL=… makes an empty layer")
# Set, even to nothing, it holds: what is packed to take along has no address.
SITE_URL = "SITE_URL"


@dataclass(frozen=True)
class LayerFolder:
    """A layer: its folder as messages name it, from the project's root, and what its local.yml says."""

    path: str
    says: Layer


def read_layer(root: Path, folder: str) -> LayerFolder:
    """Read the layer in a folder, given from the project's root or as a whole path.

    Raises ContentError where it isn't there, or with every problem in its local.yml.
    """
    path = Path(os.path.normpath(folder)).as_posix()
    if not (root / path).is_dir():
        raise ContentError(
            [Problem(path, 1, tell("LOCAL names this folder, and it isn't there{missing}", missing=MISSING))]
        )
    name = f"{path}/{LAYER_FILE}"
    file = parse_yaml(read_text(root, name, MISSING), name)
    if not isinstance(file.data, dict):
        raise ContentError(
            [Problem(name, 1, tell("expected keys here, each with a colon, a space and what it says, as in 'text: …'"))]
        )
    try:
        says = Layer.model_validate(file.data)
    except ValidationError as error:
        raise ContentError([*file.slips, *_describe(error, file)]) from error
    if file.slips:
        raise ContentError(file.slips)
    origin = Origin(file=name, line=1, find_line=file.line_of)
    return LayerFolder(path, says.model_copy(update={"origin": origin}))


def from_home(folder: str) -> str:
    """A folder as it was typed, with what a ~ stands for: not every shell says that of make layer LOCAL=~/region."""
    return os.path.expanduser(folder)  # noqa: PTH111  # pathlib raises at a ~name that nobody has


def list_layers(folder: Path) -> list[Path]:
    """The layers that stand in a folder, by their names. Raises ContentError where there is none."""
    layers = sorted(path.parent for path in folder.glob(f"*/{LAYER_FILE}"))
    if not layers:
        raise ContentError([Problem(folder.as_posix(), 1, _say_why_none(folder))])
    return layers


def _say_why_none(folder: Path) -> Message:
    if not folder.is_dir():
        return tell("this folder isn't there")
    if (folder / LAYER_FILE).exists():
        return tell("this is a layer itself; name the folder that it stands in")
    return tell("no layer stands here; expected folders that each hold a {file}", file=LAYER_FILE)


def find_shared_addresses(root: Path, layers: Iterable[Path]) -> dict[Path, Problem]:
    """The layers that have the site_url of another, such as those that began as its copy.

    What can't be read says nothing here: that is told where it is built.
    """
    by_address: dict[str, dict[Path, LayerFolder]] = defaultdict(dict)
    for path in layers:
        with suppress(ContentError):
            layer = read_layer(root, str(path))
            by_address[(layer.says.site_url or "").removesuffix("/")][path] = layer
    return {
        path: _say_shared(layer, next(other for other in those if other != path))
        for address, those in by_address.items()
        if address and len(those) > 1
        for path, layer in those.items()
    }


def _say_shared(layer: LayerFolder, other: Path) -> Problem:
    message = tell("site_url: {other} has this address too; give each its own", other=(other / LAYER_FILE).as_posix())
    origin = layer.says.origin
    return Problem(origin.file, origin.line_of("site_url"), message)


def _describe(error: ValidationError, file: YamlFile) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        place = place_of(detail)
        yield Problem(file.file, file.line_of(place), describe_fault(detail, place))


def lay_settings(settings: Mapping[str, Any], layer: Layer, environment: Mapping[str, str]) -> dict[str, Any]:
    """The settings of mkdocs.yml, with what a layer says instead."""
    extra = {**settings.get("extra", {}), "contact": layer.contact}
    laid = {**settings, "site_name": layer.name, "site_description": layer.description, "extra": extra}
    if layer.site_url and SITE_URL not in environment:
        laid["site_url"] = f"{layer.site_url.removesuffix('/')}/"
    return laid
