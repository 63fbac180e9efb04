"""Measure what the site of one more region costs, beside the first; each has words that no other has.

usage: python bench/many_sites.py [LAYERS]      (how many beside the first; in the project's root)
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from enlarge import copy_project
from measure import measure
from sites import ROOT

EXAMPLE = ROOT / "examples/local"
NAME = "waterrijk"
MORE = 20


def main(more: int) -> None:
    """Build one layer and then that with `more` others, each from nothing, and print what one of these costs."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        first = time_sites(Path(folder) / "one", 1)
        all_of_them = time_sites(Path(folder) / "all", 1 + more)
    each = (all_of_them - first) / more
    print(f"the site of one region {first:31.2f} s")
    print(f"each of {more} others {each:39.2f} s, {each / first:.2f} times the first")


def time_sites(folder: Path, count: int) -> float:
    """How long it takes to build so many layers in a copy where nothing was built before, in seconds."""
    project = copy_project(ROOT, folder / "project", 1)
    layers = folder / "layers"
    for number in range(count):
        write_layer(layers / f"region-{number:03}", number)
    os.environ["PYTHONPATH"] = str(project / "hooks")
    command = [sys.executable, "tools/build_sites.py", str(layers), str(folder / "sites")]
    return measure(command, project).seconds


def write_layer(layer: Path, number: int) -> None:
    """A copy of the example in words that no other has."""
    shutil.copytree(EXAMPLE, layer, ignore=shutil.ignore_patterns("schemas"))
    own = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
    for path in layer.rglob("*"):
        if path.suffix in (".yml", ".md", ".txt"):
            text = path.read_text(encoding="utf-8").replace(NAME, f"{NAME}{own}").replace("Formulier", f"Papier{own}")
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MORE)
