"""Take the picture of the rings that README.md shows, from the built site.

usage: python tools/take_picture.py SITE PICTURE.png
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

WIDTH_PX = 1280
MARGIN_PX = 12


def take_picture(site: Path, picture: Path) -> None:
    """Photograph the drawing on the home page of a built site, opened from disk."""
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH_PX, "height": WIDTH_PX}, color_scheme="light")
        page.goto((site.resolve() / "index.html").as_uri())
        box = page.locator(".rings-figure").first.bounding_box()
        if box is None:
            raise SystemExit(f"no rings on the home page of {site}")
        clip = {name: box[name] - MARGIN_PX for name in ("x", "y")}
        clip |= {name: box[name] + 2 * MARGIN_PX for name in ("width", "height")}
        page.screenshot(path=picture, clip=clip, full_page=True)
        browser.close()


if __name__ == "__main__":
    take_picture(Path(sys.argv[1]), Path(sys.argv[2]))
