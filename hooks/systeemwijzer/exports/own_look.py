"""What the site looks like by its name, and by what a region lays over it: a logo and a stylesheet."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from ..assets import Asset, path_by_content
from ..records import Layer

MANIFEST = "assets/manifest.webmanifest"


@dataclass(frozen=True)
class OwnLook:
    """What a region's pages load beside those of all: both None where it has none of its own."""

    logo: Asset | None = None
    style: Asset | None = None

    @property
    def assets(self) -> tuple[Asset, ...]:
        """What is to be published."""
        return tuple(asset for asset in (self.logo, self.style) if asset)


def make_own_look(folder: Path, layer: Layer, environment: Environment) -> OwnLook:
    """The look of the layer in a folder. Raises OSError where its logo can't be read."""
    logo = style = None
    if layer.logo:
        content = (folder / layer.logo).read_bytes()
        logo = Asset(path_by_content(layer.logo, content), content)
    if layer.colours:
        text = environment.get_template("exports/own.css.jinja").render(colours=layer.colours)
        style = Asset(path_by_content("own.css", text.encode()), text)
    return OwnLook(logo, style)


def describe_app(environment: Environment, description: str, look: OwnLook) -> str:
    """What a device shows of the site among its programs, as a web app manifest."""
    logo = look.logo.path.rpartition("/")[2] if look.logo else ""
    return environment.get_template("exports/manifest.webmanifest.jinja").render(description=description, logo=logo)
