"""What a page prints, read back."""

import re
import unicodedata
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

SPACES = re.compile(r"\s+")


def print_page(page: Page) -> PdfReader:
    """The sheets of a page: of A4, where it doesn't ask for another size."""
    return read_paper(page.pdf(format="A4", prefer_css_page_size=True))


def read_paper(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def squeeze(text: str) -> str:
    """A text as it compares with another: fonts write fi as one sign, and a line may end within a word."""
    return SPACES.sub("", unicodedata.normalize("NFKC", text))
