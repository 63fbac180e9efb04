"""The licences of what others made and every copy of the site holds: their notices have to go along with it."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path

from .npm_packages import LICENCE, PREFIX

FILE = "assets/licenties.txt"
THEME = "mkdocs-material"


def list_licences(theme: Path, packages: Path, bundles: Mapping[str, Sequence[str]]) -> str:
    """The licences of Material, whose stylesheet `theme` is, of its icons, and of npm's packages in the bundles."""
    parts = sorted({part for parts in bundles.values() for part in parts if part.startswith(PREFIX)})
    return "\n\n".join(
        f"{name}\n{'=' * len(name)}\n\n{text.strip()}\n" for name, text in _licences(theme, packages, parts)
    )


def _licences(theme: Path, packages: Path, parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "Material for MkDocs", distribution(THEME).read_text(f"licenses/{LICENCE}") or ""
    # The stylesheet stands in assets/stylesheets/ of the theme's templates.
    icons = theme.parents[2] / ".icons/material" / LICENCE
    yield "Material Design Icons", icons.read_text(encoding="utf-8")
    for name in (part.removeprefix(PREFIX).split("/")[0] for part in parts):
        yield name, (packages / name / LICENCE).read_text(encoding="utf-8")
