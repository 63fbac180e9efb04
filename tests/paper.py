"""What a page prints, read back."""

import re
import unicodedata
from typing import NamedTuple

from playwright.sync_api import Page
from pypdfium2 import PdfDocument

SPACES = re.compile(r"\s+")
MM_PER_POINT = 25.4 / 72


class Sheet(NamedTuple):
    """A sheet of paper: its words, and its sides in millimetres."""

    text: str
    size: tuple[int, int]


def print_page(page: Page) -> list[Sheet]:
    """The sheets of a page: of A4, where it doesn't ask for another size."""
    return read_paper(page.pdf(format="A4", prefer_css_page_size=True))


def read_paper(pdf: bytes) -> list[Sheet]:
    """The sheets of a PDF."""
    return [Sheet(sheet.get_textpage().get_text_bounded(), _measure(sheet.get_size())) for sheet in PdfDocument(pdf)]


def _measure(points: tuple[float, float]) -> tuple[int, int]:
    width, height = (round(side * MM_PER_POINT) for side in points)
    return width, height


def squeeze(text: str) -> str:
    """A text as it compares with another: fonts write fi as one sign, and a line may end within a word."""
    return SPACES.sub("", unicodedata.normalize("NFKC", text))
