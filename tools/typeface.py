"""The site's typeface for a document that stands by itself, such as what is only made to print or to photograph."""

import base64
from pathlib import Path

from systeemwijzer.assets import build_frontend

FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = "400 750"


def write_typeface(root: Path) -> str:
    """The typeface as a rule of a stylesheet, with all of the font in it; `root` is the project's folder."""
    (font,) = build_frontend(root).fonts.values()
    content = font.content if isinstance(font.content, bytes) else font.content.encode()
    source = f"url(data:font/woff2;base64,{base64.b64encode(content).decode()})"
    return f'@font-face {{ font-family: "{FAMILY}"; src: {source}; font-weight: {WEIGHTS}; }}\n'
