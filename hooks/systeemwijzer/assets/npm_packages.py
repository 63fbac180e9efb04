"""Scripts of others, as npm installs them, made fit to stand beside ours.

A bundle names one as `npm:lean-qr/index.js`: the CommonJS file of a package. Pages that were opened from disk can't
load modules, and browsers know no CommonJS: in a function it becomes a classic script with one global, `leanQr`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ..reading.problems import Problem

PREFIX = "npm:"
FOLDER = "node_modules"
LICENCE = "LICENSE"


def check_packages(root: Path, bundles: Mapping[str, Sequence[str]]) -> Iterable[Problem]:
    """The files that npm hasn't installed, each as a problem of mkdocs.yml that says what to do."""
    for part in (part for parts in bundles.values() for part in parts if part.startswith(PREFIX)):
        if not (root / FOLDER / part.removeprefix(PREFIX)).is_file():
            yield Problem("mkdocs.yml", 1, f"extra.assets: '{part}' is not installed in {FOLDER}/; make site does so")


def wrap_package(folder: Path, part: str) -> str:
    """A package's file as a classic script, with the licence that goes with each copy; it is small already."""
    path = folder / part.removeprefix(PREFIX)
    name = part.removeprefix(PREFIX).split("/")[0]
    licence = (folder / name / LICENCE).read_text(encoding="utf-8").strip()
    script = path.read_text(encoding="utf-8")
    return f"/*! {name}\n{licence}\n*/\nconst {_global(name)}=(exports=>{{{script};return exports}})({{}});"


def _global(name: str) -> str:
    """`lean-qr` as JavaScript names it: `leanQr`."""
    return re.sub(r"-(\w)", lambda found: found[1].upper(), name)
