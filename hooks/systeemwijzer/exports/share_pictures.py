"""The pictures that a shared link shows, one for the site and one for each level, as SVG."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from ..drawing.rings import SIZE, place_rings
from ..records import Guide, Level

# What messengers and mail programs ask for.
WIDTH_PX = 1200
HEIGHT_PX = 630
FOLDER = "assets/images/share"
OF_THE_SITE = "systeem"
# In the folder of a layer: `make pictures` takes them.
OWN_FOLDER = "share"


@dataclass(frozen=True)
class SharePicture:
    """The picture that goes with a page: its address, and the level that it shows, if it shows one."""

    address: str
    level: Level | None
    width: int = WIDTH_PX
    height: int = HEIGHT_PX


def draw_share_pictures(guide: Guide, environment: Environment) -> dict[str, str]:
    """Each picture as SVG, by its name: a level's id, or the site's own."""
    template = environment.get_template("pictures/share.svg.jinja")
    drawing = {"rings": place_rings(guide.levels), "size": SIZE, "width": WIDTH_PX, "height": HEIGHT_PX}
    of_levels = {level.id: template.render(drawing, level=level) for level in guide.levels}
    return {OF_THE_SITE: template.render(drawing, level=None)} | of_levels


def list_own_pictures(folder: Path) -> dict[str, Path]:
    """The pictures that were taken for the layer in a folder, by their paths on the site: those of all name another."""
    return {f"{FOLDER}/{path.name}": path for path in sorted((folder / OWN_FOLDER).glob("*.png"))}


def picture_of(guide: Guide, page_address: str) -> SharePicture:
    """The picture of a level's page, and for every other page that of the site."""
    level = next((level for level in guide.levels if level.address.startswith(f"{page_address}#")), None)
    return SharePicture(f"{FOLDER}/{level.id if level else OF_THE_SITE}.png", level)
