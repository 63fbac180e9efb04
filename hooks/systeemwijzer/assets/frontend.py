"""Starts frontend/build, in which esbuild makes what browsers get of our scripts and stylesheets."""

import base64
import json
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from ..reading.problems import ContentError, Problem
from ..reading.text_files import State, find_state
from .naming import FOLDER as PUBLISHED
from .naming import Asset
from .node import PACKAGES, run_node

FOLDER = "frontend"
BUILD = f"{FOLDER}/build/main.js"
# What the build is made of; a change in any of it makes another one.
SOURCES = ("build/*.js", "package-lock.json", "scripts/**/*.js", "styles/**/*.css")
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
# Who asks while it is being built gets the same; what goes wrong then, they are told.
BESIDE = ThreadPoolExecutor(1)
ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class Frontend:
    """The files for browsers by their names, such as `site.js`; what is wrong with their sources; whose work they hold.

    `modules` gives for each file the sources that it holds, by their paths in frontend/. Stylesheets call a font by the
    name that it is published under.
    """

    contents: Mapping[str, str]
    fonts: Mapping[str, Asset]
    modules: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]

    @property
    def packages(self) -> frozenset[str]:
        """The packages of npm that browsers get something of, by their names."""
        paths = {path for paths in self.modules.values() for path in paths}
        return frozenset(found[1] for path in paths if (found := PACKAGE.match(path)))


def begin_frontend(root: Path) -> None:
    """Begin to build the frontend beside what else is done; who asks for it waits until it is there."""
    BESIDE.submit(build_frontend, root)


def build_frontend(root: Path) -> Frontend:
    """What browsers get of the frontend as it is now; made once for as long as nothing in it changes."""
    if not (root / PACKAGES / "esbuild").is_dir():
        return _refuse(Problem(BUILD, 1, f"esbuild isn't installed in {PACKAGES}; make site does so"))
    with ONE_AT_A_TIME:
        return _build(root, _find_state(root / FOLDER))


def _find_state(folder: Path) -> State:
    return find_state(sorted(path for pattern in SOURCES for path in folder.glob(pattern) if path.is_file()))


@lru_cache(maxsize=1)
def _build(root: Path, _state: State) -> Frontend:
    try:
        made = json.loads(run_node(root, BUILD))
    except ContentError as error:
        return _refuse(*error.problems)
    return Frontend(
        contents={name: file["text"] for name, file in made["files"].items()},
        fonts={name: _read_font(font) for name, font in made["fonts"].items()},
        modules={
            **{name: tuple(file["holds"]) for name, file in made["files"].items()},
            **{name: (font["source"],) for name, font in made["fonts"].items()},
        },
        problems=tuple(
            dict.fromkeys(
                Problem(f"{FOLDER}/{fault['file']}", fault["line"], fault["text"]) for fault in made["problems"]
            )
        ),
    )


def _read_font(font: Mapping[str, str]) -> Asset:
    return Asset(f"{PUBLISHED}/{font['published']}", base64.b64decode(font["base64"]))


def _refuse(*problems: Problem) -> Frontend:
    return Frontend({}, {}, {}, problems)
