"""What the site looks like by its name, and by what a region lays over it: a logo and a stylesheet."""

import re
from dataclasses import dataclass
from pathlib import Path
from struct import unpack

from jinja2 import Environment

from ..assets import Asset, path_by_content
from ..records import Layer

MANIFEST = "assets/manifest.webmanifest"
# In pixels, as header.css has it.
LOGO_HEIGHT = 34
WIDEST_LOGO = 140
# How a PNG begins; behind its first part's name stand its width and its height.
PNG = b"\x89PNG\r\n\x1a\n"
VIEW_BOX = re.compile(rb"""viewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
# Icons of the site itself, which a region's own logo takes the place of.
ICONS = ("assets/favicon.svg", "assets/images/touch-icon.png", "assets/images/icon-512.png")


@dataclass(frozen=True)
class OwnLook:
    """What a region's pages load beside those of all: both None where it has none of its own."""

    logo: Asset | None = None
    style: Asset | None = None
    ratio: float = 1

    @property
    def logo_width(self) -> int:
        """How wide the logo is where it is LOGO_HEIGHT pixels high: a page keeps that much room for it."""
        return round(min(self.ratio * LOGO_HEIGHT, WIDEST_LOGO))

    @property
    def assets(self) -> tuple[Asset, ...]:
        """What is to be published."""
        return tuple(asset for asset in (self.logo, self.style) if asset)


def make_own_look(folder: Path, layer: Layer, environment: Environment) -> OwnLook:
    """The look of the layer in a folder. Raises OSError where its logo can't be read."""
    logo = style = None
    ratio = 1.0
    if layer.logo:
        content = (folder / layer.logo).read_bytes()
        logo, ratio = Asset(path_by_content(layer.logo, content), content), read_ratio(content)
    if layer.colours:
        text = environment.get_template("exports/own.css.jinja").render(colours=layer.colours)
        style = Asset(path_by_content("own.css", text.encode()), text)
    return OwnLook(logo, style, ratio)


def read_ratio(picture: bytes) -> float:
    """How many times as wide as it is high a picture is, PNG or SVG; 1 where it doesn't say."""
    if picture.startswith(PNG):
        width, height = unpack(">II", picture[16:24])
        return float(width / height)
    box = VIEW_BOX.search(picture)
    return float(box[1]) / float(box[2]) if box else 1.0


def describe_app(environment: Environment, description: str, look: OwnLook) -> str:
    """What a device shows of the site among its programs, as a web app manifest."""
    logo = look.logo.path.rpartition("/")[2] if look.logo else ""
    return environment.get_template("exports/manifest.webmanifest.jinja").render(description=description, logo=logo)
