"""The licences of what others made and every copy of the site holds: their notices have to go along with it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

FILE = "assets/licenties.txt"
LICENCE = "LICENSE"


def list_licences(icons: Path, packages: Path, names: Iterable[str]) -> str:
    """The licences of Material's icons, and of these packages of npm, whose folders stand in `packages`."""
    return "\n\n".join(
        f"{name}\n{'=' * len(name)}\n\n{text.strip()}\n" for name, text in _licences(icons, packages, names)
    )


def _licences(icons: Path, packages: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield "Material Design Icons", (icons / "material" / LICENCE).read_text(encoding="utf-8")
    for name in sorted(names):
        yield name, (packages / name / LICENCE).read_text(encoding="utf-8")
