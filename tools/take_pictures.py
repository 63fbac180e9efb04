"""Take the pictures that are kept as files: of the rings, for README.md, and those that a shared link shows.

usage: python tools/take_pictures.py SITE      (in the project's root; SITE is the built site)
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FloatRect

from chromium import open_browser
from systeemwijzer.exports.share_pictures import FOLDER, HEIGHT_PX, OWN_FOLDER, WIDTH_PX, draw_share_pictures
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.reading.project import Project
from typeface import write_typeface

ROOT = Path(__file__).parent.parent
RINGS = ROOT / "docs/assets/images/ringen.png"
RINGS_PX = 1280
MARGIN_PX = 12
COLOURS = 48
# What the pictures were made of: tests/test_pictures.py compares it with what would be drawn now.
DRAWINGS = ROOT / "tests/golden/share"


def main(site: Path) -> None:
    """Take the pictures of the rings of a built site, for README.md and for shared links."""
    with open_browser() as browser:
        if not Project(ROOT).layer:
            take_rings(browser, site)
        take_share_pictures(browser)


def take_rings(browser: Browser, site: Path) -> None:
    """Photograph the drawing on the home page of a built site, opened from disk."""
    page = browser.new_page(viewport={"width": RINGS_PX, "height": RINGS_PX}, color_scheme="light")
    page.goto((site.resolve() / "index.html").as_uri())
    box = page.locator(".rings-figure").first.bounding_box()
    if box is None:
        raise SystemExit(f"no rings on the home page of {site}")
    around: FloatRect = {
        "x": box["x"] - MARGIN_PX,
        "y": box["y"] - MARGIN_PX,
        "width": box["width"] + 2 * MARGIN_PX,
        "height": box["height"] + 2 * MARGIN_PX,
    }
    page.evaluate("document.fonts.ready")
    page.screenshot(path=RINGS, clip=around, full_page=True)
    page.close()


def take_share_pictures(browser: Browser) -> None:
    """Photograph what draw_share_pictures draws, and keep the drawing for the test; a layer keeps its own."""
    project = Project(ROOT)
    environment = make_environment(ROOT / "overrides", project.guide, site_name=project.site_name)
    folder = ROOT / project.layer.path / OWN_FOLDER if project.layer else ROOT / "docs" / FOLDER
    folder.mkdir(exist_ok=True)
    for name, drawing in draw_share_pictures(project.guide, environment).items():
        if not project.layer:
            (DRAWINGS / f"{name}.svg").write_text(drawing, encoding="utf-8")
        (folder / f"{name}.png").write_bytes(shrink(photograph(browser, drawing)))


def photograph(browser: Browser, drawing: str) -> bytes:
    """A drawing as PNG, in the colours of tokens.css."""
    tokens = (ROOT / "frontend/styles/common/tokens.css").read_text(encoding="utf-8")
    page = browser.new_page(viewport={"width": WIDTH_PX, "height": HEIGHT_PX}, color_scheme="light")
    style = f"{write_typeface(ROOT)} {tokens} body {{ margin: 0 }} svg {{ display: block }}"
    page.set_content(f"<style>{style}</style>{drawing}")
    page.evaluate("document.fonts.ready")
    picture = page.screenshot()
    page.close()
    return picture


def shrink(picture: bytes) -> bytes:
    """The same picture with few colours: a drawing needs no more, and takes a fifth of the bytes."""
    small = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS).save(small, "PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
