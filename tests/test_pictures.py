"""The pictures of shared links: what is kept is what would be drawn now."""

import base64

import pytest
from playwright.sync_api import Browser

from conftest import GOLDEN, ROOT
from systeemwijzer.exports.share_pictures import FOLDER, draw_share_pictures
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.records import Guide
from take_pictures import photograph

NAMES = ("systeem", "individu", "micro", "meso", "exo", "macro")
# Of 255, the mean over all pixels but those of the letters: these differ from machine to machine, as their fonts do.
MOST_DIFFERENCE = 1
# Where the letters stand: right of the rings, and below the bar. What they say is compared above, in the drawing.
LETTERS = (600, 20)
COMPARE = """async ([one, other, left, top]) => {
  const read = async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    context.clearRect(left, top, bitmap.width, bitmap.height);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.length !== b.length) return 255;
  return a.reduce((sum, value, place) => sum + Math.abs(value - b[place]), 0) / a.length;
}"""


def test_drawings_are_what_the_pictures_were_made_of(guide: Guide) -> None:
    drawn = draw_share_pictures(guide, make_environment(ROOT / "overrides", guide, site_name="Systeemwijzer"))

    kept = {path.stem: path.read_text(encoding="utf-8") for path in (GOLDEN / "share").iterdir()}
    assert kept == drawn, "run `make pictures`, and look at them"


@pytest.mark.parametrize("name", NAMES)
def test_pictures_show_their_drawing(browser: Browser, name: str) -> None:
    drawing = (GOLDEN / "share" / f"{name}.svg").read_text(encoding="utf-8")
    kept = (ROOT / "docs" / FOLDER / f"{name}.png").read_bytes()
    page = browser.new_page()
    pictures = [base64.b64encode(data).decode() for data in (kept, photograph(browser, drawing))]
    difference = page.evaluate(COMPARE, [*pictures, *LETTERS])
    page.close()

    assert difference <= MOST_DIFFERENCE
