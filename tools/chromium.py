"""A Chromium without a window, and pages on paper by it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The machine's own Chromium, or Playwright's."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


def print_page(page: Page) -> bytes:
    """A page as PDF, on the paper that its stylesheet asks for, with tags for who listens and bookmarks."""
    return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
