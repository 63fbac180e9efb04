"""Print all questions as cards to cut, a PDF for each level, with QR codes that lead to them on the site.

usage: SITE_URL=https://… python tools/make_deck.py FILES      (in the project's root; FILES is how their names begin)
"""

import os
import sys
from datetime import datetime
from pathlib import Path

import segno
from playwright.sync_api import Browser

from chromium import open_browser, print_page
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.checks.settings import EPOCH, check_epoch
from systeemwijzer.exports.cards import render_cards, stack_cards
from systeemwijzer.pages.downloads import day_of_epoch
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.replace_site import describe_file, write_whole
from systeemwijzer.reading.problems import refuse_problems
from systeemwijzer.reading.project import Project
from typeface import write_typeface

ROOT = Path(__file__).parent.parent
STYLES = (ROOT / "frontend/styles/common/tokens.css", Path(__file__).with_name("cards.css"))
# White modules around a code, which a camera needs to find it.
QUIET = 4


def make_deck(browser: Browser, site_url: str, date: str) -> dict[str, bytes]:
    """A PDF for each stack of cards, by the stack's name."""
    guide = load_guide(ROOT)
    environment = make_environment(ROOT / "overrides", guide)
    style = write_typeface(ROOT) + "".join(path.read_text(encoding="utf-8") for path in STYLES)
    page = browser.new_page()
    deck = {}
    for name, cards in stack_cards(guide, site_url).items():
        page.set_content(render_cards(environment, cards, draw_code, style, date))
        deck[name] = print_page(page)
    page.close()
    return deck


def draw_code(address: str) -> tuple[int, str]:
    """A QR code of an address: the size of its square in modules, and its dark modules as an SVG path.

    What is torn or stained up to 7% of it still leads there; for more its squares would be too small for a camera.
    """
    rows = list(segno.make_qr(address, error="l").matrix_iter(border=QUIET))
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, module in enumerate(row) if module)
    return len(rows), "".join(dark)


def read_site_url() -> str:
    """The site's address as its settings say it, with a slash at its end; without one no card can lead anywhere."""
    site_url = str(Project(ROOT).settings.get("site_url") or "")
    if not site_url.startswith(("http://", "https://")):
        raise SystemExit("The cards lead to the site: say where it is, as in SITE_URL=https://example.org/ make deck")
    return f"{site_url.removesuffix('/')}/"


def read_date() -> str:
    """The day of SOURCE_DATE_EPOCH, where that says one, so that the same cards can be made again; else today."""
    epoch = os.environ.get(EPOCH, "")
    refuse_problems(check_epoch(epoch))
    return (day_of_epoch(epoch) or datetime.now().astimezone().date()).isoformat()


def main(files: Path) -> None:
    """Print a PDF of cards for each level into a folder; their QR codes need SITE_URL."""
    site_url = read_site_url()
    with telling_failures():
        date = read_date()
        files.parent.mkdir(parents=True, exist_ok=True)
        with open_browser() as browser:
            for name, pdf in make_deck(browser, site_url, date).items():
                path = files.with_name(f"{files.name}-{name}.pdf")
                write_whole(path, pdf)
                print(describe_file(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
